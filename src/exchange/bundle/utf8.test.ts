import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ErrorCode } from '../../core/errors.ts';
import { decodeUtf8 } from './utf8.ts';

async function decode(bytes: Uint8Array, size = bytes.length || 1): Promise<string> {
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
  let text = '';
  for await (const part of decodeUtf8(Readable.from(chunks), 'deals.csv')) text += part.text;
  return text;
}

const refuses = (bytes: Uint8Array, code: ErrorCode, value?: string) =>
  assert.rejects(decode(bytes), (error: { code: string; params: Record<string, unknown> }) => {
    assert.equal(error.code, code);
    assert.equal(error.params.file, 'deals.csv');
    if (value !== undefined) assert.equal(error.params.value, value);
    return true;
  });

test('UTF-8 in pieces of any size, with and without BOM', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      async (given, size, bom) => {
        // A text that itself starts with the mark cannot be told from one that has it added.
        const text = given.replace(/^\ufeff+/, '');
        assert.equal(await decode(Buffer.from((bom ? '\ufeff' : '') + text), size), text);
      },
    ),
  );
});

test('other encodings are named', async () => {
  const text = 'id,name\nd1,یک معامله\n';
  const utf16 = Buffer.from(text, 'utf16le');
  await refuses(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), 'bundle_encoding', 'UTF-16');
  await refuses(utf16, 'bundle_encoding', 'UTF-16');
  await refuses(Buffer.from(utf16).swap16(), 'bundle_encoding', 'UTF-16');
  await refuses(Buffer.from('id,name\nd1,caf\u00e9\n', 'latin1'), 'bundle_encoding');
  await refuses(Buffer.from('id,name\nd1,caf\u00e9', 'latin1'), 'bundle_encoding');
});

test('files that are no text', async () => {
  await refuses(Buffer.from('PK\u0003\u0004rest of an xlsx'), 'bundle_not_csv');
  await refuses(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'bundle_not_csv');
});
