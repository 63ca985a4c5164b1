import stringWidth from 'string-width';
import type { Locale, Text } from '../core/text.ts';
import { commonOptions } from './arguments.ts';
import type { Command, Option } from './command.ts';

const texts = {
  product: {
    fa: 'بینش: CRM فروش با ۳۴ گزارش دقیق',
    en: 'Binesh: a sales CRM built around 34 exact reports',
  },
  usage: { fa: 'کاربرد:', en: 'Usage:' },
  commands: { fa: 'دستورها:', en: 'Commands:' },
  options: { fa: 'گزینه‌ها:', en: 'Options:' },
  examples: { fa: 'نمونه‌ها:', en: 'Examples:' },
  more: {
    fa: 'راهنمای هر دستور: binesh help <دستور>',
    en: 'Help on one command: binesh help <command>',
  },
  environment: {
    fa: 'متغیرهای محیط: BINESH_DATA (پوشهٔ داده)، DATABASE_URL (سرور PostgreSQL به جای نسخهٔ همراه)، ANALYTICS=postgres (محاسبهٔ گزارش‌ها روی PostgreSQL)',
    en: 'Environment: BINESH_DATA (the data folder), DATABASE_URL (a PostgreSQL server instead of our own), ANALYTICS=postgres (reports computed on PostgreSQL)',
  },
} as const satisfies Record<string, Text>;

/** What `binesh help` prints. */
export function overview(commands: readonly Command[], locale: Locale): string {
  const rows = commands.map(({ name, argument, summary }) => [
    [name, argument && `<${argument.name}>`].filter(Boolean).join(' '),
    summary[locale],
  ]);
  return [
    texts.product[locale],
    '',
    `${texts.usage[locale]} binesh <command> [options]`,
    '',
    texts.commands[locale],
    ...columns(rows),
    '',
    texts.options[locale],
    ...optionLines(commonOptions, locale),
    '',
    texts.environment[locale],
    texts.more[locale],
  ].join('\n');
}

/** What `binesh help <command>` prints. */
export function commandHelp(command: Command, locale: Locale): string {
  const { name, argument, summary, examples = [] } = command;
  const shown = argument && (argument.required ? `<${argument.name}>` : `[${argument.name}]`);
  const lines = [
    summary[locale],
    '',
    `${texts.usage[locale]} ${['binesh', name, shown, '[options]'].filter(Boolean).join(' ')}`,
  ];
  if (argument) lines.push('', ...columns([[argument.name, argument.help[locale]]]));
  lines.push('', texts.options[locale], ...optionLines({ ...command.options, ...commonOptions }, locale));
  if (examples.length > 0)
    lines.push('', texts.examples[locale], ...examples.map((example) => `  ${example}`));
  return lines.join('\n');
}

function optionLines(options: Readonly<Record<string, Option>>, locale: Locale): string[] {
  return columns(
    Object.entries(options).map(([name, { value, help }]) => [
      [`--${name}`, value].filter(Boolean).join(' '),
      help[locale],
    ]),
  );
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([first = '']) => stringWidth(first)));
  return rows.map(([first = '', second = '']) => {
    const padding = ' '.repeat(width - stringWidth(first));
    return `  ${first}${padding}  ${second}`;
  });
}
