import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { CircleCheckBig } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { addDays } from '../../../core/calendar.ts';
import { formatInstant } from '../../../core/instant.ts';
import { startOfDay } from '../../../core/zone.ts';
import { crm, onceKey } from '../../data/crm.ts';
import type { ListedRecord, RecordPage } from '../../data/crm-types.ts';
import { useWorkspace } from '../../data/queries.ts';
import { useToday } from '../../data/use-today.ts';
import { RefInput } from '../../forms/inputs/RefInput.tsx';
import { useMay, useMe } from '../../forms/queries.ts';
import { useMessage, useReader } from '../../language/reader.tsx';
import { Key } from '../../palette/Key.tsx';
import { Button } from '../../parts/Button.tsx';
import { Problem } from '../../parts/Problem.tsx';
import { PageSkeleton } from '../../parts/Skeleton.tsx';
import { RecordLink } from '../../record/RecordLink.tsx';
import { outbox } from '../outbox.ts';
import { starting } from '../starting.ts';
import { AllowReminders } from './AllowReminders.tsx';
import { TaskRow } from './TaskRow.tsx';
import { useTaskWrites } from './use-task-writes.ts';

/** What somebody has to do: late, today, later; and what was done lately. */
export function TasksPage() {
  const t = useMessage();
  const navigate = useNavigate();
  const { users, settings } = useWorkspace();
  const today = useToday(settings.timeZone);
  const me = useMe();
  const { of: asked } = useSearch({ strict: false }) as { readonly of?: string };
  const isUser = (id: string | undefined) => users.some((user) => user.id === id);
  const whose = asked ?? (isUser(me?.id) ? me?.id : users.find(({ active }) => active)?.id);
  const title = t('tasks');
  useEffect(() => {
    document.title = `${title} · ${t('app')}`;
  }, [title, t]);
  const open = useTasks(whose, { 'completed_at.empty': true, sort: 'due_on' });
  const since = formatInstant(startOfDay(settings.timeZone, addDays(today, -7)));
  const done = useTasks(whose, { 'completed_at.min': since, sort: 'completed_at:desc' });
  const { data, error, refetch } = open;
  const groups = grouped(data?.records ?? [], today);
  const isEmpty = data !== undefined && data.records.length === 0;
  return (
    <article className="mx-auto grid max-w-[880px] gap-4">
      <header className="flex flex-wrap items-end gap-3">
        <h1 className="min-w-0 flex-1 text-xl font-bold">{title}</h1>
        {me?.role !== 'rep' && (
          <div className="w-56">
            <RefInput
              type="user"
              label={t('tasksWhose')}
              value={whose ?? null}
              onChange={(id) => void navigate({ to: '/tasks', search: id === null ? {} : { of: id } })}
              isRequired
              error={undefined}
              bare
            />
          </div>
        )}
        <AllowReminders />
      </header>
      {whose !== undefined && <AddTask user={whose} today={today} />}
      {error !== null ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <PageSkeleton />
      ) : (
        <TaskKeys tasks={data.records}>
          {isEmpty && (
            <div className="card grid justify-items-center gap-2 p-8 text-center">
              <CircleCheckBig size={28} aria-hidden className="text-good" />
              <p className="font-medium">{t('tasksNone')}</p>
              <p className="text-sm text-ink2">{t('tasksNoneHint')}</p>
            </div>
          )}
          <Group title={t('tasksOverdue')} tasks={groups.overdue} page={data} isBad />
          <Group title={t('tasksToday')} tasks={groups.today} page={data} />
          <Group title={t('tasksUpcoming')} tasks={groups.upcoming} page={data} />
          <Group title={t('tasksUndated')} tasks={groups.undated} page={data} />
        </TaskKeys>
      )}
      <p aria-hidden className="hidden flex-wrap items-center gap-4 px-1 text-xs text-ink2 lg:flex">
        <span className="flex items-center gap-1">
          <Key name="↑" />
          <Key name="↓" />
          {t('paletteMove')}
        </span>
        <span className="flex items-center gap-1">
          <Key name="d" />
          {t('taskKeyDone')}
        </span>
        <span className="flex items-center gap-1">
          <Key name="t" />
          {t('taskKeyLater')}
        </span>
      </p>
      {done.data !== undefined && <Group title={t('tasksDone')} tasks={done.data.records} page={done.data} />}
    </article>
  );
}

const useTasks = (user: string | undefined, asked: Readonly<Record<string, string | boolean>>) =>
  useQuery({
    queryKey: ['list', 'task', 'of-user', user, asked],
    enabled: user !== undefined,
    queryFn: ({ signal }) => crm.list('task', { user_id: user, limit: 200, ...asked }, signal),
  });

/** Days later than others read after them, and tasks without a day last. */
function grouped(tasks: readonly ListedRecord[], today: string) {
  const overdue: ListedRecord[] = [];
  const now: ListedRecord[] = [];
  const upcoming: ListedRecord[] = [];
  const undated: ListedRecord[] = [];
  for (const task of tasks) {
    const due = task.fields.due_on;
    if (typeof due !== 'string') undated.push(task);
    else if (due < today) overdue.push(task);
    else if (due === today) now.push(task);
    else upcoming.push(task);
  }
  return { overdue, today: now, upcoming, undated };
}

function Group({
  title,
  tasks,
  page,
  isBad = false,
}: {
  title: string;
  tasks: readonly ListedRecord[];
  page: RecordPage;
  isBad?: boolean;
}) {
  const { format } = useReader();
  if (tasks.length === 0) return null;
  return (
    <section aria-label={title} className="card p-3">
      <h2 className={`mb-1 flex items-baseline gap-2 px-1 text-sm font-bold ${isBad ? 'text-bad' : ''}`}>
        {title}
        <bdi className="text-xs font-normal text-ink2">{format.count(tasks.length)}</bdi>
      </h2>
      <ul className="grid">
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task}>
            <About task={task} page={page} />
          </TaskRow>
        ))}
      </ul>
    </section>
  );
}

/** What a task is about, as links. */
function About({ task: { fields }, page: { names } }: { task: ListedRecord; page: RecordPage }) {
  return (['deal', 'lead', 'contact'] as const).flatMap((type) => {
    const id = fields[`${type}_id`];
    const name = typeof id === 'string' ? names[type]?.[id] : undefined;
    return typeof id !== 'string' || name === undefined
      ? []
      : [
          <RecordLink key={type} type={type} id={id}>
            {name}
          </RecordLink>,
        ];
  });
}

/** Arrows go from task to task; D is done, T is tomorrow. */
function TaskKeys({ tasks, children }: { tasks: readonly ListedRecord[]; children: ReactNode }) {
  const { settings } = useWorkspace();
  const today = useToday(settings.timeZone);
  const { done, moveTo } = useTaskWrites();
  const place = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
    const rows = [...(place.current?.querySelectorAll<HTMLElement>('[data-task]') ?? [])];
    const row = event.target.closest<HTMLElement>('[data-task]');
    const at = row === null ? -1 : rows.indexOf(row);
    const task = tasks.find(({ id }) => id === row?.dataset.task);
    if (event.code === 'ArrowDown' || event.code === 'ArrowUp') {
      const next = rows[at + (event.code === 'ArrowDown' ? 1 : -1)];
      if (next === undefined) return;
      event.preventDefault();
      next.querySelector<HTMLElement>('button')?.focus();
    } else if (task !== undefined && (event.code === 'KeyD' || event.code === 'KeyT')) {
      event.preventDefault();
      event.stopPropagation();
      (rows[at + 1] ?? rows[at - 1])?.querySelector<HTMLElement>('button')?.focus();
      if (event.code === 'KeyD') void done(task, true);
      else void moveTo(task, addDays(today, 1));
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the buttons within
    <div ref={place} onKeyDown={press} className="grid gap-4">
      {children}
    </div>
  );
}

/** A task in one line, due today. */
function AddTask({ user, today }: { user: string; today: string }) {
  const t = useMessage();
  const [title, setTitle] = useState('');
  const may = useMay('task', 'edit');
  if (!may) return null;
  const add = (event: FormEvent) => {
    event.preventDefault();
    const words = title.trim();
    if (words === '') return;
    const now = new Date().toISOString();
    const row = { user_id: user, created_at: now, due_on: today, title: words };
    outbox.put({
      key: onceKey(),
      kind: 'task',
      subject: undefined,
      letters: [{ type: 'task', row, key: onceKey() }],
      values: { ...starting('task'), title: words, due: today },
      at: now,
      state: 'waiting',
    });
    setTitle('');
  };
  return (
    <form onSubmit={add} className="flex gap-2">
      <input
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        aria-label={t('tasksAdd')}
        placeholder={t('tasksAddHint')}
        dir="auto"
        className="control min-w-0 flex-1 px-3 outline-none placeholder:text-ink2 focus:border-accent"
      />
      <Button type="submit" tone="accent">
        {t('dealAdd')}
      </Button>
    </form>
  );
}
