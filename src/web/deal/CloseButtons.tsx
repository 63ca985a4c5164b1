import { Ban, RotateCcw, ThumbsDown, Trophy } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { DealSummary } from '../../core/timeline.ts';
import { crm } from '../data/crm.ts';
import { useMessage } from '../language/reader.tsx';
import { usePaletteActions } from '../palette/actions.ts';
import { messageAction } from '../palette/message-action.ts';
import { Button } from '../parts/Button.tsx';
import { useUndoToast } from '../parts/use-undo-toast.ts';
import type { ClosingStage } from './close/closing.ts';
import type { DealRecord } from './queries.ts';
import { useWrites } from './use-deal-writes.ts';

const CloseDeal = lazy(async () => ({ default: (await import('./close/CloseDeal.tsx')).CloseDeal }));

const ways = {
  won: { label: 'dealWin', icon: Trophy, key: 'w', look: 'text-good' },
  lost: { label: 'dealLose', icon: ThumbsDown, key: 'x', look: 'text-bad' },
  unqualified: { label: 'dealGiveUp', icon: Ban, key: 'q', look: 'text-ink2' },
} as const;

/** Ways out of the pipeline, or back into it. */
export function CloseButtons({ deal, summary }: { deal: DealRecord; summary: DealSummary }) {
  const t = useMessage();
  const sayUndoable = useUndoToast();
  const { write, refresh } = useWrites();
  const [closing, setClosing] = useState<ClosingStage>();
  const current = summary.stages.find(({ id }) => id === deal.fields.stage_id);
  const isOpen = current?.category === 'open';
  const ends = useMemo(
    (): readonly ClosingStage[] =>
      (['won', 'lost', 'unqualified'] as const).flatMap((category) => {
        const stage = summary.stages.find((each) => each.category === category && !each.retired);
        return stage === undefined ? [] : [{ id: stage.id, name: stage.name, category }];
      }),
    [summary],
  );
  const actions = useMemo(
    () =>
      isOpen
        ? ends.map((stage) => {
            const { label, icon, key } = ways[stage.category];
            return messageAction(t, label, icon, () => setClosing(stage), key);
          })
        : [],
    [t, ends, isOpen],
  );
  usePaletteActions(actions);
  const reopen = () => {
    const open = summary.stages.filter(({ category, retired }) => category === 'open' && !retired);
    // Where it was last, else where deals begin.
    const stage = open.findLast(({ seconds }) => seconds !== null) ?? open[0];
    if (stage === undefined) return;
    void write(t('dealReopened', { stage: stage.name }), () =>
      crm.moveDeal(deal.id, { stage_id: stage.id }, deal.rowVersion),
    );
  };
  if (!isOpen)
    return (
      <Button onPress={reopen}>
        <RotateCcw size={16} aria-hidden />
        {t('dealReopen')}
      </Button>
    );
  const { name, value, currency } = deal.fields;
  return (
    <>
      {ends.map((stage) => {
        const { label, icon: Icon, look } = ways[stage.category];
        return (
          <Button key={stage.id} onPress={() => setClosing(stage)}>
            <Icon size={16} aria-hidden className={look} />
            {t(label)}
          </Button>
        );
      })}
      {closing !== undefined && (
        <Suspense fallback={null}>
          <CloseDeal
            deal={{
              id: deal.id,
              rowVersion: deal.rowVersion,
              name: String(name),
              value: typeof value === 'string' ? value : null,
              currency: String(currency),
            }}
            stage={closing}
            onClose={() => setClosing(undefined)}
            onDone={({ version }) => {
              setClosing(undefined);
              sayUndoable(t('dealMoved', { stage: closing.name }), version);
              void refresh();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
