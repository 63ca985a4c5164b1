import { useQuery } from '@tanstack/react-query';
import { Fingerprint } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Refused } from '../boards/dialogs.tsx';
import { useMessage } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { door } from './api.ts';
import { Field } from './Field.tsx';
import { Forgot } from './Forgot.tsx';
import { hasPasskeys, wasStopped } from './passkeys.ts';
import { SecondStep } from './SecondStep.tsx';
import { useAsking } from './use-asking.ts';

/** Signing in: by password and what comes second, by a passkey, or in the other ways that are set up. */
export function SignIn({
  title,
  lead,
  next,
  onDone,
}: {
  title: string;
  lead?: string | undefined;
  /** Where single sign-on comes back to. */
  next: string;
  onDone: () => void;
}) {
  const t = useMessage();
  const [step, setStep] = useState<'password' | 'second' | 'forgot'>('password');
  const [email, setEmail] = useState('');
  const back = () => setStep('password');
  if (step === 'second') return <SecondStep onDone={onDone} onBack={back} />;
  if (step === 'forgot') return <Forgot email={email} onEmail={setEmail} onBack={back} />;
  return (
    <>
      <h1 className="text-xl font-bold">{title}</h1>
      {lead !== undefined && <p className="text-ink2">{lead}</p>}
      <ByPassword email={email} onEmail={setEmail} onDone={onDone} onSecond={() => setStep('second')} />
      <OtherWays next={next} onDone={onDone} />
      <Button tone="quiet" className="justify-center" onPress={() => setStep('forgot')}>
        {t('forgotPassword')}
      </Button>
    </>
  );
}

function ByPassword({
  email,
  onEmail,
  onDone,
  onSecond,
}: {
  email: string;
  onEmail: (email: string) => void;
  onDone: () => void;
  onSecond: () => void;
}) {
  const t = useMessage();
  const [password, setPassword] = useState('');
  const { busy, error, ask } = useAsking();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    let second = false;
    const done = await ask(async () => {
      const answer = await door.signIn(email.trim(), password);
      second = answer.twoFactorRedirect === true;
    });
    if (done) (second ? onSecond : onDone)();
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <Field
        label={t('signInEmail')}
        kind="email"
        complete="username"
        value={email}
        onChange={onEmail}
        autoFocus
      />
      <Field
        label={t('signInPassword')}
        kind="password"
        complete="current-password"
        value={password}
        onChange={setPassword}
      />
      <Refused error={error} />
      <Button
        type="submit"
        tone="accent"
        className="justify-center"
        isDisabled={busy || email.trim() === '' || password === ''}
      >
        {t('signIn')}
      </Button>
    </form>
  );
}

function OtherWays({ next, onDone }: { next: string; onDone: () => void }) {
  const t = useMessage();
  const { data: ways } = useQuery({ queryKey: ['ways'], queryFn: ({ signal }) => door.ways(signal) });
  const { busy, error, ask } = useAsking();
  const [stopped, setStopped] = useState(false);
  const single = ways?.singleSignOn ?? null;
  if (!hasPasskeys() && single === null) return null;
  const byPasskey = async () => {
    setStopped(false);
    let done = false;
    await ask(async () => {
      const { startAuthentication } = await import('@simplewebauthn/browser');
      const optionsJSON = await door.passkeyOptions();
      const response = await startAuthentication({ optionsJSON }).catch((failure: unknown) => {
        if (!wasStopped(failure)) throw failure;
      });
      if (response === undefined) return setStopped(true);
      await door.signInByPasskey(response);
      done = true;
    });
    if (done) onDone();
  };
  const bySingle = () => ask(async () => location.assign((await door.singleSignOn(next)).url));
  return (
    <div className="grid gap-3">
      <p aria-hidden className="flex items-center gap-3 text-xs text-ink2">
        <span className="h-px flex-1 bg-line" />
        {t('signInOr')}
        <span className="h-px flex-1 bg-line" />
      </p>
      {hasPasskeys() && (
        <Button className="justify-center" isDisabled={busy} onPress={() => void byPasskey()}>
          <Fingerprint size={18} aria-hidden />
          {t('signInByPasskey')}
        </Button>
      )}
      {single !== null && (
        <Button className="justify-center" isDisabled={busy} onPress={() => void bySingle()}>
          {t('signInBySso', { name: single.name })}
        </Button>
      )}
      {stopped && (
        <p role="alert" className="text-sm text-bad">
          {t('passkeyStopped')}
        </p>
      )}
      <Refused error={error} />
    </div>
  );
}
