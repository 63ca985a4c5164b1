import { useLocation } from '@tanstack/react-router';
import type { LogSubject } from './opened-log.ts';

const pages = /^\/(?:(deals)|records\/(deal|lead|contact|company))\/([^/]+)$/;

/** What the present page is about, where activities can be logged about that. */
export function usePageSubject(): LogSubject | undefined {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const [, isDeal, type, id] = pages.exec(path) ?? [];
  if (id === undefined) return undefined;
  return {
    type: isDeal === undefined ? (type as LogSubject['type']) : 'deal',
    id: decodeURIComponent(id),
  };
}
