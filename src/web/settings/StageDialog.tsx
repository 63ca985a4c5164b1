import { type FormEvent, useState } from 'react';
import { Refused, SmallDialog } from '../boards/dialogs.tsx';
import { crm, onceKey } from '../data/crm.ts';
import type { ListedRecord } from '../data/crm-types.ts';
import { useWrites } from '../deal/use-deal-writes.ts';
import { readFigure } from '../forms/figure-text.ts';
import { ChoiceInput } from '../forms/inputs/ChoiceInput.tsx';
import { FigureInput, Unit } from '../forms/inputs/FigureInput.tsx';
import { TextInput } from '../forms/inputs/TextInput.tsx';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { useUndoToast } from '../parts/use-undo-toast.ts';
import { useRecordTypes } from '../record/queries.ts';

/** A stage: what it is called, what being in it means, and how likely its deals are won. Its place is its row's. */
export function StageDialog({
  pipeline,
  stage,
  stages,
  onClose,
}: {
  pipeline: string;
  /** The one to change; a new one without it. */
  stage: ListedRecord | undefined;
  /** All of the pipeline. */
  stages: readonly ListedRecord[];
  onClose: () => void;
}) {
  const t = useMessage();
  const text = useText();
  const { format } = useReader();
  const undoToast = useUndoToast();
  const { refresh } = useWrites();
  const described = useRecordTypes().stage?.fields ?? {};
  const label = (name: string) => text(described[name]?.label ?? { fa: name, en: name });
  const { fields } = stage ?? {};
  const [once] = useState(onceKey);
  const [name, setName] = useState(String(fields?.name ?? ''));
  const [category, setCategory] = useState<string | null>(String(fields?.category ?? 'open'));
  const [likelihood, setLikelihood] = useState(
    typeof fields?.win_likelihood === 'string' ? fields.win_likelihood : null,
  );
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const figure = likelihood === null ? null : readFigure(likelihood);
  const isWrong =
    figure === undefined || (figure !== null && !(Number(figure) >= 0 && Number(figure) <= 100));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || name.trim() === '' || isWrong || category === null) return;
    setBusy(true);
    setError(undefined);
    const given = { name: name.trim(), category, win_likelihood: figure ?? null };
    // An open one comes behind the open ones, any other behind all.
    const before = stages.filter((each) => category !== 'open' || each.fields.category === 'open');
    const position = Math.max(0, ...before.map((each) => Number(each.fields.position))) + 1;
    try {
      const { version } =
        stage === undefined
          ? await crm.create('stage', { ...given, pipeline_id: pipeline, position }, once)
          : await crm.change('stage', stage.id, given, stage.version);
      undoToast(t('settingsSaved'), version);
      onClose();
      await refresh();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <SmallDialog title={t(stage === undefined ? 'stageNew' : 'stageEdit')} onClose={onClose}>
      <form noValidate onSubmit={save} className="grid gap-3">
        <TextInput
          label={label('name')}
          value={name}
          onChange={setName}
          isRequired
          error={tried && name.trim() === '' ? t('fieldRequired') : undefined}
          autoFocus
        />
        <ChoiceInput
          label={label('category')}
          options={Object.entries(described.category?.words ?? {}).map(([id, word]) => ({
            id,
            name: text(word),
          }))}
          value={category}
          onChange={setCategory}
          isRequired
          error={undefined}
        />
        <FigureInput
          label={label('win_likelihood')}
          value={likelihood}
          onChange={setLikelihood}
          isRequired={false}
          error={
            tried && isWrong
              ? t('fieldRange', { least: format.number(0), most: format.number(100) })
              : undefined
          }
          shown={(value) => format.number(value)}
          recorded={(typed) => typed}
          beside={<Unit>{t('unitPercent')}</Unit>}
        />
        <Refused error={error} />
        <div className="flex justify-end gap-2">
          <Button onPress={onClose}>{t('cancelEdit')}</Button>
          <Button type="submit" tone="accent" isDisabled={busy}>
            {t('save')}
          </Button>
        </div>
      </form>
    </SmallDialog>
  );
}
