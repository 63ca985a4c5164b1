import { type FormEvent, useMemo, useState } from 'react';
import { encode } from 'uqr';
import { asciiDigits } from '../../core/fold.ts';
import { Refused } from '../boards/dialogs.tsx';
import { useMessage } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { toast } from '../parts/toasts.ts';
import { door } from './api.ts';
import { CopyText } from './CopyText.tsx';
import { Field } from './Field.tsx';
import { useAsking } from './use-asking.ts';

/** Hands a secret over to an app on a phone, and sees by a code of it that it arrived. */
export function TurnOn({ uri, onDone }: { uri: string; onDone: () => void }) {
  const t = useMessage();
  const [code, setCode] = useState('');
  const { busy, error, ask } = useAsking();
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = asciiDigits(code).replaceAll(/\s/g, '');
    if (!(await ask(async () => void (await door.verifyCode(given, false))))) return;
    toast({ text: t('secondStepIsOn') });
    onDone();
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <p>{t('secondStepScan')}</p>
      <Qr text={uri} label={t('secondStepQr')} />
      <div className="grid gap-1">
        <p className="text-sm text-ink2">{t('secondStepByHand')}</p>
        <CopyText label={t('secondStepByHand')} text={secret} />
      </div>
      <Field
        label={t('secondStepCode')}
        kind="code"
        complete="one-time-code"
        value={code}
        onChange={setCode}
        autoFocus
      />
      <Refused error={error} />
      <Button type="submit" tone="accent" className="justify-center" isDisabled={busy || code.trim() === ''}>
        {t('secondStepTurnOn')}
      </Button>
    </form>
  );
}

/** Readers of QR codes want dark on light, in either theme. */
function Qr({ text, label }: { text: string; label: string }) {
  const { data, size } = useMemo(() => encode(text, { border: 3 }), [text]);
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="mx-auto size-48 rounded-lg bg-[#fff]"
    >
      <path d={path} fill="#000" />
    </svg>
  );
}
