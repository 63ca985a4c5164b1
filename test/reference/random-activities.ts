import fc from 'fast-check';
import { formatInstant, type Instant } from '../../src/core/instant.ts';
import type { RecordName } from '../../src/records/record.ts';
import type { Cells } from './bundle.ts';
import { choice } from './random-deals.ts';
import { instantOf, moment, type Place } from './random-scale.ts';
import { pick, userIds } from './random-setup.ts';

const kinds = [
  'call',
  'call',
  'call',
  'email',
  'email',
  'visit',
  'meeting',
  'task',
  'note',
  'text_message',
] as const;

/** At a limit of the reports on first actions, one microsecond beside it, or before the deal. */
const limits: readonly bigint[] = [
  300n,
  900n,
  1_800n,
  3_600n,
  14_400n,
  86_400n,
  259_200n,
  604_800n,
  2_592_000n,
];
const offsets: readonly bigint[] = [
  0n,
  -1n,
  1n,
  ...limits.map((seconds) => seconds * 1_000_000n),
  ...limits.map((seconds) => seconds * 1_000_000n + 1n),
];

/** An activity in numbers. */
export const activity = fc.record({
  kind: fc.constantFrom(...kinds),
  user: choice,
  at: moment,
  deal: fc.option(choice, { freq: 3 }),
  /** Dated by its deal's creation instead. */
  offset: fc.option(fc.constantFrom(...offsets)),
  out: fc.boolean(),
  flag: fc.boolean(),
  duration: fc.constantFrom(0, 0, 1, 60, 61, 3_599, 12_345),
  outcome: choice,
  message: choice,
  reply: fc.option(
    fc.constantFrom(0n, 1n, -1n, 86_400_000_000n, 86_400_000_001n, 172_800_000_000n, 5_000_000n),
  ),
  text: choice,
});
export type RandomActivity = typeof activity extends fc.Arbitrary<infer Value> ? Value : never;

interface Linked {
  readonly id: string;
  readonly createdAt: Instant;
}

const texts = ['', 'پيگيري ۱۲۳', 'کارِ Big', 'كتاب ٤٥', '%_'] as const;

/** The rows of activities; an incoming e-mail may answer one that was sent before it in the list. */
export function activityRows(
  place: Place,
  given: readonly RandomActivity[],
  deals: readonly Linked[],
  leadIds: readonly string[],
): Partial<Record<RecordName, Cells[]>> {
  const rows: Partial<Record<RecordName, Cells[]>> = {};
  const sent: { readonly messageId: string; readonly at: Instant }[] = [];
  for (const [index, one] of given.entries()) {
    const deal = one.deal === null ? undefined : deals[one.deal % Math.max(deals.length, 1)];
    let at = deal && one.offset !== null ? deal.createdAt + one.offset : instantOf(place, one.at);
    const answered = sent[one.message % Math.max(sent.length, 1)];
    const isReply = one.kind === 'email' && !one.out && one.reply !== null && answered !== undefined;
    if (isReply && one.reply !== null) at = answered.at + one.reply;
    const messageId = pick(['', '<m1>', ' <m2> ', '<m1>', `<${index}>`], one.message);
    if (one.kind === 'email' && one.out) sent.push({ messageId, at });
    const when = formatInstant(at);
    const common: Cells = {
      id: `${one.kind.charAt(0)}${index}`,
      user_id: pick(userIds, one.user),
      deal_id: deal?.id ?? '',
      contact_id: pick(['', '', 'k2', 'k3'], one.outcome),
      lead_id: pick(['', ...leadIds], one.outcome),
    };
    const direction = one.out ? 'out' : 'in';
    const own: Record<(typeof kinds)[number], Cells> = {
      call: {
        started_at: when,
        direction,
        duration_s: String(one.duration),
        outcome_id: pick(['', 'o1', 'o2'], one.outcome),
        phone: pick(['', '+989120000001', '+982112345'], one.message),
        recording: one.flag ? 'recordings/x.wav' : '',
        summary: pick(texts, one.text),
      },
      email: {
        at: when,
        direction,
        message_id: messageId,
        in_reply_to: isReply ? pick([answered.messageId, ` ${answered.messageId} `], one.text) : '',
        kind: one.flag ? pick(['', 'normal', 'auto_reply', 'bounce'], one.outcome) : '',
      },
      visit: { at: when, outcome_id: pick(['', 'v1', 'v2'], one.outcome) },
      meeting: {
        starts_at: when,
        ends_at: '',
        cancelled: one.flag ? pick(['', 'true', 'false'], one.text) : '',
      },
      task: { created_at: when, completed_at: one.flag ? when : '' },
      note: { at: when },
      text_message: { at: when, direction },
    };
    const list = rows[one.kind] ?? [];
    list.push({ ...common, ...own[one.kind] });
    rows[one.kind] = list;
  }
  return rows;
}
