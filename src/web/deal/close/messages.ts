import type { Text } from '../../../core/text.ts';

/** What closing a deal says. */
export const closeMessages = {
  closeWon: { fa: 'ثبت برد: {name}', en: 'Win {name}' },
  closeLost: { fa: 'ثبت باخت: {name}', en: 'Lose {name}' },
  closeUnqualified: { fa: 'ثبت عدم صلاحیت: {name}', en: 'Mark {name} as unqualified' },
  closeValue: { fa: 'ارزش نهایی', en: 'Final value' },
  closeDay: { fa: 'تاریخ بسته‌شدن', en: 'Close date' },
  closeReason: { fa: 'دلیل', en: 'Reason' },
  closeReasonNeeded: { fa: 'یک دلیل انتخاب کنید.', en: 'Choose a reason.' },
  closeValueNeeded: { fa: 'ارزش نهایی را بنویسید.', en: 'Write the final value.' },
  closeDayWrong: { fa: 'روزی تا امروز را انتخاب کنید.', en: 'Choose a day up to today.' },
  closeAgain: {
    fa: 'اگر با این حال می‌خواهید آن را ببندید، دوباره ثبت کنید.',
    en: 'To close it all the same, press again.',
  },
  closeSaveWon: { fa: 'ثبت برد', en: 'Mark as won' },
  closeSaveLost: { fa: 'ثبت باخت', en: 'Mark as lost' },
  closeSaveUnqualified: { fa: 'ثبت عدم صلاحیت', en: 'Mark as unqualified' },
} as const satisfies Record<string, Text>;
