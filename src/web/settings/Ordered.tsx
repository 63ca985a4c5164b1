import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { useMessage } from '../language/reader.tsx';
import { moved } from './order.ts';

export interface OrderedItem {
  readonly id: string;
  readonly name: string;
}

export const iconLook =
  'icon-button cursor-pointer text-ink2 hover:bg-accent-soft disabled:cursor-default disabled:opacity-30';

/** Things in an order that dragging, keys and buttons change; `onOrder` answers whether it was kept. */
export function Ordered<Item extends OrderedItem>({
  label,
  items,
  onOrder,
  children,
}: {
  label: string;
  items: readonly Item[];
  onOrder: (ids: readonly string[]) => Promise<boolean>;
  /** What stands in a row between its handle and its ways up and down, and what after them. */
  children: (item: Item) => { readonly content: ReactNode; readonly end: ReactNode };
}) {
  const t = useMessage();
  const [order, setOrder] = useState<readonly string[]>();
  const stored = items.map(({ id }) => id).join(' ');
  // What was ordered here is shown until another order is stored.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another order is stored now
  useEffect(() => setOrder(undefined), [stored]);
  const byId = new Map(items.map((item) => [item.id, item]));
  const ids = order ?? items.map(({ id }) => id);
  const shown = ids.flatMap((id) => byId.get(id) ?? []);
  const put = (next: readonly string[]) => {
    if (next.join() === ids.join()) return;
    setOrder(next);
    void onOrder(next).then((isKept) => {
      if (!isKept) setOrder(undefined);
    });
  };
  const move = (id: string, by: 1 | -1) => {
    const next = ids.filter((each) => each !== id);
    next.splice(ids.indexOf(id) + by, 0, id);
    put(next);
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': byId.get(String(key))?.name ?? '' })),
    onReorder: ({ keys, target }) =>
      put(moved(ids, [...keys].map(String), String(target.key), target.dropPosition)),
  });
  return (
    <GridList
      aria-label={label}
      items={shown}
      dependencies={[children, order]}
      selectionMode="none"
      disallowTypeAhead
      keyboardNavigationBehavior="tab"
      dragAndDropHooks={dragAndDropHooks}
      className="divide-y divide-line rounded-lg border border-line"
    >
      {(item) => {
        const { id, name } = item;
        const at = ids.indexOf(id);
        const { content, end } = children(item);
        return (
          <GridListItem
            id={id}
            textValue={name}
            data-item={id}
            className="flex flex-wrap items-center gap-x-2 gap-y-1 px-2 py-1 -outline-offset-2 data-[dragging]:opacity-50 data-[focus-visible]:outline-2 data-[focus-visible]:outline-accent"
          >
            <AriaButton
              slot="drag"
              aria-label={t('orderDrag', { name })}
              className={`${iconLook} cursor-grab`}
            >
              <GripVertical size={16} aria-hidden />
            </AriaButton>
            {content}
            <span className="flex">
              <AriaButton
                aria-label={t('orderUp', { name })}
                isDisabled={at === 0}
                onPress={() => move(id, -1)}
                className={iconLook}
              >
                <ArrowUp size={16} aria-hidden />
              </AriaButton>
              <AriaButton
                aria-label={t('orderDown', { name })}
                isDisabled={at === ids.length - 1}
                onPress={() => move(id, 1)}
                className={iconLook}
              >
                <ArrowDown size={16} aria-hidden />
              </AriaButton>
              {end}
            </span>
          </GridListItem>
        );
      }}
    </GridList>
  );
}
