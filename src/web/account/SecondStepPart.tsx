import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Refused, SmallDialog } from '../boards/dialogs.tsx';
import { useMessage } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { toast } from '../parts/toasts.ts';
import { account } from './api.ts';
import { Field } from './Field.tsx';
import { Part } from './Part.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { TurnOn } from './TurnOn.tsx';
import { useAsking } from './use-asking.ts';

type Doing = 'on' | 'off' | 'codes';

/** The code of an app that is asked for after the password: turned on and off, and what helps without the phone. */
export function SecondStepPart({ isOn, hasPassword }: { isOn: boolean; hasPassword: boolean }) {
  const t = useMessage();
  const client = useQueryClient();
  const [doing, setDoing] = useState<Doing>();
  const [begun, setBegun] = useState<{ readonly totpURI: string; readonly backupCodes: readonly string[] }>();
  const [codes, setCodes] = useState<readonly string[]>();
  const close = () => {
    setDoing(undefined);
    setBegun(undefined);
    setCodes(undefined);
    void client.invalidateQueries({ queryKey: ['account'] });
  };
  const go = async (what: Doing, proof: { readonly password?: string }) => {
    if (what === 'on') setBegun(await account.beginSecondStep(proof));
    else if (what === 'codes') setCodes((await account.newRecoveryCodes(proof)).backupCodes);
    else {
      await account.endSecondStep(proof);
      toast({ text: t('secondStepIsOff') });
      close();
    }
  };
  return (
    <Part
      title={t('secondStepPart')}
      lead={t('secondStepPartLead')}
      action={
        <span
          className={`rounded-full border px-2 text-xs ${isOn ? 'border-good text-good' : 'border-line2 text-ink2'}`}
        >
          {t(isOn ? 'secondStepOn' : 'secondStepOff')}
        </span>
      }
    >
      <div className="flex flex-wrap gap-2">
        {isOn ? (
          <>
            <Button onPress={() => setDoing('codes')}>{t('recoveryCodesNew')}</Button>
            <Button onPress={() => setDoing('off')}>{t('secondStepTurnOff')}</Button>
          </>
        ) : (
          <Button tone="accent" onPress={() => setDoing('on')}>
            {t('secondStepTurnOn')}
          </Button>
        )}
      </div>
      {doing !== undefined && (
        <SmallDialog
          title={t(
            doing === 'codes' || codes !== undefined
              ? 'recoveryCodes'
              : doing === 'on'
                ? 'secondStepPart'
                : 'secondStepTurnOff',
          )}
          onClose={close}
        >
          {codes !== undefined ? (
            <RecoveryCodes codes={codes} onClose={close} />
          ) : begun !== undefined ? (
            <TurnOn uri={begun.totpURI} onDone={() => setCodes(begun.backupCodes)} />
          ) : (
            <Proof hasPassword={hasPassword} onClose={close} onGo={(proof) => go(doing, proof)} />
          )}
        </SmallDialog>
      )}
    </Part>
  );
}

/** Asks for the password again, where there is one, before what guards the account changes. */
function Proof({
  hasPassword,
  onGo,
  onClose,
}: {
  hasPassword: boolean;
  onGo: (proof: { readonly password?: string }) => Promise<void>;
  onClose: () => void;
}) {
  const t = useMessage();
  const [password, setPassword] = useState('');
  const { busy, error, ask } = useAsking();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void ask(() => onGo(hasPassword ? { password } : {}));
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      {hasPassword && (
        <>
          <p>{t('askPassword')}</p>
          <Field
            label={t('signInPassword')}
            kind="password"
            complete="current-password"
            value={password}
            onChange={setPassword}
            autoFocus
          />
        </>
      )}
      <Refused error={error} />
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>{t('cancelEdit')}</Button>
        <Button
          type="submit"
          tone="accent"
          autoFocus={!hasPassword}
          isDisabled={busy || (hasPassword && password === '')}
        >
          {t('goOn')}
        </Button>
      </div>
    </form>
  );
}
