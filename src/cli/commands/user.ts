import { endLinksOf, linkAddress, makeLink } from '../../access/links.ts';
import { holderOf } from '../../access/membership.ts';
import { changePerson, endSessions, invite, type Person, peopleOf, resetLink } from '../../access/people.ts';
import { type Role, roles } from '../../access/reader.ts';
import { keepEvent, type SignInEventKind } from '../../access/sign-in-events.ts';
import { BineshError } from '../../core/errors.ts';
import { formatter } from '../../core/format.ts';
import type { Locale, Text } from '../../core/text.ts';
import { records } from '../../records/index.ts';
import { findServer } from '../../server/server-file.ts';
import { openStore, type Store } from '../../store/store.ts';
import type { Workspace } from '../../store/workspaces.ts';
import { type Command, type Input, storeOptions } from '../command.ts';
import { drawGrid } from '../grid.ts';
import { fill, type Terminal } from '../terminal.ts';

/** What an action works with. */
interface Doing {
  readonly input: Input;
  readonly store: Store;
  readonly workspace: Workspace;
  readonly origin: string;
  readonly terminal: Terminal;
  readonly locale: Locale;
}

const actions: Readonly<Record<string, (doing: Doing) => Promise<void>>> = {
  async list({ store, workspace, input, terminal, locale }) {
    const people = await peopleOf(store.pool, workspace.id);
    if (input.texts.get('format') === 'json') return terminal.answer(JSON.stringify(people));
    const { instant } = formatter({ ...workspace, locale });
    const words: Readonly<Record<string, Text>> = records.user.fields.role?.words ?? {};
    const titles = [texts.id, texts.name, texts.email, texts.role, texts.state, texts.signedIn];
    const rows = people.map((person) => [
      person.id,
      person.name,
      person.email ?? '',
      words[person.role]?.[locale] ?? person.role,
      (person.active ? texts[person.state] : texts.disabled)[locale],
      instant(person.signedInAt),
    ]);
    const columns = titles.map((title) => ({ title: title[locale], figures: false }));
    await terminal.answer(drawGrid({ columns, rows }, locale, terminal.width));
  },

  async administrator(doing) {
    const token = await makeLink(doing.store.pool, {
      kind: 'administrator',
      workspaceId: doing.workspace.id,
    });
    await tellLink(doing, token, 'administrator');
  },

  async invite(doing) {
    const { store, workspace, input } = doing;
    const known = input.texts.has('user') ? await personOf(doing) : undefined;
    const name = input.texts.get('name');
    const email = input.texts.get('email');
    if (known === undefined && (name === undefined || email === undefined)) {
      throw new BineshError('missing_parameter', {
        field: name === undefined ? '--name' : '--email',
        expected: { fa: 'نام و ایمیل، یا --user', en: 'a name and an e-mail, or --user' },
      });
    }
    const role = roleOf(input) ?? 'rep';
    const id =
      known?.id ??
      (await store.write(workspace.id, 'local', (tx) => tx.insert('user', { name, email, role }))).result;
    const token = await invite(store.pool, workspace.id, id);
    await keep(doing, 'invited', id);
    await tellLink(doing, token, 'invite');
  },

  async link(doing) {
    const { store, workspace } = doing;
    const { id } = await personOf(doing);
    const holder = await holderOf(store.pool, workspace.id, id);
    if (holder === undefined) throw new BineshError('user_without_account');
    await endLinksOf(store.pool, workspace.id, id, 'sign_in');
    const token = await makeLink(store.pool, {
      kind: 'sign_in',
      workspaceId: workspace.id,
      userId: id,
      holder: holder.id,
    });
    await tellLink(doing, token, 'link');
  },

  async reset(doing) {
    const { id } = await personOf(doing);
    const { token } = await resetLink(doing.store.pool, doing.workspace.id, id, 'machine');
    await keep(doing, 'reset_link', id);
    await tellLink(doing, token, 'reset');
  },

  async disable(doing) {
    await change(doing, { active: false }, 'disabled');
  },

  async enable(doing) {
    await change(doing, { active: true }, 'enabled');
  },

  async role(doing) {
    const role = roleOf(doing.input);
    if (role === undefined) {
      throw new BineshError('missing_parameter', { field: '--role', expected: roles.join(', ') });
    }
    await change(doing, { role }, 'role_changed');
  },
};

export const user: Command = {
  name: 'user',
  summary: {
    fa: 'کاربران: فهرست، دعوت، پیوند ورود، گذرواژهٔ تازه، نقش، بستن و باز کردن',
    en: 'users: list, invite, sign-in link, new password, role, shut out and let in',
  },
  argument: {
    name: Object.keys(actions).join('|'),
    required: true,
    help: { fa: 'کاری که باید انجام شود', en: 'what to do' },
  },
  options: {
    user: { kind: 'text', value: 'ID|E-MAIL', help: { fa: 'کدام کاربر', en: 'which user' } },
    name: { kind: 'text', value: 'NAME', help: { fa: 'نام کاربر تازه', en: 'the name of a new user' } },
    email: {
      kind: 'text',
      value: 'E-MAIL',
      help: { fa: 'ایمیل کاربر تازه', en: 'the e-mail of a new user' },
    },
    role: { kind: 'text', value: roles.join('|'), help: { fa: 'نقش', en: 'the role' } },
    workspace: {
      kind: 'text',
      value: 'NAME',
      help: { fa: 'فضای کاری؛ پیش‌فرض نخستین', en: 'the workspace; else the first' },
    },
    format: { kind: 'text', value: 'table|json', help: { fa: 'شکل پاسخ', en: 'how the answer looks' } },
  },
  examples: [
    'binesh user list',
    'binesh user administrator',
    'binesh user invite --name Sara --email sara@example.com --role manager',
    'binesh user reset --user sara@example.com',
    'binesh user disable --user u1',
  ],
  async run({ input, terminal, language, place }) {
    const act = Object.hasOwn(actions, input.argument ?? '') ? actions[input.argument ?? ''] : undefined;
    if (act === undefined) {
      throw new BineshError('invalid_parameter', {
        field: 'user',
        value: input.argument ?? '',
        expected: Object.keys(actions).join(', '),
      });
    }
    const store = await openStore(storeOptions(place));
    try {
      const workspace = await store.workspace(input.texts.get('workspace'));
      language.learn(workspace.locale);
      const { locale } = language;
      await act({ input, store, workspace, origin: await originOf(store), terminal, locale });
      return 0;
    } finally {
      await store.close();
    }
  },
};

/** Where the pages are: a running server says it; without one, where it would be. */
async function originOf(store: Store): Promise<string> {
  const server = await findServer(store.dataFolder);
  return server?.origin ?? (process.env.BINESH_URL?.replace(/\/$/, '') || 'http://127.0.0.1:7080');
}

async function personOf({ store, workspace, input }: Doing): Promise<Person> {
  const asked = input.texts.get('user');
  if (asked === undefined) {
    throw new BineshError('missing_parameter', {
      field: '--user',
      expected: { fa: 'شناسه یا ایمیل کاربر', en: 'the id or e-mail of a user' },
    });
  }
  const people = await peopleOf(store.pool, workspace.id);
  const found =
    people.find(({ id }) => id === asked) ??
    people.find(({ email }) => email?.toLowerCase() === asked.trim().toLowerCase());
  if (found === undefined) throw new BineshError('record_not_found', { type: 'user', value: asked });
  return found;
}

function roleOf(input: Input): Role | undefined {
  const text = input.texts.get('role');
  const role = roles.find((each) => each === text);
  if (text !== undefined && role === undefined) {
    throw new BineshError('invalid_parameter', { field: '--role', value: text, expected: roles.join(', ') });
  }
  return role;
}

async function change(
  doing: Doing,
  to: { readonly role?: Role; readonly active?: boolean },
  kind: SignInEventKind,
): Promise<void> {
  const { store, workspace, terminal, locale } = doing;
  const { id, name } = await personOf(doing);
  await changePerson(store, workspace.id, 'local', id, to);
  const holder = await holderOf(store.pool, workspace.id, id);
  if (to.active === false && holder !== undefined) await endSessions(store.pool, holder.id);
  await keep(doing, kind, id);
  terminal.say(fill(texts.changed, locale, { name }));
}

function keep({ store, workspace }: Doing, kind: SignInEventKind, userId: string): Promise<void> {
  return keepEvent(store.pool, workspace.id, { kind, userId, agent: 'binesh user' });
}

/** The link alone is the answer, so that a script can pass it on. */
async function tellLink(
  { terminal, origin, locale }: Doing,
  token: string,
  what: 'administrator' | 'invite' | 'link' | 'reset',
): Promise<void> {
  terminal.say(texts[`for_${what}`][locale]);
  await terminal.answer(linkAddress(origin, token));
}

const texts = {
  id: { fa: 'شناسه', en: 'Id' },
  name: { fa: 'نام', en: 'Name' },
  email: { fa: 'ایمیل', en: 'E-mail' },
  role: { fa: 'نقش', en: 'Role' },
  state: { fa: 'حساب', en: 'Account' },
  signedIn: { fa: 'آخرین ورود', en: 'Last sign-in' },
  account: { fa: 'دارد', en: 'yes' },
  invited: { fa: 'دعوت‌شده', en: 'invited' },
  none: { fa: 'ندارد', en: 'none' },
  disabled: { fa: 'بسته', en: 'shut out' },
  changed: { fa: 'انجام شد: {name}', en: 'Done: {name}' },
  for_administrator: {
    fa: 'مدیر سیستم با این پیوند ساخته می‌شود (یک بار، تا ۷ روز):',
    en: 'An administrator is made by this link (once, within 7 days):',
  },
  for_invite: {
    fa: 'پیوند دعوت (یک بار، تا ۷ روز):',
    en: 'The invitation (once, within 7 days):',
  },
  for_link: { fa: 'پیوند ورود (یک بار، تا یک ساعت):', en: 'Sign in by this link (once, within an hour):' },
  for_reset: {
    fa: 'پیوند گذرواژهٔ تازه (یک بار، تا یک ساعت):',
    en: 'Set a new password by this link (once, within an hour):',
  },
} as const satisfies Record<string, Text>;
