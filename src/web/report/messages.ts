import type { Text } from '../../core/text.ts';

/** What the pages of this folder say. */
export const reportMessages = {
  copyLink: { fa: 'رونوشت پیوند', en: 'Copy link' },
  linkCopied: {
    fa: 'پیوند با همین بازه و فیلترها رونوشت شد',
    en: 'The link to this period and these filters is copied',
  },
  linkNotCopied: {
    fa: 'مرورگر اجازهٔ رونوشت نداد؛ نشانی را از نوار بالا بردارید.',
    en: 'The browser did not allow it; take the address from the bar above.',
  },

  computing: { fa: 'در حال محاسبه… {seconds} ثانیه', en: 'Computing… {seconds} s' },
  cancelComputing: { fa: 'لغو', en: 'Cancel' },
  cancelled: { fa: 'محاسبه را متوقف کردید.', en: 'You stopped the computation.' },
  cancelledStale: {
    fa: 'محاسبه را متوقف کردید؛ آنچه می‌بینید پاسخ پرسش پیشین است.',
    en: 'You stopped the computation; what you see answers the question before.',
  },
  computeAgain: { fa: 'محاسبهٔ دوباره', en: 'Compute' },
  notFresh: {
    fa: 'تازه‌سازی نشد؛ ارقامِ پیشین را می‌بینید.',
    en: 'Could not be refreshed; you see the earlier figures.',
  },
  offlineNotice: {
    fa: 'ارتباط با سرور قطع است. آنچه می‌بینید تا پیش از قطع شدن درست بوده و با وصل شدن خودش تازه می‌شود.',
    en: 'The server cannot be reached. What you see was right until then, and refreshes by itself when it is back.',
  },
  partFailed: { fa: 'این بخش نمایش داده نشد', en: 'This part could not be shown' },

  addressWrong: { fa: 'این نشانی درست نیست', en: 'This address is not right' },
  addressWrongLead: {
    fa: 'همان را درست کنید تا گزارش نشان داده شود؛ باقی انتخاب‌ها سر جایشان می‌مانند.',
    en: 'Mend just this to see the report; your other choices stay.',
  },
  faultUnknown: { fa: 'این گزارش فیلتری به نام «{name}» ندارد.', en: 'This report has no filter “{name}”.' },
  faultNoRecord: {
    fa: 'در «{name}»، «{value}» پیدا نشد؛ شاید حذف شده باشد.',
    en: '“{name}” has no “{value}”; it may have been deleted.',
  },
  faultNoChoice: { fa: '«{value}» از گزینه‌های «{name}» نیست.', en: '“{value}” is no option of “{name}”.' },
  faultNoDate: { fa: '«{value}» تاریخ نیست.', en: '“{value}” is not a date.' },
  faultNoDay: { fa: 'روز «{value}» در تقویم نیست.', en: 'There is no day “{value}” in the calendar.' },
  faultNoInstant: { fa: '«{value}» زمان نیست.', en: '“{value}” is not a moment.' },
  faultNoPeriod: { fa: 'بازه‌ای به نام «{value}» نیست.', en: 'There is no period “{value}”.' },
  faultNoComparison: { fa: 'با «{value}» نمی‌توان مقایسه کرد.', en: 'Cannot compare with “{value}”.' },
  faultHalfPeriod: {
    fa: 'بازه هم روز آغاز می‌خواهد و هم روز پایان؛ تنها یکی نوشته شده است.',
    en: 'A period needs a first and a last day; only one is given.',
  },
  faultReversed: { fa: 'آغاز بازه پس از پایان آن است.', en: 'The period starts after it ends.' },
  faultTooLong: {
    fa: 'مقدار «{name}» بیش از اندازه بلند است.',
    en: 'The value of “{name}” is far too long.',
  },
  repairRemove: { fa: 'این فیلتر را بردار', en: 'Take this filter away' },
  repairRemoveName: { fa: '«{name}» را بردار', en: 'Take “{name}” away' },
  repairSwap: { fa: 'آغاز و پایان را جابه‌جا کن', en: 'Swap the two days' },
  repairSetDay: { fa: 'به‌جای آن {day}', en: 'Use {day} instead' },
  repairUsualPeriod: { fa: 'بازهٔ همیشگی', en: 'The usual period' },
  repairAll: { fa: 'همه را درست کن', en: 'Mend all' },
} as const satisfies Record<string, Text>;
