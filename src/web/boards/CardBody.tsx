import { useState } from 'react';
import type { Card } from '../../core/board.ts';
import { ReportCharts } from '../charts/ReportCharts.tsx';
import { useAnswer, useWorkspace } from '../data/queries.ts';
import type { Answer, Described } from '../data/types.ts';
import { useToday } from '../data/use-today.ts';
import { EmptyAnswer, isEmpty } from '../filters/EmptyAnswer.tsx';
import { useMessage, useReader } from '../language/reader.tsx';
import { Problem } from '../parts/Problem.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { asked, type Change, changed } from '../report/address.ts';
import type { Search } from '../report/address-text.ts';
import { settled } from '../report/asking.ts';
import { ShownReportProvider, useShown } from '../report/shown-report.tsx';
import { DrillDrawer } from '../table/DrillDrawer.tsx';
import { Figures } from '../table/Figures.tsx';
import { ReportTables } from '../table/ReportTables.tsx';
import { splitChange } from './board-search.ts';
import { ofOwner } from './rep-answer.ts';

interface Body {
  readonly card: Pick<Card, 'id' | 'shows' | 'chart' | 'table'>;
  readonly report: Described;
  /** What the card asks, with the filters of the board, as an address says it. */
  readonly search: Search;
  /** Only this person's rows, of an answer about everybody. */
  readonly owner?: string | undefined;
  /** The records that are open from this card. */
  readonly drill?: string | undefined;
  readonly onBoardChange: (change: Change) => void;
}

/** What a card shows of its report's answer; its sorting and tabs are its own, its filters are the board's. */
export function CardBody({ card, report, search, owner, drill, onBoardChange }: Body) {
  const t = useMessage();
  const { locale } = useReader();
  const { settings } = useWorkspace();
  const today = useToday(settings.timeZone);
  const [own, setOwn] = useState<Change>(() => (card.table === undefined ? {} : { tab: card.table }));
  const shown = changed(settled(search, report, settings, today), own);
  const { data, error, isFetching, isPlaceholderData, refetch } = useAnswer(
    report.id,
    asked(shown, report),
    locale,
  );
  if (error !== null && data === undefined && !isFetching)
    return <Problem error={error} onRetry={() => void refetch()} />;
  if (data === undefined) {
    return (
      <div role="status" aria-label={t('loading')} className="h-full">
        <Skeleton className="h-full min-h-16" />
      </div>
    );
  }
  const change = (change: Change) => {
    const { board, own: mine } = splitChange(card.id, change);
    if (Object.keys(mine).length > 0) setOwn((before) => ({ ...before, ...mine }));
    if (Object.keys(board).length > 0) onBoardChange(board);
  };
  return (
    <div
      className={isPlaceholderData && isFetching ? 'h-full opacity-60 transition-opacity' : 'h-full'}
      aria-busy={isFetching}
    >
      <Answered
        card={card}
        report={report}
        answer={owner === undefined ? data : ofOwner(data, owner)}
        search={drill === undefined ? shown : { ...shown, drill }}
        change={change}
      />
    </div>
  );
}

function Answered({
  card,
  ...given
}: Pick<Body, 'card' | 'report' | 'search'> & { answer: Answer; change: (change: Change) => void }) {
  const shown = useShown(given);
  return (
    <ShownReportProvider value={shown}>
      {isEmpty(shown) ? <EmptyAnswer /> : <Shown card={card} />}
      <DrillDrawer />
    </ShownReportProvider>
  );
}

function Shown({ card }: Pick<Body, 'card'>) {
  switch (card.shows) {
    case 'figures':
      return <Figures />;
    case 'chart':
      return <ReportCharts only={card.chart ?? 0} />;
    case 'table':
      return <ReportTables />;
  }
}
