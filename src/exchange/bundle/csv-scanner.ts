/** What is wrong with the quotes of a record. Its cells cannot be trusted. */
export interface QuoteProblem {
  readonly code: 'bad_quote' | 'unclosed_quote';
  /** The position of the cell in the record. */
  readonly cell: number;
  /** The cell's text, as far as it was understood. */
  readonly text: string;
}

export interface CsvRecord {
  readonly cells: string[];
  /** The physical line, from 1, on which the record starts. */
  readonly line: number;
  readonly problem: QuoteProblem | undefined;
  /** The record exactly as it stands in the file, without its line end. */
  raw(): string;
}

/** Thrown when a record grows beyond what a cell may hold, which means that a quote was never closed. */
export class RecordTooLong extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`record at line ${line} is too long`);
    this.line = line;
  }
}

const NEWLINE = 10;
const CARRIAGE_RETURN = 13;
const QUOTE = 34;
const COMMA = 44;

/** In UTF-16 units. A cell of 10 MB is legitimate; a quote that swallows the file is not. */
const LONGEST_RECORD = 128 * 1024 * 1024;
const MOST_UNCLOSED = 1000;

/**
 * Splits a stream of text into CSV records (RFC 4180; LF and CRLF, also mixed). Blank lines are no records.
 *
 * Own code for two reasons, both tried: csv-parse counts a CRLF inside quotes as two lines and drops the good
 * rows after a stray quote; udsv knows no lines and joins a short row with the next one. Here a record with a
 * wrong quote ends at its line's end, is reported, and the rows after it are read as usual.
 */
export class CsvScanner {
  readonly #onRecord: (record: CsvRecord) => void;
  #rest = '';
  #line = 1;
  #unclosed = 0;
  /** Text shorter than this cannot hold the end of the record that `#rest` began; keeps long cells linear. */
  #retryAt = 0;

  constructor(onRecord: (record: CsvRecord) => void) {
    this.#onRecord = onRecord;
  }

  /** Gives the records that `text` completes. */
  push(text: string): void {
    this.#rest = this.#rest === '' ? text : this.#rest + text;
    if (this.#rest.length >= this.#retryAt) this.#scan(false);
  }

  /** Gives the last record, which may lack its line end. */
  end(): void {
    this.#scan(true);
  }

  #scan(ended: boolean): void {
    const text = this.#rest;
    let position = 0;
    let quote = text.indexOf('"');
    while (position < text.length) {
      const newline = text.indexOf('\n', position);
      if (newline === -1 && !ended) break;
      const lineEnd = newline === -1 ? text.length : newline;
      if (quote !== -1 && quote < position) quote = text.indexOf('"', position);
      if (quote === -1 || quote > lineEnd) {
        const stop = withoutCarriageReturn(text, position, lineEnd);
        if (stop > position)
          this.#emit(text.slice(position, stop).split(','), text, position, stop, undefined);
        this.#line += 1;
        position = lineEnd + 1;
        continue;
      }
      const next = this.#quoted(text, position, lineEnd, ended);
      if (next === -1) break;
      position = next;
    }
    this.#rest = position === 0 ? text : text.slice(position);
    this.#retryAt = this.#rest.length * 2;
    if (this.#rest.length > LONGEST_RECORD) throw new RecordTooLong(this.#line);
  }

  /** Reads a record with quotes; answers where the next one starts, or -1 when its end has not come yet. */
  #quoted(text: string, start: number, lineEnd: number, ended: boolean): number {
    const cells: string[] = [];
    let position = start;
    for (;;) {
      if (text.charCodeAt(position) !== QUOTE) {
        let stop = position;
        while (stop < text.length && text.charCodeAt(stop) !== COMMA && text.charCodeAt(stop) !== NEWLINE)
          stop += 1;
        if (stop === text.length && !ended) return -1;
        const last = stop === text.length || text.charCodeAt(stop) === NEWLINE;
        const cellEnd = last ? withoutCarriageReturn(text, position, stop) : stop;
        cells.push(text.slice(position, cellEnd));
        if (last) return this.#complete(cells, text, start, cellEnd, stop);
        position = stop + 1;
        continue;
      }
      const close = closingQuote(text, position + 1);
      if (close === -1 || (close + 1 === text.length && !ended)) {
        if (!ended) return -1;
        return this.#broken('unclosed_quote', cells, text, start, lineEnd, position);
      }
      cells.push(text.slice(position + 1, close).replaceAll('""', '"'));
      let after = close + 1;
      if (text.charCodeAt(after) === COMMA) {
        position = after + 1;
        continue;
      }
      if (text.charCodeAt(after) === CARRIAGE_RETURN) {
        after += 1;
        if (after === text.length && !ended) return -1;
      }
      if (after === text.length || text.charCodeAt(after) === NEWLINE) {
        return this.#complete(cells, text, start, close + 1, after);
      }
      const newline = text.indexOf('\n', close);
      if (newline === -1 && !ended) return -1;
      cells.pop();
      return this.#broken('bad_quote', cells, text, start, newline === -1 ? text.length : newline, position);
    }
  }

  #complete(cells: string[], text: string, start: number, stop: number, recordEnd: number): number {
    this.#emit(cells, text, start, stop, undefined);
    this.#line += 1 + newlinesWithin(text, start, recordEnd);
    return recordEnd + 1;
  }

  #broken(
    code: QuoteProblem['code'],
    cells: string[],
    text: string,
    start: number,
    recordEnd: number,
    cellStart: number,
  ): number {
    if (code === 'unclosed_quote' && ++this.#unclosed > MOST_UNCLOSED) throw new RecordTooLong(this.#line);
    const stop = withoutCarriageReturn(text, start, recordEnd);
    const problem = { code, cell: cells.length, text: text.slice(cellStart, Math.max(stop, cellStart + 1)) };
    this.#emit(cells, text, start, stop, problem);
    this.#line += 1 + newlinesWithin(text, start, recordEnd);
    return recordEnd + 1;
  }

  #emit(cells: string[], text: string, start: number, stop: number, problem: QuoteProblem | undefined): void {
    this.#onRecord({ cells, line: this.#line, problem, raw: () => text.slice(start, stop) });
  }
}

/** The quote that ends the cell whose text starts at `from`, past all doubled ones, or -1. */
function closingQuote(text: string, from: number): number {
  let position = from;
  for (;;) {
    const quote = text.indexOf('"', position);
    if (quote === -1) return -1;
    if (text.charCodeAt(quote + 1) !== QUOTE) return quote;
    position = quote + 2;
  }
}

function withoutCarriageReturn(text: string, start: number, end: number): number {
  return end > start && text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end;
}

function newlinesWithin(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
