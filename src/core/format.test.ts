import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type FormatOptions, type Formatter, formatter, noValue } from './format.ts';

const tehran: FormatOptions = { locale: 'fa', calendar: 'persian', timeZone: 'Asia/Tehran', currency: 'IRR' };
const fa = formatter(tehran);
const faGregorian = formatter({ ...tehran, calendar: 'gregorian' });
const en = formatter({ locale: 'en', calendar: 'gregorian', timeZone: 'Asia/Tehran', currency: 'IRR' });
const enJalali = formatter({ ...tehran, locale: 'en' });
const everyFormatter: readonly Formatter[] = [
  fa,
  faGregorian,
  en,
  enJalali,
  formatter({ ...tehran, digits: 'latin' }),
];

test('rial is shown as toman, exact in tables', () => {
  assert.equal(fa.money('125000000'), '۱۲٬۵۰۰٬۰۰۰');
  assert.equal(fa.money('125'), '۱۲٫۵');
  assert.equal(fa.moneyFull('125000000'), '۱۲٬۵۰۰٬۰۰۰ تومان');
  assert.equal(en.moneyFull('125000000'), '12,500,000 toman');
  assert.equal(fa.money('1234567890123456789012345'), '۱۲۳٬۴۵۶٬۷۸۹٬۰۱۲٬۳۴۵٬۶۷۸٬۹۰۱٬۲۳۴٫۵');
  const rial = formatter({ ...tehran, moneyUnit: 'rial' });
  assert.equal(rial.moneyFull('125000000'), '۱۲۵٬۰۰۰٬۰۰۰ ریال');
  const toman = formatter({ ...tehran, currency: 'IRT' });
  assert.equal(toman.moneyFull('12500000'), '۱۲٬۵۰۰٬۰۰۰ تومان');
  assert.equal(formatter({ ...tehran, currency: 'IRT', moneyUnit: 'rial' }).moneyFull('5'), '۵۰ ریال');
});

test('other currencies keep their digits and their name', () => {
  assert.equal(fa.moneyFull('1250.5', 'USD'), '۱٬۲۵۰٫۵۰ دلار آمریکا');
  assert.equal(en.moneyFull('1250.5', 'USD'), '1,250.50 USD');
  assert.equal(en.money('1.5', 'KWD'), '1.500');
  assert.equal(en.moneyCompact('12500000', 'EUR'), '12.5 million EUR');
});

test('large amounts are said in words', () => {
  assert.equal(fa.moneyCompact('125000000'), '۱۲٫۵ میلیون تومان');
  assert.equal(fa.moneyCompact('47000000000'), '۴٫۷ میلیارد تومان');
  assert.equal(fa.moneyCompact('12000000000000'), '۱٫۲ هزار میلیارد تومان');
  assert.equal(fa.moneyCompact('120000000'), '۱۲ میلیون تومان');
  assert.equal(fa.moneyCompact('8500000'), '۸۵۰٬۰۰۰ تومان');
  assert.equal(fa.moneyCompact('9999600000'), '۱ میلیارد تومان');
  assert.equal(fa.moneyCompact('-125000000'), '\u200e−۱۲٫۵ میلیون تومان');
  assert.equal(fa.moneyCompact('0'), '۰ تومان');
  assert.equal(en.moneyCompact('47000000000'), '4.7 billion toman');
  assert.equal(en.moneyShort('47000000000'), '4.7B');
  assert.equal(fa.moneyShort('850000'), '۸۵ هزار');
});

test('numbers', () => {
  assert.equal(fa.count(1234567), '۱٬۲۳۴٬۵۶۷');
  assert.equal(en.count('12345678901234567890'), '12,345,678,901,234,567,890');
  assert.equal(fa.number('0.469911', 6), '۰٫۴۶۹۹۱۱');
  assert.equal(fa.percent(76.4706), '۷۶٫۵٪');
  assert.equal(fa.percent(80), '۸۰٫۰٪');
  assert.equal(en.percent(20652.4088), '20,652.4%');
  assert.equal(fa.points(-2.7848), '\u200e−۲٫۸');
  assert.equal(en.points(4.5537), '+4.6');
  assert.equal(en.compact(12_500), '12.5K');
  assert.equal(fa.compact(9_999), '۹٬۹۹۹');
  assert.equal(formatter({ ...tehran, digits: 'latin' }).count(1234), '1,234');
});

test('a change has a sign, an arrow and a direction', () => {
  assert.deepEqual(fa.change(8.3), { text: '\u200e+۸٫۳٪', arrow: '▲', direction: 'up' });
  assert.deepEqual(en.change(-12.345), { text: '-12.3%', arrow: '▼', direction: 'down' });
  assert.deepEqual(en.change(0.01), { text: '0.0%', arrow: '', direction: 'none' });
  assert.deepEqual(en.change(null), { text: noValue, arrow: '', direction: 'none' });
});

test('durations', () => {
  assert.equal(fa.duration(260), '۴ دقیقه و ۲۰ ثانیه');
  assert.equal(fa.duration(7500), '۲ ساعت و ۵ دقیقه');
  assert.equal(fa.duration(86_400 * 3), '۳ روز');
  assert.equal(fa.duration(0), '۰ ثانیه');
  assert.equal(en.duration(61), '1 minute 1 second');
  assert.equal(en.duration(86_399), '1 day');
  assert.equal(en.duration(3_599.6), '1 hour');
  assert.equal(en.duration(93_600), '1 day 2 hours');
  assert.equal(fa.durationShort(260), '۴:۲۰');
  assert.equal(en.durationShort(3_860), '1:04:20');
  assert.equal(en.durationShort(86_399.6), '1.0 d');
  assert.equal(fa.durationShort(938_157.295), '۱۰٫۹ روز');
  assert.equal(en.durationShort(0.2), '0:00');
});

test('dates, in figures and in words', () => {
  assert.equal(fa.date('2026-11-23'), '۱۴۰۵/۰۹/۰۲');
  assert.equal(fa.dateLong('2026-11-23'), 'دوشنبه ۲ آذر ۱۴۰۵');
  assert.equal(faGregorian.dateLong('2026-11-23'), 'دوشنبه ۲۳ نوامبر ۲۰۲۶');
  assert.equal(en.date('2026-11-23'), '2026-11-23');
  assert.equal(en.dateLong('2026-11-23'), 'Monday, 23 November 2026');
  assert.equal(enJalali.dateLong('2026-11-23'), 'Monday, 2 Azar 1405');
  assert.equal(enJalali.date('2026-11-23'), '1405/09/02');
});

test('moments are those of the workspace clock', () => {
  assert.equal(fa.instant('2026-11-22T20:30:00Z'), '۱۴۰۵/۰۹/۰۲ ۰۰:۰۰');
  assert.equal(fa.instantLong('2026-11-23T11:00:00.5Z'), 'دوشنبه ۲ آذر ۱۴۰۵، ساعت ۱۴:۳۰');
  assert.equal(en.instantLong(0n), 'Thursday, 1 January 1970, 03:30');
  assert.throws(() => fa.instant('yesterday'), RangeError);
});

test('buckets have the names of their calendar', () => {
  assert.equal(fa.bucket('2026-10-23', 'month'), 'آبان ۱۴۰۵');
  assert.equal(fa.bucket('2026-09-23', 'quarter'), 'پاییز ۱۴۰۵');
  assert.equal(fa.bucket('2026-03-21', 'year'), '۱۴۰۵');
  assert.equal(fa.bucket('2026-11-21', 'week'), 'هفتهٔ ۳۰ آبان ۱۴۰۵');
  assert.equal(faGregorian.bucket('2026-10-01', 'quarter'), 'سه‌ماههٔ چهارم ۲۰۲۶');
  assert.equal(en.bucket('2026-10-01', 'quarter'), 'Q4 2026');
  assert.equal(enJalali.bucket('2026-10-23', 'month'), 'Aban 1405');
  assert.equal(fa.bucketShort('2026-10-23', 'month'), 'آبان');
  assert.equal(fa.bucketShort('2026-11-23', 'day'), '۲ آذر');
});

test('periods are said once', () => {
  assert.equal(fa.period('2026-10-23', '2026-11-21'), 'آبان ۱۴۰۵');
  assert.equal(fa.period('2026-03-21', '2027-03-20'), '۱۴۰۵');
  assert.equal(fa.period('2026-09-23', '2026-12-21'), 'پاییز ۱۴۰۵');
  assert.equal(fa.period('2026-10-23', '2026-11-06'), '۱ تا ۱۵ آبان ۱۴۰۵');
  assert.equal(fa.period('2026-10-22', '2026-11-06'), '۳۰ مهر تا ۱۵ آبان ۱۴۰۵');
  assert.equal(en.period('2025-12-31', '2026-01-02'), '31 December 2025 – 2 January 2026');
  assert.equal(en.period('2026-01-02', '2026-01-02'), '2 January 2026');
  assert.equal(en.period('2026-02-01', '2026-04-30'), '1 February – 30 April 2026');
});

test('weekdays, hours, yes and no', () => {
  assert.equal(fa.weekday(6), 'شنبه');
  assert.equal(fa.weekday(2), 'سه‌شنبه');
  assert.equal(en.weekday(7, 'short'), 'Sun');
  assert.equal(fa.hour(9), '۰۹:۰۰');
  assert.equal(fa.boolean(true), 'بله');
  assert.equal(fa.list(['الف', 'ب', 'ج']), 'الف، ب و ج');
});

test('a cell is formatted by its column', () => {
  assert.equal(fa.cell({ kind: 'money' }, '125000000'), '۱۲٬۵۰۰٬۰۰۰');
  assert.equal(fa.cell({ kind: 'money', unit: 'USD' }, '1250'), '۱٬۲۵۰٫۰۰');
  assert.equal(fa.unit({ kind: 'money' }), 'تومان');
  assert.equal(fa.unit({ kind: 'money', unit: 'USD' }), 'دلار آمریکا');
  assert.equal(fa.cell({ kind: 'bucket' }, '2026-10-23', 'month'), 'آبان ۱۴۰۵');
  assert.equal(fa.cell({ kind: 'count' }, null), noValue);
  assert.equal(fa.cell({ kind: 'id' }, 'p1-s1'), 'p1-s1');
});

test('no formatter mixes scripts of digits, for any amount and any day', () => {
  const day = fc
    .integer({ min: -20_000, max: 80_000 })
    .map((days) => new Date(days * 864e5).toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      fc.constantFrom(...everyFormatter),
      fc.bigInt(-(10n ** 20n), 10n ** 20n),
      day,
      (format, amount, iso) => {
        const { locale, digits = locale === 'fa' ? 'persian' : 'latin' } = format.options;
        const wrong = digits === 'persian' ? /[0-9٠-٩]/ : /[۰-۹٠-٩]/;
        for (const text of [
          format.money(String(amount)),
          format.moneyCompact(String(amount)),
          format.moneyShort(String(amount)),
          format.percent(String(amount)),
          format.duration(Number(amount % 10_000_000n)),
          format.durationShort(Number(amount % 10_000_000n)),
          format.date(iso),
          format.dateLong(iso),
          format.bucket(iso, 'week'),
          format.instantLong(`${iso}T10:20:30Z`),
        ])
          assert.doesNotMatch(text, wrong);
      },
    ),
  );
});
