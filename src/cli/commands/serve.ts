import { type FirstLink, firstLinks } from '../../access/first-links.ts';
import { openMailer } from '../../access/mail.ts';
import type { SingleSignOn } from '../../access/sign-in-rules.ts';
import { BineshError } from '../../core/errors.ts';
import { formatter } from '../../core/format.ts';
import type { Text } from '../../core/text.ts';
import { demoSettings } from '../../exchange/demo/demo.ts';
import type { Door } from '../../server/door.ts';
import { loadDemo } from '../../server/load-demo.ts';
import { serve as startServer } from '../../server/serve.ts';
import { findServer } from '../../server/server-file.ts';
import { defaultDataFolder } from '../../store/data-folder.ts';
import { wholeNumber } from '../arguments.ts';
import type { Command, Input } from '../command.ts';
import { showProgress } from '../progress.ts';
import { fill } from '../terminal.ts';

const demoDeals = 3_000;
const demoSeed = 1;

export const serve: Command = {
  name: 'serve',
  summary: { fa: 'راه‌اندازی سرور و صفحه‌ها', en: 'start the server with its pages' },
  options: {
    port: {
      kind: 'text',
      value: 'PORT',
      help: {
        fa: 'درگاه؛ پیش‌فرض نخستین درگاه آزاد از ۷۰۸۰',
        en: 'the port; else the first free one from 7080',
      },
    },
    host: {
      kind: 'text',
      value: 'ADDRESS',
      help: {
        fa: 'نشانی شبکه‌ای که سرور بر آن گوش می‌دهد؛ پیش‌فرض تنها همین رایانه',
        en: 'the network address to listen on; else this computer only',
      },
    },
    url: {
      kind: 'text',
      value: 'URL',
      help: {
        fa: 'نشانی‌ای که کاربران در مرورگر می‌نویسند (یا BINESH_URL)',
        en: 'the address that people type in their browsers (or BINESH_URL)',
      },
    },
    empty: { kind: 'flag', help: { fa: 'بی شرکت نمونه', en: 'without the demo company' } },
  },
  examples: [
    'binesh serve',
    'binesh serve --port 8000 --data ./my-company --empty',
    'binesh serve --host 0.0.0.0 --url https://crm.example.com',
  ],
  async run({ input, terminal, language, place }) {
    const port = wholeNumber(input, 'port', { least: 1, most: 65_535 });
    const say = (text: Text, values: Readonly<Record<string, string | number>> = {}) =>
      terminal.say(fill(text, language.locale, values));
    const other = await findServer(place.dataFolder ?? defaultDataFolder());
    if (other !== undefined) throw new BineshError('server_running', { value: other.url });
    say(texts.starting);
    const server = await startServer({
      ...place,
      port,
      host: input.texts.get('host'),
      door: doorOf(input),
      signIn: { mailer: openMailer(), singleSignOn: singleSignOnOf(process.env) },
      async prepare({ store }) {
        const found = await store.workspaces();
        if (found[0] !== undefined) return language.learn(found[0].locale);
        if (input.flags.has('empty')) return say(texts.empty);
        say(texts.loading, {
          deals: formatter({ ...demoSettings, locale: language.locale }).count(demoDeals),
        });
        const progress = showProgress(terminal);
        await loadDemo(store, { deals: demoDeals, seed: demoSeed }, ({ step, done, of }) =>
          progress.at(done, of, texts[step][language.locale]),
        );
        progress.end();
        say(texts.loaded);
      },
    });
    say(texts.ready, { url: server.origin });
    for (const link of await firstLinks(server.house.store, server.origin, demoSettings.name)) {
      say(linkTexts[link.kind], { url: link.url, workspace: link.workspace ?? '' });
    }
    if (!input.texts.has('host')) say(texts.local);
    say(texts.data, { folder: server.dataFolder });
    await toldToStop();
    say(texts.stopping);
    await server.close();
    return 0;
  },
};

/** The address that people type: their pages, cookies and links belong to it. */
function doorOf(input: Input): Door {
  const url = input.texts.get('url') ?? process.env.BINESH_URL;
  const host = input.texts.get('host');
  if (!url) {
    if (host === '0.0.0.0' || host === '::') {
      throw new BineshError('missing_parameter', { field: '--url', expected: 'https://crm.example.com' });
    }
    return host === undefined ? {} : { names: [host] };
  }
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol)) {
    throw new BineshError('invalid_parameter', {
      field: '--url',
      value: url,
      expected: 'https://crm.example.com',
    });
  }
  return { publicOrigin: parsed.origin, names: host === undefined ? [] : [host] };
}

/** Single sign-on, where the environment names a provider. */
function singleSignOnOf({
  OIDC_ISSUER,
  OIDC_CLIENT_ID,
  OIDC_CLIENT_SECRET,
  OIDC_NAME,
}: NodeJS.ProcessEnv): SingleSignOn | undefined {
  if (!OIDC_ISSUER) return undefined;
  if (!OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) {
    throw new BineshError('missing_parameter', {
      field: OIDC_CLIENT_ID ? 'OIDC_CLIENT_SECRET' : 'OIDC_CLIENT_ID',
      expected: { fa: 'از ارائه‌دهندهٔ ورود یکپارچه', en: 'from the provider of single sign-on' },
    });
  }
  return {
    name: OIDC_NAME || new URL(OIDC_ISSUER).hostname,
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
  };
}

/** npm passes on the signal that the terminal has sent us already: the second must not cut the clean stop short. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

const linkTexts = {
  demo: {
    fa: 'ورود به شرکت نمونه (یک بار، تا یک ساعت):\n{url}\n',
    en: 'Enter the demo company (once, within an hour):\n{url}\n',
  },
  administrator: {
    fa: 'مدیر سیستم {workspace} با این پیوند ساخته می‌شود (یک بار، تا ۷ روز):\n{url}\n',
    en: 'Make the administrator of {workspace} by this link (once, within 7 days):\n{url}\n',
  },
} as const satisfies Record<FirstLink['kind'], Text>;

const texts = {
  starting: { fa: 'بینش آغاز می‌شود …', en: 'Starting Binesh …' },
  loading: {
    fa: 'بار نخست است: شرکت نمونه با {deals} معامله ساخته می‌شود.\nبرای شروع بی آن، در پوشه‌ای دیگر: BINESH_DATA=./my-company npm start -- --empty',
    en: 'First start: making a demo company of {deals} deals.\nTo start empty instead, in a folder of its own: BINESH_DATA=./my-company npm start -- --empty',
  },
  write: { fa: 'ساختن شرکت نمونه', en: 'making the demo company' },
  import: { fa: 'وارد کردن شرکت نمونه', en: 'importing the demo company' },
  loaded: { fa: 'شرکت نمونه آماده است.', en: 'The demo company is there.' },
  empty: {
    fa: 'هنوز داده‌ای نیست. وارد کردن یک بستهٔ داده: ./binesh import <پوشه یا زیپ>',
    en: 'There is no data yet. Import a bundle: ./binesh import <folder or zip>',
  },
  ready: { fa: '\nبینش آماده است: {url}\n', en: '\nBinesh is ready: {url}\n' },
  local: {
    fa: 'تنها همین رایانه به آن می‌رسد. برای دیگران: --host و --url (راهنما: binesh help serve)',
    en: 'Only this computer can open it. For others: --host and --url (see binesh help serve)',
  },
  data: { fa: 'داده‌ها: {folder}\nپایان: Ctrl-C', en: 'Data: {folder}\nStop: Ctrl-C' },
  stopping: { fa: 'پایان می‌یابد …', en: 'Stopping …' },
} as const satisfies Record<string, Text>;
