import { type ReactNode, useMemo } from 'react';
import { GridList, ListLayout, useDragAndDrop, Virtualizer } from 'react-aria-components';
import { useMessage } from '../language/reader.tsx';
import type { BoardDeal } from './board-answer.ts';
import { useSurroundings } from './board-context.ts';
import { DealCard } from './DealCard.tsx';

/** The kind of thing that a card is while it is dragged. */
export const dragType = 'application/x-binesh-deal';

const layoutOptions = { rowSize: 124, gap: 8, padding: 8 };

const card = (deal: BoardDeal) => <DealCard deal={deal} />;

/** One column of cards: only those in sight are drawn, and others' cards can be dropped on it. */
export function DealLane({
  label,
  head,
  deals,
  tone = 'plain',
  onPut,
  onDrag,
}: {
  label: string;
  head: ReactNode;
  deals: readonly BoardDeal[];
  tone?: 'plain' | 'bad' | 'quiet';
  /** A deal is dropped here; left out where none may be. */
  onPut?: ((id: string) => void) | undefined;
  /** A card of this lane is being dragged, or not any more. */
  onDrag?: ((isDragged: boolean) => void) | undefined;
}) {
  const t = useMessage();
  const { arrived } = useSurroundings();
  const byId = useMemo(() => new Map(deals.map((deal) => [deal.id, deal])), [deals]);
  const { dragAndDropHooks } = useDragAndDrop<BoardDeal>({
    isDisabled: onDrag === undefined,
    getItems: (keys) =>
      [...keys].map((key) => ({
        [dragType]: String(key),
        'text/plain': byId.get(String(key))?.name ?? String(key),
      })),
    getAllowedDropOperations: () => ['move'],
    onDragStart: () => onDrag?.(true),
    onDragEnd: () => onDrag?.(false),
    ...(onPut === undefined
      ? {}
      : {
          acceptedDragTypes: [dragType],
          onRootDrop: ({ items }) => {
            for (const item of items) {
              if (item.kind === 'text' && item.types.has(dragType)) void item.getText(dragType).then(onPut);
            }
          },
        }),
  });
  return (
    <section
      aria-label={label}
      data-tone={tone}
      data-arrived={deals.some(({ id }) => arrived.has(id)) || undefined}
      className="deal-lane"
    >
      {head}
      <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
        <GridList
          aria-label={label}
          items={deals}
          selectionMode="none"
          disallowTypeAhead
          {...(onDrag === undefined ? {} : { dragAndDropHooks })}
          renderEmptyState={() => <p className="p-4 text-center text-sm text-ink2">{t('emptyLane')}</p>}
          className="deal-cards"
        >
          {card}
        </GridList>
      </Virtualizer>
    </section>
  );
}
