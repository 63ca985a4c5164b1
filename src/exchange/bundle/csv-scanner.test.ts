import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type CsvRecord, CsvScanner } from './csv-scanner.ts';

function scan(text: string, chunk = text.length): CsvRecord[] {
  const records: CsvRecord[] = [];
  const scanner = new CsvScanner((record) => records.push(record));
  for (let at = 0; at < text.length; at += chunk) scanner.push(text.slice(at, at + chunk));
  scanner.end();
  return records;
}

const plainly = (text: string) => scan(text).map(({ cells, line }) => [line, ...cells]);

test('cells, quotes, doubled quotes, lines within quotes, CRLF and LF in one file', () => {
  assert.deepEqual(plainly('id,name\r\na,"x\r\ny"\n\nb,"say ""hi"""\r\nc,\n"",last'), [
    [1, 'id', 'name'],
    [2, 'a', 'x\r\ny'],
    [5, 'b', 'say "hi"'],
    [6, 'c', ''],
    [7, '', 'last'],
  ]);
});

test('a quote within an unquoted cell is a character', () => {
  assert.deepEqual(plainly('id,name\na,24" screen\n'), [
    [1, 'id', 'name'],
    [2, 'a', '24" screen'],
  ]);
});

test('a stray quote costs its own line only', () => {
  const records = scan('id,name\na,"x"y\nb,z\nc,"q"\n');
  assert.deepEqual(
    records.map(({ line, problem, cells }) => [line, problem?.code ?? cells]),
    [
      [1, ['id', 'name']],
      [2, 'bad_quote'],
      [3, ['b', 'z']],
      [4, ['c', 'q']],
    ],
  );
  assert.equal(records[1]?.raw(), 'a,"x"y');
  assert.equal(records[1]?.problem?.cell, 1);
});

test('a quote that is never closed costs its own line only', () => {
  const records = scan('id,name\na,"x\nb,z\nc,d\n');
  assert.deepEqual(
    records.map(({ line, problem, cells }) => [line, problem?.code ?? cells]),
    [
      [1, ['id', 'name']],
      [2, 'unclosed_quote'],
      [3, ['b', 'z']],
      [4, ['c', 'd']],
    ],
  );
});

test('a cell of 10 MB in small pieces', () => {
  const cell = 'متن\n'.repeat(2_500_000);
  const records = scan(`id,name\na,"${cell}"\nb,c\n`, 64 * 1024);
  assert.equal(records[1]?.cells[1], cell);
  assert.equal(records[2]?.line, 3 + 2_500_000);
});

test('whatever is written as RFC 4180 is read again, in pieces of any size, with its lines', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.stringMatching(/^[a"\r\n,]{0,6}$/),
    fc.constantFrom('', 'بینش', '"', '\r\n'),
  );
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      fc.integer({ min: 1, max: 7 }),
      (data, end, last, size) => {
        const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
        const lines = data.map((row) => row.map(quoted).join(','));
        let line = 1;
        const expected = data.map((row, at) => {
          const start = line;
          line += (lines[at] ?? '').split('\n').length;
          return { cells: row, line: start };
        });
        const text = lines.join(end) + (last ? end : '');
        const read = scan(text, size);
        assert.deepEqual(
          read.map(({ cells, line: at }) => ({ cells, line: at })),
          expected,
        );
        assert.deepEqual(
          read.map((record) => record.raw()),
          lines,
        );
      },
    ),
  );
});
