import type { Card } from '../../core/board.ts';
import { cardSearch } from '../boards/board-search.ts';
import { useManifest, useWorkspace } from '../data/queries.ts';
import { useToday } from '../data/use-today.ts';
import { asked } from '../report/address.ts';
import { type Search, stringifySearch } from '../report/address-text.ts';
import { settled } from '../report/asking.ts';
import { ExportMenu } from './ExportMenu.tsx';
import type { BoardSource } from './order.ts';

/** The files of a board: each report that its cards show, once for each question. */
export function BoardExportMenu({
  title,
  cards,
  search,
}: {
  title: string;
  cards: readonly Pick<Card, 'report' | 'search' | 'title'>[];
  /** The filters of the board. */
  search: Search;
}) {
  const { reports } = useManifest();
  const { settings } = useWorkspace();
  const today = useToday(settings.timeZone);
  const parts = new Map<string, BoardSource['parts'][number]>();
  for (const card of cards) {
    const report = reports.find(({ id }) => id === card.report);
    if (report === undefined) continue;
    const question = asked(settled(cardSearch(card, search), report, settings, today), report);
    const key = `${report.id}${stringifySearch(question)}`;
    const own = card.title === undefined ? {} : { title: card.title };
    if (!parts.has(key)) parts.set(key, { report, search: question, ...own });
  }
  return <ExportMenu source={{ title, parts: [...parts.values()] }} />;
}
