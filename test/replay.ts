import assert from 'node:assert/strict';
import { storedTypes } from '../src/records/index.ts';
import type { Change, ChangeFields } from '../src/store/changes.ts';
import { quote } from '../src/store/schema.ts';
import type { Store } from '../src/store/store.ts';
import { recordKey, storedRow } from '../src/store/tables.ts';
import { toJson } from '../src/store/values.ts';

/** Records by `deal d1`. */
export type Content = ReadonlyMap<string, ChangeFields>;

/**
 * The records that the change log of a workspace tells of, played from the start. Versions must have no gap, and each
 * change must begin where the one before it ended.
 */
export function replayed(changes: readonly Change[]): Content {
  const content = new Map<string, ChangeFields>();
  let version = 0;
  for (const change of changes) {
    const { action, recordType, recordId, before, after, n } = change;
    assert.equal(change.version, n === 1 ? ++version : version, 'versions without a gap');
    if (recordType === 'workspace') continue;
    const key = `${recordType} ${recordId}`;
    const known = content.get(key);
    assert.equal(known === undefined, action === 'insert', `${action} of ${key} at ${version}`);
    for (const [name, value] of Object.entries(before ?? {}))
      assert.deepEqual(
        value,
        known?.[name] ?? (name === 'custom' ? {} : null),
        `${key} ${name} at ${version}`,
      );
    if (action === 'delete') content.delete(key);
    else content.set(key, { ...known, ...after });
  }
  return new Map([...content].map(([key, fields]) => [key, withoutEmptyCustom(fields)]));
}

/** Every record of a workspace, as the tables have it. */
export async function storedContent(store: Store, workspaceId: number): Promise<Content> {
  const content = new Map<string, ChangeFields>();
  for (const type of storedTypes) {
    const { rows } = await store.pool.query<Record<string, unknown>>(
      `select * from ${quote(type.name)} where workspace_id = $1`,
      [workspaceId],
    );
    for (const row of rows) {
      const { fields, custom, ordinal } = storedRow(type, row);
      const values = Object.entries(fields).map(([name, value]) => [name, toJson(value)] as const);
      content.set(
        `${type.name} ${recordKey(type, fields, ordinal)}`,
        withoutEmptyCustom({ ...Object.fromEntries(values), custom }),
      );
    }
  }
  return content;
}

function withoutEmptyCustom({ custom, ...fields }: ChangeFields): ChangeFields {
  return custom && Object.keys(custom).length > 0 ? { ...fields, custom } : fields;
}
