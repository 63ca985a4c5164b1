import { useQueryClient } from '@tanstack/react-query';
import { Pencil, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import type { DescribedType } from '../../core/record-view.ts';
import { ConfirmDialog } from '../boards/dialogs.tsx';
import { ApiError } from '../data/client.ts';
import { crm } from '../data/crm.ts';
import type { BulkDone, ListQuery } from '../data/crm-types.ts';
import type { FormField } from '../forms/form-fields.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { toast } from '../parts/toasts.ts';
import { useUndoToast } from '../parts/use-undo-toast.ts';
import { BulkEdit } from './BulkEdit.tsx';

/** Which records a bulk order is of. */
export type Chosen = { readonly ids: readonly string[] } | { readonly where: ListQuery };

/** What can be done with the chosen records; it stands at the foot of the list. */
export function SelectionBar({
  type,
  described,
  fields,
  of,
  count,
  total,
  onAll,
  onClear,
  mayEdit,
  mayDelete,
}: {
  type: string;
  described: DescribedType;
  fields: readonly FormField[];
  of: Chosen;
  count: number;
  total: number;
  /** Chooses all that the filters let through; undefined where they are chosen. */
  onAll: (() => void) | undefined;
  onClear: () => void;
  mayEdit: boolean;
  mayDelete: boolean;
}) {
  const t = useMessage();
  const { format } = useReader();
  const client = useQueryClient();
  const undoToast = useUndoToast();
  const [asking, setAsking] = useState<'edit' | 'delete'>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const close = () => {
    setAsking(undefined);
    setError(undefined);
  };
  const done = async ({ version, changed, skipped }: BulkDone, said: 'bulkChanged' | 'bulkDeleted') => {
    const words = t(said, { count: format.count(changed) });
    const left = skipped.length === 0 ? '' : ` ${t('bulkSkipped', { count: format.count(skipped.length) })}`;
    if (changed > 0) undoToast(words + left, version);
    else toast({ text: t('bulkNothing') + left, tone: 'bad' });
    close();
    onClear();
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'manifest' });
  };
  const run = async (order: () => Promise<BulkDone>, said: 'bulkChanged' | 'bulkDeleted') => {
    setBusy(true);
    setError(undefined);
    try {
      await done(await order(), said);
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <section
        aria-label={t('selectionBar')}
        className="sticky bottom-20 z-20 mx-auto flex max-w-full flex-wrap items-center gap-1 rounded-xl border border-line2 bg-surface py-1.5 ps-4 pe-2 shadow-xl md:bottom-4 print:hidden"
      >
        <p role="status" className="me-2 font-medium">
          {t('chosen', { count: format.count(count) })}
        </p>
        {mayEdit && (
          <Button tone="quiet" onPress={() => setAsking('edit')}>
            <Pencil size={16} aria-hidden />
            {t('bulkEdit')}
          </Button>
        )}
        {mayDelete && (
          <Button tone="quiet" onPress={() => setAsking('delete')}>
            <Trash2 size={16} aria-hidden />
            {t('deleteRecord')}
          </Button>
        )}
        {onAll !== undefined && count < total && (
          <Button tone="quiet" onPress={onAll}>
            {t('chooseAll', { count: format.count(total) })}
          </Button>
        )}
        <button type="button" className="icon-button" aria-label={t('chooseNone')} onClick={onClear}>
          <X size={16} aria-hidden />
        </button>
      </section>
      {asking === 'edit' && (
        <BulkEdit
          described={described}
          fields={fields}
          count={count}
          busy={busy}
          error={error}
          onClose={close}
          onSet={(set) => void run(() => crm.bulk({ type, ...of, set }), 'bulkChanged')}
        />
      )}
      {asking === 'delete' && (
        <ConfirmDialog
          question={t('bulkDeleteAsk', { count: format.count(count) })}
          confirm={t('deleteRecord')}
          error={error}
          onClose={close}
          onConfirm={() => {
            if (!busy) void run(() => crm.bulk({ type, ...of, delete: true }), 'bulkDeleted');
          }}
        />
      )}
    </>
  );
}
