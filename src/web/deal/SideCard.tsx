import { type ReactNode, useId } from 'react';

/** A part of a page under its own head, with what can be done there at the head's end. */
export function SideCard({
  title,
  action,
  children,
}: {
  title: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="card p-4">
      <div className="mb-2 flex min-h-7 items-center gap-2">
        <h2 id={heading} className="min-w-0 flex-1 text-sm font-bold">
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}
