import { type FileHandle, mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BineshError } from '../../core/errors.ts';
import { records } from '../../records/index.ts';
import { formatColumns, type RecordName } from '../../records/record.ts';
import {
  type DemoOptions,
  demoWorld,
  type GrowingName,
  growingNames,
  rowsOfSlot,
  rowsOfWorld,
  worldNames,
} from './demo.ts';
import type { BundleRow } from './row.ts';
import { Slot } from './slot.ts';

/** How many rows each file got. */
export type DemoCounts = Readonly<Record<RecordName, number>>;

export interface DemoProgress {
  readonly deals: number;
  readonly of: number;
}

const flushAt = 256 * 1024;
const mustQuote = /[",\r\n]/;

/**
 * Writes the demo company as the folder of a bundle. Each deal is told once and its rows go to all files at the same
 * time, so the memory does not grow with their number.
 */
export async function writeDemo(
  folder: string,
  options: DemoOptions,
  onProgress?: (progress: DemoProgress) => void,
): Promise<DemoCounts> {
  const { workspace, world } = demoWorld(options);
  const files = new Map<RecordName, CsvFile>();
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'workspace.json'), `${JSON.stringify(workspace, null, 2)}\n`);
    for (const name of Object.keys(records) as RecordName[]) {
      files.set(name, await CsvFile.create(folder, name));
    }
    for (const name of worldNames) files.get(name)?.addAll(rowsOfWorld[name](world));

    const growing = growingNames.map((name) => ({ rows: rowsOfSlot[name], file: fileOf(files, name) }));
    for (let index = 0; index < world.deals; index++) {
      const slot = new Slot(world, index);
      let waiting = 0;
      for (const { rows, file } of growing) {
        file.addAll(rows(slot));
        waiting = Math.max(waiting, file.waiting);
      }
      if (waiting < flushAt) continue;
      for (const { file } of growing) if (file.waiting >= flushAt / 2) await file.flush();
      onProgress?.({ deals: index + 1, of: world.deals });
    }
    for (const file of files.values()) await file.flush();
    onProgress?.({ deals: world.deals, of: world.deals });
  } catch (error) {
    throw isDiskFull(error) ? new BineshError('disk_full', {}, error) : error;
  } finally {
    for (const file of files.values()) await file.close();
  }
  return Object.fromEntries([...files].map(([name, file]) => [name, file.count])) as DemoCounts;
}

function fileOf(files: ReadonlyMap<RecordName, CsvFile>, name: GrowingName): CsvFile {
  const file = files.get(name);
  if (!file) throw new Error(`no file for ${name}`);
  return file;
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}

/** One file of the bundle, written in large pieces. */
class CsvFile {
  count = 0;
  readonly #handle: FileHandle;
  readonly #columns: readonly string[];
  readonly #cells: string[];
  #lines: string[];
  #waiting = 0;

  private constructor(handle: FileHandle, columns: readonly string[]) {
    this.#handle = handle;
    this.#columns = columns;
    this.#cells = [...columns];
    this.#lines = [columns.join(',')];
  }

  static async create(folder: string, name: RecordName): Promise<CsvFile> {
    const { file } = records[name];
    return new CsvFile(await open(join(folder, file), 'w'), formatColumns(records[name]));
  }

  get waiting(): number {
    return this.#waiting;
  }

  addAll(rows: readonly BundleRow[]): void {
    for (const row of rows) {
      for (const [i, column] of this.#columns.entries()) {
        const cell = row[column] ?? '';
        this.#cells[i] = mustQuote.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
      }
      // Joined at once: a text that grows by additions is a tree of its parts, and costs more to collect than to build.
      const line = this.#cells.join(',');
      this.#lines.push(line);
      this.#waiting += line.length;
      this.count++;
    }
  }

  async flush(): Promise<void> {
    const lines = this.#lines;
    this.#lines = [];
    this.#waiting = 0;
    if (lines.length > 0) await this.#handle.writeFile(`${lines.join('\n')}\n`);
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}
