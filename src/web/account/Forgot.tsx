import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Refused } from '../boards/dialogs.tsx';
import { useMessage } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { door } from './api.ts';
import { Field } from './Field.tsx';
import { useAsking } from './use-asking.ts';

/** Asks for a link to a new password, by mail where that is set up. */
export function Forgot({
  email,
  onEmail,
  onBack,
}: {
  email: string;
  onEmail: (email: string) => void;
  onBack: () => void;
}) {
  const t = useMessage();
  const { data: ways } = useQuery({ queryKey: ['ways'], queryFn: ({ signal }) => door.ways(signal) });
  const [sent, setSent] = useState(false);
  const { busy, error, ask } = useAsking();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await ask(async () => void (await door.askForReset(email.trim())))) setSent(true);
  };
  return (
    <>
      <h1 className="text-xl font-bold">{t('forgotPassword')}</h1>
      <div role="status">
        {sent && <p>{t('forgotSent')}</p>}
        {ways?.mail === false && <p>{t('forgotNoMail')}</p>}
      </div>
      {ways?.mail === true && !sent && (
        <form onSubmit={submit} className="grid gap-4">
          <p className="text-ink2">{t('forgotLead')}</p>
          <Field
            label={t('signInEmail')}
            kind="email"
            complete="username"
            value={email}
            onChange={onEmail}
            autoFocus
          />
          <Refused error={error} />
          <Button
            type="submit"
            tone="accent"
            className="justify-center"
            isDisabled={busy || email.trim() === ''}
          >
            {t('forgotSend')}
          </Button>
        </form>
      )}
      <Button tone="quiet" className="justify-center" onPress={onBack}>
        {t('backToSignIn')}
      </Button>
    </>
  );
}
