import { lazy, useMemo } from 'react';
import type { PipelineBoard } from '../../core/pipeline-board.ts';
import { useWorkspace } from '../data/queries.ts';
import { useReader } from '../language/reader.tsx';
import type { Search } from '../report/address-text.ts';
import { readSort } from '../table/table-model.ts';
import { Board } from './Board.tsx';
import type { OnSearch } from './BoardFilters.tsx';
import type { BoardDeal } from './board-answer.ts';
import { showOf } from './pipeline-search.ts';
import type { Moves } from './use-moves.ts';

const DealList = lazy(async () => ({ default: (await import('./DealList.tsx')).DealList }));
const Forecast = lazy(async () => ({ default: (await import('./Forecast.tsx')).Forecast }));
const PhoneLanes = lazy(async () => ({ default: (await import('./PhoneLanes.tsx')).PhoneLanes }));

/** The deals in the view that the address names; what is not looked at is not loaded. */
export function ShownDeals({
  search,
  wide,
  board,
  deals,
  reschedule,
  onDrag,
  onNew,
  onChange,
}: {
  search: Search;
  wide: boolean;
  board: PipelineBoard;
  deals: readonly BoardDeal[];
  reschedule: Moves['reschedule'];
  /** A card is being dragged, or not any more; left out where none can be. */
  onDrag: ((isDragged: boolean) => void) | undefined;
  /** Adds a deal to a stage; left out where none can be. */
  onNew: ((stage: string) => void) | undefined;
  onChange: OnSearch;
}) {
  const { calendar } = useReader();
  const { weekStart } = useWorkspace().settings;
  const reading = useMemo(() => ({ calendar, weekStart }), [calendar, weekStart]);
  // Lists that begin or cease to be dragged are drawn anew.
  const key = String(onDrag === undefined);
  switch (showOf(search)) {
    case 'list': {
      const sort = readSort(search.sort);
      const onSort = (column: string) =>
        onChange({ sort: sort?.column === column && !sort.descending ? `${column}:desc` : column });
      return <DealList deals={deals} sort={sort} onSort={onSort} />;
    }
    case 'forecast':
      return <Forecast key={key} {...{ deals, reading, reschedule, onDrag }} />;
    case 'board':
      if (wide)
        return <Board key={key} {...{ stages: board.stages, recent: board.recent, deals, onDrag, onNew }} />;
      return (
        <PhoneLanes
          stages={board.stages}
          deals={deals}
          chosen={search.stage}
          onChoose={(stage) => onChange({ stage })}
          onNew={onNew}
        />
      );
  }
}
