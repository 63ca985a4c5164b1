import type { Text } from '../core/text.ts';
import type { FilterName } from '../report/run.ts';

/** The sentences of the API's description. */
export const apiTexts = {
  title: { fa: 'رابط برنامه‌نویسی بینش', en: 'Binesh API' },
  description: {
    fa: 'گزارش‌ها و رکوردهای یک فضای کاری. مبلغ‌ها رشته‌های دهدهی‌اند، زمان‌ها UTC و هر پاسخ می‌گوید از کدام نسخهٔ داده است.',
    en: 'The reports and records of a workspace. Money is a decimal string, instants are UTC, and every answer says which version of the data it is of.',
  },
  intro: {
    fa: 'برنامه‌ها با کلیدی از صفحهٔ حساب کاربری وارد می‌شوند (Authorization: Bearer …). شرح کامل برای برنامه‌ها: ',
    en: 'Programs come in by a key from the page of one’s account (Authorization: Bearer …). The full description, for programs: ',
  },
  workspace: {
    fa: 'نام یا شمارهٔ فضای کاری؛ پیش‌فرض نخستین',
    en: 'Name or number of the workspace; the first one unless given',
  },
  workspaces: { fa: 'فضاهای کاری', en: 'Workspaces' },
  oneWorkspace: {
    fa: 'تنظیمات، افراد، مراحل و فهرست‌های یک فضای کاری',
    en: 'Settings, people, stages and lists of a workspace',
  },
  records: { fa: 'رکوردها', en: 'Records' },
  searchAll: {
    fa: 'شرکت‌ها، مخاطبان، معامله‌ها، سرنخ‌ها و کاربرانی که با نام، تلفن یا شناسه پیدا می‌شوند',
    en: 'Companies, contacts, deals, leads and users by a name, a phone number or an id',
  },
  searchWords: {
    fa: 'واژه‌های نام، بخشی از شمارهٔ تلفن، یا شناسه؛ املا و نوع ی و ک و رقم‌ها فرقی ندارد',
    en: 'Words of the name, part of a phone number, or the id; spelling of yeh, kaf and digits makes no difference',
  },
  searchLimit: { fa: 'حداکثر از هر نوع', en: 'At most so many of each kind' },
  tags: {
    fa: 'برچسب‌های معامله‌ها و سرنخ‌ها، پرکاربردترین نخست',
    en: 'The tags of deals and leads, the most used first',
  },
  tagSearch: { fa: 'بخشی از برچسب', en: 'Part of the tag' },
  tagLimit: { fa: 'حداکثر چند برچسب', en: 'At most so many' },
  locale: {
    fa: 'زبان پاسخ؛ پیش‌فرض از Accept-Language و سپس زبان فضای کاری',
    en: 'Language of the answer; else Accept-Language, else the workspace’s',
  },
  listReports: { fa: 'فهرست گزارش‌ها', en: 'The catalogue of reports' },
  from: {
    fa: 'نخستین روز بازه؛ بی آن، ماه جاری فضای کاری',
    en: 'First day of the period; without it, the workspace’s current month',
  },
  to: { fa: 'آخرین روز بازه، خودش هم شمرده می‌شود', en: 'Last day of the period, inclusive' },
  asOf: {
    fa: 'زمانی که داده‌ها همان‌گونه که در آن بوده‌اند شمرده می‌شوند؛ پیش‌فرض اکنون',
    en: 'The instant at which the data is looked at; now unless given',
  },
  compare: {
    fa: 'بازه‌ای که با آن مقایسه می‌شود: previous بازهٔ پیشین، last_year همین بازه در سال گذشته، یا دو روز مانند 2025-03-21..2025-04-20؛ پاسخ آنگاه comparison دارد. گزارشِ بی‌بازه با یک ماه پیش، یک سال پیش یا پایان آن روزها مقایسه می‌شود',
    en: 'What to compare with: the previous period, last_year, or two days such as 2025-03-21..2025-04-20; the answer then has a comparison. A report without a period is compared with a month ago, a year ago, or the end of those days',
  },
  filters: {
    owner: { fa: 'مسئول', en: 'Owner' },
    team: { fa: 'تیم با زیرتیم‌ها', en: 'Team with its sub-teams' },
    pipeline: { fa: 'پایپ‌لاین', en: 'Pipeline' },
    source: { fa: 'منبع', en: 'Source' },
    company: { fa: 'شرکت مشتری', en: 'The customer’s company' },
    product: { fa: 'محصول معامله', en: 'A product of the deal' },
    tag: { fa: 'برچسب', en: 'Tag' },
  },
  sort: { fa: 'مرتب‌سازی با یک ستون', en: 'Sort by a column' },
  minVersion: {
    fa: 'پاسخ دست‌کم از این نسخه باشد؛ برای خواندن نوشتهٔ خود',
    en: 'The answer is of at least this version; to read one’s own writes',
  },
  drill: {
    fa: 'عددی که رکوردهایش خواسته می‌شود',
    en: 'The figure whose records are asked for',
  },
  trust: {
    fa: 'چند رکوردِ این گزارش چیزی کم دارند که گزارش به آن نیاز دارد؛ هر شمار با drill={"gap": …} باز می‌شود',
    en: 'how many records of the report lack what it needs; each count opens with drill={"gap": …}',
  },
  dataPeriod: {
    fa: 'آخرین سال تقویم فضای کاری که با این فیلترها داده دارد',
    en: 'the latest year of the workspace’s calendar that has data with these filters',
  },
  drillSummary: { fa: 'رکوردهای پشت یک عدد', en: 'the records behind a figure' },
  limit: { fa: 'حداکثر تعداد رکورد', en: 'At most so many records' },
  offset: { fa: 'رد شدن از این تعداد رکورد', en: 'Skip so many records' },
  events: {
    fa: 'رویداد «version» با هر نسخهٔ تازهٔ داده و شناسهٔ رکوردهایی که تغییر کرده‌اند (changed)',
    en: 'An event “version” for every new version of the data, with the ids of the records that changed',
  },
  since: {
    fa: 'نسخه‌ای که دارید؛ تغییرهای پس از آن گفته می‌شود',
    en: 'The version that you have; what changed after it is told',
  },
  recording: {
    fa: 'فایل ضبط‌شدهٔ یک تماس، از هر جای آن (Range)',
    en: 'The recording of a call, from any place on (Range)',
  },
  id: { fa: 'شناسهٔ رکورد', en: 'The record’s id' },
  find: { fa: 'یافتن با نام', en: 'Find by name' },
  search: { fa: 'بخشی از نام', en: 'A part of the name' },
  ids: { fa: 'یا این شناسه‌ها', en: 'Or these ids' },
  create: { fa: 'ساختن', en: 'Create' },
  read: { fa: 'خواندن', en: 'Read' },
  change: { fa: 'تغییر فیلدها', en: 'Change fields of' },
  remove: { fa: 'حذف', en: 'Delete' },
  written: { fa: 'نسخه‌ای که این نوشته در آن است', en: 'The version that holds the write' },
  version: { fa: 'نسخهٔ داده', en: 'Version of the data' },
  changeWorkspace: {
    fa: 'تغییر تنظیمات و گزینه‌های فضای کاری؛ آنچه نیاید می‌ماند',
    en: 'Change settings and options of a workspace; what is left out stays',
  },
  doctor: {
    fa: 'آیا آینه با رکوردها برابر است؛ null یعنی آینه‌ای نیست',
    en: 'Whether the mirror equals the records; null where there is no mirror',
  },
  health: { fa: 'آیا سرور هست', en: 'Whether the server is there' },
  anyReport: { fa: 'هر گزارش، با شناسه‌اش', en: 'Any report, by its id' },
  report: { fa: 'شناسهٔ گزارش', en: 'The report’s id' },
  conflict: {
    fa: 'کس دیگری زودتر تغییرش داده است: آنچه داده شد و آنچه اکنون هست',
    en: 'Somebody else was faster: what was given, and what there is now',
  },
  once: {
    fa: 'کلیدی دلخواه؛ همان درخواست با همان کلید در یک شبانه‌روز تنها یک بار انجام می‌شود',
    en: 'A key of your choice: within a day the same request with the same key is made once',
  },
  ifMatch: {
    fa: 'نسخهٔ رکوردی که تغییر از روی آن است («rowVersion» در گیومه)؛ اگر تازه‌تری باشد پاسخ ۴۰۹ است',
    en: 'The version of the record that the change was made of (“rowVersion”, in quotes); answers 409 where there is a newer one',
  },
  limits: {
    fa: 'پاسخ‌ها RateLimit-Limit، RateLimit-Remaining و RateLimit-Reset دارند و ۴۲۹ با Retry-After می‌گوید چند ثانیه صبر کنید.',
    en: 'Answers carry RateLimit-Limit, RateLimit-Remaining and RateLimit-Reset; a 429 says in Retry-After how many seconds to wait.',
  },
  retryAfter: { fa: 'چند ثانیه صبر کنید', en: 'So many seconds to wait' },
  rateLimit: { fa: 'درخواست‌های مجاز در یک دقیقه', en: 'Requests that a minute has' },
  rateRemaining: { fa: 'درخواست‌های ماندهٔ این دقیقه', en: 'Requests left in this minute' },
  rateReset: { fa: 'چند ثانیه تا دقیقهٔ بعد', en: 'Seconds until the next minute' },
  people: { fa: 'ورود، حساب کاربری و کاربران', en: 'Signing in, accounts and users' },
  work: {
    fa: 'کار روزانه: معامله‌ها، سرنخ‌ها، مراحل و اهداف',
    en: 'Daily work: deals, leads, stages and goals',
  },
  upkeep: { fa: 'رویدادنگاری و وب‌هوک', en: 'Audit and webhooks' },
  key: { fa: 'کلید API از صفحهٔ حساب کاربری', en: 'An API key, from the page of one’s account' },
  session: { fa: 'نشست کسی که وارد شده است', en: 'The session of whoever has signed in' },
  error: { fa: 'خطا، به زبان خواننده', en: 'An error, in the reader’s language' },
  parameters: { fa: 'پارامترها', en: 'Parameters' },
  errorCodes: { fa: 'کدهای خطا', en: 'Error codes' },
} as const satisfies Record<string, Text | Record<FilterName, Text>>;
