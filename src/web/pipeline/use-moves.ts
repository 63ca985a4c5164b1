import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ApiError } from '../data/client.ts';
import { crm } from '../data/crm.ts';
import type { ChangedRecord, EditConflict } from '../data/crm-types.ts';
import type { Workspace } from '../data/types.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { toast } from '../parts/toasts.ts';
import { useUndoToast } from '../parts/use-undo-toast.ts';
import type { BoardDeal } from './board-answer.ts';
import { pending } from './pending.ts';

/** A stage that a deal may be put into. */
export interface Stage {
  readonly id: string;
  readonly name: string;
  readonly category: 'open' | 'won' | 'lost' | 'unqualified';
}

/** What can be done to deals from any view of them; each is seen at once and can be taken back. */
export interface Moves {
  /** Into a stage that is open. */
  readonly move: (deal: BoardDeal, stage: Stage) => void;
  /** To another close date, or to none. */
  readonly reschedule: (deal: BoardDeal, day: string | null, said: string) => void;
  /** Says that a deal was closed by a dialog, which wrote it. */
  readonly closed: (deal: BoardDeal, stage: Stage, version: number) => void;
}

/** Writes of a deal go one after another: the second names the version that the first has made. */
const underWay = new Map<string, Promise<unknown>>();

const isoNow = (): string => new Date().toISOString();

export function useMoves(workspace: Workspace): Moves {
  const t = useMessage();
  const { format } = useReader();
  const client = useQueryClient();
  const sayUndoable = useUndoToast();
  return useMemo(() => {
    const refresh = () => void client.invalidateQueries({ queryKey: ['pipeline'] });

    const write = (
      deal: BoardDeal,
      change: Partial<BoardDeal>,
      ask: (rowVersion: number) => Promise<ChangedRecord>,
      said: string,
      whereIs: (stored: EditConflict['stored']) => string,
    ) => {
      pending.set(deal.id, { change: { ...pending.of(deal.id)?.change, ...change } });
      const one = async (rowVersion: number) => {
        try {
          const done = await ask(rowVersion);
          pending.set(deal.id, {
            change: { ...pending.of(deal.id)?.change, rowVersion: done.rowVersion },
            version: done.version,
          });
          refresh();
          sayUndoable(said, done.version);
        } catch (error) {
          pending.drop(deal.id);
          refresh();
          refused(error);
        }
      };
      const refused = (error: unknown) => {
        if (!(error instanceof ApiError)) throw error;
        if (error.code !== 'edited_meanwhile') {
          const why = error.code === 'offline' ? t('offline') : error.message;
          toast({ text: t('moveRefused', { name: deal.name, why }), tone: 'bad' });
          return;
        }
        const { stored } = error.body as EditConflict;
        toast({
          text: t('moveConflict', { name: deal.name, where: whereIs(stored) }),
          tone: 'bad',
          action: {
            label: t('moveAnyway'),
            perform: () => {
              pending.set(deal.id, { change });
              track(one(stored.rowVersion));
            },
          },
        });
      };
      const track = (work: Promise<void>) => {
        underWay.set(deal.id, work);
        void work.finally(() => {
          if (underWay.get(deal.id) === work) underWay.delete(deal.id);
        });
      };
      const before = underWay.get(deal.id) ?? Promise.resolve();
      track(before.then(() => one(pending.of(deal.id)?.change.rowVersion ?? deal.rowVersion)));
    };

    const stageName = (id: unknown) => workspace.stages.find((stage) => stage.id === id)?.name ?? '';
    const movedTo = (deal: BoardDeal, stage: Stage) => t('movedTo', { name: deal.name, stage: stage.name });

    return {
      move(deal, stage) {
        if (deal.stage_id === stage.id) return;
        write(
          deal,
          { stage_id: stage.id, entered_stage_at: isoNow(), days_in_stage: 0, stuck: false },
          (rowVersion) => crm.moveDeal(deal.id, { stage_id: stage.id }, rowVersion),
          movedTo(deal, stage),
          ({ fields }) => t('nowInStage', { stage: stageName(fields.stage_id) }),
        );
      },
      reschedule(deal, day, said) {
        if (deal.estimated_close_on === day) return;
        write(
          deal,
          { estimated_close_on: day },
          (rowVersion) => crm.change('deal', deal.id, { estimated_close_on: day }, rowVersion),
          said,
          ({ fields: { estimated_close_on: now } }) =>
            typeof now === 'string' ? t('nowCloses', { day: format.bucket(now, 'day') }) : t('nowUndated'),
        );
      },
      closed(deal, stage, version) {
        pending.set(deal.id, { change: {}, closed: true, version });
        refresh();
        sayUndoable(movedTo(deal, stage), version);
      },
    };
  }, [t, format, client, sayUndoable, workspace]);
}
