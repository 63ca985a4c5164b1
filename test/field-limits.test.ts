import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { recordTypes } from '../src/records/index.ts';
import type { Field, RecordName } from '../src/records/record.ts';
import { allReports } from './all-reports.ts';
import { asker } from './ask-json.ts';
import { sampleDeal } from './sample-workspace.ts';
import { type TempHouse, tempHouse } from './temp-house.ts';

let home: TempHouse;
before(async () => {
  home = await tempHouse();
});
after(() => home.close());

const numbers = [
  ...['0', '-1', '1e5', 'NaN', 'Infinity', '9'.repeat(30), '0.0000000000001', '۱۲۳', '۱٬۲۳۴', '1,5'],
  ...['9007199254740991', '9007199254740993', '922337203685477.5807', '100', '101', 2 ** 53, -0],
];
const instants = [
  ...['0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999999Z', '-0001-01-01T00:00:00Z', '1404-01-01T00:00:00Z'],
  ...['2025-02-30T00:00:00Z', 'infinity', '2025-01-01T00:00:00.0000001Z', '2025-03-30T02:30:00+26:00'],
];
const texts = [
  ...[
    '<img src=x onerror=alert(1)>',
    '\u202eمعکوس\u202c',
    '👩‍👩‍👧‍👦',
    'ن'.repeat(300),
    '\0',
    '\ud800',
    "'; --",
    '=1+1',
  ],
  ...['ب'.repeat(1_000), 'ب'.repeat(1_001), 'ب'.repeat(100_001), ' ', '\t\r\n', '\u200c'],
];
/** What is tried in a field of each kind: what just fits, what just does not, and what never does. */
const values: Readonly<Record<Field['type'], readonly unknown[]>> = {
  text: texts,
  ref: ['none', '\0', 'x'.repeat(201), '', '__proto__'],
  enum: ['none', '__proto__', '\0', ''],
  instant: instants,
  date: ['0001-01-01', '9999-12-31', '10000-01-01', '2025-02-30', 'infinity', '۱۴۰۴-۰۱-۰۱', '0000-00-00'],
  money: numbers,
  decimal: numbers,
  integer: numbers,
  boolean: ['maybe', 2, '', 'TRUE'],
  tags: [
    Array.from({ length: 100 }, (_, n) => `t${n}`),
    Array.from({ length: 101 }, (_, n) => `t${n}`),
    ...[[''], ['a;b'], ['\0'], ['ن'.repeat(5_000)], [1], 'a;b', '\u202e'],
  ],
};

/** A row of each type that is as it should be, of what the sample workspace has. */
const rows: Partial<Record<RecordName, Readonly<Record<string, unknown>>>> = {
  deal: sampleDeal,
  stage: { name: 'مرحله', pipeline_id: 'p1', position: 7, category: 'open' },
  exchange_rate: { on: '2026-01-01', currency: 'USD', rate: '500000' },
  goal: {
    ...{ metric: 'won_value', subject: 'user', subject_id: 'u1' },
    ...{ starts_on: '2026-01-01', ends_on: '2026-01-31', target: '5' },
  },
};
const fallback: Readonly<Partial<Record<Field['type'], unknown>>> = {
  instant: '2026-01-01T08:00:00Z',
  date: '2026-01-01',
};

test('Every field of every record is kept at its limits or refused by its name, and every report still answers', async () => {
  const call = asker(home);
  const made: Record<string, string> = { user: 'u1', pipeline: 'p1', stage: 's1' };
  const wrong: string[] = [];
  let kept = 0;
  for (const type of recordTypes.filter(({ name }) => name !== 'history')) {
    const required = Object.entries(type.fields).filter(([name, field]) => field.required && name !== 'id');
    const row = rows[type.name] ?? {
      ...Object.fromEntries(
        required.map(([name, field]) => [
          name,
          typeof field.ref === 'string'
            ? made[field.ref]
            : (fallback[field.type] ?? field.values?.[0] ?? (field.type === 'text' ? 'نام' : 1)),
        ]),
      ),
    };
    const { status, body, at } = await call('POST', `/api/records/${type.name}`, row);
    assert.equal(status, 201, `${type.name}: ${JSON.stringify(body)}`);
    const id = String(at('id'));
    made[type.name] ??= id;
    for (const [name, field] of Object.entries(type.fields)) {
      for (const value of values[field.type]) {
        const answer = await call('PATCH', `/api/records/${type.name}/${id}`, { [name]: value });
        const said = `${type.name}.${name} = ${JSON.stringify(value)?.slice(0, 60)}: ${answer.status} ${JSON.stringify(answer.body)?.slice(0, 200)}`;
        if (answer.status === 200) kept++;
        else if (answer.status >= 500 || typeof answer.at('error.field') !== 'string') wrong.push(said);
        // A text is kept as it was given, but for what folds it.
        if (
          answer.status === 200 &&
          field.type === 'text' &&
          field.fold === undefined &&
          String(value).trim() !== ''
        )
          if (answer.at(`fields.${name}`) !== value) wrong.push(`${said} is not as it was given`);
      }
    }
  }
  assert.deepEqual(wrong, []);
  assert.ok(kept > 400, String(kept));
  const version = await home.house.store.currentVersion(home.workspace);
  await allReports(call, version);
  for (const { name } of recordTypes)
    assert.equal((await call('GET', `/api/records/${name}?count=true`)).status, 200, name);
  assert.equal((await call('GET', '/api/board')).status, 200);
  const engine = await home.house.reporting(await home.house.store.workspace(home.workspace));
  assert.deepEqual(await engine.verify?.(), []);
});
