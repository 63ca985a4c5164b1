import type { Text } from '../../core/text.ts';
import { get, send } from '../data/client.ts';

/** A user as an administrator sees him. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: string;
  readonly teamId: string | null;
  readonly active: boolean;
  readonly state: 'account' | 'invited' | 'none';
  readonly signedInAt: string | null;
}

/** A one-time link for somebody. */
export interface Handed {
  readonly url: string;
  readonly mailed: boolean;
}

export const actions = ['see', 'edit', 'delete', 'export'] as const;
export type Action = (typeof actions)[number];
export type Reach = 'none' | 'own' | 'team' | 'all';

/** What a role may do. */
export interface RoleRights {
  readonly reach: Readonly<Record<string, Readonly<Record<Action, Reach>>>>;
  readonly hidden: Readonly<Record<string, readonly string[]>>;
  readonly hears: boolean;
}

/** What is set for each role, what could be, and what the program sets by itself. */
export interface Rights {
  readonly types: readonly {
    readonly type: string;
    readonly label: Text;
    readonly choices: Readonly<Record<Action, readonly Reach[]>>;
  }[];
  readonly fields: Readonly<Record<string, readonly { readonly field: string; readonly label?: Text }[]>>;
  readonly roles: Readonly<Record<string, RoleRights>>;
  readonly defaults: Readonly<Record<string, RoleRights>>;
}

/** What one user may do. */
export interface UserRights {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly rights: RoleRights['reach'];
  readonly hidden: RoleRights['hidden'];
  readonly hears: boolean;
  readonly people: { readonly own: readonly string[]; readonly team: readonly string[] };
}

interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly teamId: string | null;
}

const at = (id: string): string => `/api/people/${encodeURIComponent(id)}`;

/** The people of a workspace and what they may do. What is refused is an `ApiError`. */
export const people = {
  list: (signal?: AbortSignal) => get<{ readonly people: readonly Person[] }>('/api/people', signal),
  add: (person: NewPerson) => send<Handed & { readonly id: string }>('POST', '/api/people', person),
  invite: (id: string) => send<Handed>('POST', `${at(id)}/invite`),
  reset: (id: string) => send<Handed>('POST', `${at(id)}/reset`),
  change: (id: string, change: { readonly role?: string; readonly active?: boolean }) =>
    send<{ readonly version: number }>('PATCH', at(id), change),
  endSessions: (id: string) => send('DELETE', `${at(id)}/sessions`),
  rights: (signal?: AbortSignal) => get<Rights>('/api/rights', signal),
  setRights: (roles: Readonly<Record<string, RoleRights>>) =>
    send<Rights & { readonly version: number }>('PUT', '/api/rights', { roles }),
  rightsOf: (id: string, signal?: AbortSignal) =>
    get<UserRights>(`/api/rights/${encodeURIComponent(id)}`, signal),
} as const;
