import { useMessage } from '../language/reader.tsx';
import type { BoardDeal } from './board-answer.ts';
import type { Surroundings } from './board-context.ts';

/** Tells a reader who does not see the glow which card somebody else has moved. */
export function Announced({
  arrived,
  deals,
  stageOf,
}: {
  arrived: ReadonlySet<string>;
  deals: readonly BoardDeal[];
  stageOf: Surroundings['stageOf'];
}) {
  const t = useMessage();
  const moved = deals.find(({ id }) => arrived.has(id));
  return (
    <p role="status" className="sr-only">
      {moved === undefined || arrived.size > 1
        ? ''
        : t('someoneMoved', { name: moved.name, stage: stageOf(moved.stage_id)?.name ?? '' })}
    </p>
  );
}
