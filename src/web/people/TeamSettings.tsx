import { useQueryClient } from '@tanstack/react-query';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Field } from '../account/Field.tsx';
import { useAsking } from '../account/use-asking.ts';
import { ConfirmDialog, Refused, SmallDialog } from '../boards/dialogs.tsx';
import { crm, onceKey } from '../data/crm.ts';
import { useWorkspace } from '../data/queries.ts';
import { teamTree } from '../filters/team-tree.ts';
import { ChoiceInput } from '../forms/inputs/ChoiceInput.tsx';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { useUndoToast } from '../parts/use-undo-toast.ts';
import { usePeople } from './use-people.ts';

interface Team {
  readonly id: string;
  readonly name: string;
  readonly parent_id: string | null;
}

/** A team that is not stored has no id yet. */
type Given = Omit<Team, 'id'> & { readonly id?: string };

/** The teams as a tree, and the people in each. */
export function TeamSettings() {
  const t = useMessage();
  const { format } = useReader();
  const client = useQueryClient();
  const undoToast = useUndoToast();
  const { teams } = useWorkspace();
  const { data: people = [] } = usePeople();
  const [edited, setEdited] = useState<Given>();
  const [going, setGoing] = useState<Team>();
  const removing = useAsking();
  const again = () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'manifest' });
  const remove = async ({ id, name }: Team) => {
    const done = await removing.ask(async () => {
      const { version } = await crm.remove('team', id);
      undoToast(t('teamRemoved', { name }), version);
    });
    if (!done) return;
    setGoing(undefined);
    await again();
  };
  const closeGoing = () => {
    setGoing(undefined);
    removing.refuse(undefined);
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <Button
        tone="accent"
        className="justify-self-start"
        onPress={() => setEdited({ name: '', parent_id: null })}
      >
        <Plus size={18} aria-hidden />
        {t('teamNew')}
      </Button>
      {teams.length === 0 ? (
        <p className="card p-8 text-center text-ink2">{t('teamsNone')}</p>
      ) : (
        <ul className="card divide-y divide-line" aria-label={t('setTeams')}>
          {teamTree(teams).map(({ id, name, depth = 0 }) => {
            const team = teams.find((each) => each.id === id);
            const members = people.filter((person) => person.teamId === id && person.active);
            if (team === undefined) return null;
            return (
              <li
                key={id}
                style={{ paddingInlineStart: `${16 + depth * 28}px` }}
                className="flex flex-wrap items-center gap-x-2 py-2 pe-3"
              >
                <div className="min-w-0 flex-1 basis-40">
                  <p className="font-medium wrap-anywhere">
                    <bdi>{name}</bdi>
                  </p>
                  <p className="text-xs text-ink2">
                    {t('teamMembers', { count: format.number(String(members.length)) })}
                    {members.length > 0 && `: ${format.list(members.map((each) => each.name))}`}
                  </p>
                </div>
                <AriaButton
                  aria-label={t('teamBelow', { name })}
                  onPress={() => setEdited({ name: '', parent_id: id })}
                  className="icon-button"
                >
                  <Plus size={16} aria-hidden />
                </AriaButton>
                <AriaButton
                  aria-label={t('teamEdit', { name })}
                  onPress={() => setEdited(team)}
                  className="icon-button"
                >
                  <Pencil size={16} aria-hidden />
                </AriaButton>
                <AriaButton
                  aria-label={t('teamRemove', { name })}
                  onPress={() => setGoing(team)}
                  className="icon-button"
                >
                  <Trash2 size={16} aria-hidden />
                </AriaButton>
              </li>
            );
          })}
        </ul>
      )}
      {edited !== undefined && (
        <TeamDialog
          given={edited}
          teams={teams}
          onSaved={(name, version) => {
            setEdited(undefined);
            undoToast(t('teamSaved', { name }), version);
            void again();
          }}
          onClose={() => setEdited(undefined)}
        />
      )}
      {going !== undefined && (
        <ConfirmDialog
          question={t('teamRemoveAsk', { name: `\u2068${going.name}\u2069` })}
          confirm={t('delete')}
          error={removing.error}
          onConfirm={() => void remove(going)}
          onClose={closeGoing}
        />
      )}
    </div>
  );
}

/** A team with everything below it: it cannot be put under any of these. */
function withBelow(teams: readonly Team[], id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (const each of found) for (const team of teams) if (team.parent_id === each) found.add(team.id);
  return found;
}

function TeamDialog({
  given,
  teams,
  onSaved,
  onClose,
}: {
  given: Given;
  teams: readonly Team[];
  onSaved: (name: string, version: number) => void;
  onClose: () => void;
}) {
  const t = useMessage();
  const [name, setName] = useState(given.name);
  const [parent, setParent] = useState(given.parent_id);
  const { busy, error, ask } = useAsking();
  const below = given.id === undefined ? new Set<string>() : withBelow(teams, given.id);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    let version = 0;
    const row = { name: name.trim(), parent_id: parent };
    const done = await ask(async () => {
      ({ version } =
        given.id === undefined
          ? await crm.create('team', row, onceKey())
          : await crm.change('team', given.id, row));
    });
    if (done) onSaved(row.name, version);
  };
  return (
    <SmallDialog
      title={given.id === undefined ? t('teamNew') : t('teamEdit', { name: given.name })}
      onClose={onClose}
    >
      <form onSubmit={submit} className="grid gap-4">
        <Field label={t('teamName')} complete="off" value={name} onChange={setName} autoFocus />
        <ChoiceInput
          label={t('teamParent')}
          isRequired={false}
          error={undefined}
          options={teamTree(teams).filter(({ id }) => !below.has(id))}
          value={parent}
          onChange={setParent}
        />
        <Refused error={error} />
        <div className="flex justify-end gap-2">
          <Button onPress={onClose}>{t('cancelEdit')}</Button>
          <Button type="submit" tone="accent" isDisabled={busy || name.trim() === ''}>
            {t('save')}
          </Button>
        </div>
      </form>
    </SmallDialog>
  );
}
