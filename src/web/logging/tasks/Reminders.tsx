import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { crm } from '../../data/crm.ts';
import { useMe } from '../../forms/queries.ts';
import { recordPlace } from '../../frame/place.ts';
import { useMessage } from '../../language/reader.tsx';
import { toast } from '../../parts/toasts.ts';
import { rememberReminded, reminded } from './reminded.ts';
import { type Task, useTaskWrites } from './use-task-writes.ts';

const every = 20_000;
const day = 86_400_000;

/** Shows nothing; says the reader's reminders when their time has come, here and, where allowed, on the device. */
export function Reminders() {
  const t = useMessage();
  const navigate = useNavigate();
  const me = useMe();
  const { titleOf } = useTaskWrites();
  const { data } = useQuery({
    queryKey: ['list', 'task', 'reminders', me?.id],
    enabled: me !== undefined,
    queryFn: ({ signal }) =>
      crm.list(
        'task',
        {
          user_id: me?.id,
          'completed_at.empty': true,
          'remind_at.min': new Date(Date.now() - day).toISOString(),
          'remind_at.max': new Date(Date.now() + day).toISOString(),
          limit: 100,
        },
        signal,
      ),
    refetchInterval: 3_600_000,
  });
  useEffect(() => {
    const open = ({ id, fields: { deal_id: deal } }: Task) =>
      void navigate({
        to: typeof deal === 'string' ? recordPlace('deal', deal).address : recordPlace('task', id).address,
      });
    const look = () => {
      for (const task of data?.records ?? []) {
        const at = Date.parse(String(task.fields.remind_at));
        const key = `${task.id} ${at}`;
        if (Number.isNaN(at) || at > Date.now() || reminded().includes(key)) continue;
        rememberReminded(key);
        const text = t('remindNow', { title: `\u2068${titleOf(task)}\u2069` });
        toast({ text, action: { label: t('remindOpen'), perform: () => open(task) } });
        notify(text, () => open(task));
      }
    };
    look();
    const timer = setInterval(look, every);
    return () => clearInterval(timer);
  }, [data, t, navigate, titleOf]);
  return null;
}

function notify(text: string, onOpen: () => void): void {
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  try {
    const shown = new Notification(text, { tag: text });
    shown.onclick = () => {
      window.focus();
      onOpen();
    };
  } catch {
    // Some phones show them from service workers only; the page has said it.
  }
}
