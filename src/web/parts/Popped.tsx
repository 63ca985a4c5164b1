import { type ReactNode, Suspense } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useReader } from '../language/reader.tsx';
import { Skeleton } from './Skeleton.tsx';

/** What opens below a button. */
export function Popped({
  label,
  face,
  children,
}: {
  label: string;
  face: ReactNode;
  children: (close: () => void) => ReactNode;
}) {
  const { rtl } = useReader();
  return (
    <DialogTrigger>
      {face}
      <Popover
        placement="bottom start"
        dir={rtl ? 'rtl' : 'ltr'}
        className="max-w-[96vw] overflow-auto rounded-xl border border-line bg-surface shadow-xl"
      >
        <Dialog aria-label={label} className="outline-none">
          {({ close }) => (
            <Suspense fallback={<Skeleton className="m-3 h-40 w-56" />}>{children(close)}</Suspense>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
