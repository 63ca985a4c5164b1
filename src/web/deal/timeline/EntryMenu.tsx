import { Check, EllipsisVertical, type LucideIcon, Pencil, Pin, PinOff, Trash2 } from 'lucide-react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { ActivityEntry } from '../../../core/timeline.ts';
import { crm } from '../../data/crm.ts';
import { openForm } from '../../forms/opened-form.ts';
import { useMay } from '../../forms/queries.ts';
import { useMessage, useReader, useText } from '../../language/reader.tsx';
import { useRecordTypes } from '../../record/queries.ts';
import { useWrites } from '../use-deal-writes.ts';

interface Way {
  readonly id: string;
  readonly name: string;
  readonly icon: LucideIcon;
  readonly perform: () => void;
}

/** What can be done with an activity where it is told. */
export function EntryMenu({
  entry,
}: {
  entry: Pick<ActivityEntry, 'kind' | 'id' | 'fields' | 'rowVersion'>;
}) {
  const t = useMessage();
  const text = useText();
  const { rtl } = useReader();
  const { write } = useWrites();
  const { kind, id, fields, rowVersion } = entry;
  const label = useRecordTypes()[kind]?.label.one;
  const mayEdit = useMay(kind, 'edit');
  const mayDelete = useMay(kind, 'delete');
  const what = label === undefined ? kind : text(label);
  const change = (said: string, row: Parameters<typeof crm.change>[2]) =>
    void write(said, () => crm.change(kind, id, row, rowVersion));
  const isPinned = fields.pinned_at !== null;
  const ways: readonly Way[] = [
    ...(mayEdit && kind === 'note'
      ? [
          {
            id: 'pin',
            name: t(isPinned ? 'noteUnpin' : 'notePin'),
            icon: isPinned ? PinOff : Pin,
            perform: () =>
              change(t(isPinned ? 'noteUnpinned' : 'notePinned'), {
                pinned_at: isPinned ? null : new Date().toISOString(),
              }),
          },
        ]
      : []),
    ...(mayEdit && kind === 'task' && fields.completed_at === null
      ? [
          {
            id: 'done',
            name: t('taskDo', { title: '' }).replace(/[:\s]+$/, ''),
            icon: Check,
            perform: () =>
              change(t('taskWasDone', { title: String(fields.title ?? t('taskUntitled')) }), {
                completed_at: new Date().toISOString(),
              }),
          },
        ]
      : []),
    ...(mayEdit
      ? [
          {
            id: 'edit',
            name: t('timelineEdit', { what }),
            icon: Pencil,
            perform: () => openForm({ type: kind, id }),
          },
        ]
      : []),
    ...(mayDelete
      ? [
          {
            id: 'delete',
            name: t('timelineDelete', { what }),
            icon: Trash2,
            perform: () => void write(t('timelineDeleted', { what }), () => crm.remove(kind, id, rowVersion)),
          },
        ]
      : []),
  ];
  if (ways.length === 0) return null;
  return (
    <MenuTrigger>
      <AriaButton
        aria-label={t('timelineDo', { what })}
        className="grid size-[24px] cursor-pointer place-items-center rounded text-ink2 hover:bg-accent-soft pointer-coarse:size-9"
      >
        <EllipsisVertical size={15} aria-hidden />
      </AriaButton>
      <Popover
        placement="bottom end"
        dir={rtl ? 'rtl' : 'ltr'}
        className="rounded-xl border border-line bg-surface p-1 shadow-xl"
      >
        <Menu
          aria-label={t('timelineDo', { what })}
          onAction={(key) => ways.find((way) => way.id === key)?.perform()}
          className="outline-none"
        >
          {ways.map(({ id: way, name, icon: Icon }) => (
            <MenuItem
              key={way}
              id={way}
              textValue={name}
              className="flex min-h-9 cursor-pointer items-center gap-2 rounded-lg px-3 text-sm outline-none data-[focused]:bg-accent-soft pointer-coarse:min-h-11"
            >
              <Icon size={15} aria-hidden className="text-ink2" />
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
