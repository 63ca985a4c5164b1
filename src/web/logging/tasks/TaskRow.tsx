import { BellRing, CalendarPlus, Check, Pencil } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { addDays } from '../../../core/calendar.ts';
import { useWorkspace } from '../../data/queries.ts';
import { useToday } from '../../data/use-today.ts';
import { openForm } from '../../forms/opened-form.ts';
import { useMay } from '../../forms/queries.ts';
import { useMessage, useReader } from '../../language/reader.tsx';
import { type Task, useTaskWrites } from './use-task-writes.ts';

/** A task: done by one press, moved to tomorrow by another. `children` say what it is about. */
export function TaskRow({ task, children }: { task: Task; children?: ReactNode }) {
  const t = useMessage();
  const { format } = useReader();
  const today = useToday(useWorkspace().settings.timeZone);
  const { done, moveTo, titleOf } = useTaskWrites();
  const may = useMay('task', 'edit');
  const [isGoing, setGoing] = useState(false);
  const { due_on: due, completed_at: completed, remind_at: remind } = task.fields;
  const isDone = completed !== null && completed !== undefined;
  const isLate = !isDone && typeof due === 'string' && due < today;
  const title = titleOf(task);
  const finish = async () => {
    setGoing(true);
    await done(task, !isDone);
    setGoing(false);
  };
  const later = addDays(today, 1);
  return (
    <li
      data-task={task.id}
      className="group/task flex items-start gap-2 rounded-lg px-1 py-1 hover:bg-surface2"
    >
      {may ? (
        <button
          type="button"
          disabled={isGoing}
          aria-label={t(isDone ? 'taskRedo' : 'taskDo', { title })}
          onClick={() => void finish()}
          className={`mt-0.5 grid size-[24px] shrink-0 cursor-pointer place-items-center rounded-full border pointer-coarse:size-9 ${isDone ? 'border-good bg-good text-surface' : 'border-line2 text-transparent hover:border-good hover:text-good'} ${isGoing ? 'border-good text-good' : ''}`}
        >
          <Check size={14} aria-hidden />
        </button>
      ) : (
        <span aria-hidden className="mt-0.5 size-[24px] shrink-0 rounded-full border border-line" />
      )}
      <div className="min-w-0 flex-1">
        <p className={`wrap-anywhere ${isDone ? 'text-ink2 line-through' : ''}`}>
          <bdi>{title}</bdi>
        </p>
        <p className="flex flex-wrap items-center gap-x-2 text-xs text-ink2 empty:hidden [&_a]:inline-flex [&_a]:items-center">
          {typeof due === 'string' && (
            <span className={isLate ? 'font-medium text-bad' : ''}>
              {due === today ? t('dealDueToday') : <bdi>{format.bucket(due, 'day')}</bdi>}
              {isLate && ` (${t('dealOverdue')})`}
            </span>
          )}
          {typeof remind === 'string' && !isDone && (
            <span className="inline-flex items-center gap-1">
              <BellRing size={12} aria-hidden />
              <span className="sr-only">{t('logRemind')}</span>
              <bdi dir="ltr">{format.instant(remind)}</bdi>
            </span>
          )}
          {children}
        </p>
      </div>
      {may && !isDone && (
        <span className="flex shrink-0">
          {(typeof due !== 'string' || due < later) && (
            <button
              type="button"
              title={t('taskKeyLater')}
              aria-label={`${t('taskMove', { title })} (${t('logTomorrow')})`}
              onClick={() => void moveTo(task, later)}
              className="grid size-7 cursor-pointer place-items-center rounded text-ink2 hover:bg-accent-soft hover:text-accent pointer-coarse:size-9"
            >
              <CalendarPlus size={15} aria-hidden />
            </button>
          )}
          <button
            type="button"
            aria-label={t('taskEdit', { title })}
            onClick={() => openForm({ type: 'task', id: task.id })}
            className="grid size-7 cursor-pointer place-items-center rounded text-ink2 hover:bg-accent-soft hover:text-accent pointer-coarse:size-9"
          >
            <Pencil size={14} aria-hidden />
          </button>
        </span>
      )}
    </li>
  );
}
