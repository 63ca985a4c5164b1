import type { Context } from 'hono';
import type { Workspace } from '../store/workspaces.ts';
import type { Granted } from './granted.ts';

/** What an account may do at most; what exactly, by type of record, is in `rights.ts`. */
export const roles = ['admin', 'manager', 'rep', 'read_only'] as const;
export type Role = (typeof roles)[number];

/** Who asks, in which workspace. Everything private belongs to a reader, by this id. */
export interface Reader {
  /** The user's id in the workspace, and the actor that the change log names. */
  readonly id: string;
  readonly role: Role;
  /** As it stood when the request came in. */
  readonly workspace: Workspace;
  /** What it may do, and with whose records; `rights.ts` asks it. */
  readonly granted: Granted;
}

declare module 'hono' {
  interface ContextVariableMap {
    /** Or why there is none. */
    reader: Reader | Error;
  }
}

/** The reader of a request, whom `identify` found before any route; throws where there is none. */
export function readerOf(c: Context): Reader {
  const reader = c.get('reader');
  if (reader instanceof Error) throw reader;
  return reader;
}

/** Whose something is, and whether everybody may see it. */
export interface Owned {
  readonly owner: string;
  readonly shared: boolean;
}

export const maySee = (reader: Reader, { owner, shared }: Owned): boolean => shared || owner === reader.id;

/** What is shared is changed only by whoever made it; others make a copy of their own. */
export const mayChange = (reader: Reader, { owner }: Owned): boolean => owner === reader.id;
