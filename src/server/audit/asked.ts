import type { Context } from 'hono';
import { addDays, parseDate, startOfDay } from '../../core/calendar.ts';
import { BineshError } from '../../core/errors.ts';
import { formatInstant, instantShape, parseInstant } from '../../core/instant.ts';
import type { Workspace } from '../../store/workspaces.ts';
import { wholeNumber } from '../report-query.ts';

const names = [
  'type',
  'id',
  'actor',
  'action',
  'from',
  'to',
  'cursor',
  'limit',
  'workspace',
  'locale',
] as const;
const largestPage = 500;

/** What of the audit is asked for. Several values of a name are alternatives. */
export interface AuditAsked {
  readonly types?: readonly string[];
  readonly id?: string;
  readonly actors?: readonly string[];
  readonly actions?: readonly string[];
  /** The first instant, and the first one after the last. */
  readonly from?: string;
  readonly until?: string;
}

export interface AuditPage {
  readonly asked: AuditAsked;
  readonly cursor: string | undefined;
  readonly limit: number;
}

/** Reads what the address of an audit asks for. */
export function readAsked(c: Context, { timeZone }: Workspace): AuditPage {
  const given = c.req.query();
  for (const name of Object.keys(given)) {
    if (names.some((known) => known === name)) continue;
    throw new BineshError('unknown_filter', { field: name.slice(0, 200), expected: names.join(', ') });
  }
  const several = (text: string | undefined) => text?.split(',').filter((value) => value !== '');
  const plain = Object.values(given).find((value) => value.includes('\0'));
  if (plain !== undefined) throw new BineshError('invalid_body');
  const asked = {
    types: several(given.type),
    id: given.id,
    actors: several(given.actor),
    actions: several(given.action),
    from: edge('from', given.from, timeZone),
    until: edge('to', given.to, timeZone),
  };
  return {
    asked: Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)),
    cursor: given.cursor || undefined,
    limit: Math.max(1, wholeNumber('limit', given.limit, largestPage) ?? 50),
  };
}

/** A bare day is the workspace's whole local day. */
function edge(name: 'from' | 'to', text: string | undefined, timeZone: string): string | undefined {
  if (text === undefined || text === '') return undefined;
  const day = parseDate(text);
  if (day !== undefined) {
    return formatInstant(startOfDay(timeZone, name === 'from' ? day : addDays(day, 1)));
  }
  const instant = parseInstant(text);
  if (instant !== undefined) return formatInstant(name === 'from' ? instant : instant + 1n);
  throw new BineshError('invalid_parameter', {
    field: name,
    value: text.slice(0, 200),
    expected: `2025-03-21 | ${instantShape}`,
  });
}
