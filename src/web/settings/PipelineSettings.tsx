import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { ConfirmDialog } from '../boards/dialogs.tsx';
import { crm } from '../data/crm.ts';
import type { ListedRecord } from '../data/crm-types.ts';
import { useWorkspace } from '../data/queries.ts';
import { useWrites } from '../deal/use-deal-writes.ts';
import { openForm } from '../forms/opened-form.ts';
import { useRecordList } from '../forms/queries.ts';
import { useMessage } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { Problem } from '../parts/Problem.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { StageDialog } from './StageDialog.tsx';
import { RetiredStages, StageRows } from './StageRows.tsx';

const stay = () => {};

/** The pipelines with their stages: added, renamed, put in order and taken away. */
export function PipelineSettings() {
  const t = useMessage();
  const pipelines = useRecordList('pipeline', {});
  const stages = useRecordList('stage', { sort: 'position' });
  const error = pipelines.error ?? stages.error;
  if (error !== null) return <Problem error={error} onRetry={pipelines.retry} />;
  if (pipelines.isPending || stages.isPending) return <Skeleton className="h-96" />;
  return (
    <div className="grid gap-4">
      {pipelines.records.map((pipeline) => (
        <Pipeline
          key={pipeline.id}
          pipeline={pipeline}
          stages={stages.records.filter(({ fields }) => fields.pipeline_id === pipeline.id)}
        />
      ))}
      <Button className="justify-self-start" onPress={() => openForm({ type: 'pipeline', onMade: stay })}>
        <Plus size={16} aria-hidden />
        {t('pipelineNew')}
      </Button>
    </div>
  );
}

function Pipeline({ pipeline, stages }: { pipeline: ListedRecord; stages: readonly ListedRecord[] }) {
  const t = useMessage();
  const { write } = useWrites();
  const retired = new Set(useWorkspace().options.retiredStages);
  const [isLeaving, setLeaving] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const name = String(pipeline.fields.name);
  return (
    <section aria-label={name} className="card p-4">
      <header className="mb-3 flex flex-wrap items-center gap-1">
        <h2 className="min-w-0 flex-1 basis-40 font-bold wrap-anywhere">
          <bdi>{name}</bdi>
        </h2>
        <Button onPress={() => setAdding(true)}>
          <Plus size={16} aria-hidden />
          {t('stageNew')}
        </Button>
        <AriaButton
          aria-label={t('editNamed', { name })}
          onPress={() => openForm({ type: 'pipeline', id: pipeline.id })}
          className="icon-button cursor-pointer text-ink2 hover:bg-accent-soft"
        >
          <Pencil size={16} aria-hidden />
        </AriaButton>
        {stages.length === 0 && (
          <AriaButton
            aria-label={t('deleteNamed', { name })}
            onPress={() => setLeaving(true)}
            className="icon-button cursor-pointer text-ink2 hover:bg-accent-soft"
          >
            <Trash2 size={16} aria-hidden />
          </AriaButton>
        )}
      </header>
      {stages.length === 0 ? (
        <p className="text-ink2">{t('pipelineEmpty')}</p>
      ) : (
        <StageRows pipeline={pipeline.id} stages={stages.filter(({ id }) => !retired.has(id))} />
      )}
      <RetiredStages stages={stages.filter(({ id }) => retired.has(id))} />
      {isAdding && (
        <StageDialog
          pipeline={pipeline.id}
          stage={undefined}
          stages={stages}
          onClose={() => setAdding(false)}
        />
      )}
      {isLeaving && (
        <ConfirmDialog
          question={t('deleteNamedAsk', { name: `\u2068${name}\u2069` })}
          confirm={t('deleteRecord')}
          onClose={() => setLeaving(false)}
          onConfirm={() => {
            setLeaving(false);
            void write(t('deletedNamed', { name }), () =>
              crm.remove('pipeline', pipeline.id, pipeline.version),
            );
          }}
        />
      )}
    </section>
  );
}
