import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ApiError } from '../data/client.ts';
import { useMessage } from '../language/reader.tsx';
import { toast } from '../parts/toasts.ts';
import { useUndoToast } from '../parts/use-undo-toast.ts';

/** Writes from the page of a deal: each is said and can be taken back; a refusal is said too. */
export function useWrites(): {
  /** Answers whether it was written. */
  readonly write: (said: string, ask: () => Promise<{ readonly version: number }>) => Promise<boolean>;
  readonly refresh: () => Promise<void>;
} {
  const t = useMessage();
  const client = useQueryClient();
  const sayUndoable = useUndoToast();
  return useMemo(() => {
    const refresh = () =>
      client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'manifest' });
    return {
      refresh,
      async write(said, ask) {
        try {
          const { version } = await ask();
          sayUndoable(said, version);
          await refresh();
          return true;
        } catch (error) {
          toast({ text: (error instanceof ApiError && error.message) || t('offline'), tone: 'bad' });
          await refresh();
          return false;
        }
      },
    };
  }, [t, client, sayUndoable]);
}
