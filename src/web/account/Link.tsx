import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Refused } from '../boards/dialogs.tsx';
import { ApiError } from '../data/client.ts';
import type { MessageId } from '../language/messages.ts';
import { useMessage } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { Problem } from '../parts/Problem.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { door, type LinkView } from './api.ts';
import { Field } from './Field.tsx';
import { useAsking } from './use-asking.ts';

/** Where a one-time link leads: it says first what it would do, and is used up when that is done. */
export function Link({ token, onDone }: { token: string; onDone: (signedIn: boolean) => void }) {
  const t = useMessage();
  const { data, error, refetch } = useQuery({
    queryKey: ['link', token],
    queryFn: () => door.look(token),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (error instanceof ApiError && error.code === 'link_invalid') return <Gone />;
  if (error !== null) return <Problem error={error} onRetry={() => void refetch()} />;
  if (data === undefined)
    return (
      <div role="status" aria-label={t('linkLooking')} className="grid gap-4">
        <Skeleton className="h-8 w-48" />
        <Skeleton className="h-24" />
      </div>
    );
  return <Entry token={token} view={data} onDone={onDone} />;
}

function Gone() {
  const t = useMessage();
  return (
    <>
      <h1 className="text-xl font-bold">{t('linkGone')}</h1>
      <p className="text-ink2">{t('linkGoneLead')}</p>
      <a href="/sign-in" className="min-h-9 content-center text-center text-accent underline">
        {t('signInElsewhere')}
      </a>
    </>
  );
}

const words = {
  administrator: { title: 'linkAdministrator', button: 'linkStart' },
  invite: { title: 'linkInvite', button: 'linkJoin' },
  reset: { title: 'linkReset', button: 'linkSave' },
  sign_in: { title: 'linkSignIn', button: 'signIn' },
} as const satisfies Record<LinkView['kind'], Record<'title' | 'button', MessageId>>;

type Asked = 'company' | 'name' | 'email' | 'password';

/** What a link asks for before it does what it is for. */
function asks({ kind, workspace, email, hasAccount }: LinkView): readonly Asked[] {
  switch (kind) {
    case 'administrator':
      return [...(workspace === null ? (['company'] as const) : []), 'name', 'email', 'password'];
    case 'invite':
      return [
        ...(hasAccount ? [] : (['name'] as const)),
        ...(email === null ? (['email'] as const) : []),
        'password',
      ];
    case 'reset':
      return ['password'];
    case 'sign_in':
      return [];
  }
}

function Entry({
  token,
  view,
  onDone,
}: {
  token: string;
  view: LinkView;
  onDone: (signedIn: boolean) => void;
}) {
  const t = useMessage();
  const { kind, hasAccount } = view;
  const asked = asks(view);
  const [given, setGiven] = useState<Readonly<Record<Asked, string>>>({
    company: '',
    name: view.name ?? '',
    email: view.email ?? '',
    password: '',
  });
  const { busy, error, ask } = useAsking();
  const refused = error instanceof ApiError ? error.refused.field : undefined;
  const enter = async () => {
    let signedIn = false;
    const entry = Object.fromEntries(
      asked.map((name) => [name, name === 'password' ? given.password : given[name].trim()]),
    );
    const done = await ask(async () => {
      ({ signedIn } = await door.enter({ token, ...entry }));
    });
    if (done) onDone(signedIn);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void enter();
  };
  // What asks for nothing is done at once: a second time it would be used up.
  const begun = useRef(asked.length > 0);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void enter();
  });
  const known = kind === 'invite' && hasAccount;
  const look = {
    company: { label: t('linkCompany'), kind: 'text', complete: 'organization' },
    name: { label: t('linkName'), kind: 'text', complete: 'name' },
    email: { label: t('signInEmail'), kind: 'email', complete: 'username' },
    password: {
      label: t('signInPassword'),
      kind: 'password',
      complete: known ? 'current-password' : 'new-password',
    },
  } as const;
  return (
    <>
      <h1 className="text-xl font-bold">{t(words[kind].title, { workspace: isolated(view.workspace) })}</h1>
      <Lead view={view} />
      <form onSubmit={submit} className="grid gap-4">
        {view.email !== null && asked.length > 0 && kind !== 'administrator' && (
          // A password manager keeps the password with the name that it is of.
          <input type="email" autoComplete="username" value={view.email} readOnly hidden />
        )}
        {asked.map((name, at) => (
          <Field
            key={name}
            {...look[name]}
            value={given[name]}
            onChange={(value) => setGiven({ ...given, [name]: value })}
            {...(name === 'password' && !known ? { hint: t('linkPasswordHint') } : {})}
            error={refused === name && error instanceof ApiError ? error.message : undefined}
            autoFocus={at === 0}
          />
        ))}
        {!asked.some((name) => name === refused) && <Refused error={error} />}
        <Button
          type="submit"
          tone="accent"
          className="justify-center"
          autoFocus={asked.length === 0}
          isDisabled={busy || asked.some((name) => given[name].trim() === '')}
        >
          {t(words[kind].button)}
        </Button>
      </form>
    </>
  );
}

const isolated = (text: string | null): string => (text === null ? '' : `\u2068${text}\u2069`);

function Lead({ view: { kind, name, email, hasAccount } }: { view: LinkView }) {
  const t = useMessage();
  let said: ReactNode;
  if (kind === 'administrator') said = t('linkAdministratorLead');
  else if (kind === 'reset') said = t('linkResetLead', { email: isolated(email) });
  else if (kind === 'invite') said = t(hasAccount ? 'linkInviteKnown' : 'linkInviteLead');
  else said = name;
  return (
    <div className="text-ink2">
      <p>{said}</p>
      {kind === 'invite' && email !== null && (
        <p>
          <bdi dir="ltr">{email}</bdi>
        </p>
      )}
    </div>
  );
}
