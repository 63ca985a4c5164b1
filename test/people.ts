import { linkAddress, makeLink } from '../src/access/links.ts';
import { join, makeHolder } from '../src/access/membership.ts';
import type { Role } from '../src/access/reader.ts';
import type { Store } from '../src/store/store.ts';

/** A cookie header. */
export type Cookie = string;

/** Makes an account for a user and signs it in by a one-time link, as `binesh user link` does. */
export async function signInAs(
  store: Store,
  post: (path: string, body: string) => Promise<Response>,
  workspaceId: number,
  userId: string,
): Promise<Cookie> {
  const holder = await holderFor(store, workspaceId, userId);
  const token = await makeLink(store.pool, { kind: 'sign_in', workspaceId, userId, holder });
  const answer = await post('/api/links', JSON.stringify({ token }));
  if (!answer.ok) throw new Error(`${linkAddress('', token)}: ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** Signs in to a server over HTTP as the user, or as its first administrator. */
export async function signIn(
  { url, house: { store } }: { url: string; house: { store: Store } },
  user?: string,
): Promise<Cookie> {
  const workspace = await store.workspace();
  const { rows } = await store.pool.query<{ id: string }>(
    `select id from "user" where workspace_id = $1 and role = 'admin' and active order by ordinal limit 1`,
    [workspace.id],
  );
  const id = user ?? rows[0]?.id;
  if (id === undefined) throw new Error('the workspace has no administrator');
  const post = (path: string, body: string) =>
    fetch(url + path, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  return signInAs(store, post, workspace.id, id);
}

/** A user of this role; made where there is none, without a team. */
export async function userOf(store: Store, workspaceId: number, role: Role): Promise<string> {
  const id = `test-${role}`;
  await store.write(workspaceId, 'test', async (tx) => {
    if ((await tx.get('user', id)) === undefined) await tx.insert('user', { id, name: role, role });
  });
  return id;
}

async function holderFor(store: Store, workspaceId: number, userId: string): Promise<string> {
  const known = await store.pool.query<{ holder_id: string }>(
    'select holder_id from membership where workspace_id = $1 and user_id = $2',
    [workspaceId, userId],
  );
  if (known.rows[0]) return known.rows[0].holder_id;
  const holder = await makeHolder(store.pool, userId, `${workspaceId}-${userId}@example.com`);
  await join(store.pool, workspaceId, userId, holder);
  return holder;
}
