import { Check, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { DealSummary, StageOfDeal } from '../../core/timeline.ts';
import { crm } from '../data/crm.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import type { DealRecord } from './queries.ts';
import { useWrites } from './use-deal-writes.ts';

const secondsOfDay = 86_400;

/** The open stages in their order: how long the deal was in each, how long deals usually are, and a way into each. */
export function Stepper({ deal, summary, may }: { deal: DealRecord; summary: DealSummary; may: boolean }) {
  const t = useMessage();
  const { write } = useWrites();
  const stages = summary.stages.filter(({ category }) => category === 'open');
  const current = stages.findIndex(({ id }) => id === deal.fields.stage_id);
  const isOpen = current >= 0;
  const list = useRef<HTMLOListElement>(null);
  const now = isOpen ? String(deal.fields.stage_id) : '';
  // On a phone not all of them fit.
  useEffect(() => {
    list.current
      ?.querySelector(`[data-step="${CSS.escape(now)}"]`)
      ?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [now]);
  const move = (stage: StageOfDeal) =>
    write(t('dealMoved', { stage: stage.name }), () =>
      crm.moveDeal(deal.id, { stage_id: stage.id }, deal.rowVersion),
    );
  return (
    <ol ref={list} aria-label={t('dealStages')} className="flex gap-1 overflow-x-auto pb-1">
      {stages.map((stage, at) => (
        <li key={stage.id} data-step={stage.id} className="min-w-26 flex-1">
          <Step
            stage={stage}
            state={
              at === current ? 'now' : at < current || (!isOpen && stage.seconds !== null) ? 'past' : 'ahead'
            }
            onMove={may && isOpen && at !== current && !stage.retired ? () => void move(stage) : undefined}
          />
        </li>
      ))}
    </ol>
  );
}

const looks = {
  now: 'border-accent bg-accent text-accent-ink',
  past: 'border-transparent bg-accent-soft text-ink',
  ahead: 'border-line bg-surface2 text-ink2',
} as const;

function Step({
  stage: { name, seconds, usual_days: usual, stuck },
  state,
  onMove,
}: {
  stage: StageOfDeal;
  state: keyof typeof looks;
  onMove: (() => void) | undefined;
}) {
  const t = useMessage();
  const { format } = useReader();
  const days = (count: number) => t(count === 1 ? 'dealDay' : 'dealDays', { days: format.count(count) });
  const spent =
    seconds === null
      ? undefined
      : seconds < secondsOfDay
        ? format.durationShort(Math.floor(seconds))
        : days(Math.floor(seconds / secondsOfDay));
  const inside = (
    <>
      <span className="flex items-center gap-1 text-sm font-medium">
        {state === 'past' && <Check size={14} aria-hidden className="shrink-0" />}
        <bdi className="min-w-0 truncate">{name}</bdi>
      </span>
      <span
        className={`flex flex-wrap items-center gap-x-1.5 text-xs ${state === 'past' ? 'text-ink2' : ''}`}
      >
        {stuck && <TriangleAlert size={13} aria-hidden className="shrink-0" />}
        {spent !== undefined && <bdi>{spent}</bdi>}
        {usual !== null && <span>{t('dealUsual', { days: days(usual) })}</span>}
      </span>
      {stuck && <span className="sr-only">{t('dealStuck')}</span>}
    </>
  );
  const look = `grid min-h-13 w-full content-center gap-0.5 rounded-lg border px-2.5 py-1 text-start ${looks[state]}`;
  if (onMove === undefined)
    return (
      <div className={look} {...(state === 'now' ? { 'aria-current': 'step' } : {})} title={name}>
        {inside}
      </div>
    );
  return (
    <button
      type="button"
      title={t('dealMoveTo', { stage: name })}
      onClick={onMove}
      className={`${look} cursor-pointer hover:border-accent`}
    >
      {inside}
    </button>
  );
}
