import type { Card } from '../../core/board.ts';
import { useManifest, useWorkspace } from '../data/queries.ts';
import { useToday } from '../data/use-today.ts';
import type { BoardSource } from '../exports/order.ts';
import { changed } from '../report/address.ts';
import type { Search } from '../report/address-text.ts';
import { settled } from '../report/asking.ts';
import { useCardTitle } from './BoardCard.tsx';
import { cardSearch } from './board-search.ts';

/** What a file of a board holds: the report of every card, asked as the card asks it. */
export function useBoardSource(title: string, cards: readonly Card[], board: Search): BoardSource {
  const { reports } = useManifest();
  const { settings } = useWorkspace();
  const today = useToday(settings.timeZone);
  const titleOf = useCardTitle();
  const parts = cards.flatMap((card) => {
    const report = reports.find(({ id }) => id === card.report);
    if (report === undefined) return [];
    const search = changed(settled(cardSearch(card, board), report, settings, today), { tab: card.table });
    return [{ title: titleOf(card, report), report, search }];
  });
  return { title, parts };
}
