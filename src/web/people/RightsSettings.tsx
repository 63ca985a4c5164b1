import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Switch } from 'react-aria-components';
import { Part } from '../account/Part.tsx';
import { useAsking } from '../account/use-asking.ts';
import { useRoleWord } from '../account/use-role-word.ts';
import { Refused } from '../boards/dialogs.tsx';
import { ChoiceInput } from '../forms/inputs/ChoiceInput.tsx';
import { useMessage } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { Problem } from '../parts/Problem.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useUndoToast } from '../parts/use-undo-toast.ts';
import { people, type Rights, type RoleRights } from './api.ts';
import { HiddenFields } from './HiddenFields.tsx';
import { Preview } from './Preview.tsx';
import { ReachTable } from './ReachTable.tsx';
import { usePeople } from './use-people.ts';

/** What every role may do, and what that comes to for one user. */
export function RightsSettings() {
  const { data, error, refetch } = useQuery({
    queryKey: ['rights'],
    queryFn: ({ signal }) => people.rights(signal),
    // What is being changed here is kept until it is saved.
    staleTime: 60_000,
  });
  const [role, setRole] = useState('rep');
  if (error !== null) return <Problem error={error} onRetry={() => void refetch()} />;
  const stored = data?.roles[role];
  if (data === undefined || stored === undefined) return <Skeleton className="h-96" />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <RoleChoice roles={Object.keys(data.roles)} role={role} onRole={setRole} />
      <Role key={`${role} ${JSON.stringify(stored)}`} role={role} all={data} stored={stored} />
      <Meaning />
      <PreviewChoice />
    </div>
  );
}

function RoleChoice({
  roles,
  role,
  onRole,
}: {
  roles: readonly string[];
  role: string;
  onRole: (role: string) => void;
}) {
  const t = useMessage();
  const roleWord = useRoleWord();
  return (
    <div className="max-w-md">
      <ChoiceInput
        label={t('rightsOf')}
        isRequired
        error={undefined}
        options={roles.map((id) => ({ id, name: roleWord(id) }))}
        value={role}
        onChange={(chosen) => chosen !== null && onRole(chosen)}
      />
    </div>
  );
}

function Role({ role, all, stored }: { role: string; all: Rights; stored: RoleRights }) {
  const t = useMessage();
  const client = useQueryClient();
  const undoToast = useUndoToast();
  const roleWord = useRoleWord();
  const [now, setNow] = useState(stored);
  const { busy, error, ask } = useAsking();
  const isChanged = JSON.stringify(now) !== JSON.stringify(stored);
  const defaults = all.defaults[role];
  const save = () =>
    ask(async () => {
      const { version } = await people.setRights({ [role]: now });
      undoToast(t('rightsSaved', { role: roleWord(role) }), version);
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'manifest' });
    });
  return (
    <>
      <ReachTable
        types={workFirst(all.types)}
        reach={now.reach}
        onChange={(type, action, to) => {
          const before = now.reach[type];
          if (before === undefined) return;
          setNow({ ...now, reach: { ...now.reach, [type]: { ...before, [action]: to } } });
        }}
      />
      <Part title={t('rightsHears')} lead={t('rightsHearsAbout')}>
        <Switch
          isSelected={now.hears}
          onChange={(hears) => setNow({ ...now, hears })}
          className="group flex min-h-9 w-fit cursor-pointer items-center gap-2 pointer-coarse:min-h-11"
        >
          <span
            aria-hidden
            className="flex h-6 w-11 items-center rounded-full border border-line2 bg-surface2 p-0.5 group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-offset-2 group-data-[focus-visible]:outline-accent group-data-[selected]:justify-end group-data-[selected]:border-accent group-data-[selected]:bg-accent"
          >
            <span className="size-4.5 rounded-full bg-line2 group-data-[selected]:bg-accent-ink" />
          </span>
          {t('rightsHears')}
        </Switch>
      </Part>
      <HiddenFields all={all} hidden={now.hidden} onChange={(hidden) => setNow({ ...now, hidden })} />
      {defaults !== undefined && JSON.stringify(now) !== JSON.stringify(defaults) && (
        <Button className="justify-self-start" onPress={() => setNow(defaults)}>
          {t('rightsDefaults')}
        </Button>
      )}
      <div role="status" className="sticky bottom-16 z-10 md:bottom-2">
        {isChanged && (
          <div className="flex flex-wrap items-center gap-2 rounded-xl border border-line bg-surface p-3 shadow-lg">
            <Button tone="accent" isDisabled={busy} onPress={() => void save()}>
              {t('rightsSave')}
            </Button>
            <Button onPress={() => setNow(stored)}>{t('cancelEdit')}</Button>
            <span className="text-sm text-ink2">{t('rightsUnsaved')}</span>
            <Refused error={error} />
          </div>
        )}
      </div>
    </>
  );
}

/** What belongs to people comes before the lists that everybody sees. */
const workFirst = (types: Rights['types']): Rights['types'] =>
  types.toSorted((a, b) => Number(b.choices.see.length > 1) - Number(a.choices.see.length > 1));

function Meaning() {
  const t = useMessage();
  return (
    <Part title={t('rightsMeaning')}>
      <ul className="grid gap-1 text-sm">
        <li>{t('rightsMeaning_own')}</li>
        <li>{t('rightsMeaning_team')}</li>
        <li>{t('rightsMeaning_all')}</li>
      </ul>
    </Part>
  );
}

function PreviewChoice() {
  const t = useMessage();
  const { data = [] } = usePeople();
  const [user, setUser] = useState<string | null>(null);
  return (
    <Part title={t('rightsPreview')}>
      <div className="max-w-md">
        <ChoiceInput
          label={t('rightsPreviewChoose')}
          isRequired={false}
          error={undefined}
          options={data.map(({ id, name }) => ({ id, name }))}
          value={user}
          onChange={setUser}
        />
      </div>
      {user !== null && <Preview user={user} onClose={() => setUser(null)} />}
    </Part>
  );
}
