import { lazy, type ReactNode, Suspense, useRef } from 'react';
import { ReportCharts } from '../charts/ReportCharts.tsx';
import type { Answer, Described } from '../data/types.ts';
import { EmptyAnswer, isEmpty } from '../filters/EmptyAnswer.tsx';
import { Explanation } from '../honest/Explanation.tsx';
import { Significance } from '../honest/Significance.tsx';
import { TrustLine } from '../honest/TrustLine.tsx';
import { Guarded } from '../parts/Guarded.tsx';
import { Figures } from '../table/Figures.tsx';
import { ReportTables } from '../table/ReportTables.tsx';
import type { OnChange } from './address.ts';
import type { Search } from './address-text.ts';
import { writeRange } from './asking.ts';
import { useFreshMarks } from './fresh-marks.ts';
import { ShownReportProvider, useShown } from './shown-report.tsx';

const DrillDrawer = lazy(async () => ({ default: (await import('../table/DrillDrawer.tsx')).DrillDrawer }));

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
  onChange: OnChange;
}) {
  const shown = useShown({ report, answer, search, change: onChange });
  const place = useRef<HTMLDivElement>(null);
  useFreshMarks(place, answer, search);
  const guarded = (part: ReactNode) => <Guarded of={answer}>{part}</Guarded>;
  return (
    <ShownReportProvider value={shown}>
      <div
        ref={place}
        className={stale ? 'opacity-60 transition-opacity delay-200' : ''}
        aria-busy={stale}
        data-answered={answer.period === undefined ? '' : writeRange(answer.period)}
      >
        {guarded(<Figures />)}
        {guarded(isEmpty(shown) ? <EmptyAnswer /> : <ReportCharts />)}
        {guarded(<TrustLine />)}
        {guarded(<ReportTables />)}
        {guarded(<Significance />)}
        {guarded(<Explanation />)}
        {search.drill !== undefined &&
          guarded(
            <Suspense fallback={null}>
              <DrillDrawer />
            </Suspense>,
          )}
      </div>
    </ShownReportProvider>
  );
}
