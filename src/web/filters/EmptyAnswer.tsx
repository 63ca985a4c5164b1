import { isNumeric } from '../../core/table.ts';
import { useDataPeriod } from '../data/queries.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { asked, furtherFilters, isLog, listFilters, shownParams } from '../report/address.ts';
import { type ShownReport, useShownReport } from '../report/shown-report.tsx';

/** Whether an answer has nothing to draw: no rows, or only zeros. */
export function isEmpty({ report, answer }: Pick<ShownReport, 'report' | 'answer'>): boolean {
  const columns = answer.columns.rows ?? [];
  const zero = answer.rows.every((row) =>
    columns.every(({ name, kind }) => !isNumeric(kind) || kind === 'rank' || Number(row[name] ?? 0) === 0),
  );
  return answer.rows.length === 0 || (zero && !isLog(report));
}

/** Why there is nothing to see, and the way to where there is. */
export function EmptyAnswer() {
  const t = useMessage();
  const { report, search, change } = useShownReport();
  const { locale, format } = useReader();
  const period = useDataPeriod(report.id, asked(search, report), locale);
  const set = [
    ...listFilters,
    ...furtherFilters,
    ...shownParams(report).map(([name]) => name),
    'asOf',
  ].filter((name) => search[name] !== undefined);
  const why =
    !report.period || set.length === 0
      ? set.length > 0
        ? 'emptyNoPeriod'
        : period === null
          ? 'emptyWithout'
          : 'emptyHere'
      : period === null
        ? 'emptyEver'
        : 'emptyHere';
  return (
    <div className="card mb-4 grid min-h-40 content-center justify-items-center gap-3 p-6 text-center">
      <p>{t(why)}</p>
      <div className="flex flex-wrap justify-center gap-2">
        {report.period && period != null && (
          <Button tone="accent" onPress={() => change({ from: period.from, to: period.to })}>
            {t('showPeriodWithData', { period: format.period(period.from, period.to) })}
          </Button>
        )}
        {set.length > 0 && (
          <Button onPress={() => change(Object.fromEntries(set.map((name) => [name, undefined])))}>
            {t('clearFilters')}
          </Button>
        )}
      </div>
    </div>
  );
}
