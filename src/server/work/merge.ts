import type { Reader } from '../../access/reader.ts';
import { hiddenFields } from '../../access/rights.ts';
import { BineshError } from '../../core/errors.ts';
import { records, recordTypes } from '../../records/index.ts';
import type { RecordType } from '../../records/record.ts';
import { moveAttachments } from '../../store/attachments.ts';
import { referencesTo } from '../../store/references.ts';
import { quote } from '../../store/schema.ts';
import { recordKey, type StoredRow, storedRow } from '../../store/tables.ts';
import type { Tx } from '../../store/tx.ts';
import { type FieldValue, invalid } from '../../store/values.ts';
import type { Body } from '../writing.ts';
import { permit, permittedRecord, refuseHidden } from './change.ts';
import type { ComparedType } from './duplicates.ts';

/** Two records of one type, and the fields that somebody chose for the one that stays. */
export interface Merging {
  readonly keep: string;
  readonly drop: string;
  readonly fields: Body;
}

/**
 * Makes two records one: whatever refers to the second refers to the first, which takes over what it lacks; the second
 * goes to the bin with its past. All of it is one version, so undoing that brings both back.
 */
export async function mergeRecords(
  tx: Tx,
  reader: Reader,
  type: ComparedType,
  { keep, drop, fields }: Merging,
): Promise<void> {
  if (keep === drop) throw new BineshError('same_record');
  refuseHidden(reader, type, fields);
  const kept = await permittedRecord(tx, reader, 'edit', type, keep);
  const dropped = await permittedRecord(tx, reader, 'edit', type, drop);
  await permit(tx, reader, 'delete', type, dropped.fields);
  await checkLines(tx, type, dropped, fields.currency ?? kept.fields.currency);
  await moveReferences(tx, type, keep, drop);
  await moveAttachments(tx, type, drop, keep);
  await tx.delete(type, drop);
  const { custom, ...chosen } = fields;
  await tx.update(type, keep, {
    ...lacking(reader, records[type], kept, dropped),
    ...chosen,
    custom: { ...dropped.custom, ...kept.custom, ...(custom as object | undefined) },
  });
  const now = await tx.get(type, keep);
  if (now) await permit(tx, reader, 'edit', type, now.fields);
}

/** The lines of a deal are in its currency: among those of another they would be other amounts. */
async function checkLines(
  tx: Tx,
  type: ComparedType,
  { fields }: StoredRow,
  currency: unknown,
): Promise<void> {
  if (type !== 'deal' || fields.currency === currency) return;
  const { rows } = await tx.client.query(
    'select 1 from deal_product where workspace_id = $1 and deal_id = $2 limit 1',
    [tx.workspace.id, fields.id],
  );
  if (rows.length > 0) throw invalid('currency', fields.currency, String(currency));
}

async function moveReferences(tx: Tx, type: ComparedType, keep: string, drop: string): Promise<void> {
  for (const { from, field, where } of referencesTo(type, recordTypes)) {
    // Its past is the record's own: it goes to the bin with it.
    if (from.name === 'history') continue;
    const { rows } = await tx.client.query(
      `select * from ${quote(from.name)} where ${where} order by ordinal`,
      [tx.workspace.id, drop],
    );
    if (from.name === 'lead' && rows.length > 0 && (await hasLead(tx, keep)))
      throw new BineshError('both_converted');
    for (const row of rows) {
      const { fields, ordinal } = storedRow(from, row);
      await tx.update(from.name, recordKey(from, fields, ordinal), { [field]: keep });
    }
  }
}

async function hasLead(tx: Tx, deal: string): Promise<boolean> {
  const { rows } = await tx.client.query(
    'select 1 from lead where workspace_id = $1 and converted_deal_id = $2',
    [tx.workspace.id, deal],
  );
  return rows.length > 0;
}

/** What the one that stays lacks and the other has; of tags both. What is closed, and when, is its own. */
function lacking(
  reader: Reader,
  { name: type, fields }: RecordType<ComparedType>,
  kept: StoredRow,
  dropped: StoredRow,
): Record<string, FieldValue> {
  const hidden = hiddenFields(reader, type);
  const own = ['closed_at', 'loss_reason_id', 'unqualified_reason_id'];
  const found: Record<string, FieldValue> = {};
  for (const [name, field] of Object.entries(fields)) {
    const [mine, other] = [kept.fields[name] ?? null, dropped.fields[name] ?? null];
    if (field.type === 'tags') {
      const tags = [mine, other].flatMap((list) => (Array.isArray(list) ? (list as readonly string[]) : []));
      found[name] = [...new Set(tags)];
    } else if ((mine === null || mine === '') && other !== null && !own.includes(name) && !hidden.has(name))
      found[name] = other;
  }
  return found;
}
