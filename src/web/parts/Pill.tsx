import { ChevronDown } from 'lucide-react';
import { type ReactNode, Suspense } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Skeleton } from './Skeleton.tsx';

/** A choice in one line, what it is and what is chosen; its options open below it, loaded when they are asked for. */
export function Pill({
  label,
  value,
  active = false,
  children,
}: {
  label: string;
  value: ReactNode;
  /** Something other than the usual is chosen. */
  active?: boolean;
  children: (close: () => void) => ReactNode;
}) {
  return (
    <DialogTrigger>
      <Button
        className={`control inline-flex max-w-full cursor-pointer items-center gap-1.5 ps-3 pe-2 text-sm hover:bg-accent-soft aria-expanded:bg-accent-soft ${active ? 'border-accent' : ''}`}
      >
        <span className="shrink-0 text-ink2">{label}</span>
        <span className={`min-w-0 truncate ${active ? 'font-medium text-accent' : ''}`}>{value}</span>
        <ChevronDown size={14} aria-hidden className="shrink-0 text-ink2" />
      </Button>
      <Popover className="max-w-[96vw] overflow-auto rounded-xl border border-line bg-surface shadow-xl">
        <Dialog aria-label={label} className="outline-none">
          {({ close }) => (
            <Suspense fallback={<Skeleton className="m-3 h-40 w-56" />}>{children(close)}</Suspense>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
