import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ApiError } from '../data/client.ts';
import { crm } from '../data/crm.ts';
import { whileLeaving } from '../data/leaving.ts';
import { useMessage } from '../language/reader.tsx';
import { toast } from '../parts/toasts.ts';
import { useUndoToast } from '../parts/use-undo-toast.ts';

interface Removed {
  readonly type: string;
  readonly id: string;
  readonly rowVersion: number;
}

/** Deletes the record that the page is of, says so with a way back, and leads to the list of its type. */
export function useRemoving(): (record: Removed, said: string) => Promise<void> {
  const t = useMessage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const sayUndoable = useUndoToast();
  return useMemo(
    () =>
      async ({ type, id, rowVersion }, said) => {
        try {
          await whileLeaving(async () => {
            const { version } = await crm.remove(type, id, rowVersion);
            sayUndoable(said, version);
            await navigate({ to: '/records/$type', params: { type }, search: {} });
          });
          await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'list' });
        } catch (error) {
          toast({ text: (error instanceof ApiError && error.message) || t('offline'), tone: 'bad' });
        }
      },
    [t, client, navigate, sayUndoable],
  );
}
