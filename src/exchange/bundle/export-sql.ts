import { type Field, formatColumns, type RecordType } from '../../records/record.ts';
import { quote } from '../../store/schema.ts';
import type { Tx } from '../../store/tx.ts';

/** A value as the bundle writes it: canonical, empty for none. */
function asCell(name: string, field: Field): string {
  const column = quote(name);
  switch (field.type) {
    case 'instant': {
      const text = `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`;
      // The first place from which on there are only zeros, or the point before them, is where it ends.
      return `regexp_replace(${text}, '\\.?0+$', '') || 'Z'`;
    }
    case 'date':
      return `to_char(${column}, 'YYYY-MM-DD')`;
    case 'money':
    case 'decimal':
      return `trim_scale(${column})`;
    case 'boolean':
      return `case when ${column} then 'true' else 'false' end`;
    case 'tags':
      return `nullif(array_to_string(${column}, ';'), '')`;
    case 'text':
    case 'ref':
    case 'enum':
      return `nullif(${column}, '')`;
    case 'integer':
      return column;
  }
}

/** The names of a type's custom fields in a workspace, in the order in which they first appear in the alphabet. */
export async function customNames(
  { client, workspace }: Pick<Tx, 'client' | 'workspace'>,
  type: RecordType,
): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select distinct jsonb_object_keys(custom) as name from ${quote(type.name)}
     where workspace_id = $1 and custom <> '{}' order by name`,
    [workspace.id],
  );
  return rows.map(({ name }) => name).filter((name) => !(name in type.fields));
}

/** The columns of a type's file: those of the format, and ours which hold something. */
export async function columnNames(
  { client, workspace }: Pick<Tx, 'client' | 'workspace'>,
  type: RecordType,
): Promise<readonly string[]> {
  const names = [...formatColumns(type)];
  for (const name of Object.keys(type.fields).filter((each) => !names.includes(each))) {
    const { rowCount } = await client.query(
      `select 1 from ${quote(type.name)} where workspace_id = $1 and ${quote(name)} is not null limit 1`,
      [workspace.id],
    );
    if (rowCount) names.push(name);
  }
  return names;
}

/** The statement with which PostgreSQL writes a file of the bundle itself, in the order of its rows. */
export function exportSql(
  type: RecordType,
  workspaceId: number,
  names: readonly string[],
  custom: readonly string[],
): string {
  const columns = [
    ...names.map((name) => `${asCell(name, type.fields[name] as Field)} as ${quote(name)}`),
    ...custom.map((name) => `nullif(custom ->> ${literal(name)}, '') as ${quote(name)}`),
  ];
  const from = `${quote(type.name)} where workspace_id = ${Number(workspaceId)}`;
  return `copy (select ${columns.join(', ')} from ${from} order by ordinal) to stdout with (format csv, header)`;
}

/** COPY takes no bound values; a name from a bundle's header is written as a literal that nothing can leave. */
function literal(text: string): string {
  return `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
