import { formatter } from '../../core/format.ts';
import { openStore } from '../../store/store.ts';
import { type Command, storeOptions } from '../command.ts';
import { drawGrid } from '../grid.ts';
import { fill } from '../terminal.ts';

export const workspaces: Command = {
  name: 'workspaces',
  summary: { fa: 'فهرست فضاهای کاری', en: 'list the workspaces' },
  options: {
    format: { kind: 'text', value: 'table|json', help: { fa: 'شکل پاسخ', en: 'how the answer looks' } },
  },
  async run({ input, terminal, language, place }) {
    const store = await openStore(storeOptions(place));
    try {
      const found = await store.workspaces();
      const { locale } = language;
      if (input.texts.get('format') === 'json') {
        await terminal.answer(JSON.stringify(found));
      } else if (found.length === 0) {
        terminal.say(fill(texts.none, locale));
      } else {
        const titles = [texts.id, texts.name, texts.zone, texts.currency, texts.calendar, texts.version];
        const rows = found.map((each) => {
          const { count } = formatter({ ...each, locale });
          const { id, name, timeZone, currency, calendar, version } = each;
          return [count(id), name, timeZone, currency, texts[calendar][locale], count(version)];
        });
        const columns = titles.map((title, index) => ({
          title: title[locale],
          figures: index === 0 || index === 5,
        }));
        await terminal.answer(drawGrid({ columns, rows }, locale, terminal.width));
      }
      return 0;
    } finally {
      await store.close();
    }
  },
};

const texts = {
  none: { fa: 'هنوز هیچ فضای کاری نیست.', en: 'There is no workspace yet.' },
  id: { fa: 'شماره', en: 'No.' },
  name: { fa: 'نام', en: 'Name' },
  zone: { fa: 'منطقهٔ زمانی', en: 'Time zone' },
  currency: { fa: 'واحد پول', en: 'Currency' },
  calendar: { fa: 'تقویم', en: 'Calendar' },
  version: { fa: 'نسخه', en: 'Version' },
  persian: { fa: 'شمسی', en: 'Persian' },
  gregorian: { fa: 'میلادی', en: 'Gregorian' },
};
