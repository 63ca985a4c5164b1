import type { Answer } from '../data/types.ts';
import type { Period } from './goal-grid.ts';

/** A goal and what the report says of it. */
export interface ShownGoal {
  readonly target: string;
  readonly attained: string;
  /** Per cent of the target; null where there is none to reach. */
  readonly share: number | null;
  readonly status: string;
}

export interface Goals {
  readonly of: (subject: 'user' | 'team', id: string, period: Period) => ShownGoal | undefined;
  readonly has: (subject: 'user' | 'team', id: string) => boolean;
}

/** The goals that a report of goals answers, by whose they are and when. */
export function goalsIn(rows: Answer['rows']): Goals {
  const goals = new Map<string, ShownGoal>();
  const subjects = new Set<string>();
  for (const row of rows) {
    const { subject, subject_id, starts_on, ends_on, target, attained, attainment_pct, status } = row;
    const key = JSON.stringify([subject, subject_id, starts_on, ends_on]);
    subjects.add(`${subject} ${subject_id}`);
    if (goals.has(key)) continue;
    goals.set(key, {
      target: String(target),
      attained: String(attained),
      share: typeof attainment_pct === 'number' ? attainment_pct : null,
      status: String(status),
    });
  }
  return {
    of: (subject, id, { from, to }) => goals.get(JSON.stringify([subject, id, from, to])),
    has: (subject, id) => subjects.has(`${subject} ${id}`),
  };
}
