import { useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { ConfirmDialog, NameDialog, Refused } from '../boards/dialogs.tsx';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { toast } from '../parts/toasts.ts';
import { account, type Passkey } from './api.ts';
import { deviceOf, useDeviceWord } from './device.ts';
import { Part } from './Part.tsx';
import { hasPasskeys, wasStopped } from './passkeys.ts';
import { useAsking } from './use-asking.ts';

/** Passkeys: added with what this device has, named, removed. */
export function PasskeysPart() {
  const t = useMessage();
  const { format } = useReader();
  const client = useQueryClient();
  const deviceWord = useDeviceWord();
  const { data: passkeys = [], error: failed } = useQuery({
    queryKey: ['passkeys'],
    queryFn: ({ signal }) => account.passkeys(signal),
  });
  const [opened, setOpened] = useState<{
    readonly how: 'add' | 'rename' | 'remove';
    readonly key?: Passkey;
  }>();
  const { busy, error, ask, refuse } = useAsking();
  const nameOf = ({ name }: Passkey) => name || t('passkeyUnnamed');
  const close = () => {
    setOpened(undefined);
    refuse(undefined);
  };
  const then = async (done: boolean) => {
    if (!done) return;
    close();
    await client.invalidateQueries({ queryKey: ['passkeys'] });
  };
  const add = (name: string) =>
    ask(async () => {
      const { startRegistration } = await import('@simplewebauthn/browser');
      const optionsJSON = await account.newPasskey(name);
      const response = await startRegistration({ optionsJSON }).catch((failure: unknown) => {
        if (!wasStopped(failure)) throw failure;
      });
      if (response === undefined) return void toast({ text: t('passkeyStoppedAdding'), tone: 'bad' });
      await account.addPasskey(response, name);
      toast({ text: t('passkeyAdded') });
    }).then(then);
  const key = opened?.key;
  return (
    <Part
      title={t('passkeysPart')}
      lead={t(hasPasskeys() ? 'passkeysLead' : 'passkeysHere')}
      action={hasPasskeys() && <Button onPress={() => setOpened({ how: 'add' })}>{t('passkeyAdd')}</Button>}
    >
      <Refused error={failed} />
      {passkeys.length > 0 && (
        <ul className="divide-y divide-line">
          {passkeys.map((each) => (
            <li key={each.id} className="flex flex-wrap items-center gap-x-3 py-2">
              <KeyRound size={18} aria-hidden className="shrink-0 text-ink2" />
              <div className="min-w-0 flex-1 basis-40">
                <p className="wrap-anywhere">
                  <bdi>{nameOf(each)}</bdi>
                </p>
                <p className="text-xs text-ink2">
                  {t('madeAt')}: <bdi dir="ltr">{format.instant(each.createdAt)}</bdi>
                </p>
              </div>
              <AriaButton
                aria-label={t('passkeyRename', { name: nameOf(each) })}
                onPress={() => setOpened({ how: 'rename', key: each })}
                className="icon-button"
              >
                <Pencil size={16} aria-hidden />
              </AriaButton>
              <AriaButton
                aria-label={t('passkeyRemove', { name: nameOf(each) })}
                onPress={() => setOpened({ how: 'remove', key: each })}
                className="icon-button"
              >
                <Trash2 size={16} aria-hidden />
              </AriaButton>
            </li>
          ))}
        </ul>
      )}
      {opened?.how === 'add' && (
        <NameDialog
          title={t('passkeyAdd')}
          label={t('passkeyName')}
          name={deviceWord(deviceOf(navigator.userAgent))}
          {...{ busy, error }}
          onSave={(name) => void add(name)}
          onClose={close}
        />
      )}
      {opened?.how === 'rename' && key !== undefined && (
        <NameDialog
          title={t('passkeyRename', { name: nameOf(key) })}
          label={t('passkeyName')}
          name={nameOf(key)}
          {...{ busy, error }}
          onSave={(name) => void ask(async () => void (await account.renamePasskey(key.id, name))).then(then)}
          onClose={close}
        />
      )}
      {opened?.how === 'remove' && key !== undefined && (
        <ConfirmDialog
          question={t('passkeyRemoveAsk', { name: nameOf(key) })}
          confirm={t('passkeyRemove', { name: '' }).trim()}
          error={error}
          onConfirm={() => void ask(async () => void (await account.removePasskey(key.id))).then(then)}
          onClose={close}
        />
      )}
    </Part>
  );
}
