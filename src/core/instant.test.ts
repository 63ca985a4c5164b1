import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BineshError } from './errors.ts';
import { formatInstant, parseInstant, requireInstant } from './instant.ts';

test('reads offsets, fractions and Persian digits', () => {
  for (const [text, canonical] of [
    ['2025-03-21T08:30:00Z', '2025-03-21T08:30:00Z'],
    ['2025-03-21T12:00:00+03:30', '2025-03-21T08:30:00Z'],
    ['2025-03-21T12:00+0330', '2025-03-21T08:30:00Z'],
    ['2025-03-20T23:30:00-09:00', '2025-03-21T08:30:00Z'],
    ['2025-03-21T08:30:00.100000Z', '2025-03-21T08:30:00.1Z'],
    ['2025-03-21T08:30:00.123456Z', '2025-03-21T08:30:00.123456Z'],
    ['1969-12-31T23:59:59.999999Z', '1969-12-31T23:59:59.999999Z'],
    ['۲۰۲۵-۰۳-۲۱T٠٨:٣٠:۰۰Z', '2025-03-21T08:30:00Z'],
    ['1900-01-01T00:00:00Z', '1900-01-01T00:00:00Z'],
    ['2200-12-31T23:59:59.999999Z', '2200-12-31T23:59:59.999999Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00Z'],
  ] as const) {
    const instant = parseInstant(text);
    assert.ok(instant !== undefined, text);
    assert.equal(formatInstant(instant), canonical);
  }
  assert.equal(parseInstant('1970-01-01T00:00:00.000001Z'), 1n);
});

test('refuses what is no instant', () => {
  for (const text of [
    '',
    '2025-03-21',
    '2025-03-21T08:30:00',
    '2025-03-21 08:30:00Z',
    '2025-03-21t08:30:00z',
    '2025-03-21T24:00:00Z',
    '2025-03-21T08:60:00Z',
    '2025-03-21T08:30:60Z',
    '2025-03-21T08:30:00.1234567Z',
    '2025-03-21T08:30:00.Z',
    '2025-03-21T08:30:00,5Z',
    '2025-02-29T00:00:00Z',
    '2025-13-01T00:00:00Z',
    '2025-00-01T00:00:00Z',
    '2025-3-21T08:30:00Z',
    '1899-12-31T23:59:59Z',
    '1900-01-01T00:00:00+03:30',
    '2201-01-01T00:00:00Z',
    '2200-12-31T23:59:59-01:00',
    '+002025-03-21T08:30:00Z',
    ' 2025-03-21T08:30:00Z',
    '2025-03-21T08:30:00+25:00',
    '2025-03-21T08:30:00+03:60',
  ])
    assert.equal(parseInstant(text), undefined, text);
});

test('a Jalali date part is read when asked for', () => {
  assert.equal(
    formatInstant(parseInstant('1404-01-01T12:00:00+03:30', 'persian') ?? 0n),
    '2025-03-21T08:30:00Z',
  );
  assert.equal(parseInstant('1404-12-30T12:00:00Z', 'persian'), undefined);
  assert.equal(parseInstant('1403-07-31T12:00:00Z', 'persian'), undefined);
});

test('formatting and reading are inverse, and order is kept', () => {
  const instant = fc.bigInt({ min: -2208988800000000n, max: 7289654399999999n });
  fc.assert(
    fc.property(instant, instant, (a, b) => {
      assert.equal(parseInstant(formatInstant(a)), a);
      assert.equal(
        a / 1000n,
        BigInt(new Date(formatInstant(a)).getTime() + (a < 0n && a % 1000n !== 0n ? 1 : 0)),
      );
      assert.equal(a < b, Number(a) < Number(b));
    }),
  );
});

test('an error names the field', () => {
  assert.throws(
    () => requireInstant('yesterday', 'as-of'),
    (error) =>
      error instanceof BineshError && error.code === 'invalid_instant' && error.params.field === 'as-of',
  );
});
