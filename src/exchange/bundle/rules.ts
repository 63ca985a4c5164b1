import { formatInstant } from '../../core/instant.ts';
import { isLineTooLarge, largestUnits } from '../../core/money.ts';
import { records } from '../../records/index.ts';
import type { Field, RecordName } from '../../records/record.ts';
import { readDecimal, readMoney } from './amount.ts';
import { cellReader } from './cells.ts';
import { currencyNumber, currencyOfDeal, type ImportState, idsOf } from './import-state.ts';
import type { Problem } from './reasons.ts';

/** A row while it is read: canonical texts and comparable numbers, by the position of the field. */
export interface RowValues {
  readonly line: number;
  readonly texts: (string | null)[];
  /** Microseconds of instants, numbers of referred ids, integers; NaN where there is none. */
  readonly numbers: Float64Array;
}

export type Report = (field: string, problem: Problem) => void;

/** What must hold in a row beyond the types of its fields. */
export interface Rule {
  /** The currency of the row's money, where it is not `currencyField` or the workspace's; undefined: unknown. */
  currency?(row: RowValues, state: ImportState): string | undefined;
  check?(row: RowValues, state: ImportState, report: Report): void;
  /** Notes what later files must know. `number` is that of the row's id; `good`: the row will be imported. */
  note?(row: RowValues, number: number, state: ImportState, good: boolean): void;
}

/** The rules of every record type that has any, for one import. */
export function rulesFor(state: ImportState): Partial<Record<RecordName, Rule>> {
  return {
    deal: dealRule,
    lead: leadRule,
    deal_product: dealProductRule,
    history: historyRule(state),
    ...others,
  };
}

/** Positions of fields by name, so that rules read as sentences and run as array accesses. */
function positions(type: RecordName): (name: string) => number {
  const names = Object.keys(records[type].fields);
  return (name) => {
    const at = names.indexOf(name);
    if (at === -1) throw new TypeError(`${type} has no field ${name}`);
    return at;
  };
}

const text = (row: RowValues, at: number): string | null => row.texts[at] ?? null;
const number = (row: RowValues, at: number): number => row.numbers[at] ?? Number.NaN;
const instantText = (micros: number): string => formatInstant(BigInt(micros));

const ofDeal = positions('deal');
const deal = { created: ofDeal('created_at'), closed: ofDeal('closed_at'), currency: ofDeal('currency') };

const dealRule: Rule = {
  check(row, _state, report) {
    const created = number(row, deal.created);
    if (number(row, deal.closed) < created) {
      report('closed_at', { code: 'closed_before_created', expected: instantText(created) });
    }
  },
  note(row, id, state) {
    state.deals.created.set(id, number(row, deal.created));
    const currency = text(row, deal.currency);
    state.deals.currency.set(id, currency === null ? -1 : currencyNumber(state, currency));
  },
};

const ofLead = positions('lead');
const lead = {
  created: ofLead('created_at'),
  convertedAt: ofLead('converted_at'),
  convertedDeal: ofLead('converted_deal_id'),
};

const leadRule: Rule = {
  check(row, state, report) {
    const at = text(row, lead.convertedAt);
    const to = text(row, lead.convertedDeal);
    if (at === null && to !== null) {
      report('converted_at', { code: 'conversion_incomplete', expected: 'converted_at' });
    }
    if (at !== null && to === null) {
      report('converted_deal_id', { code: 'conversion_incomplete', expected: 'converted_deal_id' });
    }
    const other = to === null ? 0 : state.leadOfDeal.get(number(row, lead.convertedDeal));
    if (other !== 0) {
      report('converted_deal_id', {
        code: 'deal_has_lead',
        expected: idsOf(state, 'lead').table.text(other - 1),
      });
    }
  },
  note(row, id, state, good) {
    state.leads.created.set(id, number(row, lead.created));
    const to = number(row, lead.convertedDeal);
    if (good && !Number.isNaN(to)) state.leadOfDeal.set(to, id + 1);
  },
};

const ofLine = positions('deal_product');
const line = {
  deal: ofLine('deal_id'),
  quantity: ofLine('quantity'),
  unitPrice: ofLine('unit_price'),
};

const dealProductRule: Rule = {
  currency: (row, state) => currencyOfDeal(state, number(row, line.deal)),
  check(row, state, report) {
    const quantity = text(row, line.quantity);
    const unitPrice = text(row, line.unitPrice);
    const currency = currencyOfDeal(state, number(row, line.deal)) ?? state.settings.currency;
    if (quantity === null || unitPrice === null || quantity.length + unitPrice.length < 14) return;
    if (isLineTooLarge(quantity, unitPrice, currency)) {
      report('quantity', { code: 'line_too_large', expected: `${largestUnits(currency)} ${currency}` });
    }
  },
};

const ofHistory = positions('history');
const past = {
  entity: ofHistory('entity'),
  id: ofHistory('entity_id'),
  at: ofHistory('at'),
  field: ofHistory('field'),
  value: ofHistory('value'),
};

/** An assignment: the field must be one with history, and the value one that the field may hold. */
function historyRule(state: ImportState): Rule {
  const readers = new Map<string, ReturnType<typeof cellReader>>();
  const unused = new Float64Array(1);
  const readValue = (
    name: string,
    field: Field,
    value: string,
    currency: string | undefined,
  ): string | Problem => {
    if (field.type === 'money') return readAmount(value, currency, field.min);
    if (typeof field.ref === 'string') return readReference(state, field.ref, value);
    const reader = readers.get(name) ?? cellReader(name, field, state.calendar);
    readers.set(name, reader);
    return reader(value, unused, 0);
  };
  return {
    check(row, _state, report) {
      const entity = text(row, past.entity);
      const name = text(row, past.field);
      if (entity !== 'deal' && entity !== 'lead') return;
      const created = (entity === 'deal' ? state.deals : state.leads).created.get(number(row, past.id));
      if (number(row, past.at) < created) {
        report('at', { code: 'history_before_created', expected: instantText(created) });
      }
      if (name === null) return;
      const fields: Readonly<Record<string, Field>> = records[entity].fields;
      const field = fields[name];
      if (!field?.history)
        return report('field', { code: 'history_field', expected: records[entity].label.one });
      const value = text(row, past.value);
      if (value === null) {
        if (name === 'stage_id' || name === 'owner_id') report('value', { code: 'empty_assignment' });
        return;
      }
      const currency = entity === 'deal' ? currencyOfDeal(state, number(row, past.id)) : undefined;
      const read = readValue(name, field, value, currency);
      if (typeof read === 'string') row.texts[past.value] = read;
      else report('value', read);
    },
  };
}

/** A money value whose currency may be unknown, because the row that names it was rejected. */
export function readAmount(
  value: string,
  currency: string | undefined,
  min: number | undefined,
): string | Problem {
  return currency === undefined ? readDecimal(value, 4, min, undefined) : readMoney(value, currency, min);
}

/** The same id when it is that of a record that is there, or will be. */
export function readReference(state: ImportState, type: RecordName, id: string): string | Problem {
  const { table, stored } = idsOf(state, type);
  const found = table.find(id);
  const expected = records[type].label.one;
  if (found === -1) return { code: 'unknown_reference', expected };
  if (state.skipBadRows && found >= stored && table.isGone(found))
    return { code: 'rejected_reference', expected };
  return id;
}

const ofRate = positions('exchange_rate');
const ofGoal = positions('goal');
const goal = {
  metric: ofGoal('metric'),
  starts: ofGoal('starts_on'),
  ends: ofGoal('ends_on'),
  target: ofGoal('target'),
};
const rateCurrency = ofRate('currency');
const callRecording = positions('call')('recording');

const others: Partial<Record<RecordName, Rule>> = {
  exchange_rate: {
    check(row, state, report) {
      if (text(row, rateCurrency) === state.settings.currency)
        report('currency', { code: 'workspace_currency' });
    },
  },
  goal: {
    check(row, _state, report) {
      const starts = text(row, goal.starts);
      const ends = text(row, goal.ends);
      if (starts !== null && ends !== null && ends < starts) {
        report('ends_on', { code: 'ends_before_starts', expected: starts });
      }
      const target = text(row, goal.target);
      if (text(row, goal.metric) === 'won_count' && target?.includes('.')) {
        report('target', { code: 'invalid_integer', expected: '12' });
      }
    },
  },
  call: {
    check(row, state, report) {
      const path = text(row, callRecording);
      if (path === null || /^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return;
      if (!isSafePath(path)) return report('recording', { code: 'unsafe_path' });
      if (state.recordings.has(path)) return;
      if (state.source.has(path)) state.recordings.add(path);
      else state.warnings.add('missing_recording', records.call.file, { line: row.line, value: path });
    },
  },
};

/** A relative path with `/` that cannot leave the folder it is joined to, on any system. */
export function isSafePath(path: string): boolean {
  if (path.includes('\\') || path.includes(':') || path.startsWith('/')) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
