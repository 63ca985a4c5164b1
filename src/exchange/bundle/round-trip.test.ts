import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { tempFolder, tempStore } from '../../../test/temp-store.ts';
import { formatInstant } from '../../core/instant.ts';
import { records, recordTypes } from '../../records/index.ts';
import type { Field, RecordName } from '../../records/record.ts';
import type { Store } from '../../store/store.ts';
import { canonicalBundle } from './canonical-bundle.ts';
import { exportBundle } from './export.ts';
import { importBundle } from './import.ts';
import { sampleSettings, writeBundle } from './sample-bundle.ts';

let store: Store;
let work: Awaited<ReturnType<typeof tempFolder>>;
before(async () => {
  store = await tempStore();
  work = await tempFolder();
});
after(async () => {
  await store.close();
  await work.remove();
});

/** 2000 to 2100. */
const second = fc.integer({ min: 946_684_800, max: 4_102_444_800 });
const instant = fc
  .tuple(second, fc.constantFrom(0, 1, 120_000, 999_999))
  .map(([s, micros]) => formatInstant(BigInt(s) * 1_000_000n + BigInt(micros)));
const digits = fc.constantFrom('0123456789', '۰۱۲۳۴۵۶۷۸۹', '٠١٢٣٤٥٦٧٨٩');
const inDigits = (text: string, alphabet: string) =>
  text.replace(/\d/g, (digit) => alphabet[Number(digit)] ?? digit);
const label = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.constantFrom('علي كريمي', 'a,"b"\r\nc', '\\N', 'tab\t', '=1+1', ' '),
  )
  .map((text) => text.replaceAll('\0', '') || 'x');
const tag = fc.stringMatching(/^[a-zآ-ی"\\{}, ]{1,8}$/).map((text) => text.trim() || 'x');

const howMany = 3;
const idOf = (type: string, n: number) => `${type} ${n}"،`;

/** A cell of a field that stands on its own; `n` is the row's number. */
function cellOf(name: string, field: Field, n: number): fc.Arbitrary<string> {
  switch (field.type) {
    case 'instant':
      return instant;
    case 'date':
      return fc
        .tuple(second, digits)
        .map(([s, alphabet]) => inDigits(new Date(s * 1000).toISOString().slice(0, 10), alphabet));
    case 'money':
      return fc
        .tuple(fc.integer({ min: field.min ?? -1e15, max: 1e15 }), digits)
        .map(([v, alphabet]) => inDigits(String(v), alphabet));
    case 'decimal':
      return fc
        .tuple(fc.integer({ min: 0, max: 100 }), fc.constantFrom('', '.0', '.50', '.1234'))
        .map(([v, f]) => (v === 100 ? '100' : `${v}${f}`));
    case 'integer':
      return name === 'position' ? fc.constant(String(n)) : fc.integer({ min: 0, max: 99_999 }).map(String);
    case 'boolean':
      return fc.constantFrom('true', 'false');
    case 'enum':
      return fc.constantFrom(...(field.values ?? []));
    case 'tags':
      return fc.array(tag, { maxLength: 3 }).map((tags) => tags.join(';'));
    case 'ref':
      return typeof field.ref === 'string'
        ? fc.nat(howMany - 1).map((at) => idOf(String(field.ref), at))
        : fc.constant('');
    case 'text':
      if (name === 'currency') return fc.constantFrom('USD', 'IRR', 'KWD');
      return field.fold === 'phone' ? fc.stringMatching(/^\+[0-9۰-۹]{5,9}$/) : label;
  }
}

type Row = Record<string, string>;

function rowOf(type: RecordName, n: number): fc.Arbitrary<Row> {
  const fields: Readonly<Record<string, Field>> = records[type].fields;
  const cells = Object.entries(fields).map(([name, field]) => {
    if (name === 'id') return fc.constant(idOf(type, n));
    const cell = cellOf(name, field, n);
    return field.required ? cell : fc.oneof(fc.constant(''), cell);
  });
  const names = Object.keys(fields);
  const custom = fields.id ? fc.oneof(fc.constant(''), label) : fc.constant('');
  return fc.tuple(fc.tuple(...cells), custom).map(([values, extra]) => {
    const row: Row = Object.fromEntries(names.map((name, at) => [name, values[at] ?? '']));
    if (fields.id) row['یک ستون, "تازه"'] = extra;
    return settle(type, row, n);
  });
}

/** Makes a random row obey the rules between its fields. */
function settle(type: RecordName, row: Row, n: number): Row {
  const late = '2150-01-01T00:00:00Z';
  if (type === 'team') row.parent_id = n === 0 ? '' : idOf('team', n - 1);
  if (type === 'deal' && row.closed_at) row.closed_at = late;
  if (type === 'lead') {
    const isConverted = row.converted_at !== '';
    row.converted_deal_id = isConverted ? idOf('deal', n) : '';
  }
  if (type === 'exchange_rate') Object.assign(row, { currency: 'USD', on: `2025-03-0${n + 1}` });
  if (type === 'goal') {
    row.subject_id = idOf(row.subject ?? '', n);
    [row.starts_on, row.ends_on] = ['2025-03-21', '2025-04-20'];
    row.target = String(n);
  }
  // A hundred of the dearest are still an amount that a record may hold.
  if (type === 'deal_product') row.unit_price = (row.unit_price ?? '').slice(0, 13);
  if (type === 'call' && row.recording) row.recording = `https://example.com/${n}`;
  if (type === 'history') {
    Object.assign(row, { entity: 'deal', entity_id: idOf('deal', n), at: late, by_user_id: '' });
    Object.assign(row, n === 0 ? { field: 'win_likelihood' } : { field: 'estimated_close_on' });
  }
  return row;
}

/** The last assignment must be the record's value, or the import adds one. */
function agree(files: Record<string, Row[]>): void {
  const deals = files['deals.csv'] ?? [];
  for (const [n, row] of (files['history.csv'] ?? []).entries())
    row.value = deals[n]?.[row.field ?? ''] ?? '';
}

const bundle = fc
  .tuple(
    ...recordTypes.map(({ name }) => fc.tuple(...Array.from({ length: howMany }, (_, n) => rowOf(name, n)))),
  )
  .map((all) => {
    const files: Record<string, Row[]> = {};
    for (const [at, { file }] of recordTypes.entries()) files[file] = all[at] ?? [];
    agree(files);
    return files;
  });

function csv(rows: readonly Row[], end: string): string {
  const names = Object.keys(rows[0] ?? {});
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]
    .map((row) => row.map(quoted).join(','))
    .join(end);
}

test('whatever is imported is exported again, and importing that changes nothing', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(bundle, fc.constantFrom('\n', '\r\n'), async (files, end) => {
      run += 1;
      const given = await writeBundle({
        'workspace.json': JSON.stringify({ ...sampleSettings, name: `w${run}` }),
        ...Object.fromEntries(Object.entries(files).map(([file, rows]) => [file, csv(rows, end)])),
      });
      const out = join(work.path, `out-${run}`);
      const options = { rejectedFolder: join(work.path, 'rejected') };
      try {
        const result = await importBundle(store, given.path, options);
        await exportBundle(store, result.workspace.id, out);
        assert.deepEqual(await canonicalBundle(out, 'IRR'), await canonicalBundle(given.path, 'IRR'));
        assert.equal((await importBundle(store, given.path, options)).unchanged, true);
        assert.equal((await importBundle(store, out, options)).unchanged, true);
      } finally {
        await given.remove();
        await rm(out, { recursive: true, force: true });
      }
    }),
    { numRuns: 10, endOnFailure: true },
  );
});
