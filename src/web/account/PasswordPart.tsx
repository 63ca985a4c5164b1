import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Refused } from '../boards/dialogs.tsx';
import { ApiError } from '../data/client.ts';
import { useMessage } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { toast } from '../parts/toasts.ts';
import { account } from './api.ts';
import { Field } from './Field.tsx';
import { Part } from './Part.tsx';
import { useAsking } from './use-asking.ts';

/** The password, which is changed by whoever knows it. */
export function PasswordPart({ hasPassword }: { hasPassword: boolean }) {
  const t = useMessage();
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const { busy, error, ask } = useAsking();
  const code = error instanceof ApiError ? error.code : undefined;
  const said = error instanceof ApiError ? error.message : undefined;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await ask(async () => {
      await account.setPassword({ ...(hasPassword ? { current } : {}), password });
    });
    if (!done) return;
    toast({ text: t('passwordChanged') });
    setOpen(false);
    setCurrent('');
    setPassword('');
    await client.invalidateQueries({ queryKey: ['account'] });
  };
  return (
    <Part
      title={t('passwordPart')}
      lead={t(hasPassword ? 'passwordPartLead' : 'passwordNone')}
      action={
        !isOpen && (
          <Button onPress={() => setOpen(true)}>{t(hasPassword ? 'passwordChange' : 'passwordSet')}</Button>
        )
      }
    >
      {isOpen && (
        <form onSubmit={submit} className="grid max-w-sm gap-3">
          {hasPassword && (
            <Field
              label={t('passwordCurrent')}
              kind="password"
              complete="current-password"
              value={current}
              onChange={setCurrent}
              error={code === 'password_wrong' ? said : undefined}
              autoFocus
            />
          )}
          <Field
            label={t('passwordNew')}
            kind="password"
            complete="new-password"
            value={password}
            onChange={setPassword}
            hint={t('linkPasswordHint')}
            error={code === 'password_length' ? said : undefined}
            autoFocus={!hasPassword}
          />
          {code !== 'password_wrong' && code !== 'password_length' && <Refused error={error} />}
          <div className="flex gap-2">
            <Button
              type="submit"
              tone="accent"
              isDisabled={busy || password === '' || (hasPassword && current === '')}
            >
              {t(hasPassword ? 'passwordChange' : 'passwordSet')}
            </Button>
            <Button onPress={() => setOpen(false)}>{t('cancelEdit')}</Button>
          </div>
        </form>
      )}
    </Part>
  );
}
