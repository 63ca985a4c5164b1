import { type ReactNode, useId } from 'react';

/** A part of a page of settings, under a heading of its own. */
export function Part({
  title,
  lead,
  action,
  children,
}: {
  title: string;
  lead?: string;
  action?: ReactNode;
  children?: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="card grid grid-cols-[minmax(0,1fr)] gap-3 p-4 sm:p-5">
      <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-60">
          <h2 id={id} className="text-base font-bold">
            {title}
          </h2>
          {lead !== undefined && <p className="max-w-prose text-sm text-ink2">{lead}</p>}
        </div>
        {action}
      </header>
      {children}
    </section>
  );
}
