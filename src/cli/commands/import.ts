import { calendars } from '../../core/day.ts';
import { BineshError } from '../../core/errors.ts';
import { formatter } from '../../core/format.ts';
import type { Locale, Text } from '../../core/text.ts';
import { BundleRejected, type ImportResult, importBundle } from '../../exchange/bundle/import.ts';
import type { RowCounts } from '../../exchange/bundle/merge.ts';
import type { Rejection } from '../../exchange/bundle/reasons.ts';
import { records } from '../../records/index.ts';
import type { RecordName } from '../../records/record.ts';
import { openStore } from '../../store/store.ts';
import { type Command, storeOptions } from '../command.ts';
import { drawGrid } from '../grid.ts';
import { showProgress } from '../progress.ts';
import { fill, type Terminal } from '../terminal.ts';

/** A person reads so many; whoever reads from a pipe gets all that the import kept. */
const shownOnScreen = 100;
const shownTo = (terminal: Terminal) => (terminal.watched ? shownOnScreen : Number.POSITIVE_INFINITY);

export const importCommand: Command = {
  name: 'import',
  summary: { fa: 'وارد کردن یک بستهٔ داده', en: 'import a bundle' },
  argument: {
    name: 'path',
    required: true,
    help: { fa: 'پوشه یا فایل زیپ بستهٔ داده', en: 'the folder or zip of the bundle' },
  },
  options: {
    workspace: {
      kind: 'text',
      value: 'NAME',
      help: { fa: 'فضای کاری مقصد؛ پیش‌فرض نامی که در بسته است', en: 'where to; else as the bundle names it' },
    },
    'skip-bad-rows': {
      kind: 'flag',
      help: {
        fa: 'سطرهای درست وارد شوند، حتی اگر برخی نادرست باشند',
        en: 'import the good rows when some are bad',
      },
    },
    calendar: {
      kind: 'text',
      value: 'persian',
      help: { fa: 'تاریخ‌های فایل‌ها شمسی‌اند', en: 'the dates in the files are Jalali' },
    },
    rejected: {
      kind: 'text',
      value: 'FOLDER',
      help: { fa: 'جای سطرهای ردشده؛ پیش‌فرض rejected', en: 'where rejected rows go; else rejected' },
    },
    format: { kind: 'text', value: 'text|json', help: { fa: 'شکل پاسخ', en: 'how the answer looks' } },
  },
  examples: ['binesh import ./bundle', 'binesh import backup.zip --workspace "Copy" --skip-bad-rows'],
  async run({ input, terminal, language, place }) {
    const wanted = input.texts.get('calendar') ?? 'gregorian';
    const calendar = calendars.find((each) => each === wanted);
    if (calendar === undefined) {
      throw new BineshError('invalid_parameter', {
        field: '--calendar',
        value: wanted,
        expected: calendars.join(', '),
      });
    }
    const asJson = input.texts.get('format') === 'json';
    const workspace = input.texts.get('workspace');
    const rejectedFolder = input.texts.get('rejected');
    const store = await openStore(storeOptions(place));
    const progress = showProgress(terminal);
    try {
      const result = await importBundle(store, input.argument ?? '', {
        skipBadRows: input.flags.has('skip-bad-rows'),
        calendar,
        ...(workspace === undefined ? {} : { workspace }),
        ...(rejectedFolder === undefined ? {} : { rejectedFolder }),
        onProgress: ({ file, bytes, totalBytes }) => progress.at(bytes, totalBytes, file),
        actor: 'import',
      });
      progress.end();
      language.learn((await store.workspace(result.workspace.id)).locale);
      if (asJson) await terminal.answer(JSON.stringify(result));
      else await tell(result, terminal, language.locale);
      return 0;
    } catch (error) {
      progress.end();
      if (!(error instanceof BundleRejected)) throw error;
      if (asJson) {
        const { rejected, rejectedRows, folder } = error;
        await terminal.answer(JSON.stringify({ rejectedRows, folder, rejected }));
      } else tellRejected(error.rejected, terminal, language.locale);
      throw error;
    } finally {
      await store.close();
    }
  },
};

/** What an import did, in sentences and one table. */
export async function tell(result: ImportResult, terminal: Terminal, locale: Locale): Promise<void> {
  for (const { file, line, subject, text } of result.warnings.slice(0, shownTo(terminal))) {
    const place = [file, line === null ? '' : String(line), subject].filter(Boolean).join(':');
    terminal.say(`${place}: ${text[locale]}`);
  }
  const unseen = result.warningCount - Math.min(shownTo(terminal), result.warnings.length);
  if (unseen > 0) terminal.say(fill(texts.moreWarnings, locale, { count: unseen }));
  tellRejected(result.rejected, terminal, locale);

  const { count } = formatter({ locale, calendar: 'gregorian', timeZone: 'UTC', currency: 'IRR' });
  const rows = Object.entries(result.rows).map(([type, counts]) => [
    records[type as RecordName].label.many[locale],
    ...countNames.map((name) => count(counts[name])),
  ]);
  const columns = [
    { title: texts.records[locale], figures: false },
    ...countNames.map((name) => ({ title: texts.columns[name][locale], figures: true })),
  ];
  if (rows.length > 0) await terminal.answer(drawGrid({ columns, rows }, locale, terminal.width));
  const sentence = result.unchanged ? texts.unchanged : result.created ? texts.created : texts.imported;
  const values = { workspace: result.workspace.name, version: count(result.version) };
  await terminal.answer(fill(sentence, locale, values));
  if (result.created) terminal.say(fill(texts.enter, locale, values));
}

function tellRejected(rejected: readonly Rejection[], terminal: Terminal, locale: Locale): void {
  for (const { file, line, column, value, reason } of rejected.slice(0, shownTo(terminal))) {
    terminal.say(`${file}:${line} ${column} «${value}»: ${reason[locale]}`);
  }
  const unseen = rejected.length - shownTo(terminal);
  if (unseen > 0) terminal.say(fill(texts.moreRejected, locale, { count: unseen }));
}

const countNames = ['inserted', 'updated', 'unchanged'] as const satisfies readonly (keyof RowCounts)[];

const texts = {
  records: { fa: 'رکوردها', en: 'Records' },
  columns: {
    inserted: { fa: 'تازه', en: 'New' },
    updated: { fa: 'تغییرکرده', en: 'Changed' },
    unchanged: { fa: 'بی‌تغییر', en: 'Unchanged' },
  },
  unchanged: {
    fa: 'همه چیز از پیش در «{workspace}» بود؛ چیزی تغییر نکرد (نسخهٔ {version}).',
    en: 'Everything was in “{workspace}” already; nothing changed (version {version}).',
  },
  enter: {
    fa: 'مدیر سیستم آن را بسازید: binesh user administrator --workspace "{workspace}"',
    en: 'Make its administrator: binesh user administrator --workspace "{workspace}"',
  },
  created: {
    fa: 'فضای کاری «{workspace}» ساخته و بستهٔ داده در آن وارد شد (نسخهٔ {version}).',
    en: 'Made workspace “{workspace}” and imported the bundle (version {version}).',
  },
  imported: {
    fa: 'بستهٔ داده در «{workspace}» وارد شد (نسخهٔ {version}).',
    en: 'Imported the bundle into “{workspace}” (version {version}).',
  },
  moreWarnings: { fa: '… و {count} هشدار دیگر', en: '… and {count} more warnings' },
  moreRejected: {
    fa: '… و {count} مورد دیگر؛ همه در report.csv هست.',
    en: '… and {count} more; report.csv has all.',
  },
} as const satisfies Record<string, Text | Record<keyof RowCounts, Text>>;
