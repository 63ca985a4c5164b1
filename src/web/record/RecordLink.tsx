import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { recordPlace } from '../frame/place.ts';

/** A link to a record's page; it isolates the name from the text around it. */
export function RecordLink({
  type,
  id,
  tabIndex,
  children,
}: {
  type: string;
  id: string;
  tabIndex?: 0 | -1;
  children: ReactNode;
}) {
  return (
    <Link
      to={recordPlace(type, id).address}
      {...(tabIndex === undefined ? {} : { tabIndex })}
      className="inline-block min-h-[24px] rounded text-accent underline-offset-4 hover:underline"
    >
      <bdi>{children}</bdi>
    </Link>
  );
}
