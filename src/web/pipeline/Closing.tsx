import { lazy, Suspense } from 'react';
import type { BoardDeal } from './board-answer.ts';
import type { Stage } from './use-moves.ts';

const CloseDeal = lazy(async () => ({ default: (await import('../deal/close/CloseDeal.tsx')).CloseDeal }));

/** What closing a card asks, loaded when the first one is closed. */
export function Closing({
  deal,
  stage,
  onClose,
  onDone,
}: {
  deal: BoardDeal;
  stage: Stage;
  onClose: () => void;
  onDone: (version: number) => void;
}) {
  const { category } = stage;
  if (category === 'open') return null;
  return (
    <Suspense fallback={null}>
      <CloseDeal
        deal={deal}
        stage={{ ...stage, category }}
        onClose={onClose}
        onDone={({ version }) => onDone(version)}
      />
    </Suspense>
  );
}
