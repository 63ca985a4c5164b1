import assert from 'node:assert/strict';
import { test } from 'node:test';
import Big from 'big.js';
import fc from 'fast-check';
import {
  canonical,
  convert,
  currencyDigits,
  divide,
  fractionDigits,
  isCurrency,
  largestUnits,
  numberOf,
  parseDecimal,
  percent,
  ratio,
  recordedDigits,
  roundHalfAway,
  seconds,
} from './money.ts';

test('currencies have the digits of ISO 4217, rial and toman none', () => {
  const wanted = {
    0: ['IRR', 'IRT', 'JPY', 'KRW', 'CLP', 'ISK', 'VND', 'XAF', 'UGX', 'UYI'],
    2: [
      'USD',
      'EUR',
      'AED',
      'TRY',
      'AFN',
      'ALL',
      'LBP',
      'LAK',
      'MGA',
      'MMK',
      'PKR',
      'RSD',
      'SOS',
      'SYP',
      'YER',
    ],
    3: ['KWD', 'IQD', 'BHD', 'JOD', 'OMR', 'TND', 'LYD'],
    4: ['CLF', 'UYW'],
  };
  for (const [digits, codes] of Object.entries(wanted))
    for (const code of codes) assert.equal(currencyDigits(code), Number(digits), code);
  for (const code of ['IDR', 'COP', 'HUF', 'TWD', 'MRU']) assert.equal(currencyDigits(code), 2, code);
});

test('every currency that Intl lists is known, and nothing else', () => {
  const unknown = Intl.supportedValuesOf('currency').filter((code) => !isCurrency(code));
  assert.deepEqual(unknown, []);
  for (const text of ['', 'usd', 'XYZ', 'XXX', 'XTS', 'TMN', 'DOLLAR', 'constructor', '__proto__'])
    assert.ok(!isCurrency(text), text);
  assert.throws(() => currencyDigits('XYZ'), RangeError);
});

test('plain decimals are read, everything else is refused', () => {
  for (const [text, decimal] of [
    ['1250000', '1250000'],
    ['۱۲۵۰۰۰۰', '1250000'],
    ['١٢٫٥٠', '12.5'],
    ['۱۲٫۵', '12.5'],
    ['1250.50', '1250.5'],
    ['-007.10', '-7.1'],
    ['-0.00', '0'],
    ['0', '0'],
    ['123456789012345678901234567890.000000000001', '123456789012345678901234567890.000000000001'],
  ] as const)
    assert.equal(parseDecimal(text), decimal);
  for (const text of [
    '',
    ' 1',
    '1 ',
    '1,250,000',
    '۱٬۲۵۰',
    '1e6',
    'NaN',
    'Infinity',
    '.5',
    '5.',
    '+5',
    '1.2.3',
    '--1',
    '0x10',
  ])
    assert.equal(parseDecimal(text), undefined, text);
});

test('canonical decimals have no exponent, no trailing zeros and no negative zero', () => {
  assert.equal(canonical('1e21'), '1000000000000000000000');
  assert.equal(canonical('0.00000001'), '0.00000001');
  assert.equal(canonical('-0'), '0');
  assert.equal(canonical('1250.50'), '1250.5');
  assert.equal(canonical(12n), '12');
  assert.equal(fractionDigits('1.2500'), 2);
  assert.equal(fractionDigits('1250'), 0);
});

test('halves go away from zero, once', () => {
  assert.equal(roundHalfAway('2.5', 0).toFixed(), '3');
  assert.equal(roundHalfAway('-2.5', 0).toFixed(), '-3');
  assert.equal(roundHalfAway('1.4449', 1).toFixed(), '1.4');
  assert.equal(convert('100.01', '1.5', 'IRR').toFixed(), '150');
  assert.equal(convert('-0.5', '1', 'IRR').toFixed(), '-1');
  assert.equal(divide(1, 3, 4)?.toFixed(), '0.3333');
  assert.equal(divide(-2, 3, 4)?.toFixed(), '-0.6667');
  assert.equal(divide('1', '8', 2)?.toFixed(), '0.13');
  assert.equal(divide(5, 0, 2), null);
  assert.equal(divide(0, 5, 2)?.toFixed(), '0');
});

test('shares and durations', () => {
  assert.equal(percent(52, 68), 76.4706);
  assert.equal(percent(1, 0), null);
  assert.equal(percent(-1, 3), -33.3333);
  assert.equal(ratio(1, 3, 6), 0.333333);
  assert.equal(seconds(1_234_567n), 1.235);
  assert.equal(seconds(7_000_000n, 3), 2.333);
  assert.equal(seconds(1n, 0), null);
  assert.equal(seconds('179915500000'), 179915.5);
  assert.ok(Object.is(numberOf(roundHalfAway('-0.4', 0)), 0));
  assert.ok(Object.is(percent(-1, 100_000_000), 0));
});

test('the largest amount of a currency is 10^18 of its minor units, as figures are rounded', () => {
  assert.equal(largestUnits('IRR'), 10n ** 18n);
  assert.equal(largestUnits('USD'), 10n ** 16n);
  assert.equal(largestUnits('KWD'), 10n ** 15n);
});

test('rial and toman may be recorded with two decimals, other currencies with those of ISO 4217', () => {
  assert.deepEqual(['IRR', 'IRT', 'USD', 'KWD', 'JPY'].map(recordedDigits), [2, 2, 2, 3, 0]);
});

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.nat(12))
  .map(([units, scale]) => new Big(units).div(new Big(10).pow(scale)));

test('a quotient is the integer division of scaled units', () => {
  const integer = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
  fc.assert(
    fc.property(integer, integer, fc.nat(8), (a, b, digits) => {
      fc.pre(b !== 0n);
      const scaled = (a < 0n ? -a : a) * 10n ** BigInt(digits);
      const divisor = b < 0n ? -b : b;
      const units = (2n * scaled + divisor) / (2n * divisor);
      const signed = a < 0n === b < 0n ? units : -units;
      assert.equal(
        canonical(divide(a, b, digits) ?? 0),
        canonical(new Big(signed).div(new Big(10).pow(digits))),
      );
    }),
  );
});

test('rounding stays within half a unit and reading gives back what was written', () => {
  fc.assert(
    fc.property(decimal, fc.nat(12), (value, digits) => {
      const rounded = roundHalfAway(value, digits);
      assert.ok(rounded.minus(value).abs().times(2).lte(new Big(10).pow(-digits)));
      assert.ok(fractionDigits(rounded) <= digits);
      assert.equal(parseDecimal(canonical(value)), canonical(value));
      assert.ok(new Big(canonical(value)).eq(value));
    }),
  );
});
