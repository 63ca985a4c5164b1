import { monthLength, parseDate } from '../../core/calendar.ts';
import { comparisonKinds } from '../../core/comparison.ts';
import { asciiDigits } from '../../core/fold.ts';
import { parseInstant } from '../../core/instant.ts';
import type { Param } from '../../report/params.ts';
import { ApiError } from '../data/client.ts';
import type { Named, Workspace } from '../data/types.ts';
import type { Askable } from '../filters/chosen.ts';
import { presetNames, readMeant } from '../filters/presets.ts';
import { type Change, changed, filterNames, idsOf, ownOfPage, readParam } from './address.ts';
import type { Search } from './address-text.ts';
import { readRange, tidied } from './asking.ts';
import { recordsOf } from './workspace-records.ts';

/** One thing that is wrong with an address: what was written under which name, and what mends just that. */
export interface Fault {
  readonly kind:
    | 'unknown'
    | 'noRecord'
    | 'noChoice'
    | 'noDate'
    | 'noDay'
    | 'noInstant'
    | 'noPeriod'
    | 'noComparison'
    | 'halfPeriod'
    | 'reversed'
    | 'tooLong';
  readonly name: string;
  readonly value: string;
  readonly repairs: readonly Repair[];
}

/** What a button does to the address: takes a name or a value away, swaps two days, or sets the day it names. */
export interface Repair {
  readonly kind: 'remove' | 'swap' | 'setDay' | 'usualPeriod';
  readonly change: Change;
  readonly day?: string;
}

const usualPeriod: Repair = {
  kind: 'usualPeriod',
  change: { from: undefined, to: undefined, period: undefined },
};
const remove = (name: string): Repair => ({ kind: 'remove', change: { [name]: undefined } });

/** Names that every report's address may have. */
const commonNames: readonly string[] = [
  ...ownOfPage,
  ...filterNames,
  'from',
  'to',
  'asOf',
  'compare',
  'param',
  'sort',
  'workspace',
];

/** The longest value that is read at all; the longest filter of a large company is far below. */
const longest = 4_000;

/** Everything wrong with a report's address that can be told without asking, in the order of the address. */
export function faultsOf(
  address: Search,
  report: Askable,
  workspace: Workspace,
  today: string,
): readonly Fault[] {
  const tooLong = Object.entries(address).filter(([, value]) => value.length > longest);
  if (tooLong.length > 0) {
    return tooLong.map(
      ([name, value]): Fault => ({
        kind: 'tooLong',
        name,
        value: value.slice(0, 40),
        repairs: [remove(name)],
      }),
    );
  }
  return [
    ...unknownNames(address, report),
    ...(report.period ? periodFaults(address, today) : []),
    ...wordFaults(address, workspace),
    ...recordFaults(address, workspace),
    ...paramFaults(address, report, workspace),
  ];
}

/** The change that mends an address altogether, each fault by its first repair. */
export function mendedAll(address: Search, report: Askable, workspace: Workspace, today: string): Change {
  let search = address;
  for (let step = 0; step < mostSteps; step += 1) {
    const [fault] = faultsOf(tidied(search, report, workspace.settings), report, workspace, today);
    if (fault === undefined) break;
    search = changed(search, fault.repairs[0]?.change ?? {});
  }
  const gone = Object.keys(address).filter((name) => search[name] === undefined);
  return { ...search, ...Object.fromEntries(gone.map((name) => [name, undefined])) };
}

/** More than any address has names and values that are wrong; repairs end sooner (tested). */
const mostSteps = 500;

function unknownNames(address: Search, report: Askable): Fault[] {
  return Object.keys(address)
    .filter((name) => !commonNames.includes(name) && !Object.hasOwn(report.params, name))
    .map((name) => ({ kind: 'unknown', name, value: address[name] ?? '', repairs: [remove(name)] }));
}

function periodFaults({ from, to }: Search, today: string): Fault[] {
  const wrong = Object.entries({ from, to }).flatMap(([name, value]): Fault[] => {
    if (value === undefined || parseDate(value) !== undefined) return [];
    const day = lastDayBefore(value);
    if (day === undefined) return [{ kind: 'noDate', name, value, repairs: [usualPeriod] }];
    const set: Repair = { kind: 'setDay', change: { [name]: day }, day };
    return [{ kind: 'noDay', name, value, repairs: [set, usualPeriod] }];
  });
  if (wrong.length > 0) return wrong;
  if (from !== undefined && to !== undefined) {
    const swap: Repair = { kind: 'swap', change: { from: to, to: from } };
    return from > to ? [{ kind: 'reversed', name: 'to', value: to, repairs: [swap, usualPeriod] }] : [];
  }
  const [name, given] = from === undefined ? ['from', to] : ['to', from];
  if (given === undefined) return [];
  const fits = name === 'to' && given <= today;
  const untilToday: Repair = { kind: 'setDay', change: { to: today }, day: today };
  return [
    { kind: 'halfPeriod', name, value: given, repairs: fits ? [untilToday, usualPeriod] : [usualPeriod] },
  ];
}

/** For a day that its month does not have, such as 30 Esfand of a common year, the month's last one. */
function lastDayBefore(text: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(asciiDigits(text));
  const [, year = 0, month = 0, day = 0] = (match ?? []).map(Number);
  if (match === null || month < 1 || month > 12 || day < 29 || day > 31) return undefined;
  const calendar = year < 1700 ? 'persian' : 'gregorian';
  try {
    const last = String(monthLength(year, month, calendar)).padStart(2, '0');
    return parseDate(`${asciiDigits(text).slice(0, 8)}${last}`, calendar);
  } catch {
    return undefined;
  }
}

/** Words and instants that nobody knows: a preset, a comparison, the past that is asked of. */
function wordFaults({ period, compare, asOf }: Search, { settings }: Workspace): Fault[] {
  const faults: Fault[] = [];
  const own = settings.calendar;
  if (period !== undefined && readMeant(period, presetNames, own) === undefined)
    faults.push({ kind: 'noPeriod', name: 'period', value: period, repairs: [usualPeriod] });
  if (compare !== undefined) {
    const range = readRange(compare);
    const known = range === undefined ? readMeant(compare, comparisonKinds, own) : range.from <= range.to;
    if (!known)
      faults.push({ kind: 'noComparison', name: 'compare', value: compare, repairs: [remove('compare')] });
  }
  if (asOf !== undefined && parseInstant(asOf) === undefined)
    faults.push({ kind: 'noInstant', name: 'asOf', value: asOf, repairs: [remove('asOf')] });
  return faults;
}

/** People, teams, pipelines and sources that are not there, or not any more. */
function recordFaults(address: Search, workspace: Workspace): Fault[] {
  const lists: Readonly<Record<string, readonly Named[]>> = {
    owner: workspace.users,
    team: workspace.teams,
    pipeline: workspace.pipelines,
    source: workspace.sources,
  };
  return Object.entries(lists).flatMap(([name, records]) => {
    const ids = idsOf(address[name]);
    if (ids.length === 0) return [];
    const known = new Set(records.map(({ id }) => id));
    return ids.filter((id) => !known.has(id)).map((value) => withoutValue(address, name, value));
  });
}

/** A record that a filter names and the company does not have; the filter keeps its others. */
function withoutValue(address: Search, name: string, value: string): Fault {
  const left = idsOf(address[name]).filter((id) => id !== value);
  const change = { [name]: left.length === 0 ? undefined : left.join(',') };
  return { kind: 'noRecord', name, value, repairs: [{ kind: 'remove', change }] };
}

/** What the server has refused of an address that looked well: a customer that is gone, a column that is not there. */
export function refusalOf(error: Error | null, address: Search): Fault | undefined {
  if (!(error instanceof ApiError) || error.status !== 400) return undefined;
  const { field: name, value } = error.refused;
  if (name === undefined || address[name] === undefined) return undefined;
  if (error.code === 'unknown_filter_value' && value !== undefined) return withoutValue(address, name, value);
  return { kind: 'noChoice', name, value: value ?? address[name], repairs: [remove(name)] };
}

function paramFaults(address: Search, report: Askable, workspace: Workspace): Fault[] {
  return Object.entries(report.params).flatMap(([name, param]): Fault[] => {
    const value = readParam(address, name);
    if (value === undefined || isOffered(param, value, workspace)) return [];
    const change = filterNames.includes(name) ? { param: undefined } : { [name]: undefined };
    return [{ kind: 'noChoice', name, value, repairs: [{ kind: 'remove', change }] }];
  });
}

function isOffered(param: Param, value: string, workspace: Workspace): boolean {
  switch (param.type) {
    case 'choice':
      return Object.hasOwn(param.values, value);
    case 'choices':
      return value.split(',').every((each) => Object.hasOwn(param.values, each.trim()));
    case 'integer': {
      // A log's page size may also be all of it.
      if (value === 'all') return true;
      const number = asciiDigits(value.trim());
      return /^\d{1,9}$/.test(number) && Number(number) >= param.min && Number(number) <= param.max;
    }
    case 'record': {
      const records = recordsOf(workspace, param.of);
      return records === undefined || records.some(({ id }) => id === value);
    }
    case 'text':
      return true;
  }
}
