import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PipelineBoard } from '../../core/pipeline-board.ts';
import { get } from '../data/client.ts';
import type { Search } from '../report/address-text.ts';

export type { BoardDeal, BoardStage } from '../../core/pipeline-board.ts';

/** The open deals of a pipeline; while others are on their way the last ones stay in sight. */
export function useBoardAnswer(asked: Search | undefined) {
  return useQuery({
    queryKey: ['pipeline', asked],
    enabled: asked !== undefined,
    queryFn: ({ signal }) => get<PipelineBoard>(`/api/board?${new URLSearchParams(asked)}`, signal),
    placeholderData: keepPreviousData,
  });
}
