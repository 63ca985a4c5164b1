import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { type Configuration, Provider } from 'oidc-provider';
import { join, makeHolder } from '../src/access/membership.ts';
import { type TempHouse, tempHouse } from './temp-house.ts';

const origin = 'http://127.0.0.1:7080';
const client = { client_id: 'binesh', client_secret: 'the secret of the client' };

let home: TempHouse;
let stop: () => Promise<void>;
/** What the provider says of whoever signs in there. */
let verified = true;

before(async () => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, configuration);
  server.on('request', provider.callback());
  stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  const singleSignOn = {
    name: 'Company',
    issuer,
    clientId: client.client_id,
    clientSecret: client.client_secret,
  };
  home = await tempHouse('postgres', { signIn: { singleSignOn } });
});
after(async () => {
  await home.close();
  await stop();
});

const configuration: Configuration = {
  clients: [{ ...client, redirect_uris: [`${origin}/api/auth/callback/sso`] }],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  conformIdTokenClaims: false,
  cookies: { keys: ['for tests'] },
  features: { devInteractions: { enabled: true } },
  findAccount: (_context, id) => ({
    accountId: id,
    claims: () => ({ sub: id, email: `${id}@example.com`, email_verified: verified, name: id }),
  }),
  async loadExistingGrant({ oidc }) {
    const grant = new oidc.provider.Grant({
      clientId: oidc.client?.clientId ?? '',
      accountId: oidc.session?.accountId ?? '',
    });
    grant.addOIDCScope('openid email profile');
    await grant.save();
    return grant;
  },
};

/** A browser that signs in at the provider under this name, and what it brings back to us. */
async function signInThere(name: string): Promise<{ cookie: string; location: string }> {
  const begun = await home.anonymous('/api/auth/sign-in/social', {
    method: 'POST',
    headers: { origin },
    body: JSON.stringify({ provider: 'sso', callbackURL: '/', errorCallbackURL: '/sign-in' }),
  });
  const { url } = (await begun.json()) as { url: string };
  const jar = new Map<string, string>();
  let next = url;
  let form: string | undefined;
  while (!next.startsWith(origin)) {
    const answer = await fetch(next, {
      redirect: 'manual',
      headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location = answer.headers.get('location');
    form = location === null ? `prompt=login&login=${name}&password=any` : undefined;
    if (location !== null) next = new URL(location, next).href;
    else if (answer.status !== 200) throw new Error(await answer.text());
  }
  const state = begun.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  const back = await home.anonymous(next.slice(origin.length), { headers: { cookie: state.join('; ') } });
  return {
    cookie: back.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .filter((cookie) => cookie?.includes('session_token='))
      .join('; '),
    location: back.headers.get('location') ?? '',
  };
}

const statusOf = async (cookie: string) => (await home.anonymous('/api/me', { headers: { cookie } })).status;

test('Who was invited signs in by the company’s provider; nobody else does', async () => {
  const { store } = home.house;
  const holder = await makeHolder(store.pool, 'سارا', 'sara@example.com');
  await join(store.pool, home.workspace, 'u1', holder);
  const sara = await signInThere('sara');
  assert.equal(sara.location, '/');
  assert.equal(await statusOf(sara.cookie), 200);
  const stranger = await signInThere('stranger');
  assert.match(stranger.location, /^\/sign-in\?error=/);
  assert.equal(stranger.cookie, '');
  const { rows } = await store.pool.query('select email from account_holder');
  assert.deepEqual(rows, [{ email: 'sara@example.com' }]);
});

test('An address that the provider has not verified opens no account', async () => {
  const { store } = home.house;
  const holder = await makeHolder(store.pool, 'امیر', 'amir@example.com');
  await join(store.pool, home.workspace, 'u2', holder);
  verified = false;
  const amir = await signInThere('amir');
  assert.match(amir.location, /^\/sign-in\?error=/);
  assert.equal(amir.cookie, '');
});
