import type { Store } from '../store/store.ts';
import { linkAddress, makeLink } from './links.ts';
import { hasAdministrator, holderOf, join, makeHolder } from './membership.ts';

/** A link that lets the first person in. */
export interface FirstLink {
  readonly kind: 'administrator' | 'demo';
  /** Null where there is no workspace yet: the link makes the first. */
  readonly workspace: string | null;
  readonly url: string;
}

/**
 * Links for workspaces that nobody runs yet: nothing has a default password. Into the demo company one walks without a
 * name, and again at every start, until somebody has set a password there.
 */
export async function firstLinks(store: Store, origin: string, demo: string): Promise<FirstLink[]> {
  const found = await store.workspaces();
  if (found.length === 0) {
    const token = await makeLink(store.pool, { kind: 'administrator' });
    return [{ kind: 'administrator', workspace: null, url: linkAddress(origin, token) }];
  }
  const links: FirstLink[] = [];
  for (const { id, name } of found) {
    const entrance = name === demo ? await demoEntrance(store, id) : undefined;
    if (entrance !== undefined) {
      const token = await makeLink(store.pool, { kind: 'sign_in', workspaceId: id, ...entrance });
      links.push({ kind: 'demo', workspace: name, url: linkAddress(origin, token) });
    } else if (!(await hasAdministrator(store.pool, id))) {
      const token = await makeLink(store.pool, { kind: 'administrator', workspaceId: id });
      links.push({ kind: 'administrator', workspace: name, url: linkAddress(origin, token) });
    }
  }
  return links;
}

/** The administrator of the demo company, as long as only links lead in. */
async function demoEntrance(
  { pool }: Store,
  workspaceId: number,
): Promise<{ userId: string; holder: string } | undefined> {
  const { rows } = await pool.query<{ id: string; name: string; email: string | null }>(
    `select id, name, email from "user" where workspace_id = $1 and role = 'admin' and active order by ordinal limit 1`,
    [workspaceId],
  );
  const user = rows[0];
  if (user === undefined) return undefined;
  const known = await holderOf(pool, workspaceId, user.id);
  if (known === undefined && (await hasAdministrator(pool, workspaceId))) return undefined;
  const holder = known?.id ?? (await makeHolder(pool, user.name, user.email ?? 'demo@example.com'));
  if (known === undefined) await join(pool, workspaceId, user.id, holder);
  const others = await pool.query(
    `select 1 from account_credential where user_id = $1 union all select 1 from account_passkey where user_id = $1`,
    [holder],
  );
  return others.rows.length > 0 ? undefined : { userId: user.id, holder };
}
