import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { messages } from './messages.ts';

const entries = Object.entries(messages);

test('Persian messages hold no Latin letter or digit, but for the name of the other language', () => {
  const said = entries
    .filter(([id]) => id !== 'switchLanguage')
    .map(([id, { fa }]) => [id, fa.replaceAll(/\{\w+\}/g, '')] as const);
  assert.deepEqual(
    said.filter(([, fa]) => /[A-Za-z0-9٠-٩يك]/.test(fa)),
    [],
  );
});

test('Both languages fill the same places', () => {
  const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const [id, { fa, en }] of entries) assert.deepEqual(places(fa), places(en), id);
});

test('Every message is said somewhere', () => {
  const root = join(import.meta.dirname, '..');
  const source = globSync('**/*.{ts,tsx}', { cwd: root })
    .filter((file) => !file.endsWith('.test.ts') && !file.endsWith('messages.ts'))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  assert.deepEqual(
    entries.map(([id]) => id).filter((id) => !source.includes(`'${id}'`)),
    [],
  );
});
