import { useMemo } from 'react';
import type { DescribedType } from '../../core/record-view.ts';
import { useWorkspace } from '../data/queries.ts';
import { useToday } from '../data/use-today.ts';
import { type FormField, formFields } from '../forms/form-fields.ts';
import { useCustomFields, useHidden } from '../forms/queries.ts';
import { useRecordTypes } from '../record/queries.ts';
import type { Search } from '../report/address-text.ts';
import { askedOf, chosenColumns, listFilters, usualColumns } from './list-address.ts';

const keyOf = (type: string): string => `binesh.columns ${type}`;

function keptColumns(type: string): string | undefined {
  try {
    return localStorage.getItem(keyOf(type)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Lists of the type begin with these columns from now on; `undefined` with the usual ones. */
export function keepColumns(type: string, columns: string | undefined): void {
  try {
    if (columns === undefined) localStorage.removeItem(keyOf(type));
    else localStorage.setItem(keyOf(type), columns);
  } catch {
    // A browser that keeps nothing begins anew each time.
  }
}

/** What a list of a type can show and be asked, and what its address asks now. */
export function useListShape(type: string, described: DescribedType, search: Search) {
  const types = useRecordTypes();
  const customs = useCustomFields(type);
  const hidden = useHidden(type);
  const { settings } = useWorkspace();
  const today = useToday(settings.timeZone);
  const fields = useMemo((): readonly FormField[] => {
    const { main, aside } = formFields(described, customs, hidden);
    const currencies = new Set(
      main.map(({ currencyField }) => currencyField).filter((name) => name !== undefined),
    );
    const beside = Object.entries(described.fields)
      .filter(([name]) => currencies.has(name) && !hidden.has(name))
      .map(([name, field]): FormField => ({ ...field, name }));
    return [...main, ...beside, ...aside];
  }, [described, customs, hidden]);
  const filters = useMemo(() => listFilters(described, types, fields), [described, types, fields]);
  const usual = useMemo(() => usualColumns(described, fields), [described, fields]);
  const columns = chosenColumns(search.columns ?? keptColumns(type), fields, usual);
  const asked = useMemo(
    () => askedOf(search, described, today, { calendar: settings.calendar, weekStart: settings.weekStart }),
    [search, described, today, settings],
  );
  return { fields, filters, usual, columns, asked };
}
