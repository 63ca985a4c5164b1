import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmDialog, Refused, SmallDialog } from '../boards/dialogs.tsx';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { type ApiKey, account } from './api.ts';
import { CopyText } from './CopyText.tsx';
import { NewKey } from './NewKey.tsx';
import { Part } from './Part.tsx';
import { scopeWords } from './scope-words.ts';
import { useAsking } from './use-asking.ts';

/** Keys with which programs ask in the reader's name. */
export function KeysPart() {
  const t = useMessage();
  const client = useQueryClient();
  const { data, error: failed } = useQuery({
    queryKey: ['keys'],
    queryFn: ({ signal }) => account.keys(signal),
  });
  const [isMaking, setMaking] = useState(false);
  const [secret, setSecret] = useState<string>();
  const [going, setGoing] = useState<ApiKey>();
  const { error, ask, refuse } = useAsking();
  const again = () => client.invalidateQueries({ queryKey: ['keys'] });
  const revoke = async ({ id }: ApiKey) => {
    if (!(await ask(async () => void (await account.revokeKey(id))))) return;
    setGoing(undefined);
    await again();
  };
  const closeGoing = () => {
    setGoing(undefined);
    refuse(undefined);
  };
  return (
    <Part
      title={t('keysPart')}
      lead={t('keysLead')}
      action={<Button onPress={() => setMaking(true)}>{t('keyNew')}</Button>}
    >
      <Refused error={failed} />
      {data?.keys.length === 0 ? (
        <p className="text-sm text-ink2">{t('keysNone')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {data?.keys.map((key) => (
            <Key key={key.id} of={key} onRevoke={() => setGoing(key)} />
          ))}
        </ul>
      )}
      {isMaking && (
        <NewKey
          onMade={(made) => {
            setMaking(false);
            setSecret(made);
            void again();
          }}
          onClose={() => setMaking(false)}
        />
      )}
      {secret !== undefined && (
        <SmallDialog title={t('keySecret')} onClose={() => setSecret(undefined)}>
          <p>{t('keySecretLead')}</p>
          <CopyText label={t('keySecret')} text={secret} />
          <Button tone="accent" className="justify-self-end" onPress={() => setSecret(undefined)}>
            {t('done')}
          </Button>
        </SmallDialog>
      )}
      {going !== undefined && (
        <ConfirmDialog
          question={t('keyRevokeAsk', { name: `\u2068${going.name}\u2069` })}
          confirm={t('keyRevoke')}
          error={error}
          onConfirm={() => void revoke(going)}
          onClose={closeGoing}
        />
      )}
    </Part>
  );
}

function Key({
  of: { name, start, scopes, expiresAt, usedAt },
  onRevoke,
}: {
  of: ApiKey;
  onRevoke: () => void;
}) {
  const t = useMessage();
  const { format } = useReader();
  const isOver = expiresAt !== null && Date.parse(expiresAt) <= Date.now();
  const when = (instant: string) => <bdi dir="ltr">{format.instant(instant)}</bdi>;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex flex-wrap items-baseline gap-x-2 wrap-anywhere">
          <bdi>{name}</bdi>
          <bdi dir="ltr" lang="en" className="font-mono text-xs text-ink2">
            {start}…
          </bdi>
        </p>
        <p className="flex flex-wrap gap-x-3 text-xs text-ink2">
          <span>{format.list(scopes.map((scope) => t(scopeWords[scope])))}</span>
          <span>
            {usedAt === null ? (
              t('keyUnused')
            ) : (
              <>
                {t('keyUsed')}: {when(usedAt)}
              </>
            )}
          </span>
          <span className={isOver ? 'text-bad' : ''}>
            {isOver ? (
              t('keyOver')
            ) : expiresAt === null ? (
              t('keyEndsNever')
            ) : (
              <>
                {t('keyUntil')}: {when(expiresAt)}
              </>
            )}
          </span>
        </p>
      </div>
      <Button tone="quiet" aria-label={t('keyRevokeOf', { name })} onPress={onRevoke}>
        {t('keyRevoke')}
      </Button>
    </li>
  );
}
