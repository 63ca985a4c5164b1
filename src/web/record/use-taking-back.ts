import { useQueryClient } from '@tanstack/react-query';
import type { RecordView } from '../../core/record-view.ts';
import { ApiError } from '../data/client.ts';
import { crm } from '../data/crm.ts';
import { useMessage } from '../language/reader.tsx';
import { toast } from '../parts/toasts.ts';
import { useUndoToast } from '../parts/use-undo-toast.ts';

/** Takes back what one write changed of a record; that can be taken back in turn. */
export function useTakingBack({ type, id }: Pick<RecordView, 'type' | 'id'>) {
  const t = useMessage();
  const client = useQueryClient();
  const undoToast = useUndoToast();
  return async (version: number): Promise<void> => {
    try {
      const done = await crm.undo(version, { type, id });
      undoToast(t('changeUndone'), done.version);
    } catch (error) {
      toast({ text: (error instanceof ApiError && error.message) || t('offline'), tone: 'bad' });
    }
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'manifest' });
  };
}
