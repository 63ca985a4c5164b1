import { accountErrors } from './errors-of-accounts.ts';
import { recordErrors } from './errors-of-records.ts';
import { workErrors } from './errors-of-work.ts';
import type { Locale, Text } from './text.ts';

interface ErrorEntry extends Text {
  /** The HTTP status that the code answers with. */
  readonly status: number;
}

/**
 * Every error that leaves the program, by code. A sentence may hold `{placeholders}`; the thrower gives their
 * values. `field`, `value` and `expected` mean the same everywhere: which input, what it was, what it may be.
 */
export const errors = {
  internal: {
    status: 500,
    fa: 'خطایی درونی رخ داد. جزئیات آن در گزارش رخدادهای سرور ثبت شد.',
    en: 'Something went wrong inside Binesh. The details are in the server log.',
  },
  not_found: {
    status: 404,
    fa: 'چنین نشانی یا رکوردی وجود ندارد: {value}',
    en: 'There is nothing here: {value}',
  },
  method_not_allowed: {
    status: 405,
    fa: 'این نشانی روش {value} را نمی‌پذیرد.',
    en: 'This address does not accept {value}.',
  },
  forbidden: {
    status: 403,
    fa: 'اجازهٔ این کار را ندارید.',
    en: 'You may not do this.',
  },
  request_cancelled: {
    status: 499,
    fa: 'درخواست پیش از پایان لغو شد.',
    en: 'The request was cancelled before it ended.',
  },
  request_too_large: {
    status: 413,
    fa: 'درخواست بزرگ‌تر از حد مجاز است ({expected}).',
    en: 'The request is larger than allowed ({expected}).',
  },
  invalid_body: {
    status: 400,
    fa: 'بدنهٔ درخواست JSON معتبر نیست.',
    en: 'The body of the request is not valid JSON.',
  },

  unknown_command: {
    status: 400,
    fa: 'دستور «{value}» شناخته نشد. دستورها: {expected}',
    en: 'Unknown command “{value}”. Commands: {expected}',
  },
  unknown_option: {
    status: 400,
    fa: 'گزینهٔ «{value}» شناخته نشد. گزینه‌های این دستور: {expected}',
    en: 'Unknown option “{value}”. Options of this command: {expected}',
  },
  unexpected_argument: {
    status: 400,
    fa: 'این دستور «{value}» را نمی‌پذیرد.',
    en: 'This command does not take “{value}”.',
  },
  invalid_request_line: {
    status: 400,
    fa: 'هر سطر باید آرایه‌ای JSON از کلمه‌ها باشد، مانند {expected}.',
    en: 'Each line must be a JSON array of words, such as {expected}.',
  },
  port_unavailable: {
    status: 500,
    fa: 'درگاه {value} در دسترس نیست: {reason}',
    en: 'Port {value} cannot be used: {reason}',
  },
  server_running: {
    status: 409,
    fa: 'سرور بینش هم‌اکنون روی این پوشهٔ داده کار می‌کند: {value}',
    en: 'A Binesh server is already running on this data folder: {value}',
  },
  foreign_host: {
    status: 403,
    fa: 'این سرور تنها با این نام‌ها پاسخ می‌دهد: {expected}. نام دیگر را با --url بگویید.',
    en: 'This server answers only under these names: {expected}. Tell it another one with --url.',
  },
  foreign_origin: {
    status: 403,
    fa: 'درخواست از سایت دیگری آمده است و پذیرفته نشد.',
    en: 'The request comes from another site and was refused.',
  },

  report_not_found: {
    status: 404,
    fa: 'گزارشی با شناسهٔ «{value}» وجود ندارد.',
    en: 'There is no report “{value}”.',
  },
  unknown_parameter: {
    status: 400,
    fa: 'پارامتر «{field}» شناخته نشد. پارامترهای مجاز: {expected}',
    en: 'Unknown parameter “{field}”. Known ones: {expected}',
  },
  invalid_parameter: {
    status: 400,
    fa: 'مقدار «{value}» برای «{field}» پذیرفته نیست. مقدار مجاز: {expected}',
    en: '“{value}” is not accepted for “{field}”. Expected: {expected}',
  },
  missing_parameter: {
    status: 400,
    fa: 'پارامتر «{field}» لازم است. مقدار مجاز: {expected}',
    en: 'Parameter “{field}” is required. Expected: {expected}',
  },
  unknown_filter: {
    status: 400,
    fa: 'فیلتر «{field}» شناخته نشد. فیلترهای مجاز: {expected}',
    en: 'Unknown filter “{field}”. Known ones: {expected}',
  },
  unknown_filter_value: {
    status: 400,
    fa: 'فیلتر «{field}» مقدار «{value}» را ندارد؛ رکوردی با این شناسه نیست.',
    en: 'Filter “{field}” has no value “{value}”: no record has this id.',
  },
  period_incomplete: {
    status: 400,
    fa: 'بازهٔ زمانی باید هم آغاز (from) و هم پایان (to) داشته باشد، یا هیچ‌کدام.',
    en: 'A period needs both from and to, or neither.',
  },
  period_reversed: {
    status: 400,
    fa: 'آغاز بازه ({from}) پس از پایان آن ({to}) است.',
    en: 'The period starts ({from}) after it ends ({to}).',
  },
  invalid_comparison: {
    status: 400,
    fa: 'مقایسه با «{value}» شناخته نشد. مقدار مجاز: {expected}',
    en: 'Cannot compare with “{value}”. Expected: {expected}',
  },
  comparison_out_of_range: {
    status: 400,
    fa: 'پیش از این بازه، بازه‌ای نیست که بتوان با آن مقایسه کرد.',
    en: 'There is no period before this one to compare it with.',
  },
  period_too_long: {
    status: 400,
    fa: 'بازهٔ زمانی بلندتر از حد مجاز است ({expected}).',
    en: 'The period is longer than allowed ({expected}).',
  },
  invalid_date: {
    status: 400,
    fa: '«{value}» در «{field}» تاریخ معتبری نیست. شکل درست: {expected}',
    en: '“{value}” in “{field}” is not a date. Expected: {expected}',
  },
  invalid_instant: {
    status: 400,
    fa: '«{value}» در «{field}» زمان معتبری نیست. شکل درست: {expected}',
    en: '“{value}” in “{field}” is not an instant. Expected: {expected}',
  },
  invalid_sort: {
    status: 400,
    fa: 'مرتب‌سازی بر اساس «{value}» ممکن نیست. ستون‌های مجاز: {expected}',
    en: 'Cannot sort by “{value}”. Columns: {expected}',
  },
  invalid_drill: {
    status: 400,
    fa: 'با «{value}» نمی‌توان رکوردهای یک عدد را باز کرد. شکل درست: {expected}',
    en: 'Cannot open the records of “{value}”. Expected: {expected}',
  },
  version_not_reached: {
    status: 503,
    fa: 'داده‌ها هنوز به نسخهٔ {expected} نرسیده‌اند (نسخهٔ کنونی {value}). کمی بعد دوباره تلاش کنید.',
    en: 'The data has not reached version {expected} yet (it is at {value}). Try again in a moment.',
  },

  unknown_workspace: {
    status: 404,
    fa: 'فضای کاری «{value}» وجود ندارد.',
    en: 'There is no workspace “{value}”.',
  },
  no_workspace: {
    status: 404,
    fa: 'هنوز هیچ فضای کاری ساخته نشده است.',
    en: 'There is no workspace yet.',
  },
  ambiguous_workspace: {
    status: 400,
    fa: 'چند فضای کاری هست؛ یکی را نام ببرید: {expected}',
    en: 'There are several workspaces; name one of: {expected}',
  },
  workspace_exists: {
    status: 409,
    fa: 'فضای کاری «{value}» از پیش وجود دارد.',
    en: 'A workspace “{value}” already exists.',
  },
  workspace_differs: {
    status: 409,
    fa: 'تنظیم «{field}» در بستهٔ داده «{value}» و در فضای کاری «{expected}» است؛ این دو باید یکی باشند.',
    en: '“{field}” is “{value}” in the bundle and “{expected}” in the workspace; they must agree.',
  },
  unknown_record_type: {
    status: 404,
    fa: 'نوع رکورد «{value}» شناخته نشد. نوع‌های موجود: {expected}',
    en: 'Unknown record type “{value}”. Types: {expected}',
  },
  record_not_found: {
    status: 404,
    fa: 'رکورد «{value}» از نوع {type} وجود ندارد.',
    en: 'There is no {type} “{value}”.',
  },
  record_exists: {
    status: 409,
    fa: 'رکورد «{value}» از نوع {type} از پیش وجود دارد.',
    en: 'A {type} “{value}” already exists.',
  },
  record_referenced: {
    status: 409,
    fa: '{type} «{value}» حذف نمی‌شود، زیرا در رکوردهای دیگر به کار رفته است: {expected}.',
    en: '{type} “{value}” cannot be deleted, because other records refer to it: {expected}.',
  },
  edited_meanwhile: {
    status: 409,
    fa: 'کس دیگری این را در همین فاصله تغییر داده است. نسخهٔ تازه را ببینید و دوباره تغییر دهید.',
    en: 'Somebody else changed this in the meantime. Look at the new version and change it again.',
  },
  too_many_kept: {
    status: 409,
    fa: 'به سقف {expected} رسیده‌اید؛ پیش از افزودن، چیزی را حذف کنید.',
    en: 'You have reached the limit of {expected}. Delete something before adding more.',
  },
  history_not_editable: {
    status: 400,
    fa: 'تاریخچه را خودِ تغییر رکوردها می‌سازد و مستقیم نوشته نمی‌شود.',
    en: 'History is written by the changes of records and cannot be edited.',
  },
  unknown_field: {
    status: 400,
    fa: 'فیلد «{field}» شناخته نشد. فیلدهای موجود: {expected}',
    en: 'Unknown field “{field}”. Fields: {expected}',
  },
  invalid_field: {
    status: 400,
    fa: 'مقدار «{value}» برای فیلد «{field}» پذیرفته نیست. مقدار مجاز: {expected}',
    en: '“{value}” is not accepted for field “{field}”. Expected: {expected}',
  },
  unknown_reference: {
    status: 400,
    fa: 'فیلد «{field}» به «{value}» اشاره می‌کند که وجود ندارد.',
    en: 'Field “{field}” refers to “{value}”, which does not exist.',
  },

  data_folder_unreachable: {
    status: 500,
    fa: 'پوشهٔ داده در دسترس نیست: {path}. {reason}',
    en: 'The data folder cannot be used: {path}. {reason}',
  },
  data_folder_locked: {
    status: 409,
    fa: 'پوشهٔ داده را برنامهٔ دیگری در دست دارد: {path} (شمارهٔ پردازه {pid}).',
    en: 'Another process holds the data folder: {path} (process {pid}).',
  },
  postgres_missing: {
    status: 500,
    fa: 'برنامهٔ PostgreSQL برای این سیستم ({platform}) پیدا نشد. نشانی یک سرور را در DATABASE_URL بگذارید.',
    en: 'No PostgreSQL for this platform ({platform}). Name a server in DATABASE_URL.',
  },
  postgres_start_failed: {
    status: 500,
    fa: 'PostgreSQL آغاز نشد: {reason}',
    en: 'PostgreSQL did not start: {reason}',
  },
  database_unreachable: {
    status: 503,
    fa: 'پایگاه داده در دسترس نیست: {reason}',
    en: 'The database cannot be reached: {reason}',
  },
  database_too_old: {
    status: 500,
    fa: 'نسخهٔ PostgreSQL {value} است؛ نسخهٔ {expected} یا تازه‌تر لازم است.',
    en: 'PostgreSQL is version {value}; {expected} or newer is needed.',
  },
  database_too_new: {
    status: 500,
    fa: 'داده‌ها را نسخهٔ تازه‌تری از بینش نوشته است (طرح {value}؛ این نسخه تا {expected} را می‌شناسد).',
    en: 'A newer Binesh wrote this data (schema {value}; this one knows up to {expected}).',
  },
  disk_full: {
    status: 507,
    fa: 'دیسک پر است؛ چیزی نوشته نشد. فضا آزاد کنید و دوباره تلاش کنید.',
    en: 'The disk is full; nothing was written. Free some space and try again.',
  },

  mirror_locked: {
    status: 409,
    fa: 'آینهٔ داده‌ها را پردازهٔ دیگری باز کرده است: {path}',
    en: 'Another process has the mirror open: {path}',
  },

  bundle_not_found: {
    status: 404,
    fa: 'بستهٔ داده پیدا نشد: {path}',
    en: 'There is no bundle at {path}',
  },
  bundle_invalid: {
    status: 400,
    fa: 'این یک بستهٔ دادهٔ معتبر نیست: {path}. {reason}',
    en: 'Not a valid bundle: {path}. {reason}',
  },
  bundle_not_csv: {
    status: 400,
    fa: 'فایل {file} یک CSV درست نیست (سطر {line}): {reason}',
    en: '{file} is not well-formed CSV (line {line}): {reason}',
  },
  bundle_encoding: {
    status: 400,
    fa: 'فایل {file} به UTF-8 نیست ({value}). آن را با UTF-8 ذخیره کنید.',
    en: '{file} is not UTF-8 ({value}). Save it as UTF-8.',
  },
  bundle_header: {
    status: 400,
    fa: 'سطر عنوان فایل {file} درست نیست: {reason}',
    en: 'The header row of {file} is wrong: {reason}',
  },
  bundle_rows_rejected: {
    status: 422,
    fa: '{count} سطر پذیرفته نشد و هیچ چیز وارد نشد. فهرست آن‌ها: {path}',
    en: '{count} rows were rejected, so nothing was imported. They are listed in {path}',
  },
  zip_unsafe: {
    status: 400,
    fa: 'فایل زیپ مسیری ناامن دارد: {value}',
    en: 'The zip holds an unsafe path: {value}',
  },
  zip_invalid: {
    status: 400,
    fa: 'فایل زیپ خوانده نشد: {path}. {reason}',
    en: 'The zip cannot be read: {path}. {reason}',
  },
  zip_too_large: {
    status: 413,
    fa: 'محتوای فایل زیپ بزرگ‌تر از حد مجاز است: {path}',
    en: 'The contents of the zip are larger than allowed: {path}',
  },
  target_exists: {
    status: 409,
    fa: 'در این مسیر از پیش چیزی هست: {path}',
    en: 'Something already exists at {path}',
  },

  export_not_found: {
    status: 404,
    fa: 'این خروجی وجود ندارد یا زمان آن گذشته است. دوباره آن را بسازید.',
    en: 'There is no such export, or its time is over. Make it again.',
  },
  export_not_ready: {
    status: 409,
    fa: 'این فایل هنوز آماده نیست.',
    en: 'The file is not ready yet.',
  },
  export_stopped: {
    status: 409,
    fa: 'ساختن این فایل متوقف شد.',
    en: 'This file was stopped.',
  },
  too_many_exports: {
    status: 429,
    fa: 'بیش از {expected} خروجی هم‌زمان ممکن نیست. صبر کنید تا یکی به پایان برسد.',
    en: 'No more than {expected} exports at a time. Wait until one of them ends.',
  },
  export_too_large: {
    status: 413,
    fa: '{value} سطر برای این نوع فایل زیاد است (حداکثر {expected}). فیلتر بگذارید یا CSV بگیرید.',
    en: '{value} rows are too many for this kind of file (at most {expected}). Filter them, or take CSV.',
  },
  export_one_report: {
    status: 400,
    fa: 'چند گزارش با هم تنها در یک فایل {expected} جا می‌گیرند.',
    en: 'Several reports together fit only into {expected}.',
  },
  no_chart: {
    status: 404,
    fa: 'نموداری برای کشیدن نیست: {value}',
    en: 'There is no chart to draw: {value}',
  },
  charts_not_built: {
    status: 500,
    fa: 'نمودارها هنوز برای فایل‌ها ساخته نشده‌اند ({path}). دستور npm run build را اجرا کنید.',
    en: 'The charts for files have not been built ({path}). Run npm run build.',
  },
  ...accountErrors,
  ...recordErrors,
  ...workErrors,
} satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof errors;

/** The values of an error's placeholders; a `Text` is shown in the reader's language. */
export type ErrorParams = Readonly<Record<string, string | number | bigint | Text>>;

/** An error of the table above: a code, the values of its placeholders, and what caused it. */
export class BineshError extends Error {
  override readonly name = 'BineshError';
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, cause?: unknown) {
    super(fill(errors[code].en, params, 'en'), cause === undefined ? undefined : { cause });
    this.code = code;
    this.params = params;
  }

  /** The HTTP status to answer with. */
  get status(): number {
    return errors[this.code].status;
  }

  /** The sentence in the reader's language. */
  text(locale: Locale): string {
    return fill(errors[this.code][locale], this.params, locale);
  }
}

/** What a client gets to see of an error. */
export interface ErrorPayload {
  readonly code: ErrorCode;
  readonly message: string;
  readonly field?: string;
  readonly value?: string;
  readonly expected?: string;
}

/** The answer for any thrown thing; what is not a `BineshError` becomes `internal` and its text stays inside. */
export function errorPayload(error: unknown, locale: Locale): ErrorPayload {
  const known = asBineshError(error);
  const { field, value, expected } = known.params;
  return {
    code: known.code,
    message: known.text(locale),
    ...(field === undefined ? {} : { field: show(field, locale) }),
    ...(field === undefined || value === undefined ? {} : { value: show(value, locale) }),
    ...(expected === undefined ? {} : { expected: show(expected, locale) }),
  };
}

/** The error itself when it is one of ours, else `internal` caused by it. */
export function asBineshError(error: unknown): BineshError {
  return error instanceof BineshError ? error : new BineshError('internal', {}, error);
}

function fill(sentence: string, params: ErrorParams, locale: Locale): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => show(params[name] ?? '', locale));
}

function show(value: ErrorParams[string], locale: Locale): string {
  return typeof value === 'object' ? value[locale] : String(value);
}
