import { useQuery } from '@tanstack/react-query';
import { api } from '../data/client.ts';
import { useText } from '../language/reader.tsx';

/** What a role is called; nothing until that is known, for a menu must not wait for it. */
export function useRoleWord(): (role: string) => string {
  const text = useText();
  const { data } = useQuery({
    queryKey: ['record-types'],
    queryFn: ({ signal }) => api.recordTypes(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const words = data?.types.user?.fields.role?.words;
  return (role) => {
    const word = words?.[role];
    return word === undefined ? '' : text(word);
  };
}
