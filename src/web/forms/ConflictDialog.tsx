import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { SmallDialog } from '../boards/dialogs.tsx';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { FieldValue } from '../record/FieldValue.tsx';
import type { FormField, Values } from './form-fields.ts';
import type { Conflict } from './use-form.ts';
import { useNamesOf } from './use-names-of.ts';

/** Two changed the same record: both values of each field that both changed, and a choice of each. */
export function ConflictDialog({
  conflict: { theirs, names },
  mine,
  fields,
  onSettle,
  onClose,
}: {
  conflict: Conflict;
  mine: Values;
  fields: readonly FormField[];
  onSettle: (mine: ReadonlySet<string>) => void;
  onClose: () => void;
}) {
  const t = useMessage();
  const text = useText();
  const { format } = useReader();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(names));
  const asked = fields.filter(({ name }) => names.includes(name));
  const known = useNamesOf(asked, [mine, theirs]);
  return (
    <SmallDialog title={t('conflictTitle')} onClose={onClose}>
      <p className="text-sm text-ink2">{t('conflictLead', { count: format.count(asked.length) })}</p>
      <div className="grid max-h-[50vh] gap-4 overflow-auto p-0.5">
        {asked.map((field) => (
          <RadioGroup
            key={field.name}
            value={chosen.has(field.name) ? 'mine' : 'theirs'}
            onChange={(side) => {
              const next = new Set(chosen);
              if (side === 'mine') next.add(field.name);
              else next.delete(field.name);
              setChosen(next);
            }}
            aria-label={text(field.label)}
          >
            <p aria-hidden className="mb-1 text-xs text-ink2">
              {text(field.label)}
            </p>
            <div className="grid gap-2 sm:grid-cols-2">
              {(
                [
                  ['mine', mine],
                  ['theirs', theirs],
                ] as const
              ).map(([side, values]) => (
                <Radio
                  key={side}
                  value={side}
                  className="cursor-pointer rounded-lg border border-line2 px-3 py-2 data-[focus-visible]:outline-2 data-[focus-visible]:outline-accent data-[selected]:border-accent data-[selected]:bg-accent-soft"
                >
                  <span className="block text-xs text-ink2">
                    {t(side === 'mine' ? 'conflictMine' : 'conflictTheirs')}
                  </span>
                  <FieldValue
                    isPlain
                    name={field.name}
                    field={field}
                    value={values[field.name] ?? null}
                    fields={values}
                    names={known}
                  />
                </Radio>
              ))}
            </div>
          </RadioGroup>
        ))}
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>{t('conflictBack')}</Button>
        <Button tone="accent" onPress={() => onSettle(chosen)}>
          {t('conflictSave')}
        </Button>
      </div>
    </SmallDialog>
  );
}
