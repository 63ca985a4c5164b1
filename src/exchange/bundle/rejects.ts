import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordTypes } from '../../records/index.ts';
import { CsvScanner } from './csv-scanner.ts';
import { type Problem, type Rejection, reasonText } from './reasons.ts';
import type { BundleSource } from './source.ts';
import { decodeUtf8 } from './utf8.ts';

/** How many rejections stay in memory; `report.csv` has all of them. */
export const keptRejections = 100_000;
const bufferedCharacters = 256 * 1024;
const shownCharacters = 200;

/**
 * Collects what is wrong with the rows of a bundle. Every problem goes to `report.csv` in the folder; at the end
 * the rejected rows of each file follow into a file of its name, as they stand in the bundle, ready to be
 * corrected and imported again.
 */
export class Rejects {
  #folder: string;
  /** The first ones, in the order of files and lines. */
  readonly list: Rejection[] = [];
  /** All problems; a row can have several. */
  problems = 0;
  readonly #lines = new Map<string, Set<number>>();
  #buffer = '';

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Where they are written: the folder asked for, or a temporary one where that cannot be written. */
  get folder(): string {
    return this.#folder;
  }

  /** The number of rejected rows. */
  get rows(): number {
    let rows = 0;
    for (const lines of this.#lines.values()) rows += lines.size;
    return rows;
  }

  add(file: string, line: number, column: string, cell: string, problem: Problem): void {
    const value = cell.slice(0, shownCharacters);
    const rejection = { file, line, column, value, code: problem.code, reason: reasonText(problem) };
    if (this.problems === 0) this.#begin();
    this.problems += 1;
    if (this.list.length < keptRejections) this.list.push(rejection);
    const lines = this.#lines.get(file);
    if (lines) lines.add(line);
    else this.#lines.set(file, new Set([line]));
    const { fa, en } = rejection.reason;
    this.#buffer += csvLine([file, String(line), column, value, problem.code, fa, en]);
    if (this.#buffer.length > bufferedCharacters) this.#flush();
  }

  /** Writes the rejected rows. Must come before anything is committed: no row is dropped in silence. */
  async write(source: BundleSource): Promise<void> {
    if (this.problems === 0) return;
    this.#flush();
    for (const [file, lines] of this.#lines) await copyLines(source, file, lines, join(this.folder, file));
  }

  /** Removes what an earlier import left, so that the folder speaks of one import only. */
  #begin(): void {
    const header = csvLine(['file', 'line', 'column', 'value', 'code', 'reason_fa', 'reason_en']);
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(join(this.#folder, 'report.csv'), header);
    } catch {
      this.#folder = mkdtempSync(join(tmpdir(), 'binesh-rejected-'));
      writeFileSync(join(this.#folder, 'report.csv'), header);
    }
    for (const { file } of recordTypes) rmSync(join(this.#folder, file), { force: true });
  }

  #flush(): void {
    appendFileSync(join(this.folder, 'report.csv'), this.#buffer);
    this.#buffer = '';
  }
}

async function copyLines(source: BundleSource, file: string, lines: Set<number>, to: string): Promise<void> {
  const target = await open(to, 'w');
  try {
    let buffer = '';
    let isHeader = true;
    const scanner = new CsvScanner((record) => {
      if (isHeader || lines.has(record.line)) buffer += `${record.raw()}\n`;
      isHeader = false;
    });
    for await (const { text } of decodeUtf8(source.open(file), file)) {
      scanner.push(text);
      await target.appendFile(buffer);
      buffer = '';
    }
    scanner.end();
    await target.appendFile(buffer);
  } finally {
    await target.close();
  }
}

function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return `${quoted.join(',')}\n`;
}
