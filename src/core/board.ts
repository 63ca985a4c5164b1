/** What a card of a board shows of its report. */
export type CardShows = 'figures' | 'chart' | 'table';

/** One card of a board: a part of a report's answer, asked with filters of its own. */
export interface Card {
  /** Unique on its board. */
  readonly id: string;
  readonly report: string;
  /** What the report is asked, as its address says it: `groupBy=source&pipeline=p1`. */
  readonly search: string;
  readonly shows: CardShows;
  /** Which of the report's charts, by its place; the first unless told. */
  readonly chart?: number | undefined;
  /** Which of the answer's tables; the main one unless told. */
  readonly table?: string | undefined;
  /** In place of the report's own title. */
  readonly title?: string | undefined;
  /** Asked about everybody, and shown of the one person that the board asks for: so it compares with the team. */
  readonly amongTeam?: true | undefined;
  /** Of the twelve columns of a board. */
  readonly width: number;
  /** In rows of a board. */
  readonly height: number;
}

export const boardColumns = 12;
export const smallestCard = { width: 2, height: 2 } as const;
export const largestCard = { width: boardColumns, height: 12 } as const;
export const mostCards = 40;
export const longestName = 120;
