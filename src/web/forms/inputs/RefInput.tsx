import { useState } from 'react';
import { ApiError } from '../../data/client.ts';
import { crm, onceKey } from '../../data/crm.ts';
import { useMessage, useText } from '../../language/reader.tsx';
import { toast } from '../../parts/toasts.ts';
import { useRecordTypes } from '../../record/queries.ts';
import { startingValues } from '../form-fields.ts';
import { useMay, useMe } from '../queries.ts';
import { type InputProps, Labelled } from './Labelled.tsx';
import { Picker } from './Picker.tsx';
import { useOptions } from './use-options.ts';

/** Another record, found by its name; one that needs no more than a name can be made on the way. */
export function RefInput({
  type,
  value,
  onChange,
  autoFocus = false,
  ...given
}: InputProps<string | null> & { readonly type: string }) {
  const { options, nameOf, onFind } = useOptions(type, value === null ? [] : [value]);
  const make = useMaking(type, onChange);
  return (
    <Labelled {...given}>
      {(ids) => (
        <Picker
          label={given.label}
          labelledBy={ids.label}
          describedBy={ids.error}
          said={value === null ? '' : nameOf(value)}
          options={options}
          chosen={value === null ? [] : [value]}
          onChange={([id]) => onChange(id ?? null)}
          onFind={onFind}
          onNew={onFind === undefined ? undefined : make}
          onClear={given.isRequired ? undefined : () => onChange(null)}
          autoFocus={autoFocus}
          opensAtOnce={autoFocus && given.bare === true}
        />
      )}
    </Labelled>
  );
}

/** Makes a record of a name alone, where its type asks for no more; undefined where it does. */
function useMaking(type: string, onMade: (id: string) => void): ((name: string) => void) | undefined {
  const t = useMessage();
  const text = useText();
  const described = useRecordTypes()[type];
  const me = useMe();
  const may = useMay(type, 'edit');
  const [busy, setBusy] = useState(false);
  if (described === undefined || !may) return undefined;
  const asks = Object.entries(described.fields).filter(
    ([name, { required, default: fallback }]) => required && fallback === undefined && name !== 'id',
  );
  if (asks.length !== 1 || asks[0]?.[0] !== 'name') return undefined;
  return (name) => {
    if (busy) return;
    setBusy(true);
    const now = new Date().toISOString();
    const values = startingValues(described, { now, reader: me?.id, given: { name } });
    void crm
      .create(type, values, onceKey())
      .then(({ id }) => {
        onMade(id);
        toast({ text: t('recordMade', { kind: text(described.label.one), name }) });
      })
      .catch((error: unknown) =>
        toast({ text: (error instanceof ApiError && error.message) || t('offline'), tone: 'bad' }),
      )
      .finally(() => setBusy(false));
  };
}
