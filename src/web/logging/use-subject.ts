import { useQuery } from '@tanstack/react-query';
import { crm } from '../data/crm.ts';
import { useWorkspace } from '../data/queries.ts';
import { useMe } from '../forms/queries.ts';
import type { LogSubject } from './opened-log.ts';
import type { Links } from './rows.ts';

/** What is known of the subject of an activity before it is logged. */
export interface KnownSubject extends LogSubject {
  readonly name: string;
  readonly links: Links;
  readonly phone: string | null;
  readonly owner: string | null;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Reads what an activity about a record needs of it: its name, its phone, and which records it hangs on. */
export function useKnownSubject(subject: LogSubject | undefined): KnownSubject | undefined {
  const { data, isError } = useQuery({
    queryKey: ['log-subject', subject?.type, subject?.id],
    enabled: subject !== undefined && subject.type !== 'company',
    queryFn: async ({ signal }): Promise<KnownSubject> => {
      const { type, id } = subject ?? { type: 'deal', id: '' };
      const { fields } = await crm.read(type, id, signal);
      const contact = type === 'deal' ? textOf(fields.contact_id) : null;
      const phone =
        contact === null
          ? textOf(fields.phone)
          : await crm.read('contact', contact, signal).then(
              (read) => textOf(read.fields.phone),
              () => null,
            );
      return {
        type,
        id,
        name: textOf(fields.name) ?? id,
        phone,
        owner: textOf(fields.owner_id),
        links: {
          [`${type}_id`]: id,
          ...(contact === null ? {} : { contact_id: contact }),
        },
      };
    },
  });
  if (data !== undefined || !isError || subject === undefined) return data;
  // Without a server it is still known what it is about.
  const { type, id } = subject;
  return { type, id, name: '', phone: null, owner: null, links: { [`${type}_id`]: id } };
}

/** Whose activity it is: the reader's; of a reader who is nobody's user, the owner's of what it is about. */
export function useLogUser(owner: string | null | undefined): string | null {
  const me = useMe();
  const { users } = useWorkspace();
  const isUser = (id: string | null | undefined) => users.some((user) => user.id === id && user.active);
  if (isUser(me?.id)) return me?.id ?? null;
  if (isUser(owner)) return owner ?? null;
  return users.find(({ active }) => active)?.id ?? null;
}
