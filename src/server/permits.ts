import type { Reader } from '../access/reader.ts';
import { BineshError } from '../core/errors.ts';
import { records } from '../records/index.ts';
import type { RecordName } from '../records/record.ts';
import type { Tx } from '../store/tx.ts';
import type { Permit } from '../store/undo.ts';
import { checkAct, missing } from './record-input.ts';

/** What a reader may take back: changes of records they may edit, of things they keep, and all as an administrator. */
export function permitOf(reader: Reader, tx: Tx): Permit {
  return async (type, id, fields) => {
    if (type === 'attachment') {
      // A file is its record's.
      const of = fields.entity as RecordName;
      const record = await tx.get(of, String(fields.entity_id));
      if (record === undefined) throw missing(of, String(fields.entity_id));
      await checkAct(reader, 'edit', of, String(fields.entity_id), record.fields, tx.client);
    } else if (Object.hasOwn(records, type)) {
      await checkAct(reader, 'edit', type as RecordName, id, fields, tx.client);
    } else if (fields.owner_id === undefined ? reader.role !== 'admin' : fields.owner_id !== reader.id) {
      throw new BineshError('forbidden');
    }
  };
}
