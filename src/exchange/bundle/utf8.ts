import { isUtf8 } from 'node:buffer';
import { BineshError } from '../../core/errors.ts';

const eightBit = 'Latin-1, Windows-1256, …';

/**
 * The text of a byte stream that must be UTF-8 (a BOM is skipped); else an error that names the file and, where
 * it can be told, what its encoding is instead.
 */
export async function* decodeUtf8(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<{ text: string; bytes: number }> {
  let carry: Buffer = Buffer.alloc(0);
  let first = true;
  for await (const chunk of chunks) {
    let bytes = carry.length === 0 ? asBuffer(chunk) : Buffer.concat([carry, chunk]);
    if (first) {
      if (bytes.length < 3) {
        carry = bytes;
        continue;
      }
      refuseOtherEncodings(bytes, file);
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3);
      first = false;
    }
    const whole = bytes.length - incompleteTail(bytes);
    const complete = bytes.subarray(0, whole);
    if (!isUtf8(complete)) throw notUtf8(complete, file);
    carry = Buffer.from(bytes.subarray(whole));
    yield { text: complete.toString('utf8'), bytes: chunk.length };
  }
  if (carry.length > 0) {
    if (first) refuseOtherEncodings(carry, file);
    if (!isUtf8(carry)) throw notUtf8(carry, file);
    yield { text: carry.toString('utf8'), bytes: 0 };
  }
}

function asBuffer(chunk: Uint8Array): Buffer {
  return Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}

/** How many bytes at the end begin a character that the next chunk completes. */
function incompleteTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
  }
  return 0;
}

const signatures: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'zip, xlsx'],
  ['%PDF', 'PDF'],
  ['\u0089PNG', 'PNG'],
  ['\u001f\u008b', 'gzip'],
  ['SQLite format 3', 'SQLite'],
];

function refuseOtherEncodings(bytes: Buffer, file: string): void {
  const head = bytes.subarray(0, 4096);
  const start = head.toString('latin1', 0, 16);
  if (start.startsWith('\u00ff\u00fe') || start.startsWith('\u00fe\u00ff')) throw encoding(file, 'UTF-16');
  const signature = signatures.find(([text]) => start.startsWith(text));
  if (signature) throw notCsv(file, signature[1]);
  const nulls = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) nulls[index % 2] = (nulls[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nulls;
  if (Math.abs(even - odd) > head.length / 10) throw encoding(file, 'UTF-16');
  if (even + odd > 4 + head.length / 50) throw notCsv(file, 'NUL');
}

function notUtf8(bytes: Buffer, file: string): BineshError {
  return bytes.includes(0) ? notCsv(file, 'NUL') : encoding(file, eightBit);
}

function encoding(file: string, value: string): BineshError {
  return new BineshError('bundle_encoding', { file, value });
}

function notCsv(file: string, what: string): BineshError {
  const reason = { fa: `متن نیست (${what})`, en: `it is not text (${what})` };
  return new BineshError('bundle_not_csv', { file, line: 1, reason });
}
