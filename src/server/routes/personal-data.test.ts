import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { allReports } from '../../../test/all-reports.ts';
import { asker } from '../../../test/ask-json.ts';
import { sampleDeal } from '../../../test/sample-workspace.ts';
import { tempHouse } from '../../../test/temp-house.ts';
import { recordingsFolder } from '../../exchange/bundle/recordings.ts';
import { erasedName } from '../../store/erase.ts';

/** Nothing of it may be anywhere once the person is erased. */
const secrets = [
  'بهرام توکلی',
  'bahram',
  '4567890',
  'گفت که بیمار است',
  'خیابان پنهان',
  'رنگ دلخواه',
  'voice.mp3',
];
const at = '2026-02-01T08:00:00Z';

/** An answer without the words that may have been about the person. */
function figures(value: unknown, name = ''): unknown {
  if (['phone', 'recording', 'recording_url', 'summary'].includes(name)) return null;
  if (typeof value === 'string')
    return value.includes(erasedName) || secrets.some((secret) => value.includes(secret)) ? null : value;
  if (Array.isArray(value)) return value.map((each) => figures(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, figures(inner, key)]));
}

describe('a person', () => {
  let home: Awaited<ReturnType<typeof tempHouse>>;
  let call: ReturnType<typeof asker>;
  let recording: string;
  let dealId: unknown;
  before(async () => {
    home = await tempHouse();
    call = asker(home);
    const folder = recordingsFolder(home.house.store.dataFolder, home.workspace);
    mkdirSync(folder, { recursive: true });
    recording = join(folder, 'voice.mp3');
    writeFileSync(recording, 'sound');
    writeFileSync(join(folder, 'other.mp3'), 'sound');
    const post = async (type: string, row: object) => {
      const made = await call('POST', `/api/records/${type}`, row, {
        'idempotency-key': `${type}-${JSON.stringify(row).length}`,
      });
      assert.equal(made.status, 201, `${type}: ${JSON.stringify(made.body)}`);
      return made;
    };
    await post('lead', {
      id: 'l1',
      name: 'بهرام توکلی',
      created_at: '2026-01-01T08:00:00Z',
      phone: '+98 21 4567890',
      email: 'bahram@example.ir',
      owner_id: 'u1',
      custom: { نکته: 'رنگ دلخواه' },
    });
    await post('call', {
      id: 'c0',
      user_id: 'u1',
      started_at: at,
      direction: 'out',
      duration_s: 9,
      lead_id: 'l1',
      summary: 'گفت که بیمار است',
    });
    const made = await call('POST', '/api/leads/l1/convert', {
      company: { name: 'شرکت دیگر' },
      deal: { name: 'معاملهٔ بهرام‌ توکلی', stage_id: 's1', value: '700' },
    });
    assert.equal(made.status, 201);
    dealId = made.at('deal');
    const about = { user_id: 'u1', contact_id: made.at('contact'), deal_id: dealId };
    const later = '2026-12-01T08:00:00Z';
    await post('call', {
      ...about,
      id: 'c1',
      started_at: later,
      direction: 'out',
      duration_s: 60,
      phone: '021-4567890',
      recording: 'voice.mp3',
    });
    await post('call', {
      user_id: 'u1',
      id: 'c2',
      started_at: at,
      direction: 'in',
      duration_s: 60,
      recording: 'other.mp3',
      phone: '0912',
    });
    await post('email', {
      ...about,
      id: 'e1',
      at: later,
      direction: 'out',
      message_id: '<1@us>',
      subject: 'سلام بهرام توکلی',
    });
    await post('email', {
      ...about,
      id: 'e2',
      at: '2026-12-02T08:00:00Z',
      direction: 'in',
      message_id: '<2@bahram.ir>',
      in_reply_to: ' <1@us> ',
    });
    await post('email', {
      user_id: 'u1',
      id: 'e3',
      at: '2026-12-03T08:00:00Z',
      direction: 'out',
      message_id: '<3@us>',
      in_reply_to: '<2@bahram.ir>',
    });
    await post('visit', {
      ...about,
      id: 'v1',
      at: later,
      address: 'خیابان پنهان',
      summary: 'گفت که بیمار است',
    });
    await post('meeting', { ...about, id: 'm1', starts_at: later, title: 'دیدار با بهرام توکلی' });
    await post('task', {
      ...about,
      id: 't1',
      created_at: later,
      completed_at: later,
      title: 'زنگ به بهرام توکلی',
    });
    await post('note', { user_id: 'u1', deal_id: dealId, id: 'n1', at: later, text: 'گفت که بیمار است' });
    await post('text_message', {
      ...about,
      id: 's1',
      at: later,
      direction: 'out',
      phone: '+98214567890',
      text: 'bahram',
    });
    await post('note', { ...about, id: 'n2', at: later, text: 'رنگ دلخواه' });
    await call('DELETE', '/api/records/note/n2');
    await call('PATCH', `/api/records/contact/${made.at('contact')}`, {
      name: 'بهرام توکلی نیا',
      custom: { ب: 'خیابان پنهان' },
    });
    await call('PATCH', `/api/records/deal/${dealId}`, { name: 'بهرام توکلی، بار دوم' });
    const won = await call('POST', `/api/deals/${dealId}/move`, { stage_id: 'won' });
    assert.equal(won.status, 200);
    await post('deal', { ...sampleDeal, id: 'other', name: 'کار دیگر', value: '5' });
  });
  after(() => home.close());

  const version = () => home.house.store.currentVersion(home.workspace);
  const contactOf = async () => (await call('GET', `/api/records/deal/${dealId}`)).at('fields.contact_id');

  test('gets everything that is kept about him, and nothing of others', async () => {
    const answer = await call('GET', `/api/personal-data/contact/${await contactOf()}`);
    assert.equal(answer.status, 200);
    const records = answer.at('records') as Record<string, { id: string }[]>;
    assert.deepEqual(Object.fromEntries(Object.entries(records).map(([type, rows]) => [type, rows.length])), {
      contact: 1,
      lead: 1,
      call: 2,
      email: 2,
      visit: 1,
      meeting: 1,
      task: 1,
      note: 1,
      text_message: 1,
      deal: 1,
    });
    const whole = JSON.stringify(answer.body);
    for (const secret of secrets) assert.ok(whole.includes(secret), secret);
    assert.ok(!whole.includes('other.mp3') && !whole.includes('کار دیگر'));
    const lead = await call('GET', '/api/personal-data/lead/l1');
    assert.deepEqual(Object.keys(lead.at('records') as object).sort(), Object.keys(records).sort());
    assert.equal((await call('GET', '/api/personal-data/contact/none')).status, 404);
    assert.equal((await call('GET', '/api/personal-data/company/x')).status, 404);
  });

  test('goes when he is erased: from records, log, search and files, while every figure stays', async () => {
    const contact = await contactOf();
    const reports = figures(await allReports(call, await version()));
    const erased = await call('POST', `/api/personal-data/contact/${contact}/erase`);
    assert.equal(erased.status, 200, JSON.stringify(erased.body));
    assert.deepEqual(figures(await allReports(call, erased.at('version'))), reports);
    const engine = await home.house.reporting(await home.house.store.workspace(home.workspace));
    assert.deepEqual(await engine.verify?.(), []);
    assert.equal(existsSync(recording), false);
    assert.equal(existsSync(recording.replace('voice', 'other')), true);
    const { pool } = home.house.store;
    const { rows: tables } = await pool.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'binesh' and table_type = 'BASE TABLE'`,
    );
    assert.ok(tables.length > 30);
    for (const { name } of tables)
      for (const secret of secrets) {
        const { rows } = await pool.query(`select t::text as row from "${name}" t where t::text like $1`, [
          `%${secret}%`,
        ]);
        assert.deepEqual(rows, [], `${secret} in ${name}`);
      }
    for (const secret of ['بهرام توکلی', 'bahram', '4567890']) {
      const found = await call('GET', `/api/search?q=${encodeURIComponent(secret)}`);
      assert.equal(found.status, 200);
      assert.deepEqual((found.at('hits') ?? found.at('records')) as unknown[], [], secret);
    }
    const now = await call('GET', `/api/records/contact/${contact}`);
    assert.deepEqual(
      [now.at('fields.name'), now.at('fields.phone'), now.at('custom')],
      [erasedName, null, {}],
    );
    assert.match(String((await call('GET', `/api/records/deal/${dealId}`)).at('fields.name')), /حذف‌شده/);
    const log = await home.house.store.changes(home.workspace, Number(erased.at('version')) - 1, 100);
    assert.ok(log.some(({ recordType, recordId }) => recordType === 'contact' && recordId === contact));
  });

  test('does not come back by an undo, and is erased twice without harm', async () => {
    const contact = await contactOf();
    const last = await version();
    const refused = await call('POST', '/api/undo', { version: last });
    assert.deepEqual([refused.status, refused.at('error.code')], [409, 'undo_erasure']);
    for (let each = last; each > last - 4; each--) await call('POST', '/api/undo', { version: each });
    const now = await call('GET', `/api/records/contact/${contact}`);
    assert.deepEqual([now.at('fields.name'), now.at('fields.phone')], [erasedName, null]);
    assert.equal((await call('POST', `/api/personal-data/contact/${contact}/erase`)).status, 200);
  });

  test('is erased from the bin as well, with what was said of him', async () => {
    const post = (type: string, row: object) => call('POST', `/api/records/${type}`, row);
    await post('contact', { id: 'c9', name: 'جمشید مرادی', phone: '02199887766' });
    await post('deal', { ...sampleDeal, id: 'd9', name: 'معاملهٔ جمشید مرادی', contact_id: 'c9' });
    await post('note', { id: 'n9', user_id: 'u2', at, text: 'جمشید مرادی نیامد', contact_id: 'c9' });
    await post('note', { id: 'n8', user_id: 'u2', at, text: 'جمشید مرادی آمد', contact_id: 'c9' });
    await call('DELETE', '/api/records/note/n8');
    const gone = await call('DELETE', '/api/records/contact/c9');
    assert.equal(gone.status, 200);
    assert.equal((await call('POST', '/api/personal-data/contact/c9/erase')).status, 200);
    const back = await call('POST', '/api/bin/restore', {
      version: gone.at('version'),
      type: 'contact',
      id: 'c9',
    });
    assert.equal(back.status, 200, JSON.stringify(back.body));
    assert.equal((await call('GET', '/api/records/contact/c9')).at('fields.name'), erasedName);
    for (const table of ['change', 'contact', 'deal', 'note', 'idempotency']) {
      const { rows } = await home.house.store.pool.query(
        `select t::text from "${table}" t where t::text like '%جمشید مرادی%' or t::text like '%02199887766%'`,
      );
      assert.deepEqual(rows, [], table);
    }
  });

  test('who is a user loses name and account, not his work', async () => {
    // Whoever is not active has no rows of zeros; that is not the erasure's doing.
    await call('PATCH', '/api/records/user/u1', { active: false });
    const reports = figures(await allReports(call, await version()));
    const erased = await call('POST', '/api/personal-data/user/u1/erase');
    assert.equal(erased.status, 200, JSON.stringify(erased.body));
    const now = await call('GET', '/api/records/user/u1');
    assert.deepEqual([now.at('fields.name'), now.at('fields.active')], [erasedName, false]);
    const strip = (answers: unknown) => JSON.parse(JSON.stringify(answers).replaceAll('"سارا"', 'null'));
    assert.deepEqual(strip(figures(await allReports(call, erased.at('version')))), strip(reports));
    const { rows } = await home.house.store.pool.query(
      `select 1 from change where record_type = 'user' and (before::text like '%سارا%' or after::text like '%سارا%')`,
    );
    assert.deepEqual(rows, []);
    assert.equal((await call('GET', '/api/personal-data/user/u2')).status, 200);
    assert.equal((await call('POST', '/api/personal-data/user/none/erase')).status, 404);
  });
});
