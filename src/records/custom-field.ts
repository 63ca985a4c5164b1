import { parseDate } from '../core/day.ts';
import { asciiDigits } from '../core/fold.ts';
import { formatInstant, parseInstant } from '../core/instant.ts';
import { parseDecimal } from '../core/money.ts';
import type { Text } from '../core/text.ts';
import { keptType } from './record.ts';

/** What a custom field holds. */
export const customKinds = {
  text: { fa: 'متن', en: 'Text' },
  long_text: { fa: 'متن بلند', en: 'Long text' },
  number: { fa: 'عدد', en: 'Number' },
  money: { fa: 'مبلغ', en: 'Money' },
  date: { fa: 'تاریخ', en: 'Date' },
  datetime: { fa: 'تاریخ و ساعت', en: 'Date and time' },
  boolean: { fa: 'بله یا خیر', en: 'Yes or no' },
  choice: { fa: 'یک گزینه', en: 'One choice' },
  choices: { fa: 'چند گزینه', en: 'Several choices' },
  link: { fa: 'پیوند', en: 'Link' },
} as const satisfies Record<string, Text>;

export type CustomKind = keyof typeof customKinds;

/** A field that an administrator has added to a type of record. Its values are texts in `custom` of the records. */
export const customField = keptType({
  name: 'custom_field',
  label: {
    one: { fa: 'فیلد دلخواه', en: 'Custom field' },
    many: { fa: 'فیلدهای دلخواه', en: 'Custom fields' },
  },
  key: ['id'],
  title: 'label_fa',
  fields: {
    id: { type: 'text', label: { fa: 'شناسه', en: 'Id' }, required: true },
    record_type: { type: 'text', label: { fa: 'نوع رکورد', en: 'Record type' }, required: true },
    key: { type: 'text', label: { fa: 'کلید', en: 'Key' }, required: true },
    label_fa: { type: 'text', label: { fa: 'نام فارسی', en: 'Persian name' }, required: true, fold: 'name' },
    label_en: { type: 'text', label: { fa: 'نام انگلیسی', en: 'English name' }, required: true },
    kind: {
      type: 'enum',
      label: { fa: 'نوع', en: 'Kind' },
      required: true,
      values: Object.keys(customKinds),
      words: customKinds,
    },
    options: { type: 'tags', label: { fa: 'گزینه‌ها', en: 'Choices' } },
    required: { type: 'boolean', label: { fa: 'الزامی', en: 'Required' }, default: false },
    position: {
      type: 'integer',
      label: { fa: 'جایگاه', en: 'Position' },
      required: true,
      min: 0,
      max: 100_000,
    },
  },
});

/** What a value is checked by. */
export interface CustomDefinition {
  readonly key: string;
  readonly kind: CustomKind;
  readonly options: readonly string[];
  readonly required: boolean;
}

const longest = { line: 1_000, text: 100_000, link: 2_000 };
const clock = '2025-03-21T08:30:00Z';

/**
 * A value as it is kept, a canonical text: numbers and money with ASCII digits, days and instants as in ISO 8601,
 * choices one a line. Undefined where it is none of its kind; empty stands for no value and is not given here.
 */
export function readCustomValue({ kind, options }: CustomDefinition, input: unknown): string | undefined {
  if (kind === 'choices') return readChoices(options, input);
  if (typeof input === 'boolean') return kind === 'boolean' ? String(input) : undefined;
  const isAmount = kind === 'number' || kind === 'money';
  const text = typeof input === 'number' && isAmount ? String(input) : input;
  if (typeof text !== 'string' || text.includes('\0')) return undefined;
  const trimmed = text.trim();
  switch (kind) {
    case 'text':
      return text.length <= longest.line && !/[\r\n]/.test(text) ? text : undefined;
    case 'long_text':
      return text.length <= longest.text ? text : undefined;
    case 'number':
    case 'money':
      return parseDecimal(asciiDigits(trimmed));
    case 'date':
      return parseDate(trimmed);
    case 'datetime': {
      const instant = parseInstant(trimmed);
      return instant === undefined ? undefined : formatInstant(instant);
    }
    case 'boolean':
      return trimmed === 'true' || trimmed === 'false' ? trimmed : undefined;
    case 'choice':
      return options.includes(text) ? text : undefined;
    case 'link':
      return isLink(trimmed) ? trimmed : undefined;
  }
}

function readChoices(options: readonly string[], input: unknown): string | undefined {
  const given = typeof input === 'string' ? input.split('\n') : input;
  if (!Array.isArray(given) || !given.every((each) => options.includes(each))) return undefined;
  return options.filter((option) => given.includes(option)).join('\n');
}

/** Addresses of the web alone: others could run a script, or reach into the reader's computer. */
function isLink(text: string): boolean {
  return text.length <= longest.link && /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text);
}

/** What a reader is told when a value is refused. */
export function customExpectation({ kind, options }: CustomDefinition): string {
  const examples: Readonly<Record<Exclude<CustomKind, 'choice' | 'choices'>, string>> = {
    text: `≤ ${longest.line}`,
    long_text: `≤ ${longest.text}`,
    number: '12.5',
    money: '1250.50',
    date: '2025-03-21',
    datetime: clock,
    boolean: 'true, false',
    link: 'https://…',
  };
  return kind === 'choice' || kind === 'choices' ? options.join(', ') : examples[kind];
}
