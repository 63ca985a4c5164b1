import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { duckdb } from '../../src/facts/dialect.ts';
import { raw, sql } from '../../src/facts/sql.ts';
import { writeSettings } from '../../src/mirror/build.ts';
import { deriveAll } from '../../src/mirror/derive.ts';
import { connectDuck, openDuck, read, run } from '../../src/mirror/duck.ts';
import { mirrorColumns, mirrorStatements, recordsOf, storedFacts } from '../../src/mirror/tables.ts';
import { loadRows } from '../../src/mirror/transfer.ts';
import { recordTypes } from '../../src/records/index.ts';
import type { RecordName, RecordType } from '../../src/records/record.ts';
import type { Engine } from '../../src/report/engine.ts';
import type { Bundle, Cells } from './bundle.ts';

/** A mirror in memory that holds one bundle after another. */
export interface MemoryMirror {
  load(bundle: Bundle): Promise<Engine>;
  close(): void;
}

/** Opens an empty one: the mirror's own tables and facts, without a record store behind it. */
export async function openMemoryMirror(): Promise<MemoryMirror> {
  const spill = mkdtempSync(join(tmpdir(), 'binesh-reference-'));
  const instance = await openDuck(':memory:', { memory: '1GB', spill });
  const connection = await connectDuck(instance);
  for (const statement of mirrorStatements()) await connection.run(statement);

  const load = async (bundle: Bundle): Promise<Engine> => {
    await writeSettings(connection, bundle.settings);
    for (const type of recordTypes) {
      await run(connection, sql`delete from ${recordsOf(type)}`);
      await loadRows(connection, type, valuesOf(type, bundle), recordsOf(type));
    }
    for (const fact of storedFacts) {
      await run(connection, sql`delete from ${raw(`facts.${fact.name}`)}`);
      await deriveAll(connection, fact, bundle.settings);
    }
    return {
      snapshot: (work) => work({ dialect: duckdb, version: 1, query: (query) => read(connection, query) }),
    };
  };
  const close = (): void => {
    connection.closeSync();
    instance.closeSync();
    rmSync(spill, { recursive: true, force: true });
  };
  return { load, close };
}

/** A type's rows in the order of the mirror's columns, as text, every default filled in. */
function valuesOf(type: RecordType<RecordName>, bundle: Bundle): (string | null)[][] {
  const cellOf = (name: string, cells: Cells, ordinal: number): string | null => {
    if (name === 'custom') return '{}';
    if (name === 'ordinal') return String(ordinal);
    const field = type.fields[name];
    const given = cells[name] ?? '';
    if (field?.type === 'tags') return JSON.stringify(given === '' ? [] : given.split(';'));
    if (given !== '' || field?.default === undefined) return given === '' ? null : given;
    return field.default === 'workspace.currency' ? bundle.settings.currency : String(field.default);
  };
  return (bundle.rows[type.name] ?? []).map((cells, index) =>
    mirrorColumns(type).map(({ name }) => cellOf(name, cells, index + 1)),
  );
}
