import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { drawGrid } from './grid.ts';

const columns = [
  { title: 'Owner', figures: false },
  { title: 'Won', figures: true },
];

test('English: texts begin at the left, figures end at the right', () => {
  const drawn = drawGrid(
    {
      columns,
      rows: [
        ['Sara', '7'],
        ['Mohammad', '1,250'],
      ],
      totals: ['Total', '1,257'],
    },
    'en',
  );
  assert.deepEqual(drawn.split('\n'), [
    'Owner       Won',
    '────────  ─────',
    'Sara          7',
    'Mohammad  1,250',
    '────────  ─────',
    'Total     1,257',
  ]);
});

test('Persian: the first column is the rightmost, and every line is as wide as the rule', () => {
  const drawn = drawGrid(
    {
      columns: [
        { title: 'مسئول', figures: false },
        { title: 'تعداد', figures: true },
      ],
      rows: [
        ['سارا می‌رود', '۷'],
        ['محمد', '۱٬۲۵۰'],
      ],
    },
    'fa',
  );
  const lines = drawn.split('\n');
  const [, , sara = ''] = lines;
  assert.ok(sara.indexOf('۷') < sara.indexOf('سارا'));
  for (const line of lines) assert.equal(stringWidth(line), stringWidth(lines[1] ?? ''));
});

test('columns stay aligned and figures whole, whatever the cells hold', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 30 }).map((text) => text.replaceAll(/\p{C}/gu, '')),
    fc.constantFrom('گفت‌وگوی موفق', '۱۲٬۳۴۵٫۶۷', '👩‍💼 sale', '漢字', ''),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell), { maxLength: 8 }),
      fc.constantFrom('fa' as const, 'en' as const),
      fc.option(fc.integer({ min: 20, max: 80 }), { nil: undefined }),
      (rows, locale, width) => {
        const lines = drawGrid({ columns, rows, totals: ['Σ', '1'] }, locale, width).split('\n');
        const rule = stringWidth(lines[1] ?? '');
        for (const line of lines) assert.ok(stringWidth(line) <= rule, `${line} is over ${rule}`);
        rows.forEach(([, figure], index) => {
          assert.ok(lines[index + 2]?.includes(figure.trim()), 'a figure was cut');
        });
      },
    ),
  );
});

test('texts give way to a narrow screen', () => {
  const drawn = drawGrid({ columns, rows: [['a very long name of a customer', '12345']] }, 'en', 20);
  assert.match(drawn, /a very long …\s+12345/);
  for (const line of drawn.split('\n')) assert.ok(stringWidth(line) <= 20);
});

test('data cannot steer the terminal', () => {
  const drawn = drawGrid({ columns, rows: [['\u001b[31mred\nnext\u202e', '1']] }, 'en');
  assert.equal(drawn.split('\n').length, 3);
  assert.ok(!drawn.includes('\u001b') && !drawn.includes('\u202e'));
});
