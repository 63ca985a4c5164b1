import { useQuery } from '@tanstack/react-query';
import { useText } from '../language/reader.tsx';
import { useRecordTypes } from '../record/queries.ts';
import { people } from './api.ts';

/** The users of the workspace. */
export const usePeople = () =>
  useQuery({ queryKey: ['people'], queryFn: async ({ signal }) => (await people.list(signal)).people });

/** The roles there are, with what they are called. */
export function useRoleOptions(): readonly { readonly id: string; readonly name: string }[] {
  const text = useText();
  const words = useRecordTypes().user?.fields.role?.words ?? {};
  return Object.entries(words).map(([id, word]) => ({ id, name: text(word) }));
}
