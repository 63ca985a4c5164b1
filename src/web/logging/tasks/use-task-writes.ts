import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ApiError } from '../../data/client.ts';
import { crm } from '../../data/crm.ts';
import type { ListedRecord } from '../../data/crm-types.ts';
import { useMessage, useReader } from '../../language/reader.tsx';
import { toast } from '../../parts/toasts.ts';
import { useUndoToast } from '../../parts/use-undo-toast.ts';

export type Task = Pick<ListedRecord, 'id' | 'version' | 'fields'>;

/** What is done to tasks from wherever they stand; each can be taken back. */
export function useTaskWrites(): {
  readonly done: (task: Task, isDone: boolean) => Promise<void>;
  readonly moveTo: (task: Task, day: string) => Promise<void>;
  readonly titleOf: (task: Task) => string;
} {
  const t = useMessage();
  const { format } = useReader();
  const client = useQueryClient();
  const sayUndoable = useUndoToast();
  return useMemo(() => {
    const titleOf = ({ fields: { title } }: Task): string =>
      typeof title === 'string' && title !== '' ? title : t('taskUntitled');
    const write = async (task: Task, row: Parameters<typeof crm.change>[2], said: string) => {
      try {
        const { version } = await crm.change('task', task.id, row, task.version);
        sayUndoable(said, version);
      } catch (error) {
        toast({ text: (error instanceof ApiError && error.message) || t('offline'), tone: 'bad' });
      }
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'manifest' });
    };
    return {
      titleOf,
      done: (task, isDone) =>
        write(
          task,
          { completed_at: isDone ? new Date().toISOString() : null },
          t(isDone ? 'taskWasDone' : 'taskWasReopened', { title: `\u2068${titleOf(task)}\u2069` }),
        ),
      moveTo: (task, day) =>
        write(task, { due_on: day }, t('taskMoved', { day: `\u2068${format.bucket(day, 'day')}\u2069` })),
    };
  }, [t, format, client, sayUndoable]);
}
