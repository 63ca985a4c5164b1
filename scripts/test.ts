// Runs every test, says what failed and what was skipped and why, and ends with one line of counts.
// `npm test -- store` runs only the files whose path contains "store".
import { globSync } from 'node:fs';
import { relative } from 'node:path';
import { run } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const words = process.argv.slice(2);
const files = globSync(['src/**/*.test.ts', 'test/**/*.test.ts'], { cwd: root })
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
  .sort();

interface Outcome {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

const failed: Outcome[] = [];
const skipped: Outcome[] = [];
let passed = 0;
const say = (text: string) => process.stdout.write(`${text}\n`);
const print = (list: readonly Outcome[]) => {
  for (const { file, name, text } of list) say(`  ${file}: ${name}${text === '' ? '' : ` — ${text}`}`);
};

/** The assertion itself, without the wrapper that node:test puts around it. */
function reason(error: unknown): string {
  const inner = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return inner instanceof Error ? (inner.stack ?? inner.message) : String(inner);
}

const stream = run({
  cwd: root,
  files,
  concurrency: 2,
  timeout: 20 * 60_000,
});

stream.on('test:pass', (event) => {
  if (event.details.type === 'suite') return;
  const outcome = { name: event.name, file: relative(root, event.file ?? '') };
  if (event.name === outcome.file) {
    failed.push({ ...outcome, text: 'the file holds no test' });
    return;
  }
  if (event.skip !== undefined && event.skip !== false) {
    skipped.push({ ...outcome, text: typeof event.skip === 'string' ? event.skip : 'no reason given' });
  } else passed += 1;
});
stream.on('test:fail', (event) => {
  const { error } = event.details;
  const ofAChild = 'failureType' in error && error.failureType === 'subtestsFailed';
  if (ofAChild) return;
  const outcome = { name: event.name, file: relative(root, event.file ?? ''), text: reason(error) };
  failed.push(outcome);
  say(`✖ ${outcome.file}: ${outcome.name}\n${outcome.text.replaceAll(/^/gm, '    ')}\n`);
});
stream.on('test:stderr', (event) => process.stderr.write(event.message));
stream.on('test:summary', (event) => {
  if (event.file === undefined) return;
  const { passed: good, tests, skipped: left } = event.counts;
  const mark = event.success ? '✔' : '✖';
  const seconds = (event.duration_ms / 1000).toFixed(1);
  say(`${mark} ${relative(root, event.file)}: ${good} of ${tests} passed, ${left} skipped, ${seconds} s`);
});

stream.on('end', () => {
  if (skipped.length > 0) {
    say(`\nSkipped:`);
    print(skipped);
  }
  if (failed.length > 0) {
    say(`\nFailed:`);
    print(failed.map((each) => ({ ...each, text: each.text.split('\n')[0] ?? '' })));
  }
  if (failed.length > 0 || passed === 0) process.exitCode = 1;
  const tail = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  say(`\n${passed} passed, ${failed.length} failed${tail}`);
});
stream.resume();
