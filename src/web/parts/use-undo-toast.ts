import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { ApiError, send } from '../data/client.ts';
import { useMessage } from '../language/reader.tsx';
import { toast } from './toasts.ts';

/** Says what was done by a write, and offers to take that whole version back. */
export function useUndoToast(): (text: string, version: number) => void {
  const t = useMessage();
  const client = useQueryClient();
  return useCallback(
    (text, version) => {
      const undo = async () => {
        try {
          await send('POST', '/api/undo', { version });
          toast({ text: t('undone') });
        } catch (error) {
          const why = error instanceof ApiError ? error.message : '';
          toast({ text: why === '' ? t('undoFailed') : why, tone: 'bad' });
        }
        await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'manifest' });
      };
      toast({ text, action: { label: t('undo'), perform: () => void undo() } });
    },
    [t, client],
  );
}
