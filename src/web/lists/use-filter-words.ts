import { useWorkspace } from '../data/queries.ts';
import { presetLabels, presetNames, readMeant } from '../filters/presets.ts';
import { useOptions } from '../forms/inputs/use-options.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import type { Search } from '../report/address-text.ts';
import { type ListFilter, valuesIn } from './list-address.ts';

/** What a filter asks now, in a few words; undefined where it asks nothing. */
export function useFilterWords({ name, kind, field }: ListFilter, search: Search): string | undefined {
  const t = useMessage();
  const text = useText();
  const { format, calendar } = useReader();
  const { settings } = useWorkspace();
  const values = valuesIn(kind === 'any' ? search[name] : undefined);
  const isRef = kind === 'any' && typeof field.ref === 'string';
  const { nameOf } = useOptions(isRef ? String(field.ref) : '', isRef ? values : [], false);
  if (search[`${name}.empty`] === 'true') return t('unset');
  const [min, max, has] = [search[`${name}.min`], search[`${name}.max`], search[`${name}.has`]];
  switch (kind) {
    case 'any': {
      if (values.length === 0) return undefined;
      if (values.length > 2) return t('chosen', { count: format.count(values.length) });
      return format.list(
        values.map((value) => {
          if (isRef) return nameOf(value);
          if (field.type === 'boolean') return format.boolean(value === 'true');
          const word = field.words?.[value];
          return word === undefined ? value : text(word);
        }),
      );
    }
    case 'days': {
      const meant = readMeant(search[`${name}.in`] ?? '', presetNames, settings.calendar);
      if (meant !== undefined) {
        const words = t(presetLabels[meant.word]);
        return meant.calendar === calendar
          ? words
          : t('presetIn', {
              preset: words,
              calendar: t(meant.calendar === 'persian' ? 'calendarPersian' : 'calendarGregorian'),
            });
      }
      const day = (iso: string) => (iso.includes('T') ? format.instant(iso) : format.date(iso));
      return between(min, max, day);
    }
    case 'range':
      return between(min, max, (value) =>
        field.type === 'money' && field.moneyWhen === undefined
          ? format.moneyCompact(value)
          : format.number(value),
      );
    case 'words':
      return has === undefined ? (search[name] ?? undefined) : `«${has}»`;
  }

  function between(from: string | undefined, to: string | undefined, say: (value: string) => string) {
    const said = (value: string) => {
      try {
        return say(value);
      } catch {
        return value;
      }
    };
    if (from !== undefined && to !== undefined)
      return from === to ? said(from) : t('fromTo', { from: said(from), to: said(to) });
    if (from !== undefined) return t('fromOn', { from: said(from) });
    return to === undefined ? undefined : t('upTo', { to: said(to) });
  }
}
