import type { Text } from '../../core/text.ts';

/** What the pages of records say. */
export const recordMessages = {
  openAsList: { fa: 'باز کردن به شکل فهرست', en: 'Open as a list' },
  backToReport: { fa: 'بازگشت به گزارش', en: 'Back to the report' },
  noRecord: {
    fa: 'رکوردی با این نشانی نیست؛ شاید حذف شده باشد.',
    en: 'There is no record at this address; it may have been deleted.',
  },
  noRecordType: { fa: 'چنین نوع رکوردی وجود ندارد.', en: 'There is no such kind of record.' },
  recordFields: { fa: 'مشخصات', en: 'Details' },
  stageHistory: { fa: 'مسیر در مرحله‌ها', en: 'Way through the stages' },
  stayedSince: { fa: 'از {since} تاکنون', en: 'since {since}' },
  stayedFromTo: { fa: '{from} تا {to}', en: '{from} to {to}' },
  timeline: { fa: 'فعالیت‌ها', en: 'Activities' },
  newestOf: { fa: '{shown} تای تازه‌تر از {count}', en: 'the newest {shown} of {count}' },
  newestOfMore: { fa: '{shown} تای تازه‌تر از بیش از {count}', en: 'the newest {shown} of over {count}' },
  changeLog: { fa: 'تاریخچهٔ تغییرات', en: 'Changes' },
  noChanges: { fa: 'تغییری ثبت نشده است.', en: 'No change is recorded.' },
  changeInsert: { fa: 'ایجاد شد', en: 'Created' },
  changeUpdate: { fa: 'تغییر کرد', en: 'Changed' },
  changeDelete: { fa: 'حذف شد', en: 'Deleted' },
  changeImport: { fa: 'از بستهٔ داده وارد شد', en: 'Imported' },
  changeHistory: { fa: 'پیش از ورود به بینش', en: 'Before it came to Binesh' },
  byApi: { fa: 'رابط برنامه‌نویسی', en: 'API' },
  byImport: { fa: 'ورود داده', en: 'Import' },
  byUnknown: { fa: 'نامشخص', en: 'unknown' },
  became: { fa: 'شد', en: 'became' },
  throughField: { fa: '{many} · {field}', en: '{many} · {field}' },
} as const satisfies Record<string, Text>;
