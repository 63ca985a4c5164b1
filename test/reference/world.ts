import Big from 'big.js';
import type { Calendar, Weekday } from '../../src/core/calendar.ts';
import { asciiDigits } from '../../src/core/fold.ts';
import { type Instant, parseInstant } from '../../src/core/instant.ts';
import { currencyDigits } from '../../src/core/money.ts';
import type { RecordName } from '../../src/records/record.ts';
import type { Bundle, Cells } from './bundle.ts';

/** From `at` on, a field is `value`. */
export interface Assignment<Value> {
  readonly at: Instant;
  readonly value: Value;
}

export type Category = 'open' | 'won' | 'lost' | 'unqualified';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly teamId: string | null;
  readonly rep: boolean;
  readonly active: boolean;
}

export interface Stage {
  readonly id: string;
  readonly pipelineId: string;
  readonly position: number;
  readonly category: Category;
  readonly likelihood: Big | null;
}

export interface Line {
  readonly productId: string;
  readonly amount: Big;
}

export interface Deal {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Instant;
  readonly hasStageRows: boolean;
  readonly stages: readonly Assignment<string>[];
  readonly owners: readonly Assignment<string>[];
  readonly values: readonly Assignment<Big>[];
  readonly estimates: readonly Assignment<string | null>[];
  readonly likelihoods: readonly Assignment<Big | null>[];
  readonly currency: string;
  readonly sourceId: string | null;
  readonly companyId: string | null;
  readonly contactId: string | null;
  readonly lossReasonId: string | null;
  readonly tags: readonly string[];
  readonly lines: readonly Line[];
}

export interface Lead {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Instant;
  readonly statuses: readonly Assignment<string | null>[];
  readonly owners: readonly Assignment<string | null>[];
  readonly sourceId: string | null;
  readonly unqualifiedReasonId: string | null;
  readonly convertedAt: Instant | null;
  readonly dealId: string | null;
  readonly tags: readonly string[];
}

export type ActivityKind = 'call' | 'email' | 'visit' | 'meeting' | 'task' | 'note' | 'text_message';

/** Something that a user did, dated when it happened. What its kind does not have is null. */
export interface Activity {
  readonly kind: ActivityKind;
  readonly id: string;
  readonly userId: string;
  readonly at: Instant;
  readonly out: boolean;
  /** False for automatic e-mails. */
  readonly normal: boolean;
  readonly durationS: number;
  readonly outcomeId: string | null;
  readonly messageId: string;
  readonly inReplyTo: string;
  readonly leadId: string | null;
  readonly contactId: string | null;
  readonly dealId: string | null;
  readonly cells: Cells;
}

export interface Goal {
  readonly id: string;
  readonly metric: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly target: Big;
}

/** A bundle, understood: every default filled in, every field a timeline. */
export interface World {
  readonly timeZone: string;
  readonly currency: string;
  readonly digits: number;
  readonly calendar: Calendar;
  readonly weekStart: Weekday;
  readonly users: ReadonlyMap<string, User>;
  /** A team's parent. */
  readonly teams: ReadonlyMap<string, string | null>;
  readonly pipelines: readonly string[];
  readonly stages: ReadonlyMap<string, Stage>;
  readonly statusCategory: ReadonlyMap<string, string>;
  readonly contacts: ReadonlyMap<string, { readonly name: string; readonly companyId: string | null }>;
  readonly rates: readonly { readonly on: string; readonly currency: string; readonly rate: Big }[];
  readonly deals: ReadonlyMap<string, Deal>;
  readonly leads: ReadonlyMap<string, Lead>;
  readonly activities: readonly Activity[];
  readonly goals: readonly Goal[];
}

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);
const decimal = (text: string): Big => new Big(asciiDigits(text));
const tagsOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(';')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');

/** An instant that must be there. */
function instant(text: string | undefined): Instant {
  const value = parseInstant(text ?? '');
  if (value === undefined) throw new Error(`no instant: ${text}`);
  return value;
}

function dateOrNull(text: string | undefined): string | null {
  const date = orNull(text);
  return date === null ? null : asciiDigits(date);
}

function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('a row is missing');
  return value;
}

/** The open stages of a pipeline by position. */
export function openStages(stages: ReadonlyMap<string, Stage>, pipelineId: string): Stage[] {
  return [...stages.values()]
    .filter((stage) => stage.pipelineId === pipelineId && stage.category === 'open')
    .sort((a, b) => a.position - b.position);
}

/** Understands a bundle. */
export function worldOf(bundle: Bundle): World {
  const rows = (name: RecordName): readonly Cells[] => bundle.rows[name] ?? [];
  const byId = <Value>(name: RecordName, make: (cells: Cells) => Value): Map<string, Value> =>
    new Map(rows(name).map((cells) => [must(cells.id), make(cells)]));
  const { settings } = bundle;

  const stages = byId(
    'stage',
    (cells): Stage => ({
      id: must(cells.id),
      pipelineId: must(cells.pipeline_id),
      position: Number(asciiDigits(must(cells.position))),
      category: cells.category as Category,
      likelihood: cells.win_likelihood ? decimal(cells.win_likelihood) : null,
    }),
  );

  const history = rows('history').map((cells, index) => ({ cells, index, at: instant(cells.at) }));
  history.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.index - b.index));
  /** A field's assignments; without rows its present value since the creation. */
  function timeline<Value>(
    entity: string,
    record: Cells,
    field: string,
    read: (text: string) => Value,
  ): Assignment<Value>[] {
    const found = history
      .filter(({ cells }) => cells.entity === entity && cells.entity_id === record.id)
      .filter(({ cells }) => cells.field === field)
      .map(({ at, cells }) => ({ at, value: read(cells.value ?? '') }));
    return found.length > 0 ? found : [{ at: instant(record.created_at), value: read(record[field] ?? '') }];
  }

  function stageTimeline(record: Cells, hasRows: boolean): Assignment<string>[] {
    const createdAt = instant(record.created_at);
    const present = timeline('deal', record, 'stage_id', String);
    const first = must(present[0]);
    const firstStage = must(stages.get(first.value));
    const entrance = openStages(stages, firstStage.pipelineId)[0]?.id ?? firstStage.id;
    if (hasRows) return first.at > createdAt ? [{ at: createdAt, value: entrance }, ...present] : present;
    if (firstStage.category === 'open' || !record.closed_at) return present;
    return [
      { at: createdAt, value: entrance },
      { at: instant(record.closed_at), value: first.value },
    ];
  }

  const deals = byId('deal', (cells): Deal => {
    const hasStageRows = history.some(
      (row) =>
        row.cells.entity === 'deal' && row.cells.entity_id === cells.id && row.cells.field === 'stage_id',
    );
    return {
      id: must(cells.id),
      name: must(cells.name),
      createdAt: instant(cells.created_at),
      hasStageRows,
      stages: stageTimeline(cells, hasStageRows),
      owners: timeline('deal', cells, 'owner_id', String),
      values: timeline('deal', cells, 'value', (text) => decimal(text === '' ? '0' : text)),
      estimates: timeline('deal', cells, 'estimated_close_on', dateOrNull),
      likelihoods: timeline('deal', cells, 'win_likelihood', (text) => (text === '' ? null : decimal(text))),
      currency: orNull(cells.currency) ?? settings.currency,
      sourceId: orNull(cells.source_id),
      companyId: orNull(cells.company_id),
      contactId: orNull(cells.contact_id),
      lossReasonId: orNull(cells.loss_reason_id),
      tags: tagsOf(cells.tags),
      lines: rows('deal_product')
        .filter((line) => line.deal_id === cells.id)
        .map((line) => ({
          productId: must(line.product_id),
          amount: decimal(must(line.quantity))
            .times(decimal(must(line.unit_price)))
            .times(new Big(100).minus(decimal(line.discount_percent || '0')))
            .times('0.01'),
        })),
    };
  });

  const leads = byId(
    'lead',
    (cells): Lead => ({
      id: must(cells.id),
      name: must(cells.name),
      createdAt: instant(cells.created_at),
      statuses: timeline('lead', cells, 'status_id', orNull),
      owners: timeline('lead', cells, 'owner_id', orNull),
      sourceId: orNull(cells.source_id),
      unqualifiedReasonId: orNull(cells.unqualified_reason_id),
      convertedAt: cells.converted_at ? instant(cells.converted_at) : null,
      dealId: orNull(cells.converted_deal_id),
      tags: tagsOf(cells.tags),
    }),
  );

  const activity = (kind: ActivityKind, cells: Cells, at: string | undefined): Activity => ({
    kind,
    id: must(cells.id),
    userId: must(cells.user_id),
    at: instant(at),
    out: cells.direction === 'out',
    normal: (cells.kind || 'normal') === 'normal',
    durationS: Number(asciiDigits(cells.duration_s || '0')),
    outcomeId: orNull(cells.outcome_id),
    messageId: (cells.message_id ?? '').trim(),
    inReplyTo: (cells.in_reply_to ?? '').trim(),
    leadId: orNull(cells.lead_id),
    contactId: orNull(cells.contact_id),
    dealId: orNull(cells.deal_id),
    cells,
  });
  const activities: Activity[] = [
    ...rows('call').map((cells) => activity('call', cells, cells.started_at)),
    ...rows('email').map((cells) => activity('email', cells, cells.at)),
    ...rows('visit').map((cells) => activity('visit', cells, cells.at)),
    ...rows('meeting')
      .filter((cells) => cells.cancelled !== 'true')
      .map((cells) => activity('meeting', cells, cells.starts_at)),
    ...rows('task')
      .filter((cells) => cells.completed_at)
      .map((cells) => activity('task', cells, cells.completed_at)),
    ...rows('note').map((cells) => activity('note', cells, cells.at)),
    ...rows('text_message').map((cells) => activity('text_message', cells, cells.at)),
  ];

  return {
    timeZone: settings.timeZone,
    currency: settings.currency,
    digits: currencyDigits(settings.currency),
    calendar: settings.calendar,
    weekStart: settings.weekStart,
    users: byId('user', (cells) => ({
      id: must(cells.id),
      name: must(cells.name),
      teamId: orNull(cells.team_id),
      rep: (cells.role || 'rep') === 'rep',
      active: (cells.active || 'true') === 'true',
    })),
    teams: byId('team', (cells) => orNull(cells.parent_id)),
    pipelines: rows('pipeline').map((cells) => must(cells.id)),
    stages,
    statusCategory: byId('lead_status', (cells) => cells.category || 'open'),
    contacts: byId('contact', (cells) => ({
      name: must(cells.name),
      companyId: orNull(cells.company_id),
    })),
    rates: rows('exchange_rate').map((cells) => ({
      on: asciiDigits(must(cells.on)),
      currency: must(cells.currency),
      rate: decimal(must(cells.rate)),
    })),
    deals,
    leads,
    activities,
    goals: rows('goal').map((cells) => ({
      id: must(cells.id),
      metric: must(cells.metric),
      subject: must(cells.subject),
      subjectId: must(cells.subject_id),
      startsOn: asciiDigits(must(cells.starts_on)),
      endsOn: asciiDigits(must(cells.ends_on)),
      target: decimal(must(cells.target)),
    })),
  };
}
