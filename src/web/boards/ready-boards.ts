import type { Card } from '../../core/board.ts';
import type { MessageId } from '../language/messages.ts';

/** A board that comes with the program: it is there for everybody and is changed by copying it. */
export interface ReadyBoard {
  readonly id: string;
  readonly name: MessageId;
  readonly lead: MessageId;
  readonly search: string;
  readonly cards: readonly Card[];
}

const card = (
  report: string,
  shows: Card['shows'],
  width: number,
  height: number,
  more: Partial<Card> = {},
): Card => ({ id: `${report}-${shows}`, report, search: '', shows, width, height, ...more });

export const overview: ReadyBoard = {
  id: 'overview',
  name: 'overviewBoard',
  lead: 'overviewLead',
  search: 'period=last_12_months&compare=previous',
  cards: [
    card('total-sales', 'figures', 6, 3),
    card('incoming-deals', 'figures', 6, 3),
    card('sales-funnel', 'chart', 6, 7),
    card('forecasted-sales', 'chart', 6, 7),
    card('sales-goals', 'chart', 6, 7),
    card('activity-overview', 'chart', 6, 7, { chart: 1 }),
    card('loss-reasons', 'chart', 6, 7),
    card('call-outcomes-by-hour', 'chart', 6, 7),
  ],
};

export const readyBoards: readonly ReadyBoard[] = [overview];
