import { addDays, type Calendar, dateIn, daysBetween, isoWeekday, type YearMonthDay } from './day.ts';
import { remembered } from './remember.ts';
import type { Locale, Text } from './text.ts';

const persianMonths: Readonly<Record<Locale, readonly string[]>> = {
  fa: ['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور', 'مهر', 'آبان', 'آذر', 'دی', 'بهمن', 'اسفند'],
  en: [
    'Farvardin',
    'Ordibehesht',
    'Khordad',
    'Tir',
    'Mordad',
    'Shahrivar',
    'Mehr',
    'Aban',
    'Azar',
    'Dey',
    'Bahman',
    'Esfand',
  ],
};

const seasons: Readonly<Record<Locale, readonly string[]>> = {
  fa: ['بهار', 'تابستان', 'پاییز', 'زمستان'],
  en: ['Spring', 'Summer', 'Autumn', 'Winter'],
};

const quartersInPersian = ['سه‌ماههٔ اول', 'سه‌ماههٔ دوم', 'سه‌ماههٔ سوم', 'سه‌ماههٔ چهارم'];

const names = new Map<string, string>();

/** A name that `Intl` knows of a moment in UTC; its formats are slow to make. */
function nameOf(
  at: number,
  locale: Locale,
  part: 'month' | 'weekday',
  form: 'long' | 'short' | 'narrow',
): string {
  return remembered(names, `${at} ${locale} ${part} ${form}`, () =>
    new Intl.DateTimeFormat(locale, { [part]: form, timeZone: 'UTC', calendar: 'gregory' }).format(at),
  );
}

/** The name of a month, 1–12. */
export function monthName(month: number, calendar: Calendar, locale: Locale): string {
  if (calendar === 'persian') return persianMonths[locale][month - 1] ?? '';
  return nameOf(Date.UTC(2026, month - 1, 1), locale, 'month', 'long');
}

/** The name of a quarter, 1–4: a season in the Persian calendar. */
export function quarterName(quarter: number, calendar: Calendar, locale: Locale): string {
  if (calendar === 'persian') return seasons[locale][quarter - 1] ?? '';
  return locale === 'fa' ? (quartersInPersian[quarter - 1] ?? '') : `Q${quarter}`;
}

/** The name of a weekday, 1 = Monday … 7 = Sunday. */
export function weekdayName(weekday: number, locale: Locale, width: 'long' | 'short'): string {
  const form = width === 'long' ? 'long' : locale === 'fa' ? 'narrow' : 'short';
  return nameOf(Date.UTC(2026, 10, 22 + weekday), locale, 'weekday', form);
}

const two = (part: number): string => String(part).padStart(2, '0');

/** A day in figures, as in 1405/09/02; ASCII digits. */
export function dateFigures(iso: string, calendar: Calendar, locale: Locale): string {
  const { year, month, day } = dateIn(iso, calendar);
  const separator = calendar === 'gregorian' && locale === 'en' ? '-' : '/';
  return [year, two(month), two(day)].join(separator);
}

/** A day in words, as in «۲ آذر ۱۴۰۵»; ASCII digits. */
export function dateWords(iso: string, calendar: Calendar, locale: Locale): string {
  const { year } = dateIn(iso, calendar);
  return `${dayAndMonth(iso, calendar, locale)} ${year}`;
}

/** A day with its weekday, as in «دوشنبه ۲ آذر ۱۴۰۵»; ASCII digits. */
export function dateWithWeekday(iso: string, calendar: Calendar, locale: Locale): string {
  const weekday = weekdayName(isoWeekday(iso), locale, 'long');
  return `${weekday}${locale === 'fa' ? ' ' : ', '}${dateWords(iso, calendar, locale)}`;
}

/** A day without its year, as in «۲ آذر»; ASCII digits. */
export function dayAndMonth(iso: string, calendar: Calendar, locale: Locale): string {
  const { month, day } = dateIn(iso, calendar);
  return `${day} ${monthName(month, calendar, locale)}`;
}

/** Two days and what lies between, without saying a common month or year twice; ASCII digits. */
export function rangeWords(from: string, to: string, calendar: Calendar, locale: Locale): string {
  const [first, last]: [YearMonthDay, YearMonthDay] = [dateIn(from, calendar), dateIn(to, calendar)];
  const end = dateWords(to, calendar, locale);
  if (from === to) return end;
  const between = locale === 'fa' ? ' تا ' : ' – ';
  if (first.year !== last.year) return dateWords(from, calendar, locale) + between + end;
  if (first.month !== last.month) return dayAndMonth(from, calendar, locale) + between + end;
  return `${first.day}${locale === 'fa' ? between : '–'}${end}`;
}

const units: readonly { readonly seconds: number; readonly name: Text; readonly plural: string }[] = [
  { seconds: 86_400, name: { fa: 'روز', en: 'day' }, plural: 'days' },
  { seconds: 3600, name: { fa: 'ساعت', en: 'hour' }, plural: 'hours' },
  { seconds: 60, name: { fa: 'دقیقه', en: 'minute' }, plural: 'minutes' },
  { seconds: 1, name: { fa: 'ثانیه', en: 'second' }, plural: 'seconds' },
];

/** The two largest units of a duration, as in «۴ دقیقه و ۲۰ ثانیه»; ASCII digits. */
export function durationWords(seconds: number, locale: Locale): string {
  const name = (index: number, count: number): string => {
    const unit = units[index];
    return unit ? `${count} ${locale === 'en' && count !== 1 ? unit.plural : unit.name[locale]}` : '';
  };
  const whole = Math.round(Math.abs(seconds));
  const sign = seconds < 0 && whole > 0 ? '-' : '';
  const first = units.findIndex((unit) => whole >= unit.seconds);
  if (first < 0) return name(3, 0);
  const large = units[first]?.seconds ?? 1;
  const small = units[first + 1]?.seconds;
  if (small === undefined) return sign + name(first, whole);
  const rounded = Math.round(whole / small) * small;
  // Rounding may complete the larger unit: 23 h 59 min 40 s is a day.
  if (first > 0 && rounded >= (units[first - 1]?.seconds ?? Number.POSITIVE_INFINITY))
    return sign + name(first - 1, 1);
  const [major, minor] = [Math.floor(rounded / large), (rounded % large) / small];
  const joined = minor === 0 ? '' : `${locale === 'fa' ? ' و ' : ' '}${name(first + 1, minor)}`;
  return sign + name(first, major) + joined;
}

/** A duration under a day in figures: 4:20, 1:04:20; ASCII digits. */
export function durationFigures(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const sign = seconds < 0 && whole > 0 ? '-' : '';
  return sign + (hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`);
}

/** How many whole months of a calendar a range covers: its first and last day are a month's, a quarter's, a year's. */
export function wholeMonths(from: string, to: string, calendar: Calendar): number {
  const [first, next] = [dateIn(from, calendar), dateIn(addDays(to, 1), calendar)];
  if (first.day !== 1 || next.day !== 1 || daysBetween(from, to) < 0) return 0;
  return (next.year - first.year) * 12 + next.month - first.month;
}
