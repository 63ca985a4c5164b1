import { isNumeric } from '../../core/table.ts';
import { useWorkspace } from '../data/queries.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { isLog } from '../report/address.ts';
import { type ShownReport, useShownReport } from '../report/shown-report.tsx';
import { presetsOf, todayIn } from './presets.ts';

/** Whether an answer has nothing to draw: no rows, or only zeros. */
export function isEmpty({ report, answer }: ShownReport): boolean {
  const columns = answer.columns.rows ?? [];
  const zero = answer.rows.every((row) =>
    columns.every(({ name, kind }) => !isNumeric(kind) || kind === 'rank' || Number(row[name] ?? 0) === 0),
  );
  return answer.rows.length === 0 || (zero && !isLog(report));
}

/** Why there is nothing to see, and the way to where there is. */
export function EmptyAnswer() {
  const t = useMessage();
  const { report, change } = useShownReport();
  const { calendar } = useReader();
  const { settings } = useWorkspace();
  const year = presetsOf(todayIn(settings.timeZone), calendar, settings.weekStart).at(-1);
  return (
    <div className="card mb-4 grid justify-items-center gap-3 p-6 text-center">
      <p>{report.period ? t('empty') : t('emptyNoPeriod')}</p>
      {report.period && year !== undefined && (
        <Button onPress={() => change({ from: year.from, to: year.to })}>{t('showYear')}</Button>
      )}
    </div>
  );
}
