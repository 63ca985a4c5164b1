import type { Text } from '../../core/text.ts';

/** What is said of leads on their way. */
export const leadMessages = {
  convertLead: { fa: 'تبدیل به معامله', en: 'Convert to a deal' },
  convertTitle: { fa: 'تبدیل «{name}» به معامله', en: 'Convert “{name}” to a deal' },
  convertHint: {
    fa: 'منبع، برچسب‌ها و فعالیت‌های سرنخ با معامله می‌روند.',
    en: 'Source, tags and activities of the lead go with the deal.',
  },
  convertDealName: { fa: 'نام معامله', en: 'Name of the deal' },
  convertFound: { fa: '«{name}»: پیدا یا ساخته می‌شود', en: '“{name}”: found or made' },
  convertAlike: { fa: '{kind}: شاید از پیش ثبت شده باشد', en: '{kind}: may be there already' },
  convertNone: { fa: 'هیچ‌کدام', en: 'None' },
  convertSave: { fa: 'تبدیل', en: 'Convert' },
  leadConverted: { fa: 'سرنخ «{name}» به معامله تبدیل شد.', en: 'Lead “{name}” became a deal.' },
  unqualifyLead: { fa: 'فاقد صلاحیت', en: 'Unqualified' },
  unqualifyTitle: { fa: '«{name}» فاقد صلاحیت است؟', en: 'Is “{name}” unqualified?' },
  unqualifyReason: { fa: 'دلیل عدم صلاحیت', en: 'Unqualified reason' },
  unqualifySave: { fa: 'ثبت', en: 'Mark as unqualified' },
  leadUnqualified: { fa: '«{name}» فاقد صلاحیت شد.', en: '“{name}” was marked as unqualified.' },
  addLead: { fa: 'سرنخ جدید', en: 'New lead' },
  inboxOpen: { fa: 'باز', en: 'Open' },
  inboxNoStatus: { fa: 'بدون وضعیت', en: 'No status' },
  inboxParts: { fa: 'وضعیت سرنخ‌ها', en: 'Statuses of leads' },
  inboxTable: { fa: 'جدول سرنخ‌ها', en: 'Table of leads' },
  inboxEmpty: { fa: 'اینجا سرنخی نیست.', en: 'There are no leads here.' },
  leadNext: { fa: 'سرنخ بعدی', en: 'Next lead' },
  leadBefore: { fa: 'سرنخ قبلی', en: 'Previous lead' },
  leadOwnerless: { fa: 'بدون مسئول', en: 'No owner' },
  leadWhole: { fa: 'باز کردن صفحهٔ سرنخ', en: 'Open the page of the lead' },
} as const satisfies Record<string, Text>;
