import { smallest } from '../../core/statistics.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { useShownReport } from '../report/shown-report.tsx';
import { useFormulas } from './use-formulas.ts';

/** How the figures came about: the definition and formulas, the moment and version they are of, what was left out. */
export function Explanation() {
  const { answer } = useShownReport();
  const notes = Object.entries(answer.notes).filter(([, value]) => value !== 0);
  return (
    <section className={`grid items-start gap-4 ${notes.length > 0 ? 'lg:grid-cols-2' : ''}`}>
      {notes.length > 0 && <Notes notes={notes} />}
      <Computation nothingLeftOut={notes.length === 0 && Object.keys(answer.notes).length > 0} />
    </section>
  );
}

/** What was left out, each a way to the records. */
function Notes({ notes }: { notes: readonly (readonly [name: string, value: number | null])[] }) {
  const t = useMessage();
  const text = useText();
  const { format } = useReader();
  const { answer, change } = useShownReport();
  return (
    <div className="card p-4">
      <h2 className="mb-1 text-sm font-bold">{t('notes')}</h2>
      <p className="mb-2 text-xs text-ink2">{t('notesLead')}</p>
      <dl className="grid gap-1">
        {notes.map(([name, value]) => {
          const label = answer.labels.notes[name];
          const title = label === undefined ? name : text(label);
          return (
            <div key={name} className="flex items-baseline gap-2">
              <dt className="flex-1">{title}</dt>
              <dd className="tabular-nums">
                {value === null ? (
                  '—'
                ) : Number.isInteger(value) && value > 0 && name !== 'correlation' ? (
                  <button
                    type="button"
                    onClick={() => change({ drill: JSON.stringify({ note: name }) })}
                    aria-label={`${title}: ${format.count(value)}`}
                    className="min-h-6 min-w-6 cursor-pointer rounded text-accent underline-offset-4 hover:underline pointer-coarse:min-h-11"
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
  );
}

function Computation({ nothingLeftOut }: { nothingLeftOut: boolean }) {
  const t = useMessage();
  const text = useText();
  const { format } = useReader();
  const { report, answer } = useShownReport();
  const formulas = useFormulas();
  const { comparison } = answer;
  return (
    <details className="card p-4">
      <summary className="cursor-pointer text-sm font-bold">{t('howComputed')}</summary>
      <p className="my-2 max-w-prose">
        {text(report.definition)} {nothingLeftOut && t('nothingLeftOut')}
      </p>
      {formulas.length > 0 && (
        <>
          <h3 className="mt-3 mb-1 text-xs font-bold text-ink2">{t('formulas')}</h3>
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
            {formulas.map(({ name, formula }) => (
              <div key={`${name} ${formula}`} className="contents">
                <dt className="text-ink2">{name}</dt>
                <dd>{formula}</dd>
              </div>
            ))}
          </dl>
          <p className="my-2 max-w-prose text-xs text-ink2">
            {t('intervalMethod', { least: format.count(smallest) })}
          </p>
        </>
      )}
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        {answer.period !== undefined && (
          <>
            <dt className="text-ink2">{t('period')}</dt>
            <dd>{format.period(answer.period.from, answer.period.to)}</dd>
          </>
        )}
        {comparison !== undefined && (
          <>
            <dt className="text-ink2">{t('comparedWith')}</dt>
            <dd>
              {comparison.period === undefined
                ? format.instant(comparison.asOf)
                : format.period(comparison.period.from, comparison.period.to)}
            </dd>
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
  );
}
