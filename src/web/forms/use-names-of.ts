import { useQueries } from '@tanstack/react-query';
import { namedType, type RecordNames } from '../../core/record-view.ts';
import { crm } from '../data/crm.ts';
import type { FormField, Values } from './form-fields.ts';

/** The names of all records that some fields of some records refer to. */
export function useNamesOf(fields: readonly FormField[], records: readonly Values[]): RecordNames {
  const wanted = new Map<string, Set<string>>();
  for (const values of records)
    for (const field of fields) {
      const type = field.type === 'ref' ? namedType(field, values) : undefined;
      const id = values[field.name];
      if (type === undefined || typeof id !== 'string') continue;
      wanted.set(type, (wanted.get(type) ?? new Set()).add(id));
    }
  const asked = [...wanted].map(([type, ids]) => ({ type, ids: [...ids].sort() }));
  return useQueries({
    queries: asked.map(({ type, ids }) => ({
      queryKey: ['names', type, ids],
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const { records: found } = await crm.named(type, { ids: ids.join(','), limit: 100 }, signal);
        return Object.fromEntries(found.map(({ id, name }) => [id, name]));
      },
    })),
    combine: (answers) =>
      Object.fromEntries(asked.map(({ type }, at) => [type, answers[at]?.data ?? {}])) as RecordNames,
  });
}
