import { Split } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { Formatter } from '../../core/format.ts';
import { currencyDigits } from '../../core/money.ts';
import { ApiError } from '../data/client.ts';
import { crm } from '../data/crm.ts';
import { useWrites } from '../deal/use-deal-writes.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { toast } from '../parts/toasts.ts';
import { GoalCell } from './GoalCell.tsx';
import { type GoalSubject, type Metric, type Period, spread, type Unit } from './goal-grid.ts';
import type { Goals } from './goals-of.ts';

/** Teams and people down, periods across: every goal in its box. */
export function GoalTable({
  metric,
  unit,
  periods,
  year,
  subjects,
  goals,
  may,
  shown,
}: {
  metric: Metric;
  unit: Unit;
  periods: readonly Period[];
  /** The whole year, whose goal can be spread over the periods. */
  year: Period | undefined;
  subjects: readonly GoalSubject[];
  goals: Goals;
  may: boolean;
  shown: Formatter;
}) {
  const t = useMessage();
  const { format } = useReader();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the arrows that lead from box to box
    <div className="card relative max-h-[calc(100dvh-14rem)] overflow-auto" onKeyDown={stepAmongBoxes}>
      <table className="border-separate border-spacing-0">
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky start-0 top-0 z-20 min-w-40 border-b border-line bg-surface px-3 py-2 text-start text-xs font-medium text-ink2"
            >
              {t('goalSubject')}
              {metric === 'won_value' && ` (${format.moneyUnit()})`}
            </th>
            {periods.map(({ from }) => (
              <th
                key={from}
                scope="col"
                className="sticky top-0 z-10 border-b border-line bg-surface px-2 py-2 text-right text-xs font-medium text-ink2"
              >
                {shown.bucketShort(from, unit)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {subjects.map((subject) => (
            <tr key={`${subject.subject} ${subject.id}`}>
              <th
                scope="row"
                className={`sticky start-0 z-10 border-b border-line bg-surface px-3 py-1 text-start ${subject.subject === 'team' ? 'font-bold' : 'font-normal'}`}
              >
                <span
                  className="flex items-center gap-1"
                  style={{ paddingInlineStart: `${subject.depth}rem` }}
                >
                  <span className="min-w-0 flex-1">
                    <bdi>{subject.name}</bdi>
                  </span>
                  {may && unit !== 'year' && year !== undefined && (
                    <Spread {...{ metric, year, periods, subject, goals }} />
                  )}
                </span>
              </th>
              {periods.map((period, at) => (
                <td key={period.from} className="border-b border-line px-1 py-1 align-top" data-column={at}>
                  <GoalCell
                    {...{ metric, period, subject, may }}
                    goal={goals.of(subject.subject, subject.id, period)}
                    periodName={shown.bucket(period.from, unit)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Up, down and Enter lead to the box above or below. */
function stepAmongBoxes(event: React.KeyboardEvent): void {
  const by = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key];
  if (by === undefined || !(event.target instanceof HTMLInputElement)) return;
  const column = event.target.closest<HTMLElement>('[data-column]')?.dataset.column;
  const boxes = [
    ...event.currentTarget.querySelectorAll<HTMLInputElement>(`[data-column="${column}"] input`),
  ];
  const next = boxes[boxes.indexOf(event.target) + by];
  event.preventDefault();
  if (next === undefined) event.target.blur();
  else {
    next.focus();
    next.select();
  }
}

/** Divides the goal of a year among the periods, where there is one. */
function Spread({
  metric,
  year,
  periods,
  subject,
  goals,
}: {
  metric: Metric;
  year: Period;
  periods: readonly Period[];
  subject: GoalSubject;
  goals: Goals;
}) {
  const t = useMessage();
  const { format } = useReader();
  const { refresh } = useWrites();
  const whole = goals.of(subject.subject, subject.id, year)?.target;
  if (whole === undefined) return null;
  const run = async () => {
    const { currency } = format.options;
    // A whole number of the unit that is shown: ten rials are a toman.
    const digits = metric === 'won_count' ? 0 : currency === 'IRR' ? -1 : currencyDigits(currency);
    const parts = spread(whole, periods.length, digits);
    try {
      for (const [at, period] of periods.entries())
        await crm.setGoals({
          metric,
          period,
          rows: [{ subject: subject.subject, subject_id: subject.id, target: parts[at] ?? null }],
        });
      toast({ text: t('goalSpreadDone', { name: subject.name }) });
    } catch (error) {
      toast({ text: (error instanceof ApiError && error.message) || t('offline'), tone: 'bad' });
    }
    await refresh();
  };
  return (
    <AriaButton
      aria-label={t('goalSpreadOf', { name: subject.name })}
      onPress={() => void run()}
      className="grid size-7 shrink-0 cursor-pointer place-items-center rounded-md text-ink2 hover:bg-accent-soft"
    >
      <Split size={14} aria-hidden />
    </AriaButton>
  );
}
