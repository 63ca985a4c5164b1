import { Pause, Play } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { asciiDigits } from '../../core/fold.ts';
import { useWorkspace } from '../data/queries.ts';
import { TextInput } from '../forms/inputs/TextInput.tsx';
import { useMessage, useReader } from '../language/reader.tsx';
import type { FieldsOf } from './LogForm.tsx';
import { Outcomes } from './Outcomes.tsx';
import { readDuration, secondsOf } from './rows.ts';
import { Segments } from './Segments.tsx';

/** A call: the clock runs from the moment the form opens; how it ended is one key. */
export function CallFields({ values, set }: FieldsOf) {
  const t = useMessage();
  const { callOutcomes } = useWorkspace();
  return (
    <>
      <div className="flex flex-wrap items-end gap-3">
        <Clock values={values} set={set} />
        <Segments
          label={t('logConnected')}
          options={[
            { id: 'yes', name: t('logConnected') },
            { id: 'no', name: t('logNotConnected') },
          ]}
          chosen={values.connected ? 'yes' : 'no'}
          onChoose={(id) => set({ connected: id === 'yes' })}
        />
        <Segments
          label={t('logDirection')}
          options={[
            { id: 'out', name: t('logOut') },
            { id: 'in', name: t('logIn') },
          ]}
          chosen={values.direction}
          onChoose={(id) => set({ direction: id === 'in' ? 'in' : 'out' })}
        />
      </div>
      <Outcomes
        outcomes={callOutcomes}
        chosen={values.outcome}
        onChoose={(outcome) =>
          // Whoever says how it ended has hung up.
          set({ outcome, seconds: values.seconds ?? secondsOf(values, Date.now()) })
        }
      />
      <TextInput
        label={t('logSummary')}
        value={values.text}
        onChange={(text) => set({ text })}
        isRequired={false}
        error={undefined}
        long
      />
    </>
  );
}

/** How long the call is: a running clock, or what is typed over it. */
function Clock({ values, set }: Pick<FieldsOf, 'values' | 'set'>) {
  const t = useMessage();
  const { format } = useReader();
  const [typed, setTyped] = useState<string>();
  const [, tick] = useState(0);
  const isRunning = values.seconds === null && values.connected;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => tick((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, [isRunning]);
  const shown = secondsOf(values, Date.now());
  const isWrong = typed !== undefined && readDuration(asciiDigits(typed)) === undefined;
  return (
    <TextField
      value={typed ?? format.durationShort(shown)}
      isDisabled={!values.connected}
      onChange={(next) => {
        setTyped(next);
        const seconds = readDuration(asciiDigits(next));
        if (seconds !== undefined) set({ seconds });
      }}
      isInvalid={isWrong}
      onBlur={() => setTyped(undefined)}
    >
      <Label className="mb-1 block text-xs text-ink2">{t('logDuration')}</Label>
      <div className="control flex items-center pe-1 focus-within:border-accent">
        <Input
          dir="ltr"
          inputMode="numeric"
          title={t('logDurationHint')}
          onFocus={(event) => event.currentTarget.select()}
          className={`h-8 w-20 bg-transparent px-3 text-center text-base font-medium tabular-nums outline-none ${isWrong ? 'text-bad' : isRunning ? 'text-good' : ''}`}
        />
        <button
          type="button"
          disabled={!values.connected}
          aria-label={t(isRunning ? 'logTimerStop' : 'logTimerGo')}
          onClick={() =>
            set(
              isRunning
                ? { seconds: shown }
                : { seconds: null, clockFrom: Date.now() - (values.seconds ?? 0) * 1000 },
            )
          }
          className="grid size-7 place-items-center rounded-md text-accent hover:bg-accent-soft disabled:opacity-50"
        >
          {isRunning ? <Pause size={15} aria-hidden /> : <Play size={15} aria-hidden />}
        </button>
      </div>
    </TextField>
  );
}
