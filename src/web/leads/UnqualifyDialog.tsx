import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { RecordView } from '../../core/record-view.ts';
import { Refused, SmallDialog } from '../boards/dialogs.tsx';
import { crm } from '../data/crm.ts';
import { useWorkspace } from '../data/queries.ts';
import { RefInput } from '../forms/inputs/RefInput.tsx';
import { useMessage } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { useUndoToast } from '../parts/use-undo-toast.ts';

/** Gives a lead up, for a reason. */
export function UnqualifyDialog({ lead, onClose }: { lead: RecordView; onClose: () => void }) {
  const t = useMessage();
  const client = useQueryClient();
  const undoToast = useUndoToast();
  const isRequired = useWorkspace().options.unqualifiedReasonRequired;
  const [reason, setReason] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const name = String(lead.fields.name ?? '');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || (isRequired && reason === null)) return;
    setBusy(true);
    setError(undefined);
    try {
      const { version } = await crm.unqualifyLead(lead.id, reason);
      undoToast(t('leadUnqualified', { name }), version);
      onClose();
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'manifest' });
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <SmallDialog title={t('unqualifyTitle', { name: `\u2068${name}\u2069` })} onClose={onClose}>
      <form noValidate onSubmit={save} className="grid gap-4">
        <RefInput
          type="unqualified_reason"
          label={t('unqualifyReason')}
          value={reason}
          onChange={setReason}
          isRequired={isRequired}
          error={tried && isRequired && reason === null ? t('fieldRequired') : undefined}
          autoFocus
        />
        <Refused error={error} />
        <div className="flex justify-end gap-2">
          <Button onPress={onClose}>{t('cancelEdit')}</Button>
          <Button type="submit" tone="accent" isDisabled={busy}>
            {t('unqualifySave')}
          </Button>
        </div>
      </form>
    </SmallDialog>
  );
}
