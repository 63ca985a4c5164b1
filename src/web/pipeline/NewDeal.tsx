import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Refused, SmallDialog } from '../boards/dialogs.tsx';
import { crm, onceKey } from '../data/crm.ts';
import { useWorkspace } from '../data/queries.ts';
import { ChoiceInput } from '../forms/inputs/ChoiceInput.tsx';
import { MoneyInput } from '../forms/inputs/MoneyInput.tsx';
import { RefInput } from '../forms/inputs/RefInput.tsx';
import { TextInput } from '../forms/inputs/TextInput.tsx';
import { useMessage } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { useUndoToast } from '../parts/use-undo-toast.ts';
import type { BoardStage } from './board-answer.ts';

/** A deal in a few words, put into a stage; everything else is filled in on its page. */
export function NewDeal({
  stages,
  stage: given,
  owner: reader,
  onAdded,
  onClose,
}: {
  stages: readonly BoardStage[];
  stage: string;
  /** Who writes, and so owns it where nobody else is chosen; else it goes to whose turn it is. */
  owner: string | undefined;
  onAdded: (id: string) => void;
  onClose: () => void;
}) {
  const t = useMessage();
  const client = useQueryClient();
  const sayUndoable = useUndoToast();
  const { settings, users } = useWorkspace();
  const people = users.filter(({ active }) => active);
  const [once] = useState(onceKey);
  const [name, setName] = useState('');
  const [value, setValue] = useState<string | null>(null);
  const [company, setCompany] = useState<string | null>(null);
  const [stage, setStage] = useState<string | null>(given);
  const [owner, setOwner] = useState<string | null>(people.find(({ id }) => id === reader)?.id ?? null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const missing = (what: string | null) => (tried && !what?.trim() ? t('fillIn') : undefined);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || name.trim() === '' || stage === null) return;
    setBusy(true);
    setError(undefined);
    try {
      const { id, version } = await crm.create(
        'deal',
        {
          name: name.trim(),
          stage_id: stage,
          ...(owner === null ? {} : { owner_id: owner }),
          currency: settings.currency,
          ...(value === null ? {} : { value }),
          ...(company === null ? {} : { company_id: company }),
        },
        once,
      );
      await client.invalidateQueries({ queryKey: ['pipeline'] });
      const into = stages.find(({ id }) => id === stage)?.name ?? '';
      sayUndoable(t('dealAdded', { name: name.trim(), stage: into }), version);
      onAdded(id);
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  return (
    <SmallDialog title={t('newDeal')} onClose={onClose}>
      <form onSubmit={save} className="grid gap-3">
        <TextInput
          label={t('dealName')}
          value={name}
          onChange={setName}
          isRequired
          error={missing(name)}
          autoFocus
        />
        <MoneyInput
          label={t('kindValue')}
          value={value}
          onChange={setValue}
          currency={undefined}
          onCurrency={undefined}
          isRequired={false}
          error={undefined}
        />
        <RefInput
          type="company"
          label={t('company')}
          value={company}
          onChange={setCompany}
          isRequired={false}
          error={undefined}
        />
        <ChoiceInput
          label={t('kindStage')}
          options={stages}
          value={stage}
          onChange={setStage}
          isRequired
          error={missing(stage)}
        />
        <RefInput
          type="user"
          label={t('owner')}
          value={owner}
          onChange={setOwner}
          isRequired={false}
          error={undefined}
        />
        <Refused error={error} />
        <div className="flex justify-end gap-2">
          <Button onPress={onClose}>{t('cancelEdit')}</Button>
          <Button type="submit" tone="accent" isDisabled={busy}>
            {t('addDeal')}
          </Button>
        </div>
      </form>
    </SmallDialog>
  );
}
