import { Check, Pencil, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { DescribedType } from '../../core/record-view.ts';
import { ConflictDialog } from '../forms/ConflictDialog.tsx';
import { readDraft } from '../forms/draft.ts';
import { FieldInput } from '../forms/FieldInput.tsx';
import { type FormField, valuesOf } from '../forms/form-fields.ts';
import { openForm } from '../forms/opened-form.ts';
import { useForm } from '../forms/use-form.ts';
import { useMessage, useText } from '../language/reader.tsx';
import { useUndoToast } from '../parts/use-undo-toast.ts';
import { FieldValue } from '../record/FieldValue.tsx';
import type { DealRecord } from './queries.ts';

export interface EditedDeal {
  readonly deal: DealRecord;
  readonly described: DescribedType;
  readonly may: boolean;
}

/** A field of the deal that is edited where it stands. */
export function InPlace({
  of,
  field,
  children,
}: {
  of: EditedDeal;
  field: FormField | undefined;
  /** How it is shown, where that is not as everywhere. */
  children?: ReactNode;
}) {
  const t = useMessage();
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (field === undefined) return null;
  const { deal, may } = of;
  const values = valuesOf([field], deal);
  const shown = children ?? (
    <FieldValue
      name={field.name}
      field={field}
      value={values[field.name] ?? null}
      fields={values}
      names={deal.names}
    />
  );
  if (!may) return shown;
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  if (isOpen) return <Editor of={of} field={field} onClose={close} />;
  return (
    <span className="group/place flex min-w-0 items-center gap-1">
      <span className="min-w-0">{shown}</span>
      <button
        ref={button}
        type="button"
        aria-label={t('dealEdit', { field: text(field.label) })}
        // What was filled in and not saved is finished in the whole form, and not overwritten from here.
        onClick={() =>
          readDraft('deal', deal.id) === undefined ? setOpen(true) : openForm({ type: 'deal', id: deal.id })
        }
        className="grid size-[24px] shrink-0 cursor-pointer place-items-center rounded text-ink2 opacity-0 group-hover/place:opacity-100 hover:bg-accent-soft hover:text-accent focus-visible:opacity-100 pointer-coarse:size-9 pointer-coarse:opacity-100"
      >
        <Pencil size={13} aria-hidden />
      </button>
    </span>
  );
}

function Editor({ of, field, onClose }: { of: EditedDeal; field: FormField; onClose: () => void }) {
  const t = useMessage();
  const text = useText();
  const sayUndoable = useUndoToast();
  const { deal, described } = of;
  const [base] = useState(() => valuesOf([field], deal));
  const form = useForm({
    type: 'deal',
    described,
    fields: [field],
    base,
    stored: { id: deal.id, rowVersion: deal.rowVersion },
  });
  const done = (saved: Awaited<ReturnType<typeof form.save>>) => {
    if (saved === undefined) return;
    if (!saved.unchanged) sayUndoable(t('dealChanged', { field: text(field.label) }), saved.version);
    onClose();
  };
  const save = () => void form.save().then(done);
  const cancel = () => {
    form.discard();
    onClose();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      cancel();
    }
    const isPressed =
      event.target instanceof HTMLElement && event.target.closest('button, textarea, [role=spinbutton]');
    if (event.key === 'Enter' && !isPressed && !event.nativeEvent.isComposing) {
      event.preventDefault();
      save();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the input within
    <div className="grid min-w-0 gap-1 text-base font-normal" onKeyDown={press}>
      <FieldInput
        field={field}
        values={form.values}
        onChange={form.set}
        error={form.errors[field.name] ?? form.failed}
        autoFocus
        bare
      />
      <div className="flex gap-1">
        <button
          type="button"
          aria-label={t('dealSave')}
          title={t('dealSave')}
          disabled={form.busy}
          onClick={save}
          className="inline-grid h-7 min-w-9 cursor-pointer place-items-center rounded-md bg-accent text-accent-ink disabled:opacity-50 pointer-coarse:h-10 pointer-coarse:min-w-12"
        >
          <Check size={15} aria-hidden />
        </button>
        <button
          type="button"
          aria-label={t('dealCancel')}
          title={t('dealCancel')}
          onClick={cancel}
          className="inline-grid h-7 min-w-9 cursor-pointer place-items-center rounded-md text-ink2 hover:bg-accent-soft pointer-coarse:h-10 pointer-coarse:min-w-12"
        >
          <X size={15} aria-hidden />
        </button>
      </div>
      {form.conflict !== undefined && (
        <ConflictDialog
          conflict={form.conflict}
          mine={form.values}
          fields={[field]}
          onSettle={(mine) => void form.settle(mine).then(done)}
          onClose={form.stopConflict}
        />
      )}
    </div>
  );
}
