import type { Text } from '../../core/text.ts';

/** What an import noticed and did nothing about. Sentences may hold `{value}` and `{expected}`. */
export const warningTexts = {
  unknown_file: {
    fa: 'این فایل بخشی از بستهٔ داده نیست و خوانده نشد.',
    en: 'This file is no part of a bundle and was not read.',
  },
  unknown_setting: {
    fa: 'تنظیم «{value}» شناخته نشد و خوانده نشد.',
    en: 'The setting “{value}” is unknown and was not read.',
  },
  unknown_column: {
    fa: 'ستون «{value}» خوانده نشد: سطرهای این فایل شناسه ندارند و فیلد سفارشی نمی‌گیرند.',
    en: 'Column “{value}” was not read: rows of this file have no id and take no custom fields.',
  },
  missing_recording: {
    fa: 'فایل ضبط‌شدهٔ «{value}» در بستهٔ داده نیست.',
    en: 'The recording “{value}” is not in the bundle.',
  },
  history_disagrees: {
    fa: 'تاریخچه به «{expected}» می‌رسد ولی رکورد «{value}» دارد؛ مقدار رکورد از زمان این ورود به تاریخچه افزوده شد.',
    en: 'History ends in “{expected}” but the record has “{value}”, which became a history row of this import.',
  },
} satisfies Record<string, Text>;

export type WarningCode = keyof typeof warningTexts;

export interface ImportWarning {
  readonly code: WarningCode;
  readonly file: string;
  /** The physical line of the file, or null where none is meant. */
  readonly line: number | null;
  /** The record and field, as in `deal d1 value`; empty where none is meant. */
  readonly subject: string;
  readonly text: Text;
}

const kept = 10_000;

/** Collects warnings: the first ten thousand in full, the number of all. */
export class Warnings {
  readonly list: ImportWarning[] = [];
  count = 0;

  add(
    code: WarningCode,
    file: string,
    details: { line?: number; subject?: string; value?: string; expected?: string } = {},
  ): void {
    this.count += 1;
    if (this.list.length >= kept) return;
    const fill = (sentence: string) =>
      sentence.replace(/\{(value|expected)\}/g, (_, name: 'value' | 'expected') => details[name] ?? '');
    const { fa, en } = warningTexts[code];
    this.list.push({
      code,
      file,
      line: details.line ?? null,
      subject: details.subject ?? '',
      text: { fa: fill(fa), en: fill(en) },
    });
  }
}
