import { longestName } from '../core/board.ts';
import { BineshError } from '../core/errors.ts';
import { cardsShape, readCards } from '../records/dashboard.ts';
import { recordTypes } from '../records/index.ts';
import type { KeptName } from '../records/record.ts';
import { readHidden, readReaches } from '../records/role-rights.ts';
import { isEventPattern } from '../records/webhook-events.ts';
import { reports } from '../report/registry.ts';
import { type FieldValue, invalid } from './values.ts';

type Fields = Readonly<Record<string, FieldValue>>;

const longestSearch = 4_000;

/** A view may also be of a list of records: `records/deal`. */
const lists: ReadonlySet<string> = new Set(recordTypes.map(({ name }) => `records/${name}`));

/** What must hold of what people keep beside the records. */
export const keptRules: Readonly<Record<Exclude<KeptName, 'custom_field'>, (fields: Fields) => void>> = {
  saved_view({ name, report, search }) {
    checkName(name);
    if (!lists.has(String(report))) checkReport('report', report);
    checkSearch('search', search);
  },

  dashboard({ name, search, cards }) {
    checkName(name);
    checkSearch('search', search);
    const read = readCards(String(cards));
    if (read === undefined) throw invalid('cards', cards, cardsShape);
    for (const [at, card] of read.entries()) {
      checkReport(`cards[${at}].report`, card.report);
      checkSearch(`cards[${at}].search`, card.search);
    }
  },

  role_rights({ reach, hidden }) {
    if (readReaches(String(reach)) === undefined) throw invalid('reach', reach, '{ deal: { see: own } }');
    if (readHidden(String(hidden)) === undefined) throw invalid('hidden', hidden, '{ deal: [value] }');
  },

  attachment({ name }) {
    if (/[\p{Cc}\\/]/u.test(String(name)) || [...String(name)].length > 200)
      throw invalid('name', name, '1–200');
  },

  webhook({ url, events, description }) {
    checkAddress(url);
    const patterns = Array.isArray(events) ? events.map(String) : [];
    const unknown = patterns.find((pattern) => !isEventPattern(pattern));
    if (unknown !== undefined || patterns.length === 0)
      throw invalid('events', unknown ?? '', '*, deal.*, deal.updated');
    if (String(description ?? '').length > longestSearch)
      throw invalid('description', '…', `≤ ${longestSearch}`);
  },
};

/** Where a webhook may be sent at all; which hosts are out of bounds is seen when one is called. */
function checkAddress(url: FieldValue | undefined): void {
  const address = URL.parse(String(url));
  const isWeb =
    address !== null && ['https:', 'http:'].includes(address.protocol) && String(url).length <= 2_000;
  if (!isWeb || address.username !== '' || address.password !== '') throw invalid('url', url, 'https://…');
}

function checkName(name: FieldValue | undefined): void {
  const text = String(name);
  const isName =
    text.trim() === text && text !== '' && [...text].length <= longestName && !/\p{Cc}/u.test(text);
  if (!isName) throw invalid('name', text, `1–${longestName}`);
}

function checkReport(field: string, id: FieldValue | undefined): void {
  if (!reports.some((report) => report.id === id))
    throw new BineshError('unknown_reference', { field, value: String(id) });
}

/** Flat text, as an address has it: each name once. */
function checkSearch(field: string, search: FieldValue | undefined): void {
  if (search === null || search === undefined) return;
  const text = String(search);
  const names = [...new URLSearchParams(text).keys()];
  // A filter of a list names the workspace's own fields too, in any script.
  const isFlat =
    names.every((name) => /^[\p{L}\p{N}\p{M}_.\u200c -]{1,120}$/u.test(name)) &&
    new Set(names).size === names.length;
  if (!isFlat || text.length > longestSearch) throw invalid(field, text, 'from=2026-03-21&owner=u1,u2');
}
