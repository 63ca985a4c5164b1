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

test('No folder takes a name that another has', async () => {
  const root = join(import.meta.dirname, '..');
  const names = new Map<string, string>();
  const twice: string[] = [];
  for (const file of globSync('*/messages.ts', { cwd: root })) {
    const folder: Record<string, unknown> = await import(join(root, file));
    for (const [exported, texts] of Object.entries(folder)) {
      if (exported === 'messages' || !exported.endsWith('Messages')) continue;
      for (const name of Object.keys(texts as object)) {
        if (names.has(name)) twice.push(`${name}: ${names.get(name)} and ${file}`);
        names.set(name, file);
      }
    }
  }
  const own = readFileSync(join(root, 'language/messages.ts'), 'utf8');
  for (const [, name = ''] of own.matchAll(/^ {2}(\w+): \{/gm)) {
    if (names.has(name)) twice.push(`${name}: ${names.get(name)} and language/messages.ts`);
  }
  assert.deepEqual(twice, []);
});
