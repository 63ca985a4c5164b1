import { type FormEvent, useState } from 'react';
import { Checkbox } from 'react-aria-components';
import { asciiDigits } from '../../core/fold.ts';
import { Refused } from '../boards/dialogs.tsx';
import { useMessage } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { CheckLook } from '../parts/CheckLook.tsx';
import { door } from './api.ts';
import { Field } from './Field.tsx';
import { useAsking } from './use-asking.ts';

/** What comes after the password: a code of the app, or one of those kept for when it is not there. */
export function SecondStep({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const t = useMessage();
  const [byApp, setByApp] = useState(true);
  const [code, setCode] = useState('');
  const [trust, setTrust] = useState(false);
  const { busy, error, ask } = useAsking();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = asciiDigits(code).trim();
    const done = await ask(async () => {
      if (byApp) await door.verifyCode(given.replaceAll(/\s/g, ''), trust);
      else await door.verifyRecoveryCode(given);
    });
    if (done) onDone();
  };
  const change = () => {
    setByApp(!byApp);
    setCode('');
  };
  return (
    <>
      <h1 className="text-xl font-bold">{t('secondStepTitle')}</h1>
      <p className="text-ink2">{t(byApp ? 'secondStepLead' : 'recoveryLead')}</p>
      <form onSubmit={submit} className="grid gap-4">
        <Field
          key={String(byApp)}
          label={t(byApp ? 'secondStepCode' : 'recoveryCode')}
          kind={byApp ? 'code' : 'ltr'}
          complete={byApp ? 'one-time-code' : 'off'}
          value={code}
          onChange={setCode}
          autoFocus
        />
        {byApp && (
          <Checkbox
            isSelected={trust}
            onChange={setTrust}
            className="flex min-h-9 cursor-pointer items-center gap-2"
          >
            {({ isSelected, isFocusVisible }) => (
              <>
                <CheckLook isSelected={isSelected} isFocused={isFocusVisible} />
                {t('trustDevice')}
              </>
            )}
          </Checkbox>
        )}
        <Refused error={error} />
        <Button
          type="submit"
          tone="accent"
          className="justify-center"
          isDisabled={busy || code.trim() === ''}
        >
          {t('confirm')}
        </Button>
      </form>
      <div className="grid">
        <Button tone="quiet" className="justify-center" onPress={change}>
          {t(byApp ? 'useRecoveryCode' : 'useAppCode')}
        </Button>
        <Button tone="quiet" className="justify-center" onPress={onBack}>
          {t('backToSignIn')}
        </Button>
      </div>
    </>
  );
}
