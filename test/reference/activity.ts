import type Big from 'big.js';
import { wallClock } from '../../src/core/calendar.ts';
import type { Ask } from './ask.ts';
import {
  compareIds,
  type ExactRow,
  type Figures,
  groups,
  groupsById,
  median,
  percent,
  secondsBetween,
} from './figures.ts';
import type { Activity } from './world.ts';

/** What each column of 10 counts. */
const counted: readonly [string, (activity: Activity) => boolean][] = [
  ['calls', ({ kind }) => kind === 'call'],
  ['emails', (activity) => isSentEmail(activity)],
  ['meetings', ({ kind }) => kind === 'meeting'],
  ['tasks', ({ kind }) => kind === 'task'],
  ['notes', ({ kind }) => kind === 'note'],
  ['text_messages', ({ kind, out }) => kind === 'text_message' && out],
  ['visits', ({ kind }) => kind === 'visit'],
];

export function isSentEmail({ kind, out, normal }: Activity): boolean {
  return kind === 'email' && out && normal;
}

/** The counts of 10. */
export function activityCounts(activities: readonly Activity[]): Record<string, number> {
  const row: Record<string, number> = {};
  for (const [key, test] of counted) row[key] = activities.filter(test).length;
  return { ...row, total: Object.values(row).reduce((total, count) => total + count, 0) };
}

/** What of the period 10 counts. */
export function countedActivities(ask: Ask): Activity[] {
  return ask.happened.filter((activity) => counted.some(([, test]) => test(activity)));
}

/** 10: who does how much. */
export function activityOverview(ask: Ask): Figures {
  const all = countedActivities(ask);
  return {
    rows: ask.owners(all.map((activity) => activity.userId)).map((owner) => ({
      owner_id: owner,
      ...activityCounts(all.filter((activity) => activity.userId === owner)),
    })),
    tables: {
      by_bucket: ask.buckets.map(({ bucket }) => ({
        bucket,
        ...activityCounts(all.filter((activity) => ask.bucketOf(activity.at) === bucket)),
      })),
    },
    totals: activityCounts(all),
  };
}

/** Owner × outcome, shares within the owner; cells with a count. */
export function outcomesByOwner(activities: readonly Activity[], measure: string): ExactRow[] {
  return groupsById(activities, (activity) => activity.userId).flatMap(([owner, own]) =>
    groupsById(own, (activity) => activity.outcomeId).map(([outcome, cell]) => ({
      owner_id: owner,
      outcome_id: outcome,
      [measure]: cell.length,
      share_pct: percent(cell.length, own.length),
    })),
  );
}

/** By outcome, shares of all. */
export function outcomeRows(activities: readonly Activity[], measure: string): ExactRow[] {
  return groupsById(activities, (activity) => activity.outcomeId).map(([outcome, cell]) => ({
    outcome_id: outcome,
    [measure]: cell.length,
    share_pct: percent(cell.length, activities.length),
  }));
}

export function countTotals(count: number, measure: string): ExactRow {
  return { [measure]: count, share_pct: percent(count, count) };
}

/** 11: what calls led to, over time. */
export function callOutcomes(ask: Ask): Figures {
  const calls = ask.happened.filter(({ kind }) => kind === 'call');
  const outcomes = groupsById(calls, (call) => call.outcomeId).map(([outcome]) => outcome);
  const rows = ask.buckets.flatMap(({ bucket }) => {
    const inBucket = calls.filter((call) => ask.bucketOf(call.at) === bucket);
    return outcomes.map((outcome) => {
      const count = inBucket.filter((call) => call.outcomeId === outcome).length;
      return { bucket, outcome_id: outcome, call_count: count, share_pct: percent(count, inBucket.length) };
    });
  });
  return {
    rows,
    tables: { by_owner: outcomesByOwner(calls, 'call_count') },
    totals: countTotals(calls.length, 'call_count'),
  };
}

/** How long the first reply to an e-mail took; null without one. */
function firstReply(ask: Ask, email: Activity): Big | null {
  if (email.messageId === '') return null;
  const days = ask.params.replyWithinDays;
  const [first] = ask.world.activities
    .filter(({ kind, out, normal }) => kind === 'email' && !out && normal)
    .filter((reply) => reply.inReplyTo === email.messageId)
    .filter((reply) => reply.at > email.at && reply.at <= ask.asOf)
    .map((reply) => secondsBetween(email.at, reply.at))
    .sort((a, b) => a.cmp(b));
  if (first === undefined) return null;
  return days !== undefined && first.gt(Number(days) * 86_400) ? null : first;
}

/** 12: which e-mails are answered. */
export function emailOutcomes(ask: Ask): Figures {
  const sent = ask.happened
    .filter(isSentEmail)
    .map((email) => ({ owner: email.userId, reply: firstReply(ask, email) }));
  const measures = (emails: typeof sent): ExactRow => {
    const replies = emails.map((email) => email.reply).filter((reply) => reply !== null);
    return {
      sent: emails.length,
      replied: replies.length,
      unreplied: emails.length - replies.length,
      reply_rate_pct: percent(replies.length, emails.length),
      median_reply_s: median(replies),
    };
  };
  return {
    rows: ask.owners(sent.map((email) => email.owner)).map((owner) => ({
      owner_id: owner,
      ...measures(sent.filter((email) => email.owner === owner)),
    })),
    totals: measures(sent),
  };
}

/** The weekday (1 = Monday) and the hour that a clock on the wall showed. */
export function slotOf(ask: Ask, activity: Activity): { readonly weekday: number; readonly hour: number } {
  const { weekday, hour } = wallClock(ask.world.timeZone, activity.at);
  return { weekday, hour };
}

/** Groups by weekday and hour, in order; cells with a count. */
export function bySlot(
  ask: Ask,
  activities: readonly Activity[],
): { readonly weekday: number; readonly hour: number; readonly cell: Activity[] }[] {
  return [...groups(activities, (activity) => JSON.stringify(slotOf(ask, activity)))]
    .map(([key, cell]) => ({ ...(JSON.parse(key) as { weekday: number; hour: number }), cell }))
    .sort((a, b) => a.weekday - b.weekday || a.hour - b.hour);
}

/** 13: what visits led to. */
export function visitOutcomes(ask: Ask): Figures {
  const visits = ask.happened.filter(({ kind }) => kind === 'visit');
  return {
    rows: outcomeRows(visits, 'visit_count'),
    tables: {
      by_owner: outcomesByOwner(visits, 'visit_count'),
      by_time: bySlot(ask, visits).flatMap(({ weekday, hour, cell }) =>
        [...groups(cell, (visit) => visit.outcomeId)]
          .sort(([a], [b]) => compareIds(a, b))
          .map(([outcome, group]) => ({ weekday, hour, outcome_id: outcome, visit_count: group.length })),
      ),
    },
    totals: countTotals(visits.length, 'visit_count'),
  };
}
