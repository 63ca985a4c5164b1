import { ReportCharts } from '../charts/ReportCharts.tsx';
import type { Answer, Described } from '../data/types.ts';
import { EmptyAnswer, isEmpty } from '../filters/EmptyAnswer.tsx';
import { Explanation } from '../honest/Explanation.tsx';
import type { Search } from '../router.tsx';
import { DrillDrawer } from '../table/DrillDrawer.tsx';
import { Figures } from '../table/Figures.tsx';
import { ReportTables } from '../table/ReportTables.tsx';
import type { Change } from './address.ts';
import { ShownReportProvider, useShown } from './shown-report.tsx';

/** What a report answered: figures, charts, tables, and what was left out. */
export function AnswerView({
  report,
  answer,
  search,
  stale,
  onChange,
}: {
  report: Described;
  answer: Answer;
  search: Search;
  /** Another answer is on its way. */
  stale: boolean;
  onChange: (change: Change) => void;
}) {
  const shown = useShown({ report, answer, search, change: onChange });
  return (
    <ShownReportProvider value={shown}>
      <div className={stale ? 'opacity-60 transition-opacity' : ''} aria-busy={stale}>
        <Figures />
        {isEmpty(shown) ? <EmptyAnswer /> : <ReportCharts />}
        <ReportTables />
        <Explanation />
        <DrillDrawer />
      </div>
    </ShownReportProvider>
  );
}
