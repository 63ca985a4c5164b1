import { EllipsisVertical, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

/** Something that can be done, wherever it is offered. */
export interface Action {
  readonly id: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly perform: () => void;
}

/** A menu of actions behind a button: three dots, unless it has a face of its own. */
export function ActionMenu({
  label,
  actions,
  children,
}: {
  label: string;
  actions: readonly Action[];
  children?: ReactNode;
}) {
  return (
    <MenuTrigger>
      {children ?? (
        <Button aria-label={label} className="icon-button cursor-pointer">
          <EllipsisVertical size={18} aria-hidden />
        </Button>
      )}
      <Popover
        placement="bottom end"
        className="max-w-80 min-w-56 rounded-xl border border-line bg-surface shadow-xl"
      >
        <Menu
          aria-label={label}
          items={actions}
          onAction={(key) => actions.find(({ id }) => id === key)?.perform()}
          className="max-h-[70vh] overflow-auto p-1 outline-none"
        >
          {({ id, label: name, icon: Icon }) => (
            <MenuItem
              id={id}
              textValue={name}
              className="flex min-h-9 cursor-pointer items-center gap-2 rounded-lg px-2 py-1 outline-none focus:bg-accent-soft"
            >
              <Icon size={16} aria-hidden className="shrink-0 text-ink2" />
              <span className="min-w-0 flex-1">{name}</span>
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
