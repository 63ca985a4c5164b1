import { CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useMessage, useText } from '../../language/reader.tsx';
import { type Logged, outbox, useOutbox } from '../../logging/outbox.ts';
import { reopen } from '../../logging/use-sending.ts';
import { Button } from '../../parts/Button.tsx';
import { useRecordTypes } from '../../record/queries.ts';

const icons = { sending: LoaderCircle, waiting: CloudOff, refused: TriangleAlert } as const;

/** What was logged about a record and is not known to be written yet. */
export function PendingEntries({ type, id }: { type: string; id: string }) {
  const own = useOutbox().filter(({ subject }) => subject?.type === type && subject.id === id);
  if (own.length === 0) return null;
  return (
    <ul className="mb-3 grid gap-1">
      {own.map((each) => (
        <Pending key={each.key} logged={each} />
      ))}
    </ul>
  );
}

function Pending({ logged }: { logged: Logged }) {
  const t = useMessage();
  const text = useText();
  const label = useRecordTypes()[logged.kind]?.label.one;
  const Icon = icons[logged.state];
  const { title, text: words } = logged.values;
  return (
    <li
      data-pending={logged.state}
      className="flex flex-wrap items-center gap-2 rounded-lg border border-dashed border-line2 px-3 py-1.5 text-sm"
    >
      <Icon
        size={16}
        aria-hidden
        className={`shrink-0 ${logged.state === 'refused' ? 'text-bad' : 'text-ink2'} ${logged.state === 'sending' ? 'animate-spin motion-reduce:animate-none' : ''}`}
      />
      <span className="min-w-0 flex-1 wrap-anywhere">
        {label === undefined ? logged.kind : text(label)}
        {title + words !== '' && (
          <>
            {': '}
            <bdi>{title || words}</bdi>
          </>
        )}
      </span>
      <span className="text-xs text-ink2">{t('logPending')}</span>
      {logged.state !== 'sending' && (
        <>
          <Button tone="quiet" className="min-h-7 px-2 text-xs" onPress={() => reopen(logged)}>
            {t('logReopen')}
          </Button>
          <Button tone="quiet" className="min-h-7 px-2 text-xs" onPress={() => outbox.take(logged.key)}>
            {t('logDiscard')}
          </Button>
        </>
      )}
    </li>
  );
}
