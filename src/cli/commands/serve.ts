import { BineshError } from '../../core/errors.ts';
import { formatter } from '../../core/format.ts';
import type { Text } from '../../core/text.ts';
import { demoSettings } from '../../exchange/demo/demo.ts';
import { loadDemo } from '../../server/load-demo.ts';
import { serve as startServer } from '../../server/serve.ts';
import { findServer } from '../../server/server-file.ts';
import { defaultDataFolder } from '../../store/data-folder.ts';
import { wholeNumber } from '../arguments.ts';
import type { Command } from '../command.ts';
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
    empty: { kind: 'flag', help: { fa: 'بی شرکت نمونه', en: 'without the demo company' } },
  },
  examples: ['binesh serve', 'binesh serve --port 8000 --data ./my-company --empty'],
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
    say(texts.ready, { url: server.url });
    say(texts.local);
    say(texts.data, { folder: server.dataFolder });
    await toldToStop();
    say(texts.stopping);
    await server.close();
    return 0;
  },
};

/** npm passes on the signal that the terminal has sent us already: the second must not cut the clean stop short. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

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
    fa: 'تنها همین رایانه به آن می‌رسد، چون هنوز حساب کاربری و ورود ندارد.',
    en: 'Only this computer can open it, for there are no accounts and no signing in yet.',
  },
  data: { fa: 'داده‌ها: {folder}\nپایان: Ctrl-C', en: 'Data: {folder}\nStop: Ctrl-C' },
  stopping: { fa: 'پایان می‌یابد …', en: 'Stopping …' },
} as const satisfies Record<string, Text>;
