import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMe } from '../forms/queries.ts';
import { useMessage } from '../language/reader.tsx';
import { Problem } from '../parts/Problem.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { account } from './api.ts';
import { KeysPart } from './KeysPart.tsx';
import { PasskeysPart } from './PasskeysPart.tsx';
import { PasswordPart } from './PasswordPart.tsx';
import { SecondStepPart } from './SecondStepPart.tsx';
import { SessionsPart } from './SessionsPart.tsx';
import { WhoPart } from './WhoPart.tsx';

/** One's own account: who one is, the ways in, where one is signed in, keys for programs. */
export function AccountPage() {
  const t = useMessage();
  const me = useMe();
  const { data, error, refetch } = useQuery({
    queryKey: ['account'],
    queryFn: ({ signal }) => account.read(signal),
  });
  useEffect(() => {
    document.title = `${t('account')} · ${t('app')}`;
  }, [t]);
  return (
    <article className="mx-auto grid max-w-[820px] grid-cols-[minmax(0,1fr)] gap-4">
      <header>
        <h1 className="text-xl font-bold">{t('account')}</h1>
        <p className="text-ink2">{t('accountLead')}</p>
      </header>
      {error !== null ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : data === undefined || me === undefined ? (
        <Skeleton className="h-96" />
      ) : (
        <>
          <WhoPart me={me} account={data} />
          <PasswordPart hasPassword={data.password} />
          <SecondStepPart isOn={data.secondStep} hasPassword={data.password} />
          <PasskeysPart />
          <SessionsPart />
          <KeysPart />
        </>
      )}
    </article>
  );
}
