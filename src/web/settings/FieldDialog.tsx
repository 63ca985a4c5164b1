import { type FormEvent, useState } from 'react';
import { Refused, SmallDialog } from '../boards/dialogs.tsx';
import { crm } from '../data/crm.ts';
import type { CustomField } from '../data/crm-types.ts';
import { useWrites } from '../deal/use-deal-writes.ts';
import { ChoiceInput, YesInput } from '../forms/inputs/ChoiceInput.tsx';
import { TextInput } from '../forms/inputs/TextInput.tsx';
import { useMessage } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { useUndoToast } from '../parts/use-undo-toast.ts';
import { kindNames } from './field-kinds.ts';

const kinds = Object.keys(kindNames) as CustomField['kind'][];
const isChosen = (kind: CustomField['kind']): boolean => kind === 'choice' || kind === 'choices';

/** A field of the company's own: what it is called, what it holds, and whether it must be filled in. */
export function FieldDialog({
  type,
  field,
  onClose,
}: {
  type: string;
  field: CustomField | undefined;
  onClose: () => void;
}) {
  const t = useMessage();
  const undoToast = useUndoToast();
  const { refresh } = useWrites();
  const [fa, setFa] = useState(field?.label_fa ?? '');
  const [en, setEn] = useState(field?.label_en ?? '');
  const [kind, setKind] = useState<CustomField['kind']>(field?.kind ?? 'text');
  const [options, setOptions] = useState(field?.options.join('\n') ?? '');
  const [isRequired, setRequired] = useState(field?.required ?? false);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const name = { label_fa: fa.trim() || en.trim(), label_en: en.trim() || fa.trim() };
  const lines = [...new Set(options.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
  const isNameless = name.label_fa === '';
  const isEmpty = isChosen(kind) && lines.length === 0;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || isNameless || isEmpty) return;
    setBusy(true);
    setError(undefined);
    const given = { ...name, required: isRequired, ...(isChosen(kind) ? { options: lines } : {}) };
    try {
      const done =
        field === undefined
          ? await crm.addCustomField({ ...given, record_type: type, kind })
          : await crm.changeCustomField(field.id, given);
      if (done.version !== undefined) undoToast(t('settingsSaved'), done.version);
      onClose();
      await refresh();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <SmallDialog title={t(field === undefined ? 'fieldNew' : 'fieldEdit')} onClose={onClose}>
      <form noValidate onSubmit={save} className="grid gap-3">
        <TextInput
          label={t('nameFa')}
          value={fa}
          onChange={setFa}
          isRequired
          error={tried && isNameless ? t('fieldRequired') : undefined}
          autoFocus
        />
        <TextInput label={t('nameEn')} value={en} onChange={setEn} isRequired={false} error={undefined} />
        {field === undefined ? (
          <ChoiceInput
            label={t('fieldKind')}
            options={kinds.map((id) => ({ id, name: t(kindNames[id]) }))}
            value={kind}
            onChange={(id) => setKind(kinds.find((each) => each === id) ?? 'text')}
            isRequired
            error={undefined}
          />
        ) : (
          <p>
            <span className="block text-xs text-ink2">{t('fieldKind')}</span>
            {t(kindNames[kind])}
          </p>
        )}
        {isChosen(kind) && (
          <TextInput
            label={t('fieldOptions')}
            value={options}
            onChange={setOptions}
            isRequired
            error={tried && isEmpty ? t('fieldRequired') : undefined}
            long
          />
        )}
        <YesInput
          label={t('fieldMustBe')}
          value={isRequired}
          onChange={setRequired}
          isRequired={false}
          error={undefined}
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
