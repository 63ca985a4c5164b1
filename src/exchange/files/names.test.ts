import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { attachment, fileName } from './file-name.ts';
import { sheetNames } from './sheet-name.ts';

const hostile = [
  '=cmd|calc!A1',
  '<script>',
  '\u202egnp.exe',
  '🙂'.repeat(200),
  '',
  "''",
  '../../etc',
  'a[b]*?:\\/',
];
const someTitles = fc.array(
  fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...hostile)),
  {
    minLength: 1,
    maxLength: 30,
  },
);

test('names of sheets are what a spreadsheet accepts, and unlike each other', () => {
  fc.assert(
    fc.property(someTitles, (titles) => {
      const names = sheetNames(titles);
      assert.equal(names.length, titles.length);
      assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length);
      for (const name of names) {
        assert.ok(name.length >= 1 && name.length <= 31, name);
        assert.doesNotMatch(name, /[[\]/\\:*?\p{Cc}\u202a-\u202e]|^'|'$/u);
        assert.notEqual(name.toLowerCase(), 'history');
        assert.ok(name.isWellFormed(), name);
      }
    }),
  );
  assert.deepEqual(sheetNames(['گزارش برنده‌شده‌ها', 'گزارش برنده‌شده‌ها']), [
    'گزارش برنده‌شده‌ها',
    'گزارش برنده‌شده‌ها (2)',
  ]);
});

test('names of files stay in their folder and keep their half-spaces', () => {
  assert.equal(fileName(['گزارش معامله‌ها', 'آبان ۱۴۰۵'], 'pdf', 'fa'), 'گزارش معامله‌ها، آبان ۱۴۰۵.pdf');
  assert.equal(fileName(['../../etc/passwd'], 'csv', 'en'), 'etc passwd.csv');
  assert.equal(fileName(['\u202e', '...'], 'xlsx', 'fa'), 'binesh.xlsx');
  assert.ok(Buffer.byteLength(fileName(['آ'.repeat(500)], 'xlsx', 'fa')) < 200);
});

test('a name is said to browsers so that no header breaks', () => {
  const header = attachment('قیف "فروش"\r\n(۱).pdf', 'sales-funnel.pdf');
  assert.match(header, /^attachment; filename="sales-funnel\.pdf"; filename\*=UTF-8''[\w%.~-]+$/);
});
