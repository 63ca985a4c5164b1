import { isoOf, persianDay } from './day.ts';
import type { Text } from './text.ts';

/** A day on which nobody works. */
export interface Holiday {
  /** ISO, Gregorian. */
  readonly on: string;
  readonly name: Text;
  /** Reckoned from the new moon, for no official calendar of its year was at hand: a day off is possible. */
  readonly reckoned?: true;
}

type MonthDay = readonly [month: number, day: number];

const nowruz: Text = { fa: 'نوروز', en: 'Nowruz' };

/** The same Jalali days every year. */
const fixed: readonly (readonly [...MonthDay, Text])[] = [
  [1, 1, nowruz],
  [1, 2, nowruz],
  [1, 3, nowruz],
  [1, 4, nowruz],
  [1, 12, { fa: 'روز جمهوری اسلامی ایران', en: 'Islamic Republic Day' }],
  [1, 13, { fa: 'روز طبیعت', en: 'Nature Day' }],
  [3, 14, { fa: 'رحلت امام خمینی', en: 'Passing of Imam Khomeini' }],
  [3, 15, { fa: 'قیام ۱۵ خرداد', en: 'Uprising of 15 Khordad' }],
  [11, 22, { fa: 'پیروزی انقلاب اسلامی', en: 'Victory of the Islamic Revolution' }],
  [12, 29, { fa: 'ملی‌شدن صنعت نفت', en: 'Nationalization of the oil industry' }],
];

const lunarNames = {
  ali: { fa: 'شهادت امام علی', en: 'Martyrdom of Imam Ali' },
  fitr: { fa: 'عید فطر', en: 'Eid al-Fitr' },
  afterFitr: { fa: 'تعطیل به مناسبت عید فطر', en: 'Day after Eid al-Fitr' },
  sadiq: { fa: 'شهادت امام جعفر صادق', en: 'Martyrdom of Imam Sadiq' },
  qurban: { fa: 'عید قربان', en: 'Eid al-Adha' },
  ghadir: { fa: 'عید غدیر', en: 'Eid al-Ghadir' },
  tasua: { fa: 'تاسوعا', en: 'Tasua' },
  ashura: { fa: 'عاشورا', en: 'Ashura' },
  arbain: { fa: 'اربعین', en: 'Arbain' },
  prophet: { fa: 'رحلت پیامبر و شهادت امام حسن مجتبی', en: 'Passing of the Prophet' },
  reza: { fa: 'شهادت امام رضا', en: 'Martyrdom of Imam Reza' },
  askari: { fa: 'شهادت امام حسن عسکری', en: 'Martyrdom of Imam Askari' },
  birth: { fa: 'میلاد پیامبر و امام جعفر صادق', en: 'Birth of the Prophet' },
  fatima: { fa: 'شهادت حضرت فاطمه', en: 'Martyrdom of Fatima' },
  father: { fa: 'ولادت امام علی', en: 'Birth of Imam Ali' },
  mabath: { fa: 'مبعث', en: 'Mabath' },
  mahdi: { fa: 'ولادت حضرت قائم', en: 'Birth of Imam Mahdi' },
} as const satisfies Record<string, Text>;

type LunarYear = Readonly<Partial<Record<keyof typeof lunarNames, MonthDay>>>;

/** The days of the lunar calendar, by Jalali year: as the official calendar of 1404 and of 1405 has them. */
const lunar: Readonly<Record<number, LunarYear>> = {
  1404: {
    fitr: [1, 11],
    afterFitr: [1, 12],
    sadiq: [2, 4],
    qurban: [3, 16],
    ghadir: [3, 24],
    tasua: [4, 14],
    ashura: [4, 15],
    arbain: [5, 23],
    prophet: [5, 31],
    reza: [6, 2],
    askari: [6, 10],
    birth: [6, 19],
    fatima: [9, 3],
    father: [10, 13],
    mabath: [10, 27],
    mahdi: [11, 15],
    ali: [12, 20],
  },
  1405: {
    fitr: [1, 1],
    afterFitr: [1, 2],
    qurban: [3, 6],
    ghadir: [3, 14],
    tasua: [4, 3],
    ashura: [4, 4],
    arbain: [5, 13],
    prophet: [5, 21],
    reza: [5, 22],
    askari: [5, 30],
    birth: [6, 8],
    fatima: [8, 22],
    father: [10, 2],
    mabath: [10, 16],
    mahdi: [11, 4],
    ali: [12, 9],
  },
  1406: {
    qurban: [2, 27],
    ghadir: [3, 4],
    tasua: [3, 24],
    ashura: [3, 25],
    arbain: [5, 3],
    prophet: [5, 11],
    reza: [5, 12],
    askari: [5, 20],
    birth: [5, 29],
    fatima: [8, 11],
    father: [9, 21],
    mabath: [10, 5],
    mahdi: [10, 23],
    ali: [11, 28],
    fitr: [12, 8],
    afterFitr: [12, 9],
  },
};

/** A year that meets a holiday twice: the end of Ramadan moves eleven days a year. */
const again: readonly (readonly [year: number, ...MonthDay, Text])[] = [
  [1404, 1, 2, lunarNames.ali],
  [1405, 12, 19, lunarNames.fitr],
  [1405, 12, 20, lunarNames.afterFitr],
];

const firstReckoned = 1406;

/** The Jalali years whose holidays are known. */
export const holidayYears: readonly number[] = Object.keys(lunar).map(Number);

/** Iran's official holidays of a Jalali year, in order; of a year that is not known, those of the solar calendar. */
export function iranHolidays(year: number): Holiday[] {
  const on = (month: number, day: number): string => isoOf(persianDay(year, month, day));
  const moving = Object.entries(lunar[year] ?? {}) as [keyof typeof lunarNames, MonthDay][];
  return [
    ...fixed.map(([month, day, name]): Holiday => ({ on: on(month, day), name })),
    ...moving.map(
      ([name, [month, day]]): Holiday => ({
        on: on(month, day),
        name: lunarNames[name],
        ...(year >= firstReckoned ? { reckoned: true as const } : {}),
      }),
    ),
    ...again
      .filter(([of]) => of === year)
      .map(([, month, day, name]): Holiday => ({ on: on(month, day), name })),
  ].sort((a, b) => a.on.localeCompare(b.on));
}
