import type { Reader } from '../../access/reader.ts';
import type { Column, Row, Value } from '../../core/table.ts';
import type { Locale, Text } from '../../core/text.ts';
import { csvLines } from '../../exchange/files/csv.ts';
import { storedTypes } from '../../records/index.ts';
import type { Store } from '../../store/store.ts';
import type { AuditAsked } from './asked.ts';
import { audit, type Told } from './audit.ts';
import { actionWords, subjectWords, wayWords } from './words.ts';

const atOnce = 500;

const labels = {
  at: { fa: 'زمان (UTC)', en: 'Time (UTC)' },
  version: { fa: 'نسخه', en: 'Version' },
  actor: { fa: 'شناسهٔ انجام‌دهنده', en: 'Done by (id)' },
  actor_name: { fa: 'انجام‌دهنده', en: 'Done by' },
  way: { fa: 'از راه', en: 'By way of' },
  address: { fa: 'نشانی شبکه', en: 'Network address' },
  action: { fa: 'کار', en: 'Action' },
  type: { fa: 'نوع', en: 'Type' },
  id: { fa: 'شناسه', en: 'Id' },
  name: { fa: 'نام', en: 'Name' },
  field: { fa: 'فیلد', en: 'Field' },
  before: { fa: 'پیش از آن', en: 'Before' },
  after: { fa: 'پس از آن', en: 'After' },
} as const satisfies Record<string, Text>;

const words: Readonly<Partial<Record<keyof typeof labels, Readonly<Record<string, Text>>>>> = {
  way: wayWords,
  action: actionWords,
  type: { ...subjectWords, ...Object.fromEntries(storedTypes.map(({ name, label }) => [name, label.one])) },
};

const columns: readonly Column[] = Object.entries(labels).map(([name, label]) => {
  const known = words[name as keyof typeof labels];
  return { name, label, kind: 'text', ...(known === undefined ? {} : { words: known }) };
});

const fieldLabels: ReadonlyMap<string, Text> = new Map(
  storedTypes.flatMap(({ name, fields }) =>
    Object.entries(fields).map(([field, { label }]) => [`${name}.${field}`, label] as const),
  ),
);

/** The whole of what is asked as CSV, a line for every field that changed, newest first. Cells run as no formula. */
export async function* auditLines(
  store: Store,
  reader: Reader,
  asked: AuditAsked,
  locale: Locale,
): AsyncGenerator<string> {
  let cursor: string | undefined;
  let isFirst = true;
  do {
    const { entries, next } = await audit(store, reader, asked, cursor, atOnce);
    const lines = csvLines({ columns, rows: entries.flatMap((entry) => rowsOf(entry, locale)) }, locale);
    const head = lines.next().value;
    if (isFirst && typeof head === 'string') yield head;
    isFirst = false;
    yield* lines;
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}

function rowsOf(entry: Told, locale: Locale): Row[] {
  const shared = {
    at: entry.at,
    version: entry.version === null ? null : String(entry.version),
    actor: entry.actor,
    actor_name: entry.actorName,
    way: entry.from.way,
    address: entry.from.address,
    action: entry.action,
    type: entry.type,
    id: entry.id,
    name: entry.name,
  };
  const before = flat(entry.before);
  const after = flat(entry.after);
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => before[name] !== after[name],
  );
  if (names.length === 0) return [{ ...shared, field: null, before: null, after: null }];
  return names.map((name) => ({
    ...shared,
    field: fieldLabels.get(`${entry.type}.${name}`)?.[locale] ?? name,
    before: before[name] ?? null,
    after: after[name] ?? null,
  }));
}

/** Every value as one text; custom fields under their own names. */
function flat(fields: Told['before']): Record<string, Value> {
  const shown: Record<string, Value> = Object.create(null);
  for (const [name, value] of Object.entries(fields ?? {})) {
    if (value === null || value === undefined) continue;
    if (name === 'custom' && typeof value === 'object') Object.assign(shown, flat(value as Told['before']));
    else shown[name] = typeof value === 'object' ? JSON.stringify(value) : String(value);
  }
  return shown;
}
