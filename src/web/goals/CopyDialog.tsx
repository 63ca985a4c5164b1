import { type FormEvent, useState } from 'react';
import type { Calendar } from '../../core/calendar.ts';
import type { Formatter } from '../../core/format.ts';
import { Refused, SmallDialog } from '../boards/dialogs.tsx';
import { crm } from '../data/crm.ts';
import { useWrites } from '../deal/use-deal-writes.ts';
import { readFigure } from '../forms/figure-text.ts';
import { ChoiceInput, YesInput } from '../forms/inputs/ChoiceInput.tsx';
import { FigureInput, Unit as UnitWord } from '../forms/inputs/FigureInput.tsx';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { toast } from '../parts/toasts.ts';
import { useUndoToast } from '../parts/use-undo-toast.ts';
import { type Metric, type Period, periodBefore, type Unit } from './goal-grid.ts';

const mostPercent = 1_000;

/** Copies the goals of the period before to one of those in sight. */
export function CopyDialog({
  metric,
  unit,
  calendar,
  periods,
  today,
  shown,
  onClose,
}: {
  metric: Metric;
  unit: Unit;
  calendar: Calendar;
  periods: readonly Period[];
  today: string;
  shown: Formatter;
  onClose: () => void;
}) {
  const t = useMessage();
  const { format } = useReader();
  const undoToast = useUndoToast();
  const { refresh } = useWrites();
  const [to, setTo] = useState<string | null>(
    (periods.find((each) => each.from <= today && today <= each.to) ?? periods[0])?.from ?? null,
  );
  const [more, setMore] = useState<string | null>('0');
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const figure = more === null ? '0' : readFigure(more);
  const isWrong = figure === undefined || Math.abs(Number(figure)) > mostPercent || Number(figure) < -100;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const target = periods.find(({ from }) => from === to);
    if (busy || isWrong || target === undefined) return;
    setBusy(true);
    setError(undefined);
    try {
      const done = (await crm.copyGoals({
        from: periodBefore(target, unit, calendar),
        to: target,
        metric,
        percent: Number(figure),
        overwrite: over,
      })) as unknown as { readonly version: number; readonly copied: number };
      if (done.copied === 0) toast({ text: t('goalCopiedNone') });
      else undoToast(t('goalCopied', { count: format.count(done.copied) }), done.version);
      onClose();
      await refresh();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <SmallDialog title={t('goalCopy')} onClose={onClose}>
      <form noValidate onSubmit={save} className="grid gap-3">
        <ChoiceInput
          label={t('goalCopyTo')}
          options={periods.map(({ from }) => ({ id: from, name: shown.bucket(from, unit) }))}
          value={to}
          onChange={setTo}
          isRequired
          error={undefined}
        />
        <FigureInput
          label={t('goalCopyMore')}
          value={more}
          onChange={setMore}
          isRequired={false}
          error={
            isWrong
              ? t('fieldRange', { least: format.number(-100), most: format.number(mostPercent) })
              : undefined
          }
          shown={(value) => format.number(value)}
          recorded={(typed) => typed}
          beside={<UnitWord>{t('unitPercent')}</UnitWord>}
        />
        <YesInput
          label={t('goalCopyOver')}
          value={over}
          onChange={setOver}
          isRequired={false}
          error={undefined}
        />
        <Refused error={error} />
        <div className="flex justify-end gap-2">
          <Button onPress={onClose}>{t('cancelEdit')}</Button>
          <Button type="submit" tone="accent" isDisabled={busy}>
            {t('secretCopy')}
          </Button>
        </div>
      </form>
    </SmallDialog>
  );
}
