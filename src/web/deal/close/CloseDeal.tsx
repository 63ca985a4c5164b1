import { type FormEvent, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { addDays } from '../../../core/calendar.ts';
import { formatInstant } from '../../../core/instant.ts';
import { startOfDay } from '../../../core/zone.ts';
import { Refused, SmallDialog } from '../../boards/dialogs.tsx';
import { ApiError } from '../../data/client.ts';
import { crm } from '../../data/crm.ts';
import type { ChangedRecord, EditConflict } from '../../data/crm-types.ts';
import { useWorkspace } from '../../data/queries.ts';
import { useToday } from '../../data/use-today.ts';
import { DayInput } from '../../forms/inputs/DayInput.tsx';
import { MoneyInput } from '../../forms/inputs/MoneyInput.tsx';
import { useMessage } from '../../language/reader.tsx';
import { Button } from '../../parts/Button.tsx';
import type { ClosableDeal, ClosingStage } from './closing.ts';

const titles = { won: 'closeWon', lost: 'closeLost', unqualified: 'closeUnqualified' } as const;
const saves = { won: 'closeSaveWon', lost: 'closeSaveLost', unqualified: 'closeSaveUnqualified' } as const;

/** Asks what closing a deal asks: of one won its value and day, of one lost or given up the reason; and writes it. */
export function CloseDeal({
  deal,
  stage,
  onClose,
  onDone,
}: {
  deal: ClosableDeal;
  stage: ClosingStage;
  onClose: () => void;
  /** It is written. */
  onDone: (done: ChangedRecord) => void;
}) {
  const t = useMessage();
  const workspace = useWorkspace();
  const { options, settings } = workspace;
  const today = useToday(settings.timeZone);
  const isWon = stage.category === 'won';
  const reasons = {
    won: [],
    lost: workspace.lossReasons,
    unqualified: workspace.unqualifiedReasons,
  }[stage.category];
  const isReasonRequired = {
    won: false,
    lost: options.lossReasonRequired,
    unqualified: options.unqualifiedReasonRequired,
  }[stage.category];
  const asksValue = isWon && options.winAsksValue && deal.value !== null;
  const asksDay = !isWon || options.winAsksDate;
  const [value, setValue] = useState<string | null>(deal.value);
  const [day, setDay] = useState<string | null>(today);
  const [reason, setReason] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [rowVersion, setRowVersion] = useState(deal.rowVersion);

  const wrongDay = day === null || day > today ? t('closeDayWrong') : undefined;
  const noReason = isReasonRequired && reason === null ? t('closeReasonNeeded') : undefined;
  const noValue = asksValue && value === null ? t('closeValueNeeded') : undefined;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || (asksDay && wrongDay) || noReason || noValue) return;
    setBusy(true);
    setError(undefined);
    try {
      const done = await crm.moveDeal(
        deal.id,
        {
          stage_id: stage.id,
          ...(asksValue && value !== null ? { value } : {}),
          ...(asksDay && day !== null && day !== today ? { closed_at: endOf(day, settings.timeZone) } : {}),
          ...(stage.category === 'lost' && reason !== null ? { loss_reason_id: reason } : {}),
          ...(stage.category === 'unqualified' && reason !== null ? { unqualified_reason_id: reason } : {}),
        },
        rowVersion,
      );
      onDone(done);
    } catch (thrown) {
      setError(thrown);
      // Told once; whoever presses again means it.
      if (thrown instanceof ApiError && thrown.code === 'edited_meanwhile')
        setRowVersion((thrown.body as EditConflict).stored.rowVersion);
      setBusy(false);
    }
  };
  return (
    <SmallDialog title={t(titles[stage.category], { name: `\u2068${deal.name}\u2069` })} onClose={onClose}>
      <form onSubmit={save} className="grid gap-4">
        {asksValue && (
          <MoneyInput
            label={t('closeValue')}
            value={value}
            onChange={setValue}
            currency={deal.currency}
            onCurrency={undefined}
            isRequired
            error={tried ? noValue : undefined}
            autoFocus
          />
        )}
        {!isWon && reasons.length > 0 && (
          <Reasons
            reasons={reasons}
            chosen={reason}
            onChoose={setReason}
            isRequired={isReasonRequired}
            error={tried ? noReason : undefined}
          />
        )}
        {asksDay && (
          <DayInput
            label={t('closeDay')}
            value={day}
            onChange={setDay}
            isRequired
            error={tried ? wrongDay : undefined}
          />
        )}
        <Refused error={error} />
        {rowVersion !== deal.rowVersion && error !== undefined && (
          <p className="text-sm text-ink2">{t('closeAgain')}</p>
        )}
        <div className="flex justify-end gap-2">
          <Button onPress={onClose}>{t('cancelEdit')}</Button>
          <Button type="submit" tone="accent" isDisabled={busy}>
            {t(saves[stage.category])}
          </Button>
        </div>
      </form>
    </SmallDialog>
  );
}

/** The last second of a day: on the day it came to its stage, a deal closes after that. */
const endOf = (day: string, zone: string): string =>
  formatInstant(startOfDay(zone, addDays(day, 1)) - 1_000_000n);

/** Why, in one press. */
function Reasons({
  reasons,
  chosen,
  onChoose,
  isRequired,
  error,
}: {
  reasons: readonly { readonly id: string; readonly name: string }[];
  chosen: string | null;
  onChoose: (id: string) => void;
  isRequired: boolean;
  error: string | undefined;
}) {
  const t = useMessage();
  return (
    <RadioGroup
      value={chosen}
      onChange={onChoose}
      isRequired={isRequired}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className="min-w-0"
    >
      <Label className="mb-1 block text-xs text-ink2">
        {t('closeReason')}
        {isRequired && (
          <span aria-hidden className="text-bad">
            {' *'}
          </span>
        )}
      </Label>
      <div className="grid max-h-72 gap-1 overflow-y-auto p-0.5">
        {reasons.map(({ id, name }, at) => (
          <Radio
            key={id}
            value={id}
            autoFocus={at === 0}
            className="group control flex cursor-pointer items-center gap-2 px-3 text-sm data-[focus-visible]:outline-2 data-[focus-visible]:outline-accent data-[hovered]:bg-accent-soft data-[selected]:border-accent data-[selected]:bg-accent-soft data-[selected]:font-medium"
          >
            <span
              aria-hidden
              className="size-4 shrink-0 rounded-full border border-line2 group-data-[selected]:border-5 group-data-[selected]:border-accent"
            />
            <bdi className="min-w-0 flex-1">{name}</bdi>
          </Radio>
        ))}
      </div>
      {error !== undefined && (
        <p role="alert" className="mt-1 text-xs text-bad">
          {error}
        </p>
      )}
    </RadioGroup>
  );
}
