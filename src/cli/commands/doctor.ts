import { formatter } from '../../core/format.ts';
import type { Text } from '../../core/text.ts';
import { openStore } from '../../store/store.ts';
import { type Command, storeOptions } from '../command.ts';
import { openReporter } from '../reporter.ts';
import { fill } from '../terminal.ts';

export const doctor: Command = {
  name: 'doctor',
  summary: {
    fa: 'بررسی این‌که گزارش‌ها بر همان رکوردهای ذخیره‌شده‌اند',
    en: 'check that reports stand on exactly the records that are kept',
  },
  options: {
    workspace: {
      kind: 'text',
      value: 'NAME',
      help: { fa: 'تنها این فضای کاری', en: 'only this workspace' },
    },
  },
  async run({ input, terminal, language, place }) {
    const chosen = input.texts.get('workspace');
    const store = await openStore(storeOptions(place));
    const workspaces = await (chosen === undefined
      ? store.workspaces()
      : store.workspace(chosen).then((each) => [each])
    ).finally(() => store.close());
    const reporter = await openReporter(place);
    let isHealthy = true;
    try {
      if (workspaces.length === 0) terminal.say(fill(texts.none, language.locale));
      for (const workspace of workspaces) {
        const { name, version } = workspace;
        language.learn(workspace.locale);
        const { locale } = language;
        const { count } = formatter({ ...workspace, locale });
        const differences = await reporter.verify(String(workspace.id));
        if (differences === null) await terminal.answer(fill(texts.noMirror, locale, { name }));
        else if (differences.length === 0) {
          await terminal.answer(fill(texts.equal, locale, { name, version: count(version) }));
        } else {
          isHealthy = false;
          await terminal.answer(fill(texts.differs, locale, { name }));
          for (const { table, mirror, records } of differences) {
            const values = { table, mirror: count(mirror.rows), records: count(records.rows) };
            await terminal.answer(fill(texts.difference, locale, values));
          }
        }
      }
    } finally {
      await reporter.close();
    }
    return isHealthy ? 0 : 1;
  },
};

const texts = {
  none: { fa: 'هنوز هیچ فضای کاری نیست.', en: 'There is no workspace yet.' },
  equal: {
    fa: '«{name}»: آینهٔ گزارش‌ها با رکوردها یکی است (نسخهٔ {version}).',
    en: '“{name}”: the mirror is equal to the records (version {version}).',
  },
  noMirror: {
    fa: '«{name}»: گزارش‌ها روی خود رکوردها محاسبه می‌شوند؛ چیزی برای سنجیدن نیست.',
    en: '“{name}”: reports are computed on the records themselves; there is nothing to compare.',
  },
  differs: {
    fa: '«{name}»: آینهٔ گزارش‌ها با رکوردها یکی نیست. با پاک کردن پوشهٔ mirrors در پوشهٔ داده از نو ساخته می‌شود.',
    en: '“{name}”: the mirror differs from the records. Deleting the folder “mirrors” of the data folder has it built again.',
  },
  difference: {
    fa: '  {table}: {mirror} سطر در آینه، {records} سطر از رکوردها',
    en: '  {table}: {mirror} rows in the mirror, {records} from the records',
  },
} as const satisfies Record<string, Text>;
