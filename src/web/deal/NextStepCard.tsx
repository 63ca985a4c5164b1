import { CircleAlert, Plus } from 'lucide-react';
import { useMay } from '../forms/queries.ts';
import { useMessage } from '../language/reader.tsx';
import { openLog } from '../logging/opened-log.ts';
import { TaskRow } from '../logging/tasks/TaskRow.tsx';
import { Button } from '../parts/Button.tsx';
import { useOpenTasks } from './queries.ts';
import { SideCard } from './SideCard.tsx';

/** What is to be done next for the deal. */
export function NextStepCard({ deal, isOpen }: { deal: string; isOpen: boolean }) {
  const t = useMessage();
  const tasks = useOpenTasks(deal);
  const may = useMay('task', 'edit');
  const add = () => openLog({ kind: 'task', type: 'deal', id: deal });
  return (
    <SideCard
      title={t('dealNextStep')}
      action={
        may && (
          <Button tone="quiet" className="min-h-7 px-2 text-sm" onPress={add}>
            <Plus size={15} aria-hidden />
            {t('dealAdd')}
          </Button>
        )
      }
    >
      {tasks !== undefined && tasks.length === 0 && (
        <p className={`flex items-center gap-2 text-sm ${isOpen ? '' : 'text-ink2'}`}>
          {isOpen && <CircleAlert size={16} aria-hidden className="shrink-0 text-bad" />}
          {t('dealNoNext')}
        </p>
      )}
      {tasks !== undefined && tasks.length > 0 && (
        <ul className="grid gap-1">
          {tasks.map((task) => (
            <TaskRow key={task.id} task={task} />
          ))}
        </ul>
      )}
    </SideCard>
  );
}
