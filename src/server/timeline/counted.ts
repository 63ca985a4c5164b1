import { parseInstant } from '../../core/instant.ts';
import type { RecordFields } from '../../core/record-view.ts';
import type { ActivityEntry, Counted, DealSummary } from '../../core/timeline.ts';

/** What an activity of each type counts as, by the definitions of src/facts/activity.ts and the voice reports. */
const rules: Readonly<Record<string, (fields: RecordFields) => Omit<Counted, 'seconds'>>> = {
  call: ({ direction, duration_s }) => {
    const isConnected = Number(duration_s) > 0;
    if (isConnected) return { as: 'connected_call', report: 'call-duration' };
    return direction === 'in'
      ? { as: 'missed_call', report: 'call-count' }
      : { as: 'unanswered_call', report: 'call-count' };
  },
  email: ({ direction, kind }) => {
    if (kind !== 'normal') return { as: 'automatic_email', report: null };
    return direction === 'out'
      ? { as: 'sent_email', report: 'email-outcomes' }
      : { as: 'received', report: null };
  },
  text_message: ({ direction }) =>
    direction === 'out' ? { as: 'sent_text', report: 'activity-overview' } : { as: 'received', report: null },
  meeting: ({ cancelled }) =>
    cancelled === true
      ? { as: 'cancelled_meeting', report: null }
      : { as: 'meeting', report: 'activity-overview' },
  visit: () => ({ as: 'visit', report: 'visit-outcomes' }),
  task: ({ completed_at }) =>
    completed_at === null
      ? { as: 'open_task', report: null }
      : { as: 'done_task', report: 'activity-overview' },
  note: () => ({ as: 'note', report: 'activity-overview' }),
};

/** The same activity with what the reports count it as. `replies` are the first replies to e-mails, by their ids. */
export function counted(
  entry: ActivityEntry,
  first: DealSummary['first_action'],
  replies: ReadonlyMap<string, bigint>,
): ActivityEntry {
  const told = rules[entry.kind]?.(entry.fields);
  const counts: Counted[] = told === undefined ? [] : [told];
  const reply = replies.get(entry.id);
  const sent = parseInstant(entry.at);
  if (told?.as === 'sent_email' && reply !== undefined && sent !== undefined)
    counts.push({
      as: 'replied_email',
      report: 'email-outcomes',
      seconds: Number(reply - sent) / 1_000_000,
    });
  if (first !== null && isFirst(entry, first))
    counts.unshift({ as: 'first_action', report: 'first-action-by-owner', seconds: first.seconds });
  return { ...entry, counts };
}

const isFirst = (
  { kind, at, fields }: ActivityEntry,
  first: NonNullable<DealSummary['first_action']>,
): boolean =>
  kind === first.kind &&
  at === first.at &&
  fields.direction === 'out' &&
  (fields.kind ?? 'normal') === 'normal';
