import { Fragment, type ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import type { Action } from './ActionMenu.tsx';

/** The menu itself, which is loaded when its button is approached. */
export function OpenedMenu({
  label,
  groups,
  children,
}: {
  label: string;
  groups: readonly (readonly Action[])[];
  children: ReactNode;
}) {
  const shown = groups.filter(({ length }) => length > 0);
  return (
    <MenuTrigger>
      {children}
      <Popover
        placement="bottom end"
        className="max-w-80 min-w-56 rounded-xl border border-line bg-surface shadow-xl"
      >
        <Menu
          aria-label={label}
          onAction={(key) =>
            shown
              .flat()
              .find(({ id }) => id === key)
              ?.perform()
          }
          className="max-h-[70vh] overflow-auto p-1 outline-none"
        >
          {shown.map((actions, index) => (
            <Fragment key={actions[0]?.id}>
              {index > 0 && <Separator className="mx-1 my-1 border-t border-line" />}
              {actions.map(({ id, label: name, icon: Icon }) => (
                <MenuItem
                  key={id}
                  id={id}
                  textValue={name}
                  className="flex min-h-9 cursor-pointer items-center gap-2 rounded-lg px-2 py-1 outline-none focus:bg-accent-soft pointer-coarse:min-h-11"
                >
                  <Icon size={16} aria-hidden className="shrink-0 text-ink2" />
                  <bdi className="min-w-0 flex-1 [overflow-wrap:anywhere]">{name}</bdi>
                </MenuItem>
              ))}
            </Fragment>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
