import { useState } from 'react';
import { crm } from '../data/crm.ts';
import { useWrites } from '../deal/use-deal-writes.ts';
import { readFigure } from '../forms/figure-text.ts';
import { FigureInput } from '../forms/inputs/FigureInput.tsx';
import { useMessage, useReader } from '../language/reader.tsx';
import type { GoalSubject, Metric, Period } from './goal-grid.ts';
import type { ShownGoal } from './goals-of.ts';

/** One goal: typed where it stands and saved when the box is left, with what was attained below it. */
export function GoalCell({
  metric,
  period,
  periodName,
  subject,
  goal,
  may,
}: {
  metric: Metric;
  period: Period;
  periodName: string;
  subject: GoalSubject;
  goal: ShownGoal | undefined;
  may: boolean;
}) {
  const t = useMessage();
  const { format } = useReader();
  const { write } = useWrites();
  const [typed, setTyped] = useState<string | null>();
  const [isRefused, setRefused] = useState(false);
  const isMoney = metric === 'won_value';
  const named = { name: subject.name, period: periodName };
  const stored = goal?.target ?? null;
  const value = typed === undefined ? stored : typed;
  const figure = value === null ? undefined : readFigure(value);
  const isWrong =
    value !== null && (figure === undefined || figure.startsWith('-') || (!isMoney && figure.includes('.')));
  const save = async () => {
    if (typed === undefined || isWrong) return;
    const target = typed === null ? null : (readFigure(typed) ?? null);
    const isKept =
      target === stored ||
      (await write(t(target === null ? 'goalTaken' : 'goalSaved', named), () =>
        crm.setGoals({
          metric,
          period,
          rows: [{ subject: subject.subject, subject_id: subject.id, target }],
        }),
      ));
    setRefused(!isKept);
    // What could not be saved stays where it was typed.
    if (isKept) setTyped(undefined);
  };
  const shown = (amount: string) => (isMoney ? format.money(amount) : format.number(amount));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears that the box within was left
    <div className={isMoney ? 'w-40' : 'w-28'} onBlur={() => void save()}>
      {may ? (
        <FigureInput
          // Toman or rial: what is typed is of the unit that is shown.
          key={isMoney ? format.moneyUnit() : ''}
          label={t('goalOf', named)}
          bare
          value={value}
          onChange={(next) => {
            setRefused(false);
            setTyped(next);
          }}
          isRequired={false}
          error={isWrong ? t('goalNoNegative') : isRefused ? t('saveFailed') : undefined}
          shown={shown}
          recorded={(figure) => (isMoney ? format.moneyRecorded(figure) : figure)}
        />
      ) : (
        <p className="px-3 py-1.5 text-right tabular-nums">{stored === null ? '—' : shown(stored)}</p>
      )}
      {goal !== undefined && typed === undefined && goal.status !== 'not_started' && (
        <p
          className={`mt-0.5 px-1 text-right text-xs whitespace-nowrap ${goal.status === 'behind' ? 'text-bad' : goal.status === 'achieved' ? 'text-good' : 'text-ink2'}`}
        >
          {goal.share === null
            ? isMoney
              ? format.moneyCompact(goal.attained)
              : format.number(goal.attained)
            : t('goalAttained', { share: format.percent(String(goal.share)) })}
        </p>
      )}
    </div>
  );
}
