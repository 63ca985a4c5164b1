import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import type { Card } from '../../core/board.ts';
import { useWorkspace } from '../data/queries.ts';
import { useToday } from '../data/use-today.ts';
import { AsOfBanner } from '../filters/AsOfBanner.tsx';
import type { Askable } from '../filters/chosen.ts';
import { FilterBar } from '../filters/FilterBar.tsx';
import { useMessage } from '../language/reader.tsx';
import { NotFound, Problem } from '../parts/Problem.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { AddressProblem } from '../report/AddressProblem.tsx';
import { type Change, changed } from '../report/address.ts';
import type { Search } from '../report/address-text.ts';
import { tidied } from '../report/asking.ts';
import { faultsOf, mendedAll } from '../report/faults.ts';
import { BoardEditor } from './BoardEditor.tsx';
import { BoardGrid, usePlaces } from './BoardGrid.tsx';
import { BoardHeader } from './BoardHeader.tsx';
import { boardSearch } from './board-search.ts';
import { type Board, useBoards } from './kept.ts';
import { readyBoards } from './ready-boards.ts';
import { Wall } from './Wall.tsx';

/** A board as its page shows it; one that comes with the program has no `kept`. */
export interface ShownBoard {
  readonly id: string;
  readonly name: string;
  /** What it is for. */
  readonly lead?: string;
  readonly search: string;
  readonly cards: readonly Card[];
  readonly kept: Board | undefined;
}

/** What a board is asked: the filters that every report takes. */
export const askedOfBoard: Askable = { period: true, params: {}, chart: [] };

/** One board: its filters, its cards, and arranging them. */
export function BoardPage() {
  const t = useMessage();
  const { id } = useParams({ strict: false });
  const { data, error, refetch } = useBoards();
  const ready = readyBoards.find((each) => each.id === id);
  if (ready !== undefined) {
    const { search, cards } = ready;
    return (
      <KnownBoard
        key={id}
        board={{ id: ready.id, name: t(ready.name), lead: t(ready.lead), search, cards, kept: undefined }}
      />
    );
  }
  if (data === undefined) {
    if (error !== null) return <Problem error={error} onRetry={() => void refetch()} />;
    return (
      <div role="status" aria-label={t('loading')} className="grid gap-4">
        <Skeleton className="h-8 w-72 max-w-full" />
        <Skeleton className="h-12" />
        <Skeleton className="h-96" />
      </div>
    );
  }
  const kept = data.find((each) => each.id === id);
  if (kept === undefined) return <NotFound>{t('noBoard')}</NotFound>;
  return <KnownBoard key={id} board={{ ...kept, kept }} />;
}

function KnownBoard({ board }: { board: ShownBoard }) {
  const t = useMessage();
  const workspace = useWorkspace();
  const { settings } = workspace;
  const today = useToday(settings.timeZone);
  const navigate = useNavigate();
  const address: Search = useSearch({ strict: false });
  const search = tidied(boardSearch(address, board.search), askedOfBoard, settings);
  const faults = faultsOf(search, askedOfBoard, workspace, today);
  const places = usePlaces(board.cards);
  const [editing, setEditing] = useState(false);
  const change = useCallback(
    (change: Change) =>
      void navigate({
        to: '.',
        search: (before: Change) =>
          changed(changed(before, boardSearch(changed({}, before), board.search)), change),
        resetScroll: false,
      }),
    [navigate, board.search],
  );
  useEffect(() => {
    document.title = `${board.name} · ${t('app')}`;
  }, [board.name, t]);
  const open = { card: address.card, drill: address.drill };
  const filters = <FilterBar report={askedOfBoard} search={search} onChange={change} />;
  if (editing && board.kept !== undefined) {
    return (
      <BoardEditor board={board.kept} search={search} filters={filters} onDone={() => setEditing(false)} />
    );
  }
  if (address.wall !== undefined) {
    return (
      <Wall name={board.name} cards={board.cards} search={search} onLeave={() => change({ wall: undefined })}>
        {(places) => <BoardGrid places={places} search={search} open={open} onChange={change} />}
      </Wall>
    );
  }
  return (
    <article>
      <BoardHeader
        board={board}
        search={search}
        onArrange={() => setEditing(true)}
        onWall={() => change({ wall: 'on' })}
      />
      {filters}
      <AsOfBanner asOf={search.asOf} onChange={change} />
      {faults.length > 0 ? (
        <AddressProblem
          report={askedOfBoard}
          faults={faults}
          onChange={change}
          onMendAll={() => change(mendedAll(search, askedOfBoard, workspace, today))}
        />
      ) : board.cards.length === 0 ? (
        <p className="card p-6 text-center">{t('emptyBoard')}</p>
      ) : (
        <BoardGrid places={places} search={search} open={open} onChange={change} />
      )}
    </article>
  );
}
