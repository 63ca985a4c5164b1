import { type ReactNode, useRef } from 'react';
import { ReportCharts } from '../charts/ReportCharts.tsx';
import type { Answer, Described } from '../data/types.ts';
import { EmptyAnswer, isEmpty } from '../filters/EmptyAnswer.tsx';
import { Explanation } from '../honest/Explanation.tsx';
import { Guarded } from '../parts/Guarded.tsx';
import { DrillDrawer } from '../table/DrillDrawer.tsx';
import { Figures } from '../table/Figures.tsx';
import { ReportTables } from '../table/ReportTables.tsx';
import type { OnChange } from './address.ts';
import type { Search } from './address-text.ts';
import { useFreshMarks } from './fresh-marks.ts';
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
  onChange: OnChange;
}) {
  const shown = useShown({ report, answer, search, change: onChange });
  const place = useRef<HTMLDivElement>(null);
  useFreshMarks(place, answer, search);
  const guarded = (part: ReactNode) => <Guarded of={answer}>{part}</Guarded>;
  return (
    <ShownReportProvider value={shown}>
      <div ref={place} className={stale ? 'opacity-60 transition-opacity delay-200' : ''} aria-busy={stale}>
        {guarded(<Figures />)}
        {guarded(isEmpty(shown) ? <EmptyAnswer /> : <ReportCharts />)}
        {guarded(<ReportTables />)}
        {guarded(<Explanation />)}
        {guarded(<DrillDrawer />)}
      </div>
    </ShownReportProvider>
  );
}
