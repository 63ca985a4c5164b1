import { Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { crm } from '../data/crm.ts';
import type { ListedRecord } from '../data/crm-types.ts';
import { useWorkspace } from '../data/queries.ts';
import { useWrites } from '../deal/use-deal-writes.ts';
import { FigureInput, Unit } from '../forms/inputs/FigureInput.tsx';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { useRecordTypes } from '../record/queries.ts';
import { iconLook, Ordered } from './Ordered.tsx';
import { RemoveStage } from './RemoveStage.tsx';
import { StageDialog } from './StageDialog.tsx';

const nameOf = ({ fields }: ListedRecord): string => String(fields.name);

/** The stages of a pipeline in their order, with what is known of each. */
export function StageRows({ pipeline, stages }: { pipeline: string; stages: readonly ListedRecord[] }) {
  const t = useMessage();
  const { write } = useWrites();
  const [leaving, setLeaving] = useState<ListedRecord>();
  const [editing, setEditing] = useState<ListedRecord>();
  const items = stages.map((stage) => ({ id: stage.id, name: nameOf(stage), stage }));
  return (
    <>
      <Ordered
        label={t('stages')}
        items={items}
        onOrder={(ids) => write(t('stagesOrdered'), () => crm.orderStages(pipeline, ids))}
      >
        {({ stage, name }) => ({
          content: <Stage stage={stage} name={name} />,
          end: (
            <>
              <AriaButton
                aria-label={t('editNamed', { name })}
                onPress={() => setEditing(stage)}
                className={iconLook}
              >
                <Pencil size={16} aria-hidden />
              </AriaButton>
              <AriaButton
                aria-label={t('deleteNamed', { name })}
                onPress={() => setLeaving(stage)}
                className={iconLook}
              >
                <Trash2 size={16} aria-hidden />
              </AriaButton>
            </>
          ),
        })}
      </Ordered>
      {editing !== undefined && (
        <StageDialog
          pipeline={pipeline}
          stage={editing}
          stages={stages}
          onClose={() => setEditing(undefined)}
        />
      )}
      {leaving !== undefined && (
        <RemoveStage
          stage={leaving}
          others={stages.filter(({ id }) => id !== leaving.id)}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </>
  );
}

function Stage({ stage, name }: { stage: ListedRecord; name: string }) {
  const t = useMessage();
  const text = useText();
  const { format } = useReader();
  const words = useRecordTypes().stage?.fields.category?.words ?? {};
  const { category, win_likelihood: likelihood } = stage.fields;
  const word = words[String(category)];
  return (
    <>
      <span className="min-w-0 flex-1 basis-36">
        <bdi className="font-medium wrap-anywhere">{name}</bdi>
        <span className="block text-xs text-ink2">
          {word === undefined ? '' : text(word)}
          {typeof likelihood === 'string' &&
            ` · ${t('stageLikelihood', { share: format.percent(likelihood, /\./.test(likelihood) ? 1 : 0) })}`}
        </span>
      </span>
      {category === 'open' && <UsualDays stage={stage.id} name={name} />}
    </>
  );
}

const mostDays = 3_650;

/** How long a deal usually stays; without it the deals of the past say so. */
function UsualDays({ stage, name }: { stage: string; name: string }) {
  const t = useMessage();
  const { format } = useReader();
  const { write } = useWrites();
  const days = useWorkspace().options.stageDays[stage];
  const [typed, setTyped] = useState<string | null>();
  const value = typed === undefined ? (days === undefined ? null : String(days)) : typed;
  const isWrong =
    value !== null && !(/^\d{1,4}$/.test(value) && Number(value) >= 1 && Number(value) <= mostDays);
  const save = async () => {
    if (typed === undefined || isWrong) return;
    const next = typed === null ? null : Number(typed);
    if (next !== (days ?? null))
      await write(t('stageDaysSaved', { name }), () =>
        crm.changeWorkspace({ options: { stageDays: { [stage]: next } } }),
      );
    setTyped(undefined);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears that the input within was left or is done
    <div
      className="w-36"
      title={t('stageDaysAbout')}
      onBlur={() => void save()}
      onKeyDown={(event) => event.key === 'Enter' && void save()}
    >
      <FigureInput
        label={t('stageDays', { name })}
        bare
        value={value}
        onChange={setTyped}
        isRequired={false}
        error={
          isWrong ? t('fieldRange', { least: format.number(1), most: format.number(mostDays) }) : undefined
        }
        shown={(days) => format.number(days)}
        recorded={(days) => days}
        beside={<Unit>{t('stageDaysUnit')}</Unit>}
      />
    </div>
  );
}

/** Stages that deals no longer enter; their past is in the reports. */
export function RetiredStages({ stages }: { stages: readonly ListedRecord[] }) {
  const t = useMessage();
  const { write } = useWrites();
  if (stages.length === 0) return null;
  return (
    <div className="mt-4">
      <h3 className="text-sm font-medium">{t('stagesRetired')}</h3>
      <p className="text-xs text-ink2">{t('stagesRetiredAbout')}</p>
      <ul aria-label={t('stagesRetired')} className="mt-1 divide-y divide-line">
        {stages.map((stage) => (
          <li key={stage.id} className="flex items-center gap-2 py-1">
            <span className="min-w-0 flex-1 wrap-anywhere">
              <bdi>{nameOf(stage)}</bdi>
            </span>
            <Button
              tone="quiet"
              onPress={() =>
                void write(t('stageRestored', { name: nameOf(stage) }), () => crm.restoreStage(stage.id))
              }
            >
              <RotateCcw size={16} aria-hidden />
              {t('stageRestore')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
