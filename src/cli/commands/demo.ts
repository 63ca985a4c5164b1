import type { Text } from '../../core/text.ts';
import { loadDemo } from '../../server/load-demo.ts';
import { openStore } from '../../store/store.ts';
import { wholeNumber } from '../arguments.ts';
import { type Command, storeOptions } from '../command.ts';
import { showProgress } from '../progress.ts';
import { tell } from './import.ts';

const defaultDeals = 3_000;
const mostDeals = 1_000_000;

export const demo: Command = {
  name: 'demo',
  summary: {
    fa: 'ساختن یک شرکت نمونهٔ ایرانی با دو سال داده تا امروز',
    en: 'make a Persian demo company with two years of data up to today',
  },
  options: {
    deals: {
      kind: 'text',
      value: 'N',
      help: {
        fa: 'تعداد معامله‌ها، تا یک میلیون؛ پیش‌فرض ۳۰۰۰',
        en: 'how many deals, up to a million; else 3000',
      },
    },
    seed: {
      kind: 'text',
      value: 'S',
      help: { fa: 'همان مقدار، همان شرکت؛ پیش‌فرض ۱', en: 'the same seed makes the same company; else 1' },
    },
    workspace: { kind: 'text', value: 'NAME', help: { fa: 'نام فضای کاری', en: 'name of the workspace' } },
    format: { kind: 'text', value: 'text|json', help: { fa: 'شکل پاسخ', en: 'how the answer looks' } },
  },
  examples: ['binesh demo', 'binesh demo --deals 100000 --seed 7 --workspace Large'],
  async run({ input, terminal, language, place }) {
    const deals = wholeNumber(input, 'deals', { least: 1, most: mostDeals }) ?? defaultDeals;
    const store = await openStore(storeOptions(place));
    const progress = showProgress(terminal);
    try {
      const result = await loadDemo(
        store,
        { deals, seed: input.texts.get('seed') ?? 1, workspace: input.texts.get('workspace') },
        ({ step, done, of }) => progress.at(done, of, texts[step][language.locale]),
      );
      progress.end();
      language.learn((await store.workspace(result.workspace.id)).locale);
      if (input.texts.get('format') === 'json') await terminal.answer(JSON.stringify(result));
      else await tell(result, terminal, language.locale);
      return 0;
    } finally {
      progress.end();
      await store.close();
    }
  },
};

const texts = {
  write: { fa: 'ساختن شرکت', en: 'making the company' },
  import: { fa: 'وارد کردن', en: 'importing' },
} as const satisfies Record<string, Text>;
