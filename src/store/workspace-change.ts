import { isTimeZone } from '../core/calendar.ts';
import { BineshError } from '../core/errors.ts';
import { isCurrency } from '../core/money.ts';
import { optionsInput, type StoredOptions } from '../records/workspace-options.ts';
import type { ChangeFields } from './changes.ts';
import type { Tx } from './tx.ts';
import { invalid, sameValue } from './values.ts';
import { settingColumns } from './workspaces.ts';

const longestName = 200;

/**
 * Changes settings and options of the workspace, each by its name; what is not named stays. False when nothing
 * differs. Stage days are laid over those that are kept.
 */
export async function changeWorkspace(tx: Tx, given: Readonly<Record<string, unknown>>): Promise<boolean> {
  const settings: Record<string, unknown> = {};
  const options: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    if (Object.hasOwn(settingColumns, name)) settings[name] = value;
    else options[name] = value;
  }
  await checkSettings(tx, settings);
  const next = readOptions(tx.workspace.options, options);
  const isOther = await tx.updateWorkspace(settings);
  return (await writeOptions(tx, next)) || isOther;
}

/** Keeps other options; the change log tells which. False when nothing differs. */
export async function writeOptions(tx: Tx, next: StoredOptions): Promise<boolean> {
  const old: StoredOptions = tx.workspace.options;
  const names = [...new Set([...Object.keys(old), ...Object.keys(next)])] as (keyof StoredOptions)[];
  const changed = names.filter((name) => JSON.stringify(old[name]) !== JSON.stringify(next[name]));
  if (changed.length === 0) return false;
  const some = (of: StoredOptions): ChangeFields => ({
    options: Object.fromEntries(changed.map((name) => [name, of[name] ?? null])),
  });
  await tx.client.query('update workspace set options = $2 where id = $1', [
    tx.workspace.id,
    JSON.stringify(next),
  ]);
  // What follows in the same write goes by the new ones.
  (tx.workspace as { options: StoredOptions }).options = next;
  await tx.log.add('update', 'workspace', String(tx.workspace.id), some(old), some(next));
  return true;
}

/** Takes a change of the workspace back. Answers the name of what has changed since, then nothing is done. */
export async function takeBackWorkspace(
  tx: Tx,
  before: ChangeFields,
  after: ChangeFields,
): Promise<string | undefined> {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
  const now = tx.workspace as unknown as Readonly<Record<string, unknown>>;
  const { options: was, ...settings } = before;
  const changed = Object.keys(settings).find((name) => !same(now[name], after[name]));
  if (changed !== undefined) return changed;
  const wereOptions = Object.entries((was ?? {}) as Readonly<Record<string, unknown>>);
  const given = (after.options ?? {}) as Readonly<Record<string, unknown>>;
  const stored = tx.workspace.options as Readonly<Record<string, unknown>>;
  const changedOption = wereOptions.find(([name]) => !same(stored[name], given[name]));
  if (changedOption !== undefined) return changedOption[0];
  await tx.updateWorkspace(settings);
  const next = { ...stored, ...Object.fromEntries(wereOptions) };
  const kept = Object.entries(next).filter(([, value]) => value !== null);
  await writeOptions(tx, Object.fromEntries(kept));
  return undefined;
}

async function checkSettings(tx: Tx, settings: Readonly<Record<string, unknown>>): Promise<void> {
  const { name, timeZone, currency } = settings;
  if (name !== undefined) {
    const isName =
      typeof name === 'string' && name.trim() === name && name !== '' && name.length <= longestName;
    if (!isName || /\p{Cc}/u.test(name)) throw invalid('name', name, `1–${longestName}`);
    const { rows } = await tx.client.query('select 1 from workspace where name = $1 and id <> $2', [
      name,
      tx.workspace.id,
    ]);
    if (rows.length > 0) throw new BineshError('workspace_exists', { value: name });
  }
  if (timeZone !== undefined && !(typeof timeZone === 'string' && isTimeZone(timeZone)))
    throw invalid('timeZone', timeZone, 'Asia/Tehran');
  if (currency === undefined || sameValue(String(currency), tx.workspace.currency)) return;
  if (typeof currency !== 'string' || !isCurrency(currency))
    throw invalid('currency', currency, 'ISO 4217, IRT');
  const { rows } = await tx.client.query<{ used: boolean }>(
    `select exists(select 1 from exchange_rate where workspace_id = $1)
      or exists(select 1 from goal where workspace_id = $1 and metric = 'won_value') as used`,
    [tx.workspace.id],
  );
  if (rows[0]?.used) throw new BineshError('currency_in_use', { value: tx.workspace.currency });
}

function readOptions(old: StoredOptions, given: Readonly<Record<string, unknown>>): StoredOptions {
  const read = optionsInput.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    if (issue?.code === 'unrecognized_keys' && issue.path.length === 0) {
      const known = [...Object.keys(settingColumns), ...Object.keys(optionsInput.shape)];
      throw new BineshError('unknown_field', { field: issue.keys.join(', '), expected: known.join(', ') });
    }
    const path = issue?.path ?? [];
    const value = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)?.[key], given);
    throw invalid(path.join('.'), value ?? '', issue?.message ?? '');
  }
  const { stageDays, ...rest } = read.data;
  // A body of JSON has no undefined.
  const options = rest as StoredOptions;
  if (stageDays === undefined) return { ...old, ...options };
  const days = Object.entries({ ...old.stageDays, ...stageDays });
  const kept = days.filter((entry): entry is [string, number] => entry[1] !== null);
  return { ...old, ...options, stageDays: Object.fromEntries(kept) };
}
