import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, parseDate } from '../../core/calendar.ts';
import { parseInstant } from '../../core/instant.ts';
import { records } from '../../records/index.ts';
import { type Field, formatColumns, type RecordName } from '../../records/record.ts';
import { type DemoBundle, type DemoOptions, demoBundle } from './demo.ts';
import type { BundleRow } from './row.ts';

const names = Object.keys(records) as RecordName[];

/** What is wrong with a cell by its field's declaration. */
function cellFault(field: Field, cell: string): string | undefined {
  if (cell === '') return field.required ? 'empty' : undefined;
  const number = Number(cell);
  switch (field.type) {
    case 'instant':
      return parseInstant(cell) === undefined ? 'no instant' : undefined;
    case 'date':
      return parseDate(cell) === undefined ? 'no date' : undefined;
    case 'enum':
      return field.values?.includes(cell) ? undefined : 'none of the values';
    case 'boolean':
      return cell === 'true' || cell === 'false' ? undefined : 'neither true nor false';
    case 'integer':
      return /^-?\d+$/.test(cell) && number >= (field.min ?? -Infinity) ? undefined : 'no such integer';
    case 'money':
    case 'decimal':
      return /^-?\d+(\.\d{1,2})?$/.test(cell) &&
        number >= (field.min ?? -Infinity) &&
        number <= (field.max ?? Infinity)
        ? undefined
        : 'no such number';
    default:
      return undefined;
  }
}

function idsOf(rows: ReadonlyMap<RecordName, readonly BundleRow[]>, name: RecordName): Set<string> {
  return new Set(rows.get(name)?.map((row) => row.id ?? ''));
}

/** Every fault of a bundle against the rules of the format; none is expected. */
function faultsOf(bundle: DemoBundle, now: bigint): string[] {
  const faults: string[] = [];
  const rows = new Map(names.map((name) => [name, [...bundle.files[name]]]));
  const ids = new Map(names.map((name) => [name, idsOf(rows, name)]));
  for (const name of names) {
    const { fields, key } = records[name];
    const seen = new Set<string>();
    for (const row of rows.get(name) ?? []) {
      const fault = (column: string, text: string): void => {
        faults.push(`${name} ${JSON.stringify(row)}: ${column} ${text}`);
      };
      if (Object.keys(row).join() !== formatColumns(records[name]).join())
        fault('columns', Object.keys(row).join());
      for (const [column, field] of Object.entries<Field>(fields)) {
        const cell = row[column] ?? '';
        const text = cellFault(field, cell);
        if (text) fault(column, text);
        if (
          field.type === 'instant' &&
          column !== 'ends_at' &&
          cell !== '' &&
          (parseInstant(cell) ?? 0n) > now
        ) {
          fault(column, 'later than now');
        }
        if (!field.ref || cell === '') continue;
        const target = typeof field.ref === 'string' ? field.ref : field.ref.to[row[field.ref.by] ?? ''];
        if (!target || !ids.get(target)?.has(cell)) fault(column, 'refers to nothing');
      }
      const id = key?.map((column) => row[column]).join(' ');
      if (id !== undefined && seen.has(id)) fault('key', 'is not unique');
      if (id !== undefined) seen.add(id);
    }
  }
  faults.push(...historyFaults(rows), ...leadFaults(rows), ...currencyFaults(rows));
  return faults;
}

/** In order, never before the creation, and the last assignment is what the record says. */
function historyFaults(rows: ReadonlyMap<RecordName, readonly BundleRow[]>): string[] {
  const faults: string[] = [];
  const last = new Map<string, BundleRow>();
  const byId = new Map<string, BundleRow>();
  for (const name of ['deal', 'lead'] as const) {
    for (const row of rows.get(name) ?? []) byId.set(`${name} ${row.id}`, row);
  }
  const fields = { deal: records.deal.fields, lead: records.lead.fields };
  for (const row of rows.get('history') ?? []) {
    const record = `${row.entity} ${row.entity_id}`;
    const field = `${record} ${row.field}`;
    const declared: Field | undefined = fields[row.entity as 'deal' | 'lead'][row.field as never];
    if (!declared?.history) faults.push(`${field}: has no history`);
    if ((row.at ?? '') < (byId.get(record)?.created_at ?? '')) faults.push(`${field}: before creation`);
    if ((row.at ?? '') < (last.get(field)?.at ?? '')) faults.push(`${field}: out of order`);
    last.set(field, row);
  }
  for (const [field, row] of last) {
    const record = byId.get(`${row.entity} ${row.entity_id}`);
    if (record?.[row.field ?? ''] !== row.value) faults.push(`${field}: ends with ${row.value}`);
  }
  return faults;
}

function leadFaults(rows: ReadonlyMap<RecordName, readonly BundleRow[]>): string[] {
  const faults: string[] = [];
  const converted = new Set<string>();
  const category = new Map(rows.get('lead_status')?.map((row) => [row.id, row.category]));
  for (const row of rows.get('lead') ?? []) {
    const deal = row.converted_deal_id ?? '';
    if ((deal === '') !== (row.converted_at === '')) faults.push(`${row.id}: half converted`);
    if ((category.get(row.status_id) === 'converted') !== (deal !== '')) faults.push(`${row.id}: status`);
    if (deal !== '' && converted.has(deal)) faults.push(`${deal}: two leads`);
    converted.add(deal);
  }
  return faults;
}

function currencyFaults(rows: ReadonlyMap<RecordName, readonly BundleRow[]>): string[] {
  const whole = (text: string | undefined): boolean => /^-?\d*$/.test(text ?? '');
  const faults: string[] = [];
  const rial = new Set<string | undefined>();
  for (const row of rows.get('deal') ?? []) {
    if (row.currency !== 'IRR') continue;
    rial.add(row.id);
    if (!whole(row.value)) faults.push(`${row.id}: part of a Rial`);
  }
  for (const row of rows.get('deal_product') ?? []) {
    if (rial.has(row.deal_id) && !whole(row.unit_price)) faults.push(`${row.deal_id}: part of a Rial`);
  }
  for (const row of rows.get('history') ?? []) {
    const money = row.field === 'value' && rial.has(row.entity_id);
    if (money && !whole(row.value)) faults.push(`${row.entity_id}: part of a Rial`);
  }
  if (rows.get('exchange_rate')?.some((row) => row.currency === 'IRR')) faults.push('a rate of the Rial');
  return faults;
}

const midnight = (date: string): bigint => {
  const instant = parseInstant(`${date}T00:00:00Z`);
  assert.ok(instant !== undefined);
  return instant;
};

test('every row of the demo company keeps the rules of the bundle', () => {
  const now = midnight('2026-11-24');
  const options: DemoOptions = { deals: 2500, seed: 'rules', today: '2026-11-24', now };
  assert.deepEqual(faultsOf(demoBundle(options), now).slice(0, 5), []);
});

test('whatever the seed, the number, the day and the moment', () => {
  fc.assert(
    fc.property(
      fc.record({
        deals: fc.integer({ min: 1, max: 120 }),
        seed: fc.string({ maxLength: 8 }),
        day: fc.integer({ min: 0, max: 4000 }),
        hour: fc.integer({ min: 1, max: 23 }),
        timeZone: fc.constantFrom('Asia/Tehran', 'Europe/Berlin', 'UTC'),
      }),
      ({ deals, seed, day, hour, timeZone }) => {
        const today = addDays('2019-03-01', day);
        const now = midnight(today) + BigInt(hour) * 3_600_000_000n;
        const bundle = demoBundle({ deals, seed, today, now, settings: { timeZone } });
        assert.deepEqual(faultsOf(bundle, now).slice(0, 5), []);
        assert.equal([...bundle.files.deal].length, deals);
      },
    ),
    { numRuns: 25 },
  );
});

test('the number of deals and the day are checked', () => {
  const today = '2026-11-24';
  for (const deals of [0, -1, 1.5, 1_000_001, Number.NaN]) {
    assert.throws(() => demoBundle({ deals, seed: 1, today }), { code: 'invalid_parameter' });
  }
  assert.throws(() => demoBundle({ deals: 10, seed: 1, today: '1404-12-30' }), { code: 'invalid_parameter' });
});
