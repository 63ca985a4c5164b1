import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Card } from '../../core/board.ts';
import type { Described } from '../data/types.ts';
import { useMessage, useText } from '../language/reader.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { type Change, filterNames } from '../report/address.ts';
import { parseSearch, type Search } from '../report/address-text.ts';
import { cardSearch } from './board-search.ts';
import { CardBody } from './CardBody.tsx';
import type { Place } from './packing.ts';

/** What scrolls must be reached by the keyboard. */
const scrollable = { tabIndex: 0 } as const;

/** Cards out of sight are asked for after those in sight, so that a board is whole when it is printed. */
const laterMs = 2_500;

/** True from when the element comes into sight, or from a little later. */
function useSeen(): [(element: HTMLElement | null) => void, boolean] {
  const [seen, setSeen] = useState(false);
  const observer = useRef<IntersectionObserver>(undefined);
  useEffect(() => {
    const timer = setTimeout(() => setSeen(true), laterMs);
    return () => clearTimeout(timer);
  }, []);
  const watch = (element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (element === null || seen) return;
    observer.current = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: '200px' },
    );
    observer.current.observe(element);
  };
  return [watch, seen];
}

/** Where a card lies, for boards.css. */
export const placeStyle = ({ column, row, width, height }: Place): Record<string, string> => ({
  '--column': String(column + 1),
  '--row': String(row + 1),
  '--width': String(width),
  '--height': String(height),
});

/** The name of a card: its own, or its report's. */
export function useCardTitle(): (card: Card, report: Described | undefined) => string {
  const text = useText();
  return (card, report) => card.title ?? (report === undefined ? card.report : text(report.title));
}

/** One card of a board: its title leads to the report with the same filters. */
export function BoardCard({
  place,
  report,
  board,
  waiting,
  drill,
  onBoardChange,
}: {
  place: Place;
  report: Described | undefined;
  board: Search;
  /** What it asks is not known yet. */
  waiting: boolean;
  drill: string | undefined;
  onBoardChange: (change: Change) => void;
}) {
  const t = useMessage();
  const titleOf = useCardTitle();
  const [watch, seen] = useSeen();
  const { card } = place;
  const title = titleOf(card, report);
  const heading = `card-${card.id}`;
  const asked = cardSearch(card, board);
  const { owner, ...everybody } = asked;
  const search = card.amongTeam ? everybody : asked;
  return (
    <article ref={watch} aria-labelledby={heading} style={placeStyle(place)} className="board-card card">
      <header className="flex items-baseline gap-2 px-4 pt-3">
        <h2 id={heading} className="min-w-0 flex-1 truncate text-sm font-bold">
          {report === undefined ? (
            title
          ) : (
            <Link
              to="/reports/$id"
              params={{ id: card.report }}
              search={search}
              title={title}
              className="hover:text-accent hover:underline"
            >
              {title}
            </Link>
          )}
        </h2>
        {hasOwnFilters(card) && <span className="shrink-0 text-xs text-ink2">{t('ownFilters')}</span>}
      </header>
      <CardArea label={title}>
        {report === undefined ? (
          <p className="text-ink2">{t('noReport')}</p>
        ) : seen && !waiting ? (
          <CardBody
            card={card}
            report={report}
            search={search}
            owner={card.amongTeam ? owner : undefined}
            drill={drill}
            onBoardChange={onBoardChange}
          />
        ) : (
          <Skeleton className="h-full min-h-16" />
        )}
      </CardArea>
    </article>
  );
}

/** Where a card's content lies; it scrolls where it is larger than the card. */
export function CardArea({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="board-body" aria-label={label} {...scrollable}>
      {children}
    </section>
  );
}

const hasOwnFilters = (card: Card): boolean =>
  Object.keys(parseSearch(card.search)).some((name) => filterNames.includes(name));
