import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Calendar } from '../../core/calendar.ts';
import { BineshError } from '../../core/errors.ts';
import { recordTypes } from '../../records/index.ts';
import type { RecordName, RecordType } from '../../records/record.ts';
import type { WorkspaceSettings } from '../../records/workspace.ts';
import { from, origin } from '../../store/origin.ts';
import type { Store } from '../../store/store.ts';
import type { Tx } from '../../store/tx.ts';
import type { Workspace } from '../../store/workspaces.ts';
import { readFile } from './file-reader.ts';
import { agreeWithHistory, keepPast } from './history-agreement.ts';
import { createState, type ImportState, idsOf, readingOrder, referredTo } from './import-state.ts';
import { mergeStaged, type RowCounts } from './merge.ts';
import { previews } from './previews.ts';
import type { Rejection } from './reasons.ts';
import { recordingsFolder, takeRecordings } from './recordings.ts';
import { Rejects } from './rejects.ts';
import type { RowSink } from './row-reader.ts';
import { type BundleSource, openBundle } from './source.ts';
import type { ZipLimits } from './source-zip.ts';
import { loadStored } from './stored.ts';
import { TableLoader } from './table-loader.ts';
import { type ImportWarning, Warnings } from './warnings.ts';
import { readWorkspaceFile, workspaceFile } from './workspace-file.ts';

export interface ImportOptions {
  /** The workspace to fill, made when there is none of this name; else the one that the bundle names. */
  readonly workspace?: string;
  /** Import the good rows when some are bad; else nothing is imported then. */
  readonly skipBadRows?: boolean;
  /** The calendar of the dates in the files; Gregorian unless said otherwise. */
  readonly calendar?: Calendar;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Where `report.csv` and the rejected rows go; `rejected` in the current folder unless said otherwise. */
  readonly rejectedFolder?: string;
  /** Who imports, for the change log. */
  readonly actor?: string;
  readonly zipLimits?: ZipLimits;
}

export interface ImportProgress {
  readonly file: string;
  /** Rows read of this file. */
  readonly rows: number;
  /** Bytes read of the whole bundle. */
  readonly bytes: number;
  readonly totalBytes: number;
}

export interface ImportResult {
  readonly workspace: Pick<Workspace, 'id' | 'name'>;
  /** Whether the import made the workspace. */
  readonly created: boolean;
  /** The version that holds the import; the last one when nothing changed. */
  readonly version: number;
  /** Whether everything was there already. */
  readonly unchanged: boolean;
  /** What the good rows of each file did. */
  readonly rows: Readonly<Partial<Record<RecordName, RowCounts>>>;
  /** History rows that the import added of its own, because history and record disagreed or a past was to be kept. */
  readonly historyAdded: number;
  readonly warnings: readonly ImportWarning[];
  readonly warningCount: number;
  /** What was wrong with the rows that were left out, in order; the first 100,000, all are in `report.csv`. */
  readonly rejected: readonly Rejection[];
  readonly rejectedRows: number;
  /** Where the rejected rows were written, when there are any. */
  readonly rejectedFolder: string | null;
}

/** Nothing was imported because some rows are bad: which, and why. */
export class BundleRejected extends BineshError {
  readonly rejected: readonly Rejection[];
  readonly rejectedRows: number;
  readonly folder: string;
  constructor(rejects: Rejects) {
    super('bundle_rows_rejected', { count: rejects.rows, path: rejects.folder });
    this.rejected = rejects.list;
    this.rejectedRows = rejects.rows;
    this.folder = rejects.folder;
  }
}

/** Imports a bundle, a folder or a zip, in one transaction: all of it or nothing, also when killed midway. */
export async function importBundle(
  store: Store,
  path: string,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const source = await openBundle(path, options.zipLimits);
  try {
    const warnings = new Warnings();
    const found = await readWorkspaceFile(source, warnings);
    const settings = { ...found, name: options.workspace ?? found.name };
    warnAboutFiles(source, warnings);
    const existing = (await store.workspaces()).find(({ name }) => name === settings.name);
    if (existing) mustAgree(settings, existing);
    const rejects = new Rejects(resolve(options.rejectedFolder ?? 'rejected'));
    const state = createState({
      source,
      settings,
      calendar: options.calendar ?? 'gregorian',
      skipBadRows: options.skipBadRows ?? false,
      rejects,
      warnings,
    });
    const made: string[] = [];
    try {
      const write = async (tx: Tx) => {
        const work = await fill(tx, state, existing !== undefined, options.onProgress);
        const folder = recordingsFolder(store.dataFolder, tx.workspace.id);
        made.push(...(await takeRecordings(source, state.recordings, folder)));
        return { ...work, id: tx.workspace.id, changes: tx.log.count };
      };
      const { version, result } = await from({ ...origin(), way: 'import' }, () =>
        store.write(existing?.id ?? settings, options.actor ?? 'import', write),
      );
      return {
        workspace: { id: result.id, name: settings.name },
        created: existing === undefined,
        version,
        unchanged: result.changes === 0,
        rows: result.rows,
        historyAdded: result.historyAdded,
        warnings: warnings.list,
        warningCount: warnings.count,
        rejected: rejects.list,
        rejectedRows: rejects.rows,
        rejectedFolder: rejects.problems === 0 ? null : rejects.folder,
      };
    } catch (error) {
      for (const file of made) await rm(file, { force: true });
      throw error;
    }
  } finally {
    source.close();
  }
}

/** What an existing workspace means by its money and days cannot change with a bundle. */
function mustAgree(settings: WorkspaceSettings, existing: Workspace): void {
  for (const field of ['currency', 'timeZone', 'calendar'] as const) {
    if (settings[field] === existing[field]) continue;
    throw new BineshError('workspace_differs', { field, value: settings[field], expected: existing[field] });
  }
}

function warnAboutFiles(source: BundleSource, warnings: Warnings): void {
  const known = new Set([workspaceFile, ...recordTypes.map(({ file }) => file)]);
  for (const name of source.files.keys()) {
    if (!known.has(name) && /\.(csv|json)$/i.test(name)) warnings.add('unknown_file', name);
  }
}

interface Filled {
  readonly rows: Partial<Record<RecordName, RowCounts>>;
  readonly historyAdded: number;
}

async function fill(
  tx: Tx,
  state: ImportState,
  isMerge: boolean,
  onProgress: ImportOptions['onProgress'],
): Promise<Filled> {
  const { weekStart, locale } = state.settings;
  await tx.client.query("set local work_mem = '64MB'");
  if (isMerge) {
    await loadStored(tx, state);
    await tx.updateWorkspace({ weekStart, locale });
  }
  const loaded = await load(tx, state, onProgress);
  await state.rejects.write(state.source);
  if (state.rejects.problems > 0 && !state.skipBadRows) throw new BundleRejected(state.rejects);
  return apply(tx, state, loaded);
}

interface Loaded {
  readonly type: RecordType<RecordName>;
  readonly rows: number;
  readonly isDirect: boolean;
  readonly customColumns: readonly string[];
}

/** Reads every file, each after those that it refers to, and hands the good rows to the database. */
async function load(tx: Tx, state: ImportState, onProgress: ImportOptions['onProgress']): Promise<Loaded[]> {
  const loaded: Loaded[] = [];
  const types = readingOrder.filter(({ file }) => state.source.files.has(file));
  let bytes = 0;
  const totalBytes = types.reduce((sum, { file }) => sum + (state.source.files.get(file) ?? 0), 0);
  for (const type of types) {
    await previews[type.name]?.(tx, state);
    const loader = await TableLoader.open(tx, type);
    const isLost = () => state.rejects.problems > 0 && !state.skipBadRows;
    const sink: RowSink = {
      row(values, custom) {
        if (!isLost()) loader.add(values, custom);
      },
      reject(line, column, cell, problem) {
        state.rejects.add(type.file, line, column, cell, problem);
      },
    };
    try {
      const customColumns = await readFile(type, state, sink, {
        onPart: async (part, rows) => {
          bytes += part;
          await loader.flush();
          onProgress?.({ file: type.file, rows, bytes, totalBytes });
        },
      });
      await loader.close();
      loaded.push({ type, rows: loader.rows, isDirect: loader.isDirect, customColumns });
    } catch (error) {
      await loader.abort();
      throw error;
    }
    if (!referredTo.has(type.name)) idsOf(state, type.name).table.clear();
  }
  return loaded;
}

/** Merges what was staged, history first, and settles what history and records say of each other. */
async function apply(tx: Tx, state: ImportState, loaded: readonly Loaded[]): Promise<Filled> {
  const rows: Partial<Record<RecordName, RowCounts>> = {};
  const ordered = [...loaded].sort(
    (a, b) => Number(b.type.name === 'history') - Number(a.type.name === 'history'),
  );
  let historyAdded = 0;
  for (const { type, rows: read, isDirect, customColumns } of ordered) {
    if (isDirect) {
      rows[type.name] = { inserted: read, updated: 0, unchanged: 0 };
      continue;
    }
    historyAdded += await keepPast(tx, type.name);
    rows[type.name] = await mergeStaged(tx, type, read, customColumns);
  }
  historyAdded += await agreeWithHistory(tx, state.warnings);
  for (const [name, counts] of Object.entries(rows) as [RecordName, RowCounts][]) {
    const inserted = counts.inserted + (name === 'history' ? historyAdded : 0);
    if (inserted > 0) await tx.recordImport(name, inserted);
  }
  if (!rows.history && historyAdded > 0) await tx.recordImport('history', historyAdded);
  return { rows, historyAdded };
}
