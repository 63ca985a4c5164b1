import { formatter } from '../../core/format.ts';
import type { Text } from '../../core/text.ts';
import { exportBundle } from '../../exchange/bundle/export.ts';
import { keepTakenOut } from '../../server/audit/taken-out.ts';
import { openStore } from '../../store/store.ts';
import { type Command, storeOptions } from '../command.ts';
import { showProgress } from '../progress.ts';
import { fill } from '../terminal.ts';

export const exportCommand: Command = {
  name: 'export',
  summary: { fa: 'خروجی گرفتن از یک فضای کاری، به شکل بستهٔ داده', en: 'export a workspace as a bundle' },
  argument: {
    name: 'path',
    required: true,
    help: { fa: 'پوشه یا فایل ‎.zip‎ که نوشته می‌شود', en: 'the folder or .zip to write' },
  },
  options: {
    workspace: { kind: 'text', value: 'NAME', help: { fa: 'فضای کاری', en: 'the workspace' } },
    format: { kind: 'text', value: 'text|json', help: { fa: 'شکل پاسخ', en: 'how the answer looks' } },
  },
  examples: ['binesh export backup.zip', 'binesh export ./bundle --workspace "Copy"'],
  async run({ input, terminal, language, place }) {
    const store = await openStore(storeOptions(place));
    const progress = showProgress(terminal);
    try {
      const workspace = await store.workspace(input.texts.get('workspace'));
      language.learn(workspace.locale);
      const path = input.argument ?? '';
      const result = await exportBundle(store, workspace.id, path, {
        onProgress: ({ file, files, totalFiles }) => progress.at(files, totalFiles, file),
      });
      progress.end();
      await keepTakenOut(store, { id: 'cli', workspace }, 'bundle', { rows: result.rows });
      if (input.texts.get('format') === 'json') await terminal.answer(JSON.stringify(result));
      else {
        const { locale } = language;
        const { count } = formatter({ ...workspace, locale });
        const rows = Object.values(result.rows).reduce((sum, each) => sum + each, 0);
        await terminal.answer(
          fill(texts.done, locale, {
            workspace: workspace.name,
            rows: count(rows),
            version: count(result.version),
            path,
          }),
        );
      }
      return 0;
    } finally {
      progress.end();
      await store.close();
    }
  },
};

const texts = {
  done: {
    fa: '{rows} سطر از «{workspace}» (نسخهٔ {version}) در {path} نوشته شد.',
    en: 'Wrote {rows} rows of “{workspace}” (version {version}) to {path}.',
  },
} as const satisfies Record<string, Text>;
