import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { Big } from 'big.js';
import fc from 'fast-check';
import { sql } from '../facts/sql.ts';
import { lineWorthOf } from './line-worth.ts';
import type { Run } from './run.ts';

let connection: DuckDBConnection;
before(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect();
});
after(() => connection.closeSync());

async function worth(amount: string, rate: string | null, currency: string, digits: number) {
  const run = { digits, directory: { settings: { currency: 'IRR' } } } as Run;
  const query = sql`select cast(${lineWorthOf(run)} as text) as worth
    from (select cast(${amount} as decimal(38,16)) as amount) l,
      (select ${currency} as currency, cast(${rate} as decimal(24,12)) as closed_rate) s`;
  const reader = await connection.runAndReadAll(query.text, query.values as string[]);
  return reader.getRowObjectsJS()[0]?.worth;
}

const decimal = (digits: number, scale: number) =>
  fc
    .bigInt({ min: 0n, max: 10n ** BigInt(digits) })
    .map((n) => new Big(String(n)).div(new Big(10).pow(scale)));

test('a converted line is rounded once, halves away from zero, however many digits its amount and rate have', async () => {
  await fc.assert(
    fc.asyncProperty(
      decimal(28, 16),
      decimal(18, 12),
      fc.constantFrom(0, 2, 3),
      async (amount, rate, digits) => {
        const found = await worth(amount.toFixed(16), rate.toFixed(12), 'USD', digits);
        assert.equal(new Big(String(found)).toFixed(), amount.times(rate).round(digits, 1).toFixed());
      },
    ),
  );
  assert.equal(new Big(String(await worth('2.5', '1', 'USD', 0))).toFixed(), '3');
});

test('a line in the workspace currency is not rounded, one without a rate is worth nothing known', async () => {
  assert.equal(await worth('1250000.1234567890123456', null, 'IRR', 0), '1250000.1234567890123456');
  assert.equal(await worth('1', null, 'USD', 0), null);
});
