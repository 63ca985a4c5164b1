import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type TempHouse, tempHouse } from '../../../test/temp-house.ts';
import { exportBundle } from '../../exchange/bundle/export.ts';
import { importBundle } from '../../exchange/bundle/import.ts';

interface Answer {
  readonly skipped: unknown;
  readonly status: number;
  readonly id: string;
  readonly custom: Record<string, string>;
  readonly records: readonly { id: string; custom: Record<string, string> }[];
  readonly fields: readonly Record<string, unknown>[];
  readonly error: { code: string; field?: string; expected?: string };
}

let home: TempHouse;
before(async () => {
  home = await tempHouse();
});
after(() => home.close());

async function send(method: string, path: string, body?: unknown, ask = home.ask): Promise<Answer> {
  const response = await ask(path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { ...((await response.json()) as Answer), status: response.status };
}

const define = (field: object) =>
  send('POST', '/api/custom-fields', {
    record_type: 'company',
    label_fa: 'نمونه',
    label_en: 'Sample',
    kind: 'text',
    ...field,
  });
const company = (custom: unknown) => send('POST', '/api/records/company', { name: 'پارس', custom });

test('each of the ten kinds takes its values, keeps them canonical, and refuses others', async () => {
  const options = ['کم', 'زیاد, خیلی', 'Other'];
  const kinds: Record<string, { options?: string[]; good: [unknown, string][]; bad: unknown[] }> = {
    text: { good: [['سلام «دنیا»', 'سلام «دنیا»']], bad: ['a\nb', 'x'.repeat(1_001), 5, {}] },
    long_text: { good: [['a\nb', 'a\nb']], bad: ['x'.repeat(100_001), ['a']] },
    number: {
      good: [
        ['۱۲٫۵'.replace('٫', '.'), '12.5'],
        [-3, '-3'],
        ['007.10', '7.1'],
      ],
      bad: ['twelve', '1e5', 'NaN', true],
    },
    money: { good: [['1250000', '1250000']], bad: ['1,000', '12 $'] },
    date: {
      good: [['2025-03-21', '2025-03-21']],
      bad: ['1404-01-01', '2025-13-01', '21/3/2025', '2025-03-21T00:00:00Z'],
    },
    datetime: { good: [['2025-03-21T12:00:00+03:30', '2025-03-21T08:30:00Z']], bad: ['2025-03-21', 'now'] },
    boolean: {
      good: [
        [true, 'true'],
        ['false', 'false'],
      ],
      bad: ['yes', 1],
    },
    choice: {
      options,
      good: [
        ['کم', 'کم'],
        ['زیاد, خیلی', 'زیاد, خیلی'],
      ],
      bad: ['زیاد', ['کم'], 'کم\nOther'],
    },
    choices: {
      options,
      good: [
        [['Other', 'کم', 'کم'], 'کم\nOther'],
        ['Other', 'Other'],
      ],
      bad: [['هیچ'], 5, [['کم']]],
    },
    link: {
      good: [['https://example.ir/؟q=۱', 'https://example.ir/؟q=۱']],
      bad: ['javascript:alert(1)', 'example.ir', 'file:///etc/passwd', 'https://a b'],
    },
  };
  for (const [kind, { options: list, good, bad }] of Object.entries(kinds)) {
    const made = await define({ key: `k_${kind}`, kind, ...(list === undefined ? {} : { options: list }) });
    assert.equal(made.status, 201, `${kind} ${JSON.stringify(made)}`);
    for (const [value, kept] of good) {
      const { status, custom, error } = await company({ [`k_${kind}`]: value });
      assert.equal(status, 201, `${kind} ${JSON.stringify(error)}`);
      assert.deepEqual(custom, { [`k_${kind}`]: kept }, kind);
    }
    for (const value of bad) {
      const { status, error } = await company({ [`k_${kind}`]: value });
      assert.deepEqual(
        [status, error?.code, error?.field],
        [400, 'invalid_field', `custom.k_${kind}`],
        `${kind} ${JSON.stringify(value).slice(0, 60)}`,
      );
      assert.ok(error.expected, kind);
    }
  }
  const sorted = await send(
    'GET',
    '/api/records/company?sort=custom.k_number:desc&custom.k_number.empty=false',
  );
  assert.deepEqual(
    sorted.records.map(({ custom }) => custom.k_number),
    ['12.5', '7.1', '-3'],
  );
  const chosen = await send('GET', '/api/records/company?custom.k_choices=Other');
  assert.equal(chosen.records.length, 2, 'any of several choices');
});

test('a required one must be given, unless a bundle brings the record', async () => {
  const made = await define({ record_type: 'contact', key: 'کد ملی', required: true });
  const contact = (body: object) => send('POST', '/api/records/contact', { name: 'سارا', ...body });
  assert.deepEqual((await contact({})).error.field, 'custom.کد ملی');
  const { id } = await contact({ custom: { 'کد ملی': '12', نامعلوم: 'هر متنی' } });
  assert.equal((await send('PATCH', `/api/records/contact/${id}`, { custom: { 'کد ملی': '' } })).status, 400);
  const bulk = { type: 'contact', ids: [id], set: { custom: { 'کد ملی': '' } } };
  assert.deepEqual((await send('POST', '/api/bulk', bulk)).skipped, [{ id, code: 'invalid_field' }]);
  assert.equal((await send('PATCH', `/api/records/contact/${id}`, { name: 'سارا م' })).status, 200);
  const folder = await mkdtemp(join(tmpdir(), 'binesh-custom-'));
  const bundle = join(folder, 'bundle');
  await home.house.store.write(home.workspace, 'test', (tx) =>
    tx.insert('contact', { id: 'bare', name: 'بی کد' }),
  );
  await exportBundle(home.house.store, home.workspace, bundle);
  const { workspace } = await importBundle(home.house.store, bundle, { workspace: 'دوم' });
  const { rows } = await home.house.store.pool.query(
    'select custom from contact where workspace_id = $1 order by ordinal',
    [workspace.id],
  );
  assert.deepEqual(
    rows.map(({ custom }) => custom),
    [{ 'کد ملی': '12', نامعلوم: 'هر متنی' }, {}],
  );
  await rm(folder, { recursive: true });
  // Without its definition the values stay, as any text.
  assert.equal((await send('DELETE', `/api/custom-fields/${made.id}`)).status, 200);
  const read = await send('GET', `/api/records/contact/${id}`);
  assert.deepEqual(read.custom, { 'کد ملی': '12', نامعلوم: 'هر متنی' });
  assert.equal((await contact({})).status, 201);
});

test('a definition must make sense, and what its values hang on stays', async () => {
  const refused = async (field: object) => {
    const { status, error } = await define(field);
    assert.ok(status === 400 || status === 409, JSON.stringify(field));
    return [error.code, error.field];
  };
  assert.deepEqual(await refused({ record_type: 'planet' }), ['invalid_field', 'record_type']);
  assert.deepEqual(await refused({ record_type: 'history' }), ['invalid_field', 'record_type']);
  assert.deepEqual(await refused({ key: 'name' }), ['invalid_field', 'key']);
  assert.deepEqual(await refused({ key: 'size.min' }), ['invalid_field', 'key']);
  assert.deepEqual(await refused({ key: ' x' }), ['invalid_field', 'key']);
  assert.deepEqual(await refused({ key: 'k_text' }), ['custom_field_exists', undefined]);
  assert.deepEqual(await refused({ key: 'c', kind: 'choice' }), ['invalid_field', 'options']);
  assert.deepEqual(await refused({ key: 'c', kind: 'choice', options: ['a', 'a'] }), [
    'invalid_field',
    'options',
  ]);
  assert.deepEqual(await refused({ key: 'c', options: ['a'] }), ['invalid_field', 'options']);
  assert.deepEqual(await refused({ key: 'c', kind: 'formula' }), ['invalid_field', 'kind']);
  assert.deepEqual(await refused({ key: 'c', colour: 'red' }), ['unknown_field', 'colour']);
  const made = await define({ label_en: 'Lead  Time (days)', label_fa: 'زمان تحویل', kind: 'number' });
  assert.equal((made as unknown as { key: string }).key, 'lead_time_days');
  const path = `/api/custom-fields/${made.id}`;
  assert.equal((await send('PATCH', path, { kind: 'text' })).error.field, 'kind');
  assert.equal((await send('PATCH', path, { label_fa: 'مهلت' })).status, 200);
  const { fields } = await send('GET', '/api/custom-fields?type=company');
  assert.equal(fields.length, 11);
  assert.equal(fields.at(-1)?.label_fa, 'مهلت');
  assert.equal((await send('PATCH', '/api/custom-fields/nothing', {})).status, 404);
});

test('nobody but an administrator changes them', async () => {
  const rep = await home.as('rep');
  assert.equal((await send('POST', '/api/custom-fields', {}, rep)).status, 403);
  assert.equal((await send('GET', '/api/custom-fields', undefined, rep)).status, 200);
});
