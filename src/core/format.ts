import Big from 'big.js';
import { dateIn, type Granularity, wallClock } from './calendar.ts';
import type { Calendar } from './day.ts';
import {
  dateFigures,
  dateWithWeekday,
  dateWords,
  dayAndMonth,
  durationFigures,
  durationWords,
  monthName,
  quarterName,
  rangeWords,
  weekdayName,
  wholeMonths,
} from './format-time.ts';
import { type Instant, parseInstant } from './instant.ts';
import { canonical, currencyDigits, type Decimal } from './money.ts';
import { remembered } from './remember.ts';
import type { Column, Value } from './table.ts';
import type { Locale, Text } from './text.ts';

export interface FormatOptions {
  readonly locale: Locale;
  readonly calendar: Calendar;
  readonly timeZone: string;
  /** The workspace's currency. */
  readonly currency: string;
  /** Persian digits in Persian, Latin ones in English, unless the reader chose. */
  readonly digits?: 'persian' | 'latin';
  /** What amounts in rial and toman are shown in; toman unless the reader chose. */
  readonly moneyUnit?: 'toman' | 'rial';
}

/** A change against something earlier, in the parts that a surface colours. */
export interface Change {
  readonly text: string;
  readonly arrow: '▲' | '▼' | '';
  readonly direction: 'up' | 'down' | 'none';
}

/** What stands where there is no value. */
export const noValue = '—';

const tomanNames: Readonly<Record<'toman' | 'rial', Text>> = {
  toman: { fa: 'تومان', en: 'toman' },
  rial: { fa: 'ریال', en: 'rial' },
};

const scales: readonly { readonly exponent: number; readonly word: Text; readonly letter: string }[] = [
  { exponent: 12, word: { fa: 'هزار میلیارد', en: 'trillion' }, letter: 'T' },
  { exponent: 9, word: { fa: 'میلیارد', en: 'billion' }, letter: 'B' },
  { exponent: 6, word: { fa: 'میلیون', en: 'million' }, letter: 'M' },
  { exponent: 3, word: { fa: 'هزار', en: 'thousand' }, letter: 'K' },
];

const currencyNames = new Map<string, string>();

/** Everything that turns values into words and figures of a reader's language; there is no other place. */
export type Formatter = ReturnType<typeof formatter>;

/** A formatter for one reader and one workspace. Null values are shown as `noValue`. */
export function formatter(options: FormatOptions) {
  const { locale, calendar, timeZone, currency: ownCurrency } = options;
  const digits = options.digits ?? (locale === 'fa' ? 'persian' : 'latin');
  const shown = options.moneyUnit ?? 'toman';
  const tag = `${locale === 'fa' ? 'fa-IR' : 'en-US'}-u-nu-${digits === 'persian' ? 'arabext' : 'latn'}`;
  const known = new Map<string, Intl.NumberFormat>();

  function figures(
    value: Decimal,
    least: number,
    most: number,
    style: Intl.NumberFormatOptions = {},
  ): string {
    const key = `${least} ${most} ${style.style} ${style.signDisplay} ${style.useGrouping}`;
    const format = remembered(
      known,
      key,
      () =>
        new Intl.NumberFormat(tag, {
          minimumFractionDigits: least,
          maximumFractionDigits: most,
          signDisplay: 'negative',
          ...style,
        }),
    );
    return format.format(new Big(value).toFixed() as Intl.StringNumericLiteral);
  }

  /** The digits of a text in the reader's script. */
  function written(text: string): string {
    if (digits === 'latin') return text;
    return text.replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
  }

  const orNone = <Given>(value: Given | null, show: (value: Given) => string): string =>
    value === null ? noValue : show(value);

  /** An amount in the unit that is shown: rial become toman by one division by ten, here and nowhere else. */
  function inShownUnit(value: Decimal, currency: string): Big {
    if (currency === 'IRR' && shown === 'toman') return new Big(value).times('0.1');
    if (currency === 'IRT' && shown === 'rial') return new Big(value).times(10);
    return new Big(value);
  }

  /** The way back: what a reader wrote in the unit that is shown, as records hold it. */
  function ofShownUnit(value: Decimal, currency: string): Big {
    if (currency === 'IRR' && shown === 'toman') return new Big(value).times(10);
    if (currency === 'IRT' && shown === 'rial') return new Big(value).times('0.1');
    return new Big(value);
  }

  function moneyUnit(currency: string = ownCurrency): string {
    if (currency === 'IRR' || currency === 'IRT') return tomanNames[shown][locale];
    if (locale === 'en') return currency;
    return remembered(
      currencyNames,
      currency,
      () => new Intl.DisplayNames('fa', { type: 'currency' }).of(currency) ?? currency,
    );
  }

  /** Rounded to one decimal and a scale, so that 999,950 thousands are a million times a thousand. */
  function scaled(value: Big, least: number, letters: boolean): string | undefined {
    for (const { exponent, word, letter } of scales) {
      if (exponent < least) continue;
      const part = value.times(new Big(10).pow(-exponent)).round(1, 1);
      if (part.abs().lt(1)) continue;
      return letters && locale === 'en'
        ? figures(part, 0, 1) + letter
        : `${figures(part, 0, 1)} ${word[locale]}`;
    }
    return undefined;
  }

  const clock = (hour: number, minute: number): string =>
    written(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

  const instantOf = (value: Instant | string): Instant => {
    if (typeof value === 'bigint') return value;
    const instant = parseInstant(value);
    if (instant === undefined) throw new RangeError(`${value} is no instant`);
    return instant;
  };

  const format = {
    options,

    /** Any decimal with at most some digits after the point. */
    number: (value: Decimal | null, most = 4): string => orNone(value, (it) => figures(it, 0, most)),
    /** A whole number. */
    count: (value: Decimal | null): string => orNone(value, (it) => figures(it, 0, 0)),
    /** A short number for axes and tiles, as in «۱۲٫۵ هزار» and 12.5K. */
    compact: (value: Decimal | null): string =>
      orNone(value, (it) => {
        const short = new Big(it).abs().lt(10_000) ? undefined : scaled(new Big(it), 3, true);
        return short ?? figures(it, 0, 1);
      }),
    /** A percentage given as in 76.4706, with fixed decimals. */
    percent: (value: Decimal | null, decimals = 1): string =>
      orNone(value, (it) => figures(new Big(it).times('0.01'), decimals, decimals, { style: 'percent' })),
    /** A difference of two percentages, signed; its unit is `unit('points')`. */
    points: (value: Decimal | null, decimals = 1): string =>
      orNone(value, (it) => figures(it, decimals, decimals, { signDisplay: 'exceptZero' })),
    /** A change in percent: sign, arrow and direction. */
    change(value: Decimal | null, decimals = 1): Change {
      if (value === null) return { text: noValue, arrow: '', direction: 'none' };
      const style = { style: 'percent', signDisplay: 'exceptZero' } as const;
      const text = figures(new Big(value).times('0.01'), decimals, decimals, style);
      const rounded = new Big(value).round(decimals, 1);
      if (rounded.eq(0)) return { text, arrow: '', direction: 'none' };
      return rounded.gt(0) ? { text, arrow: '▲', direction: 'up' } : { text, arrow: '▼', direction: 'down' };
    },

    /** The exact amount without its unit, for tables whose head names the unit. */
    money: (value: Decimal | null, currency: string = ownCurrency): string =>
      orNone(value, (it) => {
        const least = currency === 'IRR' || currency === 'IRT' ? 0 : currencyDigits(currency);
        return figures(inShownUnit(it, currency), least, 30);
      }),
    /** The exact amount in the unit that is shown, as programs read numbers. */
    moneyPlain: (value: Decimal, currency: string = ownCurrency): string =>
      canonical(inShownUnit(value, currency)),
    /** An amount that a reader wrote in the unit that is shown, as records hold it. */
    moneyRecorded: (value: Decimal, currency: string = ownCurrency): string =>
      canonical(ofShownUnit(value, currency)),
    /** An amount with the digits of its currency, no more and no fewer, so that a column of them stands in line. */
    moneyEven: (value: Decimal | null, currency: string = ownCurrency): string =>
      orNone(value, (it) => {
        const digits = currency === 'IRR' || currency === 'IRT' ? 0 : currencyDigits(currency);
        return figures(inShownUnit(it, currency), digits, digits);
      }),
    /** The exact amount with its unit, as in «۱۲٬۵۰۰٬۰۰۰ تومان». */
    moneyFull: (value: Decimal | null, currency: string = ownCurrency): string =>
      orNone(value, (it) => `${format.money(it, currency)} ${moneyUnit(currency)}`),
    /** An amount in words, as in «۱۲٫۵ میلیون تومان»; exact where it is under a million. */
    moneyCompact: (value: Decimal | null, currency: string = ownCurrency): string =>
      orNone(value, (it) => {
        const short = scaled(inShownUnit(it, currency), 6, false);
        return short === undefined ? format.moneyFull(it, currency) : `${short} ${moneyUnit(currency)}`;
      }),
    /** As `moneyCompact` without the unit, for axes. */
    moneyShort: (value: Decimal | null, currency: string = ownCurrency): string =>
      orNone(value, (it) => format.compact(inShownUnit(it, currency))),
    moneyUnit,

    /** A duration in words, as in «۴ دقیقه و ۲۰ ثانیه». */
    duration: (seconds: number | null): string => orNone(seconds, (it) => written(durationWords(it, locale))),
    /** A duration for tables: 4:20, 1:04:20, from a day on «۳٫۲ روز». */
    durationShort: (seconds: number | null): string =>
      orNone(seconds, (it) => {
        if (Math.round(Math.abs(it)) < 86_400) return written(durationFigures(it));
        const days = figures(new Big(it).div(86_400), 1, 1);
        return `${days} ${locale === 'fa' ? 'روز' : 'd'}`;
      }),

    /** A day for tables: ۱۴۰۵/۰۹/۰۲. */
    date: (iso: string | null): string => orNone(iso, (it) => written(dateFigures(it, calendar, locale))),
    /** A day in prose: «دوشنبه ۲ آذر ۱۴۰۵». */
    dateLong: (iso: string | null): string =>
      orNone(iso, (it) => written(dateWithWeekday(it, calendar, locale))),
    /** A period in prose: «آبان ۱۴۰۵», «۱ تا ۱۵ آبان ۱۴۰۵». */
    period(from: string, to: string): string {
      const months = wholeMonths(from, to, calendar);
      const { month } = dateIn(from, calendar);
      if (months === 1) return format.bucket(from, 'month');
      if (months === 3 && month % 3 === 1) return format.bucket(from, 'quarter');
      if (months === 12 && month === 1) return format.bucket(from, 'year');
      return written(rangeWords(from, to, calendar, locale));
    },
    /** A moment for tables, on the workspace's wall clock: ۱۴۰۵/۰۹/۰۲ ۱۴:۳۰. */
    instant: (value: Instant | string | null): string =>
      orNone(value, (it) => {
        const wall = wallClock(timeZone, instantOf(it));
        return `${format.date(wall.date)} ${clock(wall.hour, wall.minute)}`;
      }),
    /** The time of day of a moment, on the workspace's wall clock: ۱۴:۳۰. */
    time: (value: Instant | string | null): string =>
      orNone(value, (it) => {
        const wall = wallClock(timeZone, instantOf(it));
        return clock(wall.hour, wall.minute);
      }),
    /** A moment in prose: «دوشنبه ۲ آذر ۱۴۰۵، ساعت ۱۴:۳۰». */
    instantLong: (value: Instant | string | null): string =>
      orNone(value, (it) => {
        const wall = wallClock(timeZone, instantOf(it));
        const joined = locale === 'fa' ? '، ساعت ' : ', ';
        return format.dateLong(wall.date) + joined + clock(wall.hour, wall.minute);
      }),

    /** The name of a whole bucket, given its first day: «آبان ۱۴۰۵», «پاییز ۱۴۰۵». */
    bucket: (iso: string | null, granularity: Granularity): string =>
      orNone(iso, (it) => {
        const { year, month } = dateIn(it, calendar);
        switch (granularity) {
          case 'day':
            return written(dateWords(it, calendar, locale));
          case 'week':
            return `${locale === 'fa' ? 'هفتهٔ' : 'Week of'} ${written(dateWords(it, calendar, locale))}`;
          case 'month':
            return `${monthName(month, calendar, locale)} ${written(String(year))}`;
          case 'quarter':
            return `${quarterName(Math.ceil(month / 3), calendar, locale)} ${written(String(year))}`;
          case 'year':
            return written(String(year));
        }
      }),
    /** A bucket's name on an axis, where the year is said elsewhere. */
    bucketShort: (iso: string | null, granularity: Granularity): string =>
      orNone(iso, (it) => {
        const { year, month } = dateIn(it, calendar);
        if (granularity === 'year') return written(String(year));
        if (granularity === 'quarter') return quarterName(Math.ceil(month / 3), calendar, locale);
        if (granularity === 'month') return monthName(month, calendar, locale);
        return written(dayAndMonth(it, calendar, locale));
      }),
    /** 1 = Monday … 7 = Sunday. */
    weekday: (weekday: number | null, width: 'long' | 'short' = 'long'): string =>
      orNone(weekday, (it) => weekdayName(it, locale, width)),
    /** An hour of the day, 0–23: ۱۴:۰۰. */
    hour: (hour: number | null): string => orNone(hour, (it) => clock(it, 0)),
    boolean: (value: boolean | null): string =>
      orNone(value, (it) => (locale === 'fa' ? (it ? 'بله' : 'خیر') : it ? 'Yes' : 'No')),
    /** Words in a row: «الف، ب و ج». */
    list(items: readonly string[]): string {
      if (locale === 'en') return new Intl.ListFormat('en', { type: 'conjunction' }).format(items);
      // CLDR's fa pattern puts marks of direction between the words.
      const most = items.slice(0, -1).join('، ');
      return most === '' ? (items[0] ?? '') : `${most} و ${items.at(-1)}`;
    },
    written,

    /** The unit that a column's head names, or nothing where its cells say it themselves. */
    unit(column: Pick<Column, 'kind' | 'unit'>): string {
      if (column.kind === 'money') return moneyUnit(column.unit);
      return column.kind === 'points' ? { fa: 'واحد درصد', en: 'points' }[locale] : '';
    },
    /** The text of one cell of a table; buckets need the granularity they are of. */
    cell(column: Pick<Column, 'kind' | 'unit'>, value: Value, granularity: Granularity = 'day'): string {
      if (value === null) return noValue;
      if (typeof value === 'boolean') return format.boolean(value);
      switch (column.kind) {
        case 'id':
        case 'text':
        case 'enum':
          return String(value);
        case 'count':
        case 'rank':
          return format.count(value);
        case 'money':
          return format.money(value, column.unit);
        case 'percent':
          return format.percent(value);
        case 'points':
          return format.points(value);
        case 'seconds':
          return format.durationShort(Number(value));
        case 'decimal':
        case 'number':
          return format.number(value);
        case 'date':
          return format.date(String(value));
        case 'instant':
          return format.instant(String(value));
        case 'bucket':
          return format.bucket(String(value), granularity);
        case 'hour':
          return format.hour(Number(value));
        case 'weekday':
          return format.weekday(Number(value));
        case 'boolean':
          return String(value);
      }
    },
  };
  return format;
}
