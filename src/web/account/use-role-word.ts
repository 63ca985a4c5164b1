import { useText } from '../language/reader.tsx';
import { useRecordTypes } from '../record/queries.ts';

/** What a role is called. */
export function useRoleWord(): (role: string) => string {
  const text = useText();
  const words = useRecordTypes().user?.fields.role?.words ?? {};
  return (role) => {
    const word = words[role];
    return word === undefined ? role : text(word);
  };
}
