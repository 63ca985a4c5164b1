import type { Reader } from '../access/reader.ts';
import { hiddenFields, mayAct } from '../access/rights.ts';
import { BineshError } from '../core/errors.ts';
import { kept, records } from '../records/index.ts';
import type { KeptName, RecordName } from '../records/record.ts';
import type { Tx } from '../store/tx.ts';
import type { Permit } from '../store/undo.ts';
import { checkAct, missing } from './record-input.ts';

/**
 * What a reader may take back: changes of records they may edit, of things they keep, and all as an administrator. What
 * others made is deleted by whoever may delete it, what they changed in hidden fields stays.
 */
export function permitOf(reader: Reader, tx: Tx): Permit {
  const runsPlace = async () =>
    reader.role === 'admin' && (await mayAct(reader, 'edit', 'user', {}, tx.client));
  return async (type, id, fields, theirs) => {
    if (type === 'attachment') {
      // A file is its record's.
      const of = fields.entity as RecordName;
      const record = await tx.get(of, String(fields.entity_id));
      if (record === undefined) throw missing(of, String(fields.entity_id));
      await checkAct(reader, 'edit', of, String(fields.entity_id), record.fields, tx.client);
    } else if (Object.hasOwn(records, type)) {
      const of = type as RecordName;
      await checkAct(reader, theirs?.made ? 'delete' : 'edit', of, id, fields, tx.client);
      const hidden = hiddenFields(reader, of);
      if (theirs?.fields.some((name) => hidden.has(name))) throw new BineshError('forbidden');
    } else {
      const isOwned = 'shared' in kept[type as KeptName].fields;
      const mayChange = isOwned ? fields.owner_id === reader.id : await runsPlace();
      if (!mayChange) throw new BineshError('forbidden');
    }
  };
}
