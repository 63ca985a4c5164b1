import { type FormEvent, useState } from 'react';
import { Field } from '../account/Field.tsx';
import { useAsking } from '../account/use-asking.ts';
import { Refused, SmallDialog } from '../boards/dialogs.tsx';
import { ApiError } from '../data/client.ts';
import { crm } from '../data/crm.ts';
import { useWorkspace } from '../data/queries.ts';
import { teamTree } from '../filters/team-tree.ts';
import { ChoiceInput } from '../forms/inputs/ChoiceInput.tsx';
import { useMessage } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { type Handed, type Person, people } from './api.ts';
import { useRoleOptions } from './use-people.ts';

/** Asks who somebody is: of a user who is new, and then invites; or of one who is there. */
export function PersonDialog({
  person,
  onSaved,
  onClose,
}: {
  person?: Person;
  onSaved: (name: string, link?: Handed) => void;
  onClose: () => void;
}) {
  const t = useMessage();
  const roles = useRoleOptions();
  const { teams } = useWorkspace();
  const [name, setName] = useState(person?.name ?? '');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<string | null>(person?.role ?? 'rep');
  const [teamId, setTeam] = useState(person?.teamId ?? null);
  const { busy, error, ask } = useAsking();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (role === null) return;
    let link: Handed | undefined;
    const done = await ask(async () => {
      if (person === undefined) {
        link = await people.add({ name: name.trim(), email: email.trim(), role, teamId });
        return;
      }
      const changed = {
        ...(name.trim() === person.name ? {} : { name: name.trim() }),
        ...(teamId === person.teamId ? {} : { team_id: teamId }),
      };
      if (Object.keys(changed).length > 0) await crm.change('user', person.id, changed);
      if (role !== person.role) await people.change(person.id, { role });
    });
    if (done) onSaved(name.trim(), link);
  };
  const wrong = (field: string) =>
    error instanceof ApiError && error.refused.field === field ? error.message : undefined;
  return (
    <SmallDialog
      title={person === undefined ? t('personInvite') : t('personEditOf', { name: person.name })}
      onClose={onClose}
    >
      <form onSubmit={submit} className="grid gap-4">
        <Field
          label={t('personName')}
          complete="off"
          value={name}
          onChange={setName}
          error={wrong('name')}
          autoFocus
        />
        {person === undefined && (
          <Field
            label={t('personEmail')}
            kind="email"
            complete="off"
            value={email}
            onChange={setEmail}
            error={wrong('email')}
          />
        )}
        <ChoiceInput
          label={t('personRole')}
          isRequired
          error={undefined}
          options={roles}
          value={role}
          onChange={setRole}
        />
        <ChoiceInput
          label={t('personTeam')}
          isRequired={false}
          error={undefined}
          options={teamTree(teams)}
          value={teamId}
          onChange={setTeam}
        />
        {wrong('name') === undefined && wrong('email') === undefined && <Refused error={error} />}
        <div className="flex justify-end gap-2">
          <Button onPress={onClose}>{t('cancelEdit')}</Button>
          <Button
            type="submit"
            tone="accent"
            isDisabled={
              busy || name.trim() === '' || role === null || (person === undefined && email.trim() === '')
            }
          >
            {t(person === undefined ? 'personInvite' : 'save')}
          </Button>
        </div>
      </form>
    </SmallDialog>
  );
}
