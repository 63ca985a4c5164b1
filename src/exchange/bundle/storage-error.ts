import { BineshError } from '../../core/errors.ts';

/** A full disk, wherever it was met, as the error that its reader can do something about; others as they are. */
export function asStorageError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === '53100' || code === 'ENOSPC' ? new BineshError('disk_full', {}, error) : error;
}
