import { BineshError } from '../core/errors.ts';
import { freeBytes } from './reserve.ts';

const oneLogSegment = 16 * 2 ** 20;

/**
 * An error of the database as one that its reader understands, where it can be cured: a full disk, a database out
 * of reach. PostgreSQL says that a disk is full where a table cannot grow; where its log cannot, it breaks all
 * connections to recover, so the disk of `dataFolder` (given where the database lies in it) is asked.
 */
export async function storageError(error: unknown, dataFolder: string | undefined): Promise<unknown> {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  const isLost =
    /^(E[A-Z]+|08...|28...|3D000|57P0[123])$/.test(code) || /^Connection terminated/.test(error.message);
  const isFull =
    code === '53100' ||
    code === 'ENOSPC' ||
    (isLost && dataFolder !== undefined && (await freeBytes(dataFolder)) < oneLogSegment);
  if (isFull) return new BineshError('disk_full', {}, error);
  return isLost ? new BineshError('database_unreachable', { reason: error.message || code }, error) : error;
}
