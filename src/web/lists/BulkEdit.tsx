import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { DescribedType, FieldJson } from '../../core/record-view.ts';
import { Refused, SmallDialog } from '../boards/dialogs.tsx';
import type { RowGiven } from '../data/crm-types.ts';
import { faultsOf } from '../forms/check-values.ts';
import { FieldInput } from '../forms/FieldInput.tsx';
import { type FormField, rowOf, type Values } from '../forms/form-fields.ts';
import { Labelled } from '../forms/inputs/Labelled.tsx';
import { Picker } from '../forms/inputs/Picker.tsx';
import { useFaultWords } from '../forms/use-faults.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';

const ways = ['add', 'remove', 'replace'] as const;
type Way = (typeof ways)[number];
const wayLabels = { add: 'tagsAdd', remove: 'tagsRemove', replace: 'tagsReplace' } as const;

/** One field of many records, set to one value. */
export function BulkEdit({
  described,
  fields,
  count,
  busy,
  error,
  onSet,
  onClose,
}: {
  described: DescribedType;
  fields: readonly FormField[];
  count: number;
  busy: boolean;
  error: unknown;
  onSet: (set: RowGiven) => void;
  onClose: () => void;
}) {
  const t = useMessage();
  const text = useText();
  const { format } = useReader();
  const { words } = useFaultWords();
  // What names a record is its own, and what is of another kind by a field beside it cannot be set alone.
  const offered = fields.filter(({ name, ref }) => name !== described.title && typeof ref !== 'object');
  const [name, setName] = useState<string>();
  const [values, setValues] = useState<Values>({});
  const [way, setWay] = useState<Way>('add');
  const [fault, setFault] = useState<string>();
  const field = offered.find((each) => each.name === name);
  const isTags = field?.type === 'tags' && !field.name.startsWith('custom.');
  const apply = () => {
    if (field === undefined || busy) return;
    const given: Values = { [field.name]: values[field.name] ?? (field.type === 'boolean' ? false : null) };
    const found = faultsOf([field], { ...values, ...given }, new Set([field.name]))[field.name];
    setFault(found === undefined ? undefined : words(found));
    if (found !== undefined) return;
    const names = [field.name, field.currencyField].filter(
      (each): each is string => each !== undefined && (each === field.name || values[each] !== undefined),
    );
    const row = rowOf({ ...values, ...given }, names);
    const tags = row[field.name];
    onSet(
      isTags && way !== 'replace' ? ({ [field.name]: { [way]: tags ?? [] } } as unknown as RowGiven) : row,
    );
  };
  return (
    <SmallDialog title={t('bulkEditTitle', { count: format.count(count) })} onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <Labelled label={t('bulkField')} isRequired={false} error={undefined}>
          {(ids) => (
            <Picker
              label={t('bulkField')}
              labelledBy={ids.label}
              said={field === undefined ? '' : text(field.label)}
              options={offered.map((each) => ({ id: each.name, name: text(each.label) }))}
              chosen={name === undefined ? [] : [name]}
              onChange={([id]) => {
                setName(id);
                setValues({});
                setFault(undefined);
              }}
              autoFocus
            />
          )}
        </Labelled>
        {isTags && (
          <RadioGroup
            aria-label={t('tagsWay')}
            value={way}
            onChange={(next) => setWay(ways.find((each) => each === next) ?? 'add')}
            orientation="horizontal"
            className="control flex p-0.5"
          >
            {ways.map((each) => (
              <Radio
                key={each}
                value={each}
                className="grid min-h-7.5 flex-1 cursor-pointer place-items-center rounded-md px-2 text-sm data-[focus-visible]:outline-2 data-[focus-visible]:outline-accent data-[hovered]:bg-accent-soft data-[selected]:bg-accent data-[selected]:text-accent-ink"
              >
                {t(wayLabels[each])}
              </Radio>
            ))}
          </RadioGroup>
        )}
        {field !== undefined && (
          <FieldInput
            key={field.name}
            field={field}
            values={values}
            onChange={(each, value: FieldJson) => {
              setValues((before) => ({ ...before, [each]: value }));
              setFault(undefined);
            }}
            error={fault}
          />
        )}
        <Refused error={error} />
        <div className="flex justify-end gap-2">
          <Button onPress={onClose}>{t('cancelEdit')}</Button>
          <Button type="submit" tone="accent" isDisabled={field === undefined || busy}>
            {t('bulkApply', { count: format.count(count) })}
          </Button>
        </div>
      </form>
    </SmallDialog>
  );
}
