import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { Big } from 'big.js';
import fc from 'fast-check';
import { convert } from '../core/money.ts';
import { convertedAmount } from './conversion.ts';
import { sql } from './sql.ts';

let connection: DuckDBConnection;
before(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect();
});
after(() => connection.closeSync());

async function converted(amount: string, rate: string | null, digits: number): Promise<string | null> {
  const given = sql`select cast(${amount} as decimal(23,4)) as amount, cast(${rate} as decimal(24,12)) as rate`;
  const query = sql`select cast(${convertedAmount(sql`g.amount`, sql`g.rate`, digits)} as text) as worth from (${given}) g`;
  const reader = await connection.runAndReadAll(query.text, query.values as string[]);
  const [row] = reader.getRowObjectsJS();
  return row?.worth === null ? null : new Big(String(row?.worth)).toFixed();
}

const whole = (max: bigint) =>
  fc.oneof(fc.bigInt({ min: -max, max }), fc.bigInt({ min: -99_999n, max: 99_999n }));
const scaled = (value: bigint, scale: number): Big => new Big(String(value)).times(new Big(10).pow(-scale));
const places: Readonly<Record<string, number>> = { IRR: 0, USD: 2, KWD: 3, CLF: 4 };

test('an amount is converted as the money of core is, however large it and its rate are', async () => {
  await fc.assert(
    fc.asyncProperty(
      whole(10n ** 22n),
      whole(10n ** 23n),
      fc.constantFrom('IRR', 'USD', 'KWD', 'CLF'),
      async (units, rateUnits, currency) => {
        const amount = scaled(units, 4);
        const rate = scaled(rateUnits < 0n ? -rateUnits : rateUnits, 12);
        const found = await converted(amount.toFixed(), rate.toFixed(), places[currency] ?? 0);
        assert.equal(found, convert(amount, rate, currency).toFixed());
      },
    ),
  );
});

test('halves go away from zero, and what is a hair below a half does not', async () => {
  assert.equal(await converted('0.5', '1', 0), '1');
  assert.equal(await converted('-0.5', '1', 0), '-1');
  assert.equal(await converted('1', '0.499999999999', 0), '0');
  assert.equal(await converted('-1', '2.499999999999', 0), '-2');
  assert.equal(await converted('0.0001', '0.499999999999', 4), '0');
  assert.equal(await converted('0.0001', '0.5', 4), '0.0001');
  assert.equal(await converted('0', '3', 2), '0');
});

test('an amount without a rate is worth nothing known', async () => {
  assert.equal(await converted('1', null, 0), null);
});
