// `npm run bench [-- --deals N] [--keep FOLDER]`: what an import, a mirror, the 34 reports, a start and a write cost on
// this machine. It reports; nothing is asserted.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureServer } from './server.ts';
import { median, type Place, type Step, type steps } from './steps.ts';

const { values } = parseArgs({
  options: { deals: { type: 'string', default: '100000' }, keep: { type: 'string' } },
});
const deals = Number(values.deals);
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'binesh-bench-'));
mkdirSync(folder, { recursive: true });
const place: Place = { bundle: join(folder, 'bundle'), data: join(folder, 'data'), deals };

type Result<S extends Step> = Awaited<ReturnType<(typeof steps)[S]>> & { readonly peakMiB: number };

function run<S extends Step>(step: S): Result<S> {
  const script = fileURLToPath(new URL('./step.ts', import.meta.url));
  const out = execFileSync(process.execPath, [script, step, JSON.stringify(place)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 24,
  });
  return JSON.parse(out) as Result<S>;
}

const number = (value: number, digits = 0): string => value.toFixed(digits);
const say = (what: string, ...figures: readonly string[]): void => {
  process.stdout.write(`${what.padEnd(34)}${figures.map((figure) => figure.padStart(18)).join('')}\n`);
};

try {
  say(`${deals} deals`, 'seconds', 'rows/s', 'peak MiB');
  if (!existsSync(join(place.bundle, 'workspace.json'))) {
    const made = run('generate');
    say('make the bundle', number(made.seconds, 1), number(made.rows / made.seconds), number(made.peakMiB));
  }
  if (!existsSync(place.data)) {
    const taken = run('import');
    say('import it', number(taken.seconds, 1), number(taken.rows / taken.seconds), number(taken.peakMiB));
  }
  const built = run('mirror');
  say('build the mirror', number(built.seconds, 1), '', number(built.peakMiB));

  const { times, peakMiB } = run('reports');
  say('');
  say('one year, on the mirror', 'cold ms', 'warm ms');
  for (const [id, { cold, warm }] of Object.entries(times)) {
    say(`  ${id}`, number(cold * 1000), number(warm * 1000));
  }
  const warm = Object.values(times).map((time) => time.warm);
  say('  median', '', number(median(warm) * 1000));
  say('  all in sequence', '', number(warm.reduce((sum, time) => sum + time, 0) * 1000));
  say('  peak MiB', '', number(peakMiB));

  const fresh = run('freshness');
  say('');
  say('a write is in the reports', 'ms');
  say('  for its author (minVersion)', number(fresh.own * 1000));
  say('  for others', number(fresh.others * 1000));

  const server = await measureServer(place.data);
  say('');
  say('start to a served page', `${number(server.startSeconds, 2)} s`);
  say('server and PostgreSQL at rest', `${number(server.idleMiB)} MiB`);
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
