import type { Text } from '../../core/text.ts';

/** Why a row is not imported. A sentence may hold `{placeholders}`. */
export const reasons = {
  required: { fa: 'این ستون نباید خالی باشد.', en: 'This column must not be empty.' },
  column_count: {
    fa: 'سطر {found} خانه دارد، ولی سطر عنوان {expected} ستون.',
    en: 'The row has {found} cells where the header has {expected} columns.',
  },
  bad_quote: {
    fa: 'پس از گیومهٔ پایانی خانه باید ویرگول یا پایان سطر بیاید؛ گیومهٔ درون متن دو بار نوشته می‌شود.',
    en: 'A closing quote must be followed by a comma or the line’s end; a quote within the text is written twice.',
  },
  unclosed_quote: {
    fa: 'گیومهٔ این خانه بسته نشده است.',
    en: 'The quote that opens this cell is never closed.',
  },
  invalid_character: { fa: 'نویسهٔ NUL در متن پذیرفته نیست.', en: 'The text holds a NUL character.' },
  id_too_long: {
    fa: 'شناسه بلندتر از {expected} نویسه است.',
    en: 'The id is longer than {expected} characters.',
  },
  duplicate_id: {
    fa: 'سطری پیش از این در همین فایل همین شناسه را دارد.',
    en: 'An earlier row of this file has the same id.',
  },
  duplicate_key: {
    fa: 'سطری پیش از این در همین فایل برای همین {expected} آمده است.',
    en: 'An earlier row of this file is for the same {expected}.',
  },
  invalid_integer: {
    fa: 'عدد صحیح نیست؛ نمونهٔ درست: {expected}',
    en: 'Not a whole number; write it as {expected}',
  },
  invalid_decimal: {
    fa: 'عدد نیست؛ بدون جداکننده و بدون نماد علمی بنویسید، مانند {expected}',
    en: 'Not a number; write it without separators or exponent, as {expected}',
  },
  too_many_decimals: {
    fa: 'بیش از {expected} رقم اعشار دارد.',
    en: 'It has more than {expected} digits after the point.',
  },
  too_large: { fa: 'بزرگ‌تر از حد مجاز است ({expected}).', en: 'Larger than allowed ({expected}).' },
  line_too_large: {
    fa: 'تعداد × قیمت واحد از بزرگ‌ترین مبلغ مجاز ({expected}) بیشتر است.',
    en: 'Quantity × unit price is more than the largest amount allowed ({expected}).',
  },
  too_small: { fa: 'کوچک‌تر از حد مجاز است ({expected}).', en: 'Smaller than allowed ({expected}).' },
  invalid_boolean: { fa: 'باید true یا false باشد.', en: 'It must be true or false.' },
  invalid_value: {
    fa: 'مقدار مجاز نیست؛ یکی از این‌ها: {expected}',
    en: 'Not an allowed value; one of: {expected}',
  },
  invalid_date: {
    fa: 'چنین روزی در تقویم میلادی نیست یا شکل آن درست نیست؛ نمونه: {expected}',
    en: 'No such day in the Gregorian calendar, or not written as {expected}',
  },
  invalid_persian_date: {
    fa: 'چنین روزی در تقویم هجری شمسی نیست یا شکل آن درست نیست؛ نمونه: {expected}',
    en: 'No such day in the Persian calendar, or not written as {expected}',
  },
  persian_date: {
    fa: 'تاریخ هجری شمسی به نظر می‌رسد؛ این‌گونه فایل‌ها را با ‎--calendar persian‎ وارد کنید.',
    en: 'This looks like a date of the Persian calendar; import such files with --calendar persian.',
  },
  invalid_instant: {
    fa: 'زمان درستی نیست؛ تاریخ، ساعت (تا 23:59:59) و اختلاف با UTC لازم است، مانند {expected}',
    en: 'Not an instant; it needs a date, a time (up to 23:59:59) and an offset, as {expected}',
  },
  unknown_currency: {
    fa: 'واحد پول شناخته نشد؛ کد ISO 4217 یا IRT لازم است.',
    en: 'Unknown currency; it takes an ISO 4217 code or IRT.',
  },
  workspace_currency: {
    fa: 'نرخ واحد پول خود فضای کاری همیشه ۱ است و نوشته نمی‌شود.',
    en: 'The workspace’s own currency has no rate.',
  },
  unknown_reference: {
    fa: '{expected} با این شناسه وجود ندارد.',
    en: 'There is no {expected} with this id.',
  },
  rejected_reference: {
    fa: '{expected} با این شناسه خود پذیرفته نشده است.',
    en: 'The {expected} with this id was itself rejected.',
  },
  team_circle: {
    fa: 'تیم‌های بالادست حلقه می‌سازند: {expected}',
    en: 'The parents of teams form a circle: {expected}',
  },
  duplicate_position: {
    fa: 'مرحلهٔ باز دیگری از این پایپ‌لاین ({expected}) همین جایگاه را دارد.',
    en: 'Another open stage of this pipeline ({expected}) has the same position.',
  },
  closed_before_created: {
    fa: 'پیش از ایجاد معامله است ({expected}).',
    en: 'Before the deal was created ({expected}).',
  },
  history_before_created: {
    fa: 'پیش از ایجاد رکورد است ({expected}).',
    en: 'Before the record was created ({expected}).',
  },
  created_after_history: {
    fa: 'تاریخچهٔ این رکورد پیش‌تر آغاز شده است ({expected}).',
    en: 'The record already has history from before ({expected}).',
  },
  history_field: {
    fa: 'تاریخچهٔ {expected} چنین فیلدی ندارد.',
    en: 'A {expected} has no history of this field.',
  },
  empty_assignment: {
    fa: 'مرحله و مسئول هیچ‌گاه خالی نمی‌شوند.',
    en: 'A stage or an owner is never cleared.',
  },
  conversion_incomplete: {
    fa: 'زمان تبدیل و معاملهٔ حاصل باید با هم بیایند؛ {expected} خالی است.',
    en: 'The time of conversion and its deal come together; {expected} is empty.',
  },
  deal_has_lead: {
    fa: 'این معامله حاصل سرنخ دیگری است ({expected}).',
    en: 'The deal already comes from another lead ({expected}).',
  },
  ends_before_starts: { fa: 'پیش از آغاز هدف است ({expected}).', en: 'Before the goal starts ({expected}).' },
  unsafe_path: {
    fa: 'مسیر فایل باید درون بستهٔ داده باشد.',
    en: 'The path must stay inside the bundle.',
  },
} satisfies Record<string, Text>;

export type ReasonCode = keyof typeof reasons;

/** What is wrong with a value: a reason and its `{expected}` and `{found}`. */
export interface Problem {
  readonly code: ReasonCode;
  readonly expected?: string | number | Text;
  readonly found?: string | number;
}

/** One thing wrong with one row of a bundle. */
export interface Rejection {
  readonly file: string;
  /** The physical line on which the row starts; the header is on line 1. */
  readonly line: number;
  /** The column's name; empty where the row as a whole is wrong. */
  readonly column: string;
  /** The cell as it stands in the file, cut to 200 characters. */
  readonly value: string;
  readonly code: ReasonCode;
  readonly reason: Text;
}

/** The sentence for a problem in every language. */
export function reasonText(problem: Problem): Text {
  const sentence = reasons[problem.code];
  const fill = (locale: 'fa' | 'en') =>
    sentence[locale]
      .replace('{found}', () => String(problem.found ?? ''))
      .replace('{expected}', () => {
        const { expected } = problem;
        return typeof expected === 'object' ? expected[locale] : String(expected ?? '');
      });
  return { fa: fill('fa'), en: fill('en') };
}
