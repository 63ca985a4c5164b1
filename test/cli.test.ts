import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { reports } from '../src/report/registry.ts';
import { command, startCommand } from './command.ts';
import { tempFolder } from './temp-store.ts';

const bundle = fileURLToPath(new URL('../../shared/data/bundle-small', import.meta.url));
const skip = existsSync(bundle) ? false : 'needs ../shared/data/bundle-small beside the clone';
const year = ['--from', '2025-03-21', '--to', '2026-03-20', '--as-of', '2026-06-22T08:30:00Z'];

let folder: Awaited<ReturnType<typeof tempFolder>>;
let data = '';
before(async () => {
  folder = await tempFolder();
  data = folder.path;
});
after(() => folder.remove());

const run = (words: readonly string[], more: { input?: string; env?: NodeJS.ProcessEnv } = {}) =>
  command(words, { data, ...more });

describe('without data', () => {
  test('help is there in both languages', async () => {
    const en = await run(['help']);
    const fa = await run(['help', '--locale', 'fa']);
    assert.equal(en.code, 0);
    assert.match(en.out, /Usage: binesh/);
    assert.match(fa.out, /کاربرد:/);
    for (const verb of ['serve', 'report', 'import', 'export', 'demo', 'workspaces', 'doctor']) {
      assert.match(en.out, new RegExp(`^ {2}${verb}\\b`, 'm'));
      const { code, out } = await run(['help', verb]);
      assert.equal(code, 0);
      assert.match(out, new RegExp(`binesh ${verb}`));
    }
  });

  test('a wrong command line says what is right, with its own exit code', async () => {
    const verb = await run(['repor']);
    assert.equal(verb.code, 2);
    assert.match(verb.err, /Unknown command “repor”/);
    const option = await run(['report', 'total-sales', '--form', 'x'], { env: { LANG: 'fa_IR.UTF-8' } });
    assert.equal(option.code, 2);
    assert.match(option.err, /گزینهٔ «--form» شناخته نشد/);
    const unknown = await run(['report', 'nothing-like-it']);
    assert.equal(unknown.code, 1);
    assert.match(unknown.err, /There is no report “nothing-like-it”/);
  });

  test('the reports are listed before anything is there to report', async () => {
    const { code, out } = await run(['report', '--list', '--locale', 'fa']);
    assert.equal(code, 0);
    for (const { id, title } of reports) assert.ok(out.includes(id) && out.includes(title.fa));
    const asJson = await run(['report', '--list', '--format', 'json']);
    assert.equal(JSON.parse(asJson.out).reports.length, reports.length);
  });

  test('an unreachable data folder is a clear error', async () => {
    const { code, err } = await run(['workspaces', '--data', '/proc/binesh']);
    assert.equal(code, 1);
    assert.match(err, /data folder cannot be used/);
  });
});

describe('with a workspace', { skip }, () => {
  test('a bundle is imported once, and again without a change', async () => {
    const first = await run(['import', bundle, '--format', 'json']);
    assert.equal(first.code, 0, first.err);
    const made = JSON.parse(first.out);
    assert.equal(made.created, true);
    const second = await run(['import', bundle, '--format', 'json']);
    assert.equal(JSON.parse(second.out).unchanged, true);
    assert.equal(JSON.parse(second.out).version, made.version);
  });

  test('a report is a table, JSON or CSV', async () => {
    const json = await run(['report', 'total-sales', ...year, '--format', 'json']);
    assert.equal(json.code, 0, json.err);
    const answer = JSON.parse(json.out);
    assert.equal(answer.rows.length, 12);

    const csv = await run(['report', 'total-sales', ...year, '--format', 'csv']);
    const lines = csv.out.trimEnd().split('\r\n');
    assert.equal(lines[0], 'bucket,won_count,won_value,average_value,value_share_pct');
    assert.equal(lines.length, 13);
    assert.match(lines[1] ?? '', new RegExp(`^${answer.rows[0].bucket},${answer.rows[0].won_count},`));

    const fa = await run(['report', 'total-sales', ...year]);
    assert.match(fa.out, /گزارش کل فروش/);
    assert.match(fa.out, /فروردین ۱۴۰۴/);
    assert.doesNotMatch(fa.out, /\d/, 'Persian digits only');
    const en = await run(['report', 'total-sales', ...year, '--locale', 'en']);
    assert.match(en.out, /Total sales/);
    assert.doesNotMatch(en.out, /[۰-۹]/);
  });

  test('a count opens its records', async () => {
    const json = await run(['report', 'loss-reasons', ...year, '--format', 'json']);
    const [row] = JSON.parse(json.out).rows;
    const figure = JSON.stringify({ row: { loss_reason_id: row.loss_reason_id }, measure: 'lost_count' });
    const opened = await run(['report', 'loss-reasons', ...year, '--drill', figure, '--format', 'json']);
    const { count, records } = JSON.parse(opened.out);
    assert.equal(count, row.lost_count);
    assert.equal(records.length, row.lost_count);
  });

  test('a batch answers every line in order, errors among them', async () => {
    const lines = [
      JSON.stringify(['loss-reasons', ...year]),
      '["no-such-report"]',
      'not json',
      '["loss-reasons","--from","2026-01-01"]',
      '["loss-reasons","--batch"]',
      JSON.stringify(['sales-by-owner', ...year, '--filter', 'owner=nobody']),
      JSON.stringify(['sales-by-owner', ...year]),
    ];
    const { code, out, err } = await run(['report', '--batch'], { input: `${lines.join('\n')}\n` });
    assert.equal(code, 0, err);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      answers.map((answer) => answer.report ?? answer.error.code),
      [
        'loss-reasons',
        'report_not_found',
        'invalid_request_line',
        'period_incomplete',
        'unexpected_argument',
        'unknown_filter_value',
        'sales-by-owner',
      ],
    );
  });

  test('all reports come as one object', async () => {
    const { code, out, err } = await run(['report', '--all', ...year]);
    assert.equal(code, 0, err);
    const answers = JSON.parse(out);
    assert.deepEqual(Object.keys(answers).sort(), reports.map(({ id }) => id).sort());
    const instants = new Set(Object.values(answers).map((answer) => (answer as { asOf: string }).asOf));
    assert.deepEqual([...instants], ['2026-06-22T08:30:00Z']);
  });

  test('PostgreSQL alone gives the same answer as the mirror', async () => {
    const words = ['report', 'sales-by-owner', ...year, '--format', 'json'];
    const mirror = await run(words);
    const postgres = await run(words, { env: { ANALYTICS: 'postgres' } });
    assert.deepEqual(JSON.parse(postgres.out), JSON.parse(mirror.out));
  });

  test('what was exported is imported without a difference', async () => {
    const target = join(data, 'copy.zip');
    const exported = await run(['export', target]);
    assert.equal(exported.code, 0, exported.err);
    const again = await run(['import', target, '--format', 'json']);
    assert.equal(JSON.parse(again.out).unchanged, true, again.err);
  });

  test('a bad bundle names every bad row and imports nothing', async () => {
    const { mkdir, writeFile } = await import('node:fs/promises');
    const bad = join(data, 'bad');
    await mkdir(bad);
    await writeFile(join(bad, 'workspace.json'), '{"name":"Bad","timeZone":"UTC","currency":"USD"}');
    await writeFile(join(bad, 'users.csv'), 'id,name,role\nu1,A,boss\nu1,B,rep\nu2,,rep\n');
    const refused = await run(['import', bad]);
    assert.equal(refused.code, 1);
    for (const place of ['users.csv:2 role', 'users.csv:3 id', 'users.csv:4 name']) {
      assert.ok(refused.err.includes(place), `${place} in:\n${refused.err}`);
    }
    assert.ok(existsSync(join(data, 'rejected', 'users.csv')));
    const { out } = await run(['workspaces', '--format', 'json']);
    assert.ok(!JSON.parse(out).some(({ name }: { name: string }) => name === 'Bad'));
  });

  test('doctor finds the mirror equal to the records', async () => {
    const { code, out, err } = await run(['doctor']);
    assert.equal(code, 0, err + out);
  });
});

describe('beside a running server', { skip }, () => {
  test('commands read and write what the server serves, and it stops cleanly', async () => {
    const place = join(data, 'served');
    const server = startCommand(['serve', '--empty', '--port', '7391', '--data', place], { data });
    let said = '';
    server.stderr.on('data', (part: Buffer) => {
      said += part.toString();
    });
    const exited = new Promise<number | null>((resolve) => server.once('close', resolve));
    try {
      const url = await waitFor(() => /Binesh is ready: (\S+)/.exec(said)?.[1], 60_000);
      const imported = await run(['import', bundle, '--data', place, '--format', 'json']);
      assert.equal(imported.code, 0, imported.err);
      const { version } = JSON.parse(imported.out);
      const query = new URLSearchParams({
        from: '2025-03-21',
        to: '2026-03-20',
        minVersion: String(version),
      });
      const { secret } = JSON.parse(await readFile(join(place, 'server.json'), 'utf8'));
      const response = await fetch(`${url}/api/reports/loss-reasons?${query}`, {
        headers: { authorization: `Bearer ${secret}` },
      });
      const over = (await response.json()) as { version: number; rows: unknown };
      assert.equal(over.version, version);
      const words = ['report', 'loss-reasons', ...year.slice(0, 4), '--data', place, '--format', 'json'];
      const own = await run(words);
      assert.equal(own.code, 0, own.err);
      assert.deepEqual(JSON.parse(own.out).rows, over.rows);
      const wrong = await run(['report', 'loss-reasons', '--from', '2026-01-01', '--data', place]);
      assert.equal(wrong.code, 1);
      assert.match(wrong.err, /بازهٔ زمانی/, 'in the language of the workspace');
      const log = await run(['report', 'call-log', ...year, '--data', place, '--format', 'json']);
      assert.ok(JSON.parse(log.out).rows.length > 50, 'a command shows the whole log');
      const second = await run(['serve', '--data', place]);
      assert.equal(second.code, 1);
      assert.match(second.err, /already running/);
    } finally {
      server.kill('SIGTERM');
    }
    assert.equal(await exited, 0, said);
    assert.ok(!existsSync(join(place, 'server.json')));
    const afterwards = await run(['workspaces', '--data', place, '--format', 'json']);
    assert.equal(JSON.parse(afterwards.out).length, 1);
  });
});

async function waitFor<T>(look: () => T | undefined, milliseconds: number): Promise<T> {
  for (const end = Date.now() + milliseconds; Date.now() < end; ) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('waited in vain');
}
