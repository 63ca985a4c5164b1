import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { Refused, SmallDialog } from '../boards/dialogs.tsx';
import { crm } from '../data/crm.ts';
import {
  changedNames,
  type FormField,
  formFields,
  rowOf,
  type Values,
  valuesOf,
} from '../forms/form-fields.ts';
import { Labelled } from '../forms/inputs/Labelled.tsx';
import { Picker } from '../forms/inputs/Picker.tsx';
import { useOptions } from '../forms/inputs/use-options.ts';
import { useCustomFields, useHidden } from '../forms/queries.ts';
import { useNamesOf } from '../forms/use-names-of.ts';
import { useMessage, useText } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useUndoToast } from '../parts/use-undo-toast.ts';
import { FieldValue } from './FieldValue.tsx';
import { isUnset } from './field-text.ts';
import { useRecordTypes } from './queries.ts';

/** Makes one record of two: this one stays, the other goes to the bin and all that refers to it refers to this. */
export function MergeDialog({
  type,
  id,
  other: given,
  onClose,
}: {
  type: string;
  id: string;
  /** The other one, where it is known. */
  other?: string;
  onClose: () => void;
}) {
  const t = useMessage();
  const [other, setOther] = useState(given);
  const { options, nameOf, onFind } = useOptions(type, other === undefined ? [] : [other]);
  const { data: alike = [] } = useQuery({
    queryKey: ['duplicates', type, 'of', id],
    queryFn: async ({ signal }) => (await crm.duplicates(type, { id }, signal)).records,
    retry: false,
  });
  const likely = alike.map(({ id, name }) => ({ id, name, hint: t('alike') }));
  const offered = [
    ...likely,
    ...options.filter((each) => !likely.some((known) => known.id === each.id)),
  ].filter((each) => each.id !== id);
  return (
    <SmallDialog title={t('mergeTitle')} onClose={onClose}>
      <p className="text-sm text-ink2">{t('mergeLead')}</p>
      <Labelled label={t('mergeOther')} isRequired={false} error={undefined}>
        {(ids) => (
          <Picker
            label={t('mergeOther')}
            labelledBy={ids.label}
            said={other === undefined ? '' : nameOf(other)}
            options={offered}
            chosen={other === undefined ? [] : [other]}
            onChange={([next]) => setOther(next)}
            onFind={onFind}
            autoFocus
          />
        )}
      </Labelled>
      {other !== undefined && <Compared key={other} type={type} keep={id} drop={other} onClose={onClose} />}
    </SmallDialog>
  );
}

const useStored = (type: string, id: string) =>
  useQuery({
    queryKey: ['stored', type, id],
    queryFn: ({ signal }) => crm.read(type, id, signal),
  });

function Compared({
  type,
  keep,
  drop,
  onClose,
}: {
  type: string;
  keep: string;
  drop: string;
  onClose: () => void;
}) {
  const customs = useCustomFields(type);
  const hidden = useHidden(type);
  const described = useRecordTypes()[type];
  const fields = useMemo(() => {
    if (described === undefined) return [];
    const { main, aside } = formFields(described, customs, hidden);
    return [...main, ...aside];
  }, [described, customs, hidden]);
  const [kept, dropped] = [useStored(type, keep), useStored(type, drop)];
  const error = kept.error ?? dropped.error;
  if (error !== null) return <Refused error={error} />;
  if (kept.data === undefined || dropped.data === undefined) return <Skeleton className="h-32" />;
  return (
    <Choices
      {...{ type, keep, drop, fields, onClose }}
      ours={valuesOf(fields, kept.data)}
      theirs={valuesOf(fields, dropped.data)}
    />
  );
}

function Choices({
  type,
  keep,
  drop,
  fields,
  ours,
  theirs,
  onClose,
}: {
  type: string;
  keep: string;
  drop: string;
  fields: readonly FormField[];
  ours: Values;
  theirs: Values;
  onClose: () => void;
}) {
  const t = useMessage();
  const text = useText();
  const client = useQueryClient();
  const undoToast = useUndoToast();
  const differing = useMemo(() => {
    const names = new Set(changedNames(ours, theirs));
    return fields.filter(({ name }) => names.has(name) && !isUnset(theirs[name]));
  }, [fields, ours, theirs]);
  // What this one lacks it takes from the other.
  const [taken, setTaken] = useState<ReadonlySet<string>>(
    () => new Set(differing.filter(({ name }) => isUnset(ours[name])).map(({ name }) => name)),
  );
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const names = useNamesOf(differing, [ours, theirs]);
  const merge = async () => {
    setBusy(true);
    try {
      const wanted = differing.flatMap(({ name, currencyField }) =>
        taken.has(name) ? [name, ...(currencyField === undefined ? [] : [currencyField])] : [],
      );
      const { version } = await crm.merge(type, keep, drop, rowOf(theirs, wanted));
      undoToast(t('mergeDone'), version);
      onClose();
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'manifest' });
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <>
      <div className="grid max-h-[45vh] gap-3 overflow-auto p-0.5">
        {differing.map((field) => {
          const label = text(field.label);
          return (
            <RadioGroup
              key={field.name}
              aria-label={label}
              value={taken.has(field.name) ? 'theirs' : 'ours'}
              onChange={(side) => {
                const next = new Set(taken);
                if (side === 'theirs') next.add(field.name);
                else next.delete(field.name);
                setTaken(next);
              }}
            >
              <p aria-hidden className="mb-1 text-xs text-ink2">
                {label}
              </p>
              <div className="grid grid-cols-2 gap-2">
                {(
                  [
                    ['ours', ours],
                    ['theirs', theirs],
                  ] as const
                ).map(([side, values]) => (
                  <Radio
                    key={side}
                    value={side}
                    className="min-w-0 cursor-pointer rounded-lg border border-line2 px-3 py-2 data-[focus-visible]:outline-2 data-[focus-visible]:outline-accent data-[selected]:border-accent data-[selected]:bg-accent-soft"
                  >
                    <span className="block text-xs text-ink2">
                      {t(side === 'ours' ? 'mergeOurs' : 'mergeTheirs')}
                    </span>
                    <FieldValue
                      isPlain
                      name={field.name}
                      field={field}
                      value={values[field.name] ?? null}
                      fields={values}
                      names={names}
                    />
                  </Radio>
                ))}
              </div>
            </RadioGroup>
          );
        })}
        {differing.length === 0 && <p className="text-sm text-ink2">{t('mergeSame')}</p>}
      </div>
      <Refused error={error} />
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>{t('cancelEdit')}</Button>
        <Button tone="accent" isDisabled={busy} onPress={() => void merge()}>
          {t('mergeRecord')}
        </Button>
      </div>
    </>
  );
}
