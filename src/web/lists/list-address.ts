import type { DescribedField, DescribedType } from '../../core/record-view.ts';
import type { ListQuery } from '../data/crm-types.ts';
import { type Division, type PresetName, presetNames, presetRange, readMeant } from '../filters/presets.ts';
import type { FormField } from '../forms/form-fields.ts';
import { messages } from '../language/messages.ts';
import type { Search } from '../report/address-text.ts';

/** How a filter asks: any of some values, from one to another, days, or words that are in a text. */
export type FilterKind = 'any' | 'range' | 'days' | 'words';

/** A filter of a list: of a field, or one that reaches through it. */
export interface ListFilter {
  readonly name: string;
  readonly kind: FilterKind;
  readonly field: FormField;
  /** Fields that may be empty can be asked for just that. */
  readonly canBeEmpty: boolean;
}

export const filterKind = ({ type }: Pick<DescribedField, 'type'>): FilterKind => {
  switch (type) {
    case 'ref':
    case 'enum':
    case 'boolean':
    case 'tags':
      return 'any';
    case 'money':
    case 'decimal':
    case 'integer':
      return 'range';
    case 'date':
    case 'instant':
      return 'days';
    case 'text':
      return 'words';
  }
};

/** Parts of an address that say how a list looks and not what is in it. */
const ownOfPage: ReadonlySet<string> = new Set(['columns', 'view']);

export const suffixes = ['min', 'max', 'in', 'has', 'empty'] as const;

/** The names in an address that belong to a filter. */
export const namesOfFilter = (name: string): readonly string[] => [
  name,
  ...suffixes.map((suffix) => `${name}.${suffix}`),
];

/** Whether an address asks something of a filter. */
export const isAsked = (search: Search, name: string): boolean =>
  namesOfFilter(name).some((each) => search[each] !== undefined);

/** An address without a filter, for a change of it. */
export const without = (name: string): Record<string, undefined> =>
  Object.fromEntries(namesOfFilter(name).map((each) => [each, undefined]));

/** The values of a list in an address; a comma of a value itself is written `\,`. */
export const valuesIn = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(/(?<!\\),/)
    .map((value) => value.replaceAll('\\,', ',').trim())
    .filter((value) => value !== '');

export const writeValues = (values: readonly string[]): string =>
  values.map((value) => value.replaceAll(',', '\\,')).join(',');

/** What the server is asked for an address: words of days become the days that they are today. */
export function askedOf(
  search: Search,
  { moment }: Pick<DescribedType, 'moment'>,
  today: string,
  division: Division,
): ListQuery {
  // What happened is read from its end.
  const asked: Record<string, string> = moment === undefined ? {} : { sort: `${moment}:desc` };
  for (const [name, value] of Object.entries(search)) {
    if (ownOfPage.has(name)) continue;
    if (!name.endsWith('.in')) {
      asked[name] = value;
      continue;
    }
    const meant = readMeant<PresetName>(value, presetNames, division.calendar);
    if (meant === undefined) continue;
    const days = presetRange(meant.word, today, { ...division, calendar: meant.calendar });
    const base = name.slice(0, -'.in'.length);
    asked[`${base}.min`] = days.from;
    asked[`${base}.max`] = days.to;
  }
  return asked;
}

/** The filters alone, as a bulk order names them. */
export function filtersOf(asked: ListQuery): ListQuery {
  const { sort: _, ...filters } = asked;
  return filters;
}

const categories = (described: DescribedType, types: Readonly<Record<string, DescribedType>>) => {
  const stage = Object.values(described.fields).find(({ ref }) => ref === 'stage');
  return stage === undefined ? undefined : types.stage?.fields.category?.words;
};

const throughLabels = { state: 'dealState', pipeline: 'pipeline', team: 'team' } as const;

/** Every filter that a type's list can have, the most asked for first. */
export function listFilters(
  described: DescribedType,
  types: Readonly<Record<string, DescribedType>>,
  fields: readonly FormField[],
): readonly ListFilter[] {
  const words = categories(described, types);
  const person = fields.find(({ ref }) => ref === 'user');
  const through = (name: string, field: Omit<FormField, 'name'>): ListFilter => ({
    name,
    kind: 'any',
    field: { ...field, name },
    canBeEmpty: false,
  });
  const reaching = [
    ...(words === undefined
      ? []
      : [
          through('state', { type: 'enum', label: messages[throughLabels.state], words }),
          through('pipeline', {
            type: 'ref',
            ref: 'pipeline',
            label: messages[throughLabels.pipeline],
          }),
        ]),
    ...(person === undefined
      ? []
      : [
          through('team', {
            type: 'ref',
            ref: 'team',
            label: messages[throughLabels.team],
          }),
        ]),
  ];
  const own = fields.flatMap((field): ListFilter[] => {
    // A reference that may be of several types cannot be chosen from one list.
    if (typeof field.ref === 'object') return [];
    return [{ name: field.name, kind: filterKind(field), field, canBeEmpty: !field.required }];
  });
  return [...reaching, ...own].sort((a, b) => rank(a, described) - rank(b, described));
}

/** Listed whole by the workspace, so that one chooses at a glance. */
const atAGlance: ReadonlySet<string> = new Set([
  'stage',
  'source',
  'lead_status',
  'call_outcome',
  'visit_outcome',
  'team',
]);

function rank({ name, field }: ListFilter, { moment }: DescribedType): number {
  if (name === 'state') return 0;
  if (field.ref === 'user') return 1;
  if (field.aside) return 20;
  if (typeof field.ref === 'string' && atAGlance.has(field.ref)) return 2;
  if (name === moment) return 3;
  switch (field.type) {
    case 'enum':
      return 4;
    case 'tags':
      return 5;
    case 'date':
      return 6;
    case 'money':
      return 7;
    case 'ref':
      return 8;
    default:
      return 10;
  }
}

/** So many filters stand in the bar before any is asked for. */
const shownFilters = 5;

/** The filters that stand in the bar: the usual ones and those in force. */
export const barFilters = (filters: readonly ListFilter[], search: Search): readonly ListFilter[] =>
  filters.filter(({ name }, at) => at < shownFilters || isAsked(search, name));

const shownColumns = 7;

/** The columns that a list shows until others are chosen, beside what names the record. */
export function usualColumns(described: DescribedType, fields: readonly FormField[]): readonly string[] {
  const { title, moment } = described;
  const brief = fields.filter(
    ({ name, type, long, aside }) => name !== title && type !== 'tags' && !long && !aside,
  );
  const first = brief.filter(({ name }) => name === moment).map(({ name }) => name);
  const rest = brief.filter(({ name }) => name !== moment).map(({ name }) => name);
  const created = fields.filter(({ name }) => name === 'created_at' && name !== moment);
  return [...first, ...rest]
    .slice(0, shownColumns)
    .concat(first.length === 0 ? created.map(({ name }) => name) : []);
}

/** The chosen columns that there are, in the order of the choice. */
export function chosenColumns(
  text: string | undefined,
  fields: readonly FormField[],
  usual: readonly string[],
): readonly string[] {
  const known = new Set(fields.map(({ name }) => name));
  const chosen = (text ?? '').split(',').filter((name) => known.has(name));
  return chosen.length === 0 ? usual.filter((name) => known.has(name)) : chosen;
}
