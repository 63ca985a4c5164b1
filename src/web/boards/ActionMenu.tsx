import { EllipsisVertical, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Later } from '../parts/Later.tsx';

/** Something that can be done, wherever it is offered. */
export interface Action {
  readonly id: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly perform: () => void;
}

/** A menu of actions, in groups, behind a button: three dots, unless it has a face of its own. */
export function ActionMenu({
  label,
  groups,
  children,
}: {
  label: string;
  groups: readonly (readonly Action[])[];
  children?: ReactNode;
}) {
  const face = children ?? (
    <Button aria-label={label} className="icon-button cursor-pointer">
      <EllipsisVertical size={18} aria-hidden />
    </Button>
  );
  return (
    <Later load={loadMenu} face={face}>
      {({ OpenedMenu }) => (
        <OpenedMenu label={label} groups={groups}>
          {face}
        </OpenedMenu>
      )}
    </Later>
  );
}

const loadMenu = () => import('./OpenedMenu.tsx');
