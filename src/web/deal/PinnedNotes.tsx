import { Pin } from 'lucide-react';
import { useMessage, useReader } from '../language/reader.tsx';
import { usePinnedNotes } from './queries.ts';
import { EntryMenu } from './timeline/EntryMenu.tsx';

/** What everybody should read before they call. */
export function PinnedNotes({ deal }: { deal: string }) {
  const t = useMessage();
  const { format } = useReader();
  const notes = usePinnedNotes(deal);
  if (notes === undefined || notes.records.length === 0) return null;
  return (
    <section aria-label={t('dealPinned')} className="grid gap-2">
      {notes.records.map(({ id, version, fields }) => (
        <article key={id} data-pinned className="card flex items-start gap-2 border-accent p-3">
          <Pin size={15} aria-hidden className="mt-1 shrink-0 text-accent" />
          <div className="min-w-0 flex-1">
            <p className="text-sm whitespace-pre-line wrap-anywhere">
              <bdi>{String(fields.text ?? '')}</bdi>
            </p>
            <p className="text-xs text-ink2">
              <bdi>{notes.names.user?.[String(fields.user_id)] ?? ''}</bdi>
              {' · '}
              <bdi dir="ltr">{format.instant(typeof fields.at === 'string' ? fields.at : null)}</bdi>
            </p>
          </div>
          <EntryMenu entry={{ kind: 'note', id, fields, rowVersion: version }} />
        </article>
      ))}
    </section>
  );
}
