import { useMessage, useReader, useText } from '../language/reader.tsx';
import { useShownReport } from '../report/shown-report.tsx';

/** How the figures came about: the definition, the moment and version they are of, and what was left out. */
export function Explanation() {
  const t = useMessage();
  const text = useText();
  const { format } = useReader();
  const { report, answer, change } = useShownReport();
  const onNote = (note: string) => change({ drill: JSON.stringify({ note }) });
  const notes = Object.entries(answer.notes);
  return (
    <section className="grid gap-4 lg:grid-cols-2">
      {notes.length > 0 && (
        <div className="card p-4">
          <h2 className="mb-1 text-sm font-bold">{t('notes')}</h2>
          <p className="mb-2 text-xs text-ink2">{t('notesLead')}</p>
          <dl className="grid gap-1">
            {notes.map(([name, value]) => {
              const label = answer.labels.notes[name];
              return (
                <div key={name} className="flex items-baseline gap-2">
                  <dt className="flex-1">{label === undefined ? name : text(label)}</dt>
                  <dd className="tabular-nums">
                    {value === null ? (
                      '—'
                    ) : Number.isInteger(value) && value > 0 && name !== 'correlation' ? (
                      <button
                        type="button"
                        onClick={() => onNote(name)}
                        aria-label={`${label === undefined ? name : text(label)}: ${format.count(value)}`}
                        className="cursor-pointer rounded text-accent underline-offset-4 hover:underline"
                      >
                        <bdi dir="ltr">{format.count(value)}</bdi>
                      </button>
                    ) : (
                      <bdi dir="ltr">{format.number(value)}</bdi>
                    )}
                  </dd>
                </div>
              );
            })}
          </dl>
        </div>
      )}
      <details className="card p-4" open={notes.length === 0}>
        <summary className="cursor-pointer text-sm font-bold">{t('howComputed')}</summary>
        <p className="my-2 max-w-prose">{text(report.definition)}</p>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
          {answer.period !== undefined && (
            <>
              <dt className="text-ink2">{t('period')}</dt>
              <dd>{format.period(answer.period.from, answer.period.to)}</dd>
            </>
          )}
          <dt className="text-ink2">{t('answerAsOf')}</dt>
          <dd>
            <bdi>{format.instant(answer.asOf)}</bdi>
          </dd>
          <dt className="text-ink2">{t('version')}</dt>
          <dd>{format.count(answer.version)}</dd>
        </dl>
      </details>
    </section>
  );
}
