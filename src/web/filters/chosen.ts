import type { Calendar, DateRange } from '../../core/calendar.ts';
import { type ComparisonKind, comparisonKinds } from '../../core/comparison.ts';
import { noValue } from '../../core/format.ts';
import type { Param } from '../../report/params.ts';
import { useNamed, useWorkspace } from '../data/queries.ts';
import type { Described, Workspace } from '../data/types.ts';
import { useToday } from '../data/use-today.ts';
import type { MessageId } from '../language/messages.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import {
  type Change,
  furtherFilters,
  idsOf,
  listFilters,
  paramChange,
  readParam,
  shownParams,
} from '../report/address.ts';
import type { Search } from '../report/address-text.ts';
import { comparedWith, periodOf, readRange } from '../report/asking.ts';
import { recordsOf } from '../report/workspace-records.ts';
import { presetLabels, presetNames, readMeant, standardPeriod } from './presets.ts';

/** What a filter bar asks about: a report, or a board with no parameters of its own. */
export type Askable = Pick<Described, 'period' | 'params' | 'chart'>;

export const calendarLabels = {
  persian: 'calendarPersian',
  gregorian: 'calendarGregorian',
} as const satisfies Record<Calendar, MessageId>;

export const comparisonLabels = {
  previous: 'comparePrevious',
  last_year: 'compareLastYear',
} as const satisfies Record<ComparisonKind, MessageId>;

/** One thing that an address asks for, in the reader's words, and how to take just that away. */
export interface Chosen {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly remove: Change;
}

/** Filters that a report takes and does not have as a parameter of its own. */
export const filtersOf = (askable: Askable) =>
  listFilters.filter((name) => !Object.hasOwn(askable.params, name));

/** The records that a filter of the workspace's lists may name. */
export function listOf(workspace: Workspace, name: (typeof listFilters)[number]) {
  return {
    owner: workspace.users,
    team: workspace.teams,
    pipeline: workspace.pipelines,
    source: workspace.sources,
  }[name];
}

/** The value of a parameter in words; undefined while it is the usual one. */
export function useParamWords() {
  const text = useText();
  const { format } = useReader();
  const workspace = useWorkspace();
  return (param: Param, value: string | undefined): string | undefined => {
    if (value === undefined) return undefined;
    switch (param.type) {
      case 'choice': {
        const words = param.values[value];
        return words === undefined ? value : text(words);
      }
      case 'choices':
        return format.list(idsOf(value).map((id) => text(param.values[id] ?? { fa: id, en: id })));
      case 'record':
        return recordsOf(workspace, param.of)?.find(({ id }) => id === value)?.name ?? value;
      case 'integer':
        return format.written(value);
      case 'text':
        return value;
    }
  };
}

/** Filters and parameters that are set, without the period and the past that is asked of. */
export function useChosen(askable: Askable, address: Search): readonly Chosen[] {
  const t = useMessage();
  const text = useText();
  const workspace = useWorkspace();
  const paramWords = useParamWords();
  const period = usePeriodWords(address);
  const companies = useNamed('company', idsOf(address.company));
  const products = useNamed('product', idsOf(address.product));
  const found: Chosen[] = [];
  const add = (name: string, names: (id: string) => string | undefined) => {
    const ids = idsOf(address[name]);
    for (const id of ids) {
      const left = ids.filter((each) => each !== id).join(',');
      found.push({
        key: `${name} ${id}`,
        label: t(name as MessageId),
        value: names(id) ?? id,
        remove: { [name]: left },
      });
    }
  };
  if (askable.period && address.compare !== undefined) {
    found.push({
      key: 'compare',
      label: t('compareTo'),
      value: period.compare,
      remove: { compare: undefined },
    });
  }
  for (const [name, param] of shownParams(askable)) {
    const value = paramWords(param, readParam(address, name));
    if (value !== undefined)
      found.push({ key: name, label: text(param.label), value, remove: paramChange(name, undefined) });
  }
  for (const name of filtersOf(askable)) {
    const names = new Map(listOf(workspace, name).map((record) => [record.id, record.name]));
    add(name, (id) => names.get(id));
  }
  for (const name of furtherFilters) {
    add(name, (id) => (name === 'tag' ? id : (name === 'company' ? companies : products).get(id)));
  }
  return found;
}

/** The period and what it is compared with, in words and in days. */
export function usePeriodWords(address: Search) {
  const t = useMessage();
  const { format, calendar } = useReader();
  const { settings } = useWorkspace();
  const today = useToday(settings.timeZone);
  const known = periodOf(address, settings, today);
  const range: DateRange = known ?? { from: today, to: today };
  const days = known === undefined ? noValue : format.period(range.from, range.to);
  const word =
    address.from === undefined || address.to === undefined
      ? readMeant(address.period ?? standardPeriod, presetNames, settings.calendar)
      : undefined;
  const inCalendar = (words: string, meant: Calendar) =>
    meant === calendar ? words : t('presetIn', { preset: words, calendar: t(calendarLabels[meant]) });
  const kind =
    address.compare === undefined
      ? undefined
      : readMeant(address.compare, comparisonKinds, settings.calendar);
  const own = address.compare === undefined ? undefined : readRange(address.compare);
  return {
    today,
    range,
    days,
    preset: word,
    /** «این ماه», or the days themselves where no preset is chosen. */
    words: word === undefined ? days : inCalendar(t(presetLabels[word.word]), word.calendar),
    comparison: kind?.word ?? (own === undefined ? undefined : ('range' as const)),
    comparedDays: comparedWith(address.compare, range, settings) ?? range,
    compare:
      kind !== undefined
        ? inCalendar(t(comparisonLabels[kind.word]), kind.calendar)
        : own === undefined
          ? t('compareNone')
          : format.period(own.from, own.to),
  };
}
