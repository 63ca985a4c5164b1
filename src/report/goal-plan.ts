import { Big } from 'big.js';
import { canonical, type Decimal, divide, numberOf, percent, ratio } from '../core/money.ts';
import type { ColumnKind, Value } from '../core/table.ts';
import type { Text } from '../core/text.ts';
import { sql } from '../facts/sql.ts';
import type { Goal } from './directory.ts';
import { attained, boundsOf, goalsOf } from './goals.ts';
import { type Key, subjectName } from './keys.ts';
import { count, sum } from './measures.ts';
import type { ColumnSpec, KeyFigure, Part, Plan, RowFigures } from './report.ts';
import { earlier, type Run } from './run.ts';
import { words } from './words.ts';

const goalWord = { fa: 'هدف', en: 'Goal' };
const goalKey: Key = { label: goalWord, kind: 'id', of: 'goal', labelColumn: 'goal' };

const subjects = { user: { fa: 'کاربر', en: 'User' }, team: words.team };

const statuses = {
  not_started: { fa: 'آغازنشده', en: 'Not started' },
  achieved: { fa: 'محقق‌شده', en: 'Achieved' },
  on_track: { fa: 'در مسیر', en: 'On track' },
  behind: { fa: 'عقب‌تر', en: 'Behind' },
} as const satisfies Record<string, Text>;

/** How many goals stand how. Their amounts are not added up: a team's goal holds those of its members. */
export const goalFigures: readonly KeyFigure[] = (['achieved', 'on_track', 'behind'] as const).map(
  (tally) => ({
    column: 'status',
    tally,
  }),
);

/** A goal beside what was attained of it, exact. */
interface Standing {
  readonly goal: Goal;
  readonly target: Big;
  readonly attained: Big;
  readonly started: boolean;
  /** Microseconds of the goal's time gone by at `asOf`, of all it has. */
  readonly elapsed: bigint;
  readonly lasts: bigint;
}

function standingOf(run: Run, goal: Goal, reached: Decimal): Standing {
  const { start, end } = boundsOf(run, goal);
  const lasts = end - start;
  const gone = run.asOf - start;
  return {
    goal,
    target: new Big(goal.target),
    attained: new Big(reached),
    started: gone >= 0n,
    elapsed: gone < 0n ? 0n : earlier(gone, lasts),
    lasts,
  };
}

/** Compared before anything is rounded: on track is attained / target ≥ elapsed. */
function statusOf({ target, attained, started, elapsed, lasts }: Standing): keyof typeof statuses {
  if (!started) return 'not_started';
  if (attained.gte(target)) return 'achieved';
  return attained.times(String(lasts)).gte(target.times(String(elapsed))) ? 'on_track' : 'behind';
}

/** What reports 14 and 15 show: every goal of a metric that meets the period, with what was attained of it. */
export function goalPlan(run: Run, metric: Goal['metric']): Plan {
  const goals = new Map(goalsOf(run, metric).map((goal) => [goal.id, goal]));
  const isMoney = metric === 'won_value';
  const exact = (amount: Big): Value => (isMoney ? canonical(amount) : numberOf(amount));
  const expected = ({ target, elapsed, lasts }: Standing): Value => {
    const numerator = target.times(String(elapsed));
    if (!isMoney) return ratio(numerator, lasts, 4);
    const rounded = divide(numerator, lasts, run.digits);
    return rounded === null ? null : canonical(rounded);
  };
  const goalOf = (row: RowFigures): Goal => goals.get(String(row.keys.goal_id)) as Goal;
  const told = (label: Text, kind: ColumnKind, value: (goal: Goal) => Value): ColumnSpec => ({
    label,
    kind,
    noTotal: true,
    value: (row) => value(goalOf(row)),
  });
  const measured = (label: Text, kind: ColumnKind, value: (standing: Standing) => Value): ColumnSpec => ({
    label,
    kind,
    noTotal: true,
    // A goal has dates of its own.
    standing: true,
    value: (row) =>
      value(standingOf(run, goalOf(row), isMoney ? row.sum('attained') : row.count('attained'))),
  });
  const population = { of: 'deal', rows: attained(run, [...goals.values()]) } as const;
  const part: Part = isMoney
    ? {
        ...population,
        measures: { attained: sum(sql`value`), attained_count: count() },
        unrated: sql`value is null`,
      }
    : { ...population, measures: { attained: count() } };
  return {
    gaps: isMoney ? ['amount'] : [],
    parts: { attained: part },
    tables: {
      rows: {
        label: goalWord,
        keys: { goal_id: goalKey },
        complete: { goal_id: [...goals.keys()] },
        columns: {
          subject: {
            ...told({ fa: 'نوع صاحب هدف', en: 'Subject' }, 'enum', (goal) => goal.subject),
            words: subjects,
          },
          subject_id: told({ fa: 'شناسهٔ صاحب هدف', en: 'Subject id' }, 'id', (goal) => goal.subject_id),
          subject_name: told({ fa: 'صاحب هدف', en: 'Goal of' }, 'text', (goal) =>
            subjectName(run.directory, goal),
          ),
          starts_on: told({ fa: 'از تاریخ', en: 'Starts on' }, 'date', (goal) => goal.starts_on),
          ends_on: told({ fa: 'تا تاریخ', en: 'Ends on' }, 'date', (goal) => goal.ends_on),
          target: measured({ fa: 'هدف‌گذاری', en: 'Target' }, isMoney ? 'money' : 'number', ({ target }) =>
            exact(target),
          ),
          attained: {
            ...measured(
              { fa: 'محقق‌شده', en: 'Attained' },
              isMoney ? 'money' : 'count',
              ({ attained: sold }) => exact(sold),
            ),
            ...(isMoney ? { opens: 'attained_count' } : {}),
          },
          attainment_pct: measured({ fa: 'درصد تحقق', en: 'Attainment' }, 'percent', (standing) =>
            percent(standing.attained, standing.target),
          ),
          elapsed_pct: measured({ fa: 'زمان سپری‌شده', en: 'Time elapsed' }, 'percent', ({ elapsed, lasts }) =>
            percent(elapsed, lasts),
          ),
          expected_by_now: measured(
            { fa: 'مورد انتظار تا کنون', en: 'Expected by now' },
            isMoney ? 'money' : 'decimal',
            expected,
          ),
          status: { ...measured(words.status, 'enum', statusOf), words: statuses },
        },
      },
    },
    totals: 'none',
  };
}
