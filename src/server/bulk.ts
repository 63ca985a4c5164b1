import type { Reader } from '../access/reader.ts';
import { BineshError, type ErrorCode } from '../core/errors.ts';
import type { RecordName, RecordType } from '../records/record.ts';
import { checkRequired, customDefinitions } from '../store/custom-fields.ts';
import type { Tx } from '../store/tx.ts';
import type { FieldValue } from '../store/values.ts';
import { checkAct, missing } from './record-input.ts';
import type { Body } from './writing.ts';

/** A record that a bulk edit left as it was, and why. */
export interface Skipped {
  readonly id: string;
  readonly code: ErrorCode;
}

/** What is done to each record: its fields set, or it deleted. */
export type BulkEdit = { readonly set: Body } | { readonly delete: true };

/**
 * Edits records one after the other within one write. One that the reader may not edit, or that a rule refuses, is
 * left as it was and told; the others are changed.
 */
export async function editEach(
  tx: Tx,
  reader: Reader,
  type: RecordType<RecordName>,
  ids: readonly string[],
  edit: BulkEdit,
): Promise<{ changed: number; skipped: readonly Skipped[] }> {
  const skipped: Skipped[] = [];
  let changed = 0;
  for (const id of ids) {
    try {
      await tx.attempt(async () => {
        if (await editOne(tx, reader, type, id, edit)) changed++;
      });
    } catch (error) {
      if (!(error instanceof BineshError) || error.status >= 500) throw error;
      // The same value is refused for all alike: then nothing is to be told of each.
      if (ids.length === 1 || isAboutRecord(error)) skipped.push({ id, code: error.code });
      else throw error;
    }
  }
  return { changed, skipped };
}

const isAboutRecord = ({ code }: BineshError): boolean =>
  code !== 'unknown_field' && code !== 'unknown_reference';

async function editOne(
  tx: Tx,
  reader: Reader,
  type: RecordType<RecordName>,
  id: string,
  edit: BulkEdit,
): Promise<boolean> {
  const old = await tx.get(type.name, id);
  if (old === undefined) throw missing(type.name, id);
  if ('delete' in edit) {
    await checkAct(reader, 'delete', type.name, id, old.fields, tx.client);
    await tx.delete(type.name, id);
    return true;
  }
  await checkAct(reader, 'edit', type.name, id, old.fields, tx.client);
  const isChanged = await tx.update(type.name, id, withTags(type, edit.set, old.fields));
  const now = isChanged ? await tx.get(type.name, id) : undefined;
  if (now === undefined) return isChanged;
  const customs = Object.keys((edit.set.custom as object | undefined) ?? {});
  if (customs.length > 0)
    checkRequired(await customDefinitions(tx.client, tx.workspace.id, type.name), now.custom, customs);
  await checkAct(reader, 'edit', type.name, id, now.fields, tx.client);
  return isChanged;
}

/** `{ add, remove }` of tags, as the tags that a record has then. */
function withTags(type: RecordType, set: Body, old: Readonly<Record<string, FieldValue>>): Body {
  const tags = Object.entries(set).flatMap(([name, value]) => {
    const isEdit = type.fields[name]?.type === 'tags' && typeof value === 'object' && !Array.isArray(value);
    if (!isEdit || value === null) return [];
    const { add, remove } = value as { add?: unknown; remove?: unknown };
    const kept = ((old[name] ?? []) as readonly string[]).filter((tag) => !listOf(remove).includes(tag));
    return [[name, [...new Set([...kept, ...listOf(add)])]]];
  });
  return { ...set, ...Object.fromEntries(tags) };
}

/** Unreadable ones are refused by whoever reads tags. */
const listOf = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
