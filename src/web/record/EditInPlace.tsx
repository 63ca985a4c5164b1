import { useQueryClient } from '@tanstack/react-query';
import { Check, X } from 'lucide-react';
import { lazy, Suspense, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { DescribedType, FieldJson } from '../../core/record-view.ts';
import { FieldInput } from '../forms/FieldInput.tsx';
import type { FormField, Values } from '../forms/form-fields.ts';
import { useForm } from '../forms/use-form.ts';
import { useMessage, useText } from '../language/reader.tsx';
import { useUndoToast } from '../parts/use-undo-toast.ts';

const ConflictDialog = lazy(async () => ({
  default: (await import('../forms/ConflictDialog.tsx')).ConflictDialog,
}));

/** Kinds that are chosen rather than typed: choosing saves. */
const chosen: ReadonlySet<FormField['type']> = new Set(['ref', 'enum', 'boolean']);

/** One field of a record being changed on its page: Enter saves, Escape leaves it. */
export function EditInPlace({
  type,
  described,
  field,
  values,
  stored,
  onDone,
}: {
  type: string;
  described: DescribedType;
  field: FormField;
  values: Values;
  stored: { readonly id: string; readonly rowVersion: number };
  onDone: () => void;
}) {
  const t = useMessage();
  const text = useText();
  const client = useQueryClient();
  const undoToast = useUndoToast();
  const place = useRef<HTMLFormElement>(null);
  const form = useForm({ type, described, fields: [field], base: values, stored, isPart: true });
  const label = text(field.label);
  const leave = () => {
    // The button that opened it is there again once this is gone.
    const { name } = field;
    onDone();
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-edit="${CSS.escape(name)}"]`)?.focus(),
    );
  };
  const finish = async (saving: ReturnType<typeof form.save>) => {
    const saved = await saving;
    if (saved === undefined) return;
    if (!saved.unchanged) {
      undoToast(t('fieldSaved', { field: label }), saved.version);
      await client.invalidateQueries({ queryKey: ['record', type, stored.id] });
    }
    leave();
  };
  const set = (name: string, value: FieldJson) => {
    form.set(name, value);
    const isCleared = value === null && field.required;
    if (chosen.has(field.type) && name === field.name && !isCleared)
      void finish(form.save({ ...form.values, [name]: value }));
  };
  return (
    <form
      ref={place}
      noValidate
      aria-label={t('editField', { field: label })}
      className="min-w-0 py-0.5"
      onSubmit={(event) => {
        event.preventDefault();
        void finish(form.save());
      }}
      onKeyDown={(event) => {
        // Keys of a list or a dialog that it opened come here too.
        if (!event.currentTarget.contains(event.target as Node)) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void finish(form.save());
        } else if (event.key === 'Escape' && !event.defaultPrevented) {
          event.stopPropagation();
          leave();
        }
      }}
    >
      <div className="flex items-start gap-1">
        <div className="min-w-0 flex-1">
          <FieldInput
            field={field}
            values={form.values}
            onChange={set}
            error={form.errors[field.name] ?? form.failed}
            autoFocus
            bare
          />
        </div>
        <AriaButton
          type="submit"
          aria-label={t('save')}
          isDisabled={form.busy}
          className="icon-button shrink-0 cursor-pointer text-good"
        >
          <Check size={18} aria-hidden />
        </AriaButton>
        <AriaButton
          aria-label={t('cancelEdit')}
          onPress={leave}
          className="icon-button shrink-0 cursor-pointer text-ink2"
        >
          <X size={18} aria-hidden />
        </AriaButton>
      </div>
      {form.conflict !== undefined && (
        <Suspense fallback={null}>
          <ConflictDialog
            conflict={form.conflict}
            mine={form.values}
            fields={[field]}
            onClose={form.stopConflict}
            onSettle={(mine) => void finish(form.settle(mine))}
          />
        </Suspense>
      )}
    </form>
  );
}
