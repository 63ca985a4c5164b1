import type { Text } from '../../core/text.ts';

/** What the frame, the settings and the shortcuts say. */
export const frameMessages = {
  themeAbout: {
    fa: 'رنگ صفحه‌ها. «همانند دستگاه» با حالت شب و روز دستگاه شما عوض می‌شود. چاپ همیشه روشن است.',
    en: 'The colours of the pages. “As the device” follows your device by day and night. Print is always light.',
  },
  digitsAbout: {
    fa: 'رقم‌ها در جدول‌ها، نمودارها و تاریخ‌ها. هر رقمی را که تایپ کنید می‌خوانیم.',
    en: 'Digits in tables, charts and dates. Whichever you type is understood.',
  },
  calendarAbout: {
    fa: 'تاریخ‌ها و مرز ماه، فصل و سال در گزارش‌ها.',
    en: 'Dates, and where months, quarters and years begin in the reports.',
  },
  moneyUnitAbout: {
    fa: 'مبلغ‌ها با کدام واحد نوشته شوند. یک تومان ده ریال است و هیچ مبلغی عوض نمی‌شود.',
    en: 'The unit in which amounts are written. One toman is ten rials; no amount changes.',
  },
  patternAbout: {
    fa: 'سری‌های نمودار با هاشور و نقطه هم از هم جدا شوند؛ برای چاپ سیاه‌وسفید و تشخیص دشوار رنگ‌ها.',
    en: 'Series differ by hatches and dots too, for prints without colour and eyes that tell colours apart with difficulty.',
  },
  timeDirectionAbout: {
    fa: 'زمان در محور نمودارها از کدام سو پیش برود. هر دو سر محور نام دارند.',
    en: 'Which way time runs along a chart’s axis. Both ends are labelled.',
  },
  mainWays: { fa: 'راه‌های اصلی', en: 'Main ways' },
  navCompanies: { fa: 'شرکت‌ها', en: 'Companies' },
  navContacts: { fa: 'مخاطبان', en: 'Contacts' },
  navDeals: { fa: 'معامله‌ها', en: 'Deals' },
  navLeads: { fa: 'سرنخ‌ها', en: 'Leads' },
  navProducts: { fa: 'محصولات', en: 'Products' },
  navGoals: { fa: 'هدف‌ها', en: 'Goals' },
  navActivities: { fa: 'فعالیت‌ها', en: 'Activities' },
  navUsers: { fa: 'کاربران', en: 'Users' },
  settingsLead: {
    fa: 'این‌ها تنها شکل نمایش را در همین مرورگر عوض می‌کنند؛ هیچ عددی با آن‌ها تغییر نمی‌کند.',
    en: 'These change how things look in this browser only; they never change a figure.',
  },
  languageChoice: { fa: 'زبان', en: 'Language' },
  languageAbout: {
    fa: 'زبان و جهت صفحه‌ها. نشانی صفحه همان می‌ماند.',
    en: 'The language and direction of the pages. The address stays the same.',
  },
  languageFa: { fa: 'فارسی', en: 'Persian' },
  languageEn: { fa: 'انگلیسی', en: 'English' },
  sample: { fa: 'نمونه', en: 'Sample' },
  sampleToday: { fa: 'امروز', en: 'Today' },
  sampleAmount: { fa: 'مبلغ', en: 'Amount' },
  sampleShort: { fa: 'مبلغ کوتاه‌شده', en: 'Shortened' },
  sampleShare: { fa: 'سهم', en: 'Share' },
  sampleChange: { fa: 'تغییر', en: 'Change' },
  sampleDuration: { fa: 'مدت', en: 'Duration' },
  sampleMonth: { fa: 'ماه', en: 'Month' },
} as const satisfies Record<string, Text>;
