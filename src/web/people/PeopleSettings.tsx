import { useQueryClient } from '@tanstack/react-query';
import { Search, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { foldForSearch } from '../../core/fold.ts';
import { useAsking } from '../account/use-asking.ts';
import { ConfirmDialog } from '../boards/dialogs.tsx';
import { ApiError } from '../data/client.ts';
import { useMessage } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { Problem } from '../parts/Problem.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { toast } from '../parts/toasts.ts';
import { type Handed, type Person, people } from './api.ts';
import { LinkShown } from './LinkShown.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { PersonRow } from './PersonRow.tsx';
import { Preview } from './Preview.tsx';
import { usePeople } from './use-people.ts';

type Opened =
  | { readonly what: 'new' }
  | { readonly what: 'edit' | 'preview' | 'disable'; readonly person: Person }
  | { readonly what: 'link'; readonly title: string; readonly link: Handed };

/** The users of a workspace: inviting, roles and teams, letting in and shutting out. */
export function PeopleSettings() {
  const t = useMessage();
  const client = useQueryClient();
  const { data, error, refetch } = usePeople();
  const [opened, setOpened] = useState<Opened>();
  const [typed, setTyped] = useState('');
  const disabling = useAsking();
  const close = () => {
    setOpened(undefined);
    disabling.refuse(undefined);
  };
  const again = () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'manifest' });
  if (error !== null) return <Problem error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton className="h-96" />;

  const tried = async (run: () => Promise<void>) => {
    try {
      await run();
    } catch (failure) {
      toast({ text: (failure instanceof ApiError && failure.message) || t('offline'), tone: 'bad' });
    }
  };
  const setActive = async ({ id, name }: Person, active: boolean) => {
    await people.change(id, { active });
    toast({ text: t(active ? 'personIsEnabled' : 'personIsDisabled', { name }) });
    await again();
  };
  const doing = (person: Person) => ({
    edit: () => setOpened({ what: 'edit', person }),
    preview: () => setOpened({ what: 'preview', person }),
    disable: () => setOpened({ what: 'disable', person }),
    enable: () => void tried(() => setActive(person, true)),
    link: (kind: 'invite' | 'reset') =>
      void tried(async () => {
        const link = await people[kind](person.id);
        const title = t(kind === 'invite' ? 'personInviteOf' : 'personResetOf', { name: person.name });
        setOpened({ what: 'link', title, link });
        await again();
      }),
    endSessions: () =>
      void tried(async () => {
        await people.endSessions(person.id);
        toast({ text: t('personSessionsEnded', { name: person.name }) });
        await again();
      }),
  });
  const saved = (name: string, link?: Handed) => {
    if (link === undefined) {
      toast({ text: t('personSaved', { name }) });
      close();
    } else setOpened({ what: 'link', title: t('personInviteOf', { name }), link });
    void again();
  };
  const words = foldForSearch(typed).trim();
  const shown = data.filter(({ name, email }) => foldForSearch(`${name} ${email ?? ''}`).includes(words));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap gap-2">
        <SearchField
          aria-label={t('personFind')}
          value={typed}
          onChange={setTyped}
          className="control flex min-w-0 flex-1 basis-48 items-center gap-2 px-3 focus-within:border-accent"
        >
          <Search size={16} aria-hidden className="shrink-0 text-ink2" />
          <Input
            placeholder={t('personFind')}
            className="min-w-0 flex-1 bg-transparent outline-none placeholder:text-ink2 [&::-webkit-search-cancel-button]:hidden"
          />
        </SearchField>
        <Button tone="accent" onPress={() => setOpened({ what: 'new' })}>
          <UserPlus size={18} aria-hidden />
          {t('personInvite')}
        </Button>
      </div>
      {shown.length === 0 ? (
        <p className="card p-8 text-center text-ink2">{t('personNobody')}</p>
      ) : (
        <ul className="card divide-y divide-line" aria-label={t('setPeople')}>
          {shown.map((person) => (
            <PersonRow key={person.id} person={person} doing={doing(person)} />
          ))}
        </ul>
      )}
      {opened?.what === 'new' && <PersonDialog onSaved={saved} onClose={close} />}
      {opened?.what === 'edit' && <PersonDialog person={opened.person} onSaved={saved} onClose={close} />}
      {opened?.what === 'preview' && <Preview user={opened.person.id} onClose={close} />}
      {opened?.what === 'link' && <LinkShown title={opened.title} link={opened.link} onClose={close} />}
      {opened?.what === 'disable' && (
        <ConfirmDialog
          question={t('personDisableAsk', { name: `\u2068${opened.person.name}\u2069` })}
          confirm={t('personDisable')}
          error={disabling.error}
          onConfirm={() =>
            void disabling
              .ask(() => setActive(opened.person, false))
              .then((done) => {
                if (done) close();
              })
          }
          onClose={close}
        />
      )}
    </div>
  );
}
