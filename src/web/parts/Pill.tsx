import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Later } from './Later.tsx';

/** A choice in one line, what it is and what is chosen; its options open below it, loaded when they are asked for. */
export function Pill({
  label,
  icon,
  value,
  count,
  active = false,
  children,
}: {
  label: string;
  /** Stands for the label where the value says enough. */
  icon?: ReactNode;
  /** What is chosen; left out where the usual is chosen and needs no saying. */
  value?: ReactNode;
  /** How many are chosen, where they are said elsewhere. */
  count?: string | undefined;
  /** Something other than the usual is chosen. */
  active?: boolean;
  children: (close: () => void) => ReactNode;
}) {
  const face = (
    <Button
      className={`control inline-flex max-w-full cursor-pointer items-center gap-1.5 ps-2.5 pe-1.5 text-sm hover:bg-accent-soft aria-expanded:bg-accent-soft ${active ? 'border-accent' : ''}`}
    >
      {icon}
      <span
        className={`shrink-0 ${icon === undefined ? '' : 'sr-only'} ${value !== undefined ? 'text-ink2' : active ? 'font-medium text-accent' : ''}`}
      >
        {label}
      </span>
      {value !== undefined && (
        <span className={`min-w-0 truncate ${active ? 'font-medium text-accent' : ''}`}>{value}</span>
      )}
      {count !== undefined && <Count>{count}</Count>}
      <ChevronDown size={14} aria-hidden className="shrink-0 text-ink2" />
    </Button>
  );
  return (
    <Later load={loadPopped} face={face}>
      {({ Popped }) => (
        <Popped label={label} face={face}>
          {children}
        </Popped>
      )}
    </Later>
  );
}

const loadPopped = () => import('./Popped.tsx');

/** A number on something that can be pressed. */
export function Count({ children }: { children: string }) {
  return (
    <span className="grid h-5 min-w-5 shrink-0 place-items-center rounded-full bg-accent px-1 text-xs text-accent-ink">
      {children}
    </span>
  );
}
