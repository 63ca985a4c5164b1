import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = import.meta.dirname;
const files = globSync(['**/*.{ts,tsx,css}'], { cwd: root }).filter((file) => !file.includes('.test.'));
const source = (file: string) => readFileSync(join(root, file), 'utf8');

/** Sides of the screen. A figure's `text-right` is the one exception: figures align right in both directions. */
const physicalUtility =
  /(?<=["'`\s:-])-?(?:m[lr]|p[lr]|left|right|border-[lr]|rounded-[lr]|rounded-[tb][lr]|scroll-[mp][lr])-[\w[]|(?<=["'`\s:])(?:text-left|float-left|float-right)\b/;
const physicalProperty = /\b(?:margin|padding|border)-(?:left|right)\b|^\s*(?:left|right):/m;

test('The pages know a start and an end, no left and right', () => {
  assert.ok(files.length > 40);
  const found = files
    .filter((file) => (file.endsWith('.css') ? physicalProperty : physicalUtility).test(source(file)))
    .map((file) => `${file}: ${physicalUtility.exec(source(file))?.[0]}`);
  assert.deepEqual(found, []);
});

test('Words of the reader stand in the messages: no Persian text in the drawing of the pages', () => {
  const found = files.filter(
    (file) => file.endsWith('.tsx') && /[\u0621-\u064a\u067e-\u06cc]/.test(source(file)),
  );
  assert.deepEqual(found, []);
});
