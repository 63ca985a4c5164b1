import { Eye, KeyRound, LogOut, Mail, Pencil, UserCheck, UserX } from 'lucide-react';
import { useRoleWord } from '../account/use-role-word.ts';
import { type Action, ActionMenu } from '../boards/ActionMenu.tsx';
import { useWorkspace } from '../data/queries.ts';
import { useMe } from '../forms/queries.ts';
import type { MessageId } from '../language/messages.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import type { Person } from './api.ts';

const states = {
  account: 'personAccount',
  invited: 'personInvited',
  none: 'personNone',
} as const satisfies Record<Person['state'], MessageId>;

/** A user, how far he is let in, and what can be done about that. */
export function PersonRow({
  person,
  doing,
}: {
  person: Person;
  doing: Readonly<Record<'edit' | 'preview' | 'disable' | 'enable' | 'endSessions', () => void>> & {
    readonly link: (kind: 'invite' | 'reset') => void;
  };
}) {
  const t = useMessage();
  const { format } = useReader();
  const me = useMe();
  const roleWord = useRoleWord();
  const team = useWorkspace().teams.find(({ id }) => id === person.teamId)?.name;
  const { id, name, email, role, active, state, signedInAt } = person;
  const hasAccount = state === 'account';
  const can = (which: string, label: MessageId, icon: Action['icon'], perform: () => void): Action => ({
    id: which,
    label: t(label),
    icon,
    perform,
  });
  const groups = [
    [
      can('edit', 'personEdit', Pencil, doing.edit),
      can('preview', 'personPreview', Eye, doing.preview),
      ...(active && !hasAccount ? [can('invite', 'personInviteLink', Mail, () => doing.link('invite'))] : []),
      ...(active && hasAccount ? [can('reset', 'personResetLink', KeyRound, () => doing.link('reset'))] : []),
    ],
    [
      ...(hasAccount && active ? [can('end', 'personEndSessions', LogOut, doing.endSessions)] : []),
      ...(id === me?.id
        ? []
        : active
          ? [can('disable', 'personDisable', UserX, doing.disable)]
          : [can('enable', 'personEnable', UserCheck, doing.enable)]),
    ],
  ];
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 px-4 py-2.5 md:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_minmax(0,4fr)_auto]">
      <div className="min-w-0">
        <p className="wrap-anywhere">
          <bdi className={active ? 'font-medium' : 'text-ink2 line-through'}>{name}</bdi>
          {id === me?.id && <span className="text-sm text-ink2"> ({t('personMe')})</span>}
        </p>
        {email !== null && (
          <p className="truncate text-xs text-ink2">
            <bdi dir="ltr" lang="en">
              {email}
            </bdi>
          </p>
        )}
      </div>
      <div className="min-w-0 text-sm max-md:col-start-1">
        <p>{roleWord(role)}</p>
        <p className="text-xs text-ink2">{team === undefined ? t('personNoTeam') : <bdi>{team}</bdi>}</p>
      </div>
      <div className="min-w-0 text-sm max-md:col-start-1">
        <p className={active ? (hasAccount ? 'text-good' : 'text-ink2') : 'text-bad'}>
          {t(active ? states[state] : 'personDisabled')}
        </p>
        {signedInAt !== null && (
          <p className="text-xs text-ink2">
            {t('personSignedIn')}: <bdi dir="ltr">{format.instant(signedInAt)}</bdi>
          </p>
        )}
      </div>
      <div className="max-md:col-start-2 max-md:row-start-1">
        <ActionMenu label={t('personActions', { name })} groups={groups} />
      </div>
    </li>
  );
}
