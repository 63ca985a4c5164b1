// `npm run bench [-- --deals N] [--keep FOLDER] [--pages]`: what an import, a mirror, the 34 reports, a start and a write cost on
// this machine. It reports; nothing is asserted.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measurePages } from './pages.ts';
import { measureServer } from './server.ts';
import { median, type Place, type Step, type steps } from './steps.ts';

const { values } = parseArgs({
  options: {
    deals: { type: 'string', default: '100000' },
    keep: { type: 'string' },
    pages: { type: 'boolean' },
  },
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

/** What the pages cost on the demo company, which a server makes up on its first start. */
async function pages(): Promise<void> {
  const costs = await measurePages(place.data);
  const all = [...costs.values()];
  say('pages in Chromium', 'script kB', 'first ms', 'other period ms');
  for (const [id, { scriptKB, firstMs, changeMs }] of costs)
    say(`  ${id}`, number(scriptKB), number(firstMs), Number.isNaN(changeMs) ? '' : number(changeMs));
  const changes = all.map(({ changeMs }) => changeMs).filter((ms) => !Number.isNaN(ms));
  say(
    '  median',
    number(median(all.map(({ scriptKB }) => scriptKB))),
    number(median(all.map(({ firstMs }) => firstMs))),
    number(median(changes)),
  );
}

/** What everything behind the pages costs. */
async function everything(): Promise<void> {
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
}

try {
  await (values.pages ? pages() : everything());
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
