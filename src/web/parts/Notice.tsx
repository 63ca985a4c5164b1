import { Info } from 'lucide-react';
import type { ReactNode } from 'react';

/** A sentence about what is shown below, and what can be done about it. */
export function Notice({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div
      role="status"
      className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg bg-accent-soft px-3 py-2 text-sm"
    >
      <Info size={16} aria-hidden className="shrink-0 text-accent" />
      <span className="min-w-0 flex-1">{children}</span>
      {action}
    </div>
  );
}
