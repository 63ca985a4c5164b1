import { BineshError } from '../../core/errors.ts';
import { records } from '../../records/index.ts';
import type { Field, RecordName, RecordType } from '../../records/record.ts';
import { type CellReader, cellReader } from './cells.ts';
import type { CsvRecord } from './csv-scanner.ts';
import { type ImportState, idsOf, type LateRejection } from './import-state.ts';
import type { Problem } from './reasons.ts';
import { type RowValues, type Rule, readAmount, readReference, rulesFor } from './rules.ts';

/** What becomes of the rows of a file. */
export interface RowSink {
  /** A row to import; `custom` is the JSON of its custom fields. Called before the next row is read. */
  row(values: RowValues, custom: string): void;
  /** A row that was rejected, with what could be read of it. Called after its `reject`s. */
  bad?(values: RowValues): void;
  /** Something wrong with a row. */
  reject(line: number, column: string, cell: string, problem: Problem): void;
}

interface FieldPlan {
  readonly name: string;
  readonly field: Field;
  /** The position of its column in the file, or -1. */
  readonly column: number;
  /** The canonical text of an empty cell. */
  readonly fallback: string | null;
  /** Undefined for references and money. */
  readonly read: CellReader | undefined;
  /** The position of the sibling field that decides what it refers to, or that names its currency; or -1. */
  readonly sibling: number;
}

/**
 * Reads the rows of one file by the declaration of its record type: types, defaults, references, rules, ids.
 * With `preview`, rows leave no traces (ids, notes), for a look at a file before it is read in earnest.
 */
export class RowReader {
  readonly #type: RecordType<RecordName>;
  readonly #state: ImportState;
  readonly #sink: RowSink;
  readonly #preview: boolean;
  readonly #rule: Rule;
  readonly #fields: readonly FieldPlan[];
  readonly #header: readonly string[];
  readonly #custom: readonly { name: string; column: number }[];
  readonly #keyFields: readonly number[];
  readonly #row: { line: number; texts: (string | null)[]; numbers: Float64Array };
  #cells: readonly string[] = [];
  #bad = false;
  #late: LateRejection | undefined;

  constructor(
    type: RecordType<RecordName>,
    header: readonly string[],
    state: ImportState,
    sink: RowSink,
    preview = false,
  ) {
    checkHeader(type, header);
    this.#type = type;
    this.#state = state;
    this.#sink = sink;
    this.#preview = preview;
    this.#header = header;
    this.#rule = rulesFor(state)[type.name] ?? {};
    const names = Object.keys(type.fields);
    this.#fields = Object.entries(type.fields).map(([name, field]) =>
      plan(name, field, names, header, state),
    );
    const extra = header
      .map((name, column) => ({ name, column }))
      .filter(({ name }) => !names.includes(name));
    this.#custom = type.fields.id ? extra : [];
    if (!type.fields.id && !preview) {
      for (const { name } of extra) state.warnings.add('unknown_column', type.file, { line: 1, value: name });
    }
    this.#keyFields = (type.key ?? []).map((name) => names.indexOf(name));
    this.#row = { line: 0, texts: names.map(() => null), numbers: new Float64Array(names.length) };
  }

  /** The names of the file's custom columns. */
  get customColumns(): readonly string[] {
    return this.#custom.map(({ name }) => name);
  }

  read(record: CsvRecord): void {
    const row = this.#row;
    row.line = record.line;
    this.#cells = record.cells;
    this.#bad = false;
    if (record.problem || record.cells.length !== this.#header.length) {
      this.#malformed(record);
      return;
    }
    this.#late = this.#preview ? undefined : this.#state.late.get(this.#type.name)?.get(record.line);
    this.#readFields();
    for (const [at, plan] of this.#fields.entries())
      if (plan.field.type === 'money') this.#readMoney(at, plan);
    this.#rule.check?.(row, this.#state, this.#report);
    const custom = this.#custom.length === 0 ? '{}' : this.#readCustom();
    if (this.#late && !this.#bad) this.#report(this.#late.column, this.#late);
    if (!this.#preview) this.#identify();
    if (this.#bad) this.#sink.bad?.(row);
    else this.#sink.row(row, custom);
  }

  #readFields(): void {
    const { texts, numbers } = this.#row;
    const fields = this.#fields;
    for (let at = 0; at < fields.length; at += 1) {
      const plan = fields[at] as FieldPlan;
      const cell = plan.column === -1 ? '' : (this.#cells[plan.column] ?? '');
      numbers[at] = Number.NaN;
      if (cell === '') {
        texts[at] = plan.fallback;
        if (plan.field.required) this.#report(plan.name, { code: 'required' });
      } else if (plan.read) {
        this.#keep(at, plan.name, plan.read(cell, numbers, at));
      } else {
        texts[at] = cell;
      }
    }
    // References after the rest, because a sibling decides what some of them refer to.
    for (let at = 0; at < fields.length; at += 1) {
      const plan = fields[at] as FieldPlan;
      const id = texts[at];
      if (plan.field.ref !== undefined && typeof id === 'string') this.#readReference(at, plan, id);
    }
  }

  #readReference(at: number, plan: FieldPlan, id: string): void {
    const { ref } = plan.field;
    const type = typeof ref === 'object' ? ref.to[this.#row.texts[plan.sibling] ?? ''] : ref;
    if (type === undefined) return;
    // A preview is a look at one file; what it refers to is judged when it is read.
    if (this.#preview && type === this.#type.name) return;
    // What was found out about the whole file says more.
    if (this.#late?.column === plan.name) return;
    this.#keep(at, plan.name, readReference(this.#state, type, id));
    if (this.#row.texts[at] !== null) this.#row.numbers[at] = idsOf(this.#state, type).table.find(id);
  }

  #readMoney(at: number, plan: FieldPlan): void {
    const { texts } = this.#row;
    const value = texts[at];
    if (typeof value !== 'string' || value === plan.fallback) return;
    const sibling = plan.sibling === -1 ? undefined : (texts[plan.sibling] ?? undefined);
    const own = this.#rule.currency;
    const currency = own
      ? own(this.#row, this.#state)
      : plan.sibling === -1
        ? this.#state.settings.currency
        : sibling;
    this.#keep(at, plan.name, readAmount(value, currency, plan.field.min));
  }

  #keep(at: number, name: string, read: string | Problem): void {
    if (typeof read === 'string') {
      this.#row.texts[at] = read;
      return;
    }
    this.#row.texts[at] = null;
    this.#report(name, read);
  }

  readonly #report = (field: string, problem: Problem): void => {
    this.#bad = true;
    const column = this.#header.indexOf(field);
    this.#sink.reject(this.#row.line, field, column === -1 ? '' : (this.#cells[column] ?? ''), problem);
  };

  #malformed(record: CsvRecord): void {
    const { problem, cells, line } = record;
    if (problem)
      this.#sink.reject(line, this.#header[problem.cell] ?? '', problem.text, { code: problem.code });
    else {
      const found = cells.length;
      this.#sink.reject(line, '', record.raw(), {
        code: 'column_count',
        expected: this.#header.length,
        found,
      });
    }
    this.#bad = true;
    // Its id may be whole; what refers to it then refers to a rejected row, not to nothing.
    const id = this.#fields[this.#keyFields[0] ?? -1];
    const cell = id?.name === 'id' && id.column < cells.length ? cells[id.column] : undefined;
    if (!cell) return;
    this.#row.texts.fill(null);
    this.#row.texts[this.#keyFields[0] ?? 0] = cell;
    this.#sink.bad?.(this.#row);
    if (this.#preview) return;
    const { table, stored } = idsOf(this.#state, this.#type.name);
    const number = table.add(cell);
    if (table.mention(number) && number >= stored) table.markGone(number);
  }

  /** Gives the row its number, refuses a second one with the same key, and notes what later files need. */
  #identify(): void {
    const { texts } = this.#row;
    const keys = this.#keyFields;
    if (keys.length === 0) return;
    if (keys.some((at) => texts[at] === null)) return;
    const key = keys.length === 1 ? String(texts[keys[0] ?? 0]) : keys.map((at) => texts[at]).join('/');
    const { table, stored } = idsOf(this.#state, this.#type.name);
    const number = table.add(key);
    if (!table.mention(number)) {
      const name = this.#fields[keys[0] ?? 0]?.name ?? '';
      const expected = keys.map((at) => this.#fields[at]?.name).join(', ');
      this.#report(name, keys.length === 1 ? { code: 'duplicate_id' } : { code: 'duplicate_key', expected });
      return;
    }
    this.#checkPast(number);
    if (this.#bad && number >= stored) table.markGone(number);
    this.#rule.note?.(this.#row, number, this.#state, !this.#bad);
  }

  /** A record that is in the store already must not become younger than its history. */
  #checkPast(number: number): void {
    const { name } = this.#type;
    if (name !== 'deal' && name !== 'lead') return;
    const first = (name === 'deal' ? this.#state.deals : this.#state.leads).firstHistory.get(number);
    const at = this.#fields.findIndex((plan) => plan.name === 'created_at');
    if ((this.#row.numbers[at] ?? 0) > first) {
      const expected = new Date(first / 1000).toISOString();
      this.#report('created_at', { code: 'created_after_history', expected });
    }
  }

  #readCustom(): string {
    const custom: Record<string, string> = Object.create(null);
    for (const { name, column } of this.#custom) {
      const cell = this.#cells[column] ?? '';
      if (cell.includes('\0')) this.#report(name, { code: 'invalid_character' });
      if (cell !== '') custom[name] = cell;
    }
    return JSON.stringify(custom);
  }
}

function plan(
  name: string,
  field: Field,
  names: readonly string[],
  header: readonly string[],
  state: ImportState,
): FieldPlan {
  const isRuled = field.type === 'ref' || field.type === 'money';
  const fallback = field.default === 'workspace.currency' ? state.settings.currency : field.default;
  const decider = typeof field.ref === 'object' ? field.ref.by : field.currencyField;
  return {
    name,
    field,
    column: header.indexOf(name),
    fallback: fallback === undefined ? (field.type === 'tags' ? '{}' : null) : String(fallback),
    read: isRuled ? undefined : cellReader(name, field, state.calendar),
    sibling: decider === undefined ? -1 : names.indexOf(decider),
  };
}

function checkHeader(type: RecordType<RecordName>, header: readonly string[]): void {
  const wrong = (fa: string, en: string) =>
    new BineshError('bundle_header', { file: type.file, reason: { fa, en } });
  const required = Object.entries(records[type.name].fields as Readonly<Record<string, Field>>)
    .filter(([, field]) => field.required)
    .map(([name]) => name);
  const missing = required.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    const list = missing.join(', ');
    throw wrong(`این ستون‌ها را ندارد: ${list}`, `these columns are missing: ${list}`);
  }
  const twice = header.filter((name, at) => header.indexOf(name) !== at);
  if (twice.length > 0)
    throw wrong(`ستون تکراری: ${twice.join(', ')}`, `repeated column: ${twice.join(', ')}`);
  if (header.includes('')) throw wrong('ستونی بی‌نام دارد.', 'a column has no name.');
  if (header.some((name) => name.includes('\0'))) throw wrong('NUL', 'NUL');
}
