import { useCallback } from 'react';
import { useMessage, useReader } from '../language/reader.tsx';
import type { BoardDeal } from './board-answer.ts';
import { useSurroundings } from './board-context.ts';

/** Why a deal is stuck, in words; undefined of one that is not. */
export function useStuckWords(): (deal: BoardDeal) => string | undefined {
  const t = useMessage();
  const { format } = useReader();
  const { stageOf } = useSurroundings();
  return useCallback(
    ({ stuck, stage_id, days_in_stage }) => {
      if (!stuck) return undefined;
      const days = format.count(days_in_stage);
      const usual = stageOf(stage_id)?.usual_days ?? null;
      return usual === null
        ? t('stuckPlain', { days })
        : t('stuckWhy', { days, usual: format.number(usual, 0) });
    },
    [t, format, stageOf],
  );
}
