import { Link } from '@tanstack/react-router';
import { CalendarClock, CircleDashed, Clock, GripVertical, ListTodo, TriangleAlert } from 'lucide-react';
import type { MouseEvent, PointerEvent } from 'react';
import { Button, GridListItem } from 'react-aria-components';
import { dateIn } from '../../core/calendar.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import type { BoardDeal } from './board-answer.ts';
import { useSurroundings } from './board-context.ts';
import { CardMenu } from './CardMenu.tsx';
import { dealPlace } from './deal-place.ts';
import { useStuckWords } from './use-stuck-words.ts';

/** A press that the browser answers itself, as by opening another tab. */
const isBrowsers = ({ ctrlKey, metaKey, shiftKey, button }: MouseEvent | PointerEvent): boolean =>
  ctrlKey || metaKey || shiftKey || button !== 0;

/** An open deal on the board. Its height is fixed: the column draws only those in sight. */
export function DealCard({ deal }: { deal: BoardDeal }) {
  const t = useMessage();
  const { format } = useReader();
  const { ownerOf, arrived, isDraggable, open } = useSurroundings();
  const owner = ownerOf(deal.owner_id);
  return (
    <GridListItem
      id={deal.id}
      textValue={deal.name}
      onAction={() => open(deal)}
      data-arrived={arrived.has(deal.id) || undefined}
      data-stuck={deal.stuck || undefined}
      className="deal-card group"
    >
      <div className="flex items-start gap-0.5">
        {isDraggable && (
          <Button slot="drag" aria-label={t('dragDeal', { name: deal.name })} className="deal-grip">
            <GripVertical size={14} aria-hidden />
          </Button>
        )}
        <div className="min-w-0 flex-1">
          <Link
            to={dealPlace(deal.id).address}
            draggable={false}
            title={deal.name}
            tabIndex={-1}
            onPointerDown={(event) => {
              if (isBrowsers(event)) event.stopPropagation();
            }}
            onClick={(event) => {
              // The card opens itself; what the browser does with a link stays the browser's.
              if (isBrowsers(event)) event.stopPropagation();
              else event.preventDefault();
            }}
            dir="auto"
            className="deal-words font-medium group-data-[hovered]:text-accent"
          >
            {deal.name}
          </Link>
          <p dir="auto" className="deal-words text-xs text-ink2">
            {deal.company ?? deal.contact ?? '\u00a0'}
          </p>
        </div>
        <CardMenu deal={deal} />
      </div>
      <p className="deal-worth">
        <bdi className="font-bold whitespace-nowrap">{format.moneyCompact(deal.value, deal.currency)}</bdi>
        <CloseDay deal={deal} />
      </p>
      <p className="flex items-center justify-between gap-2 text-xs text-ink2">
        <span className="flex min-w-0 items-center gap-1.5">
          <span aria-hidden className="deal-face">
            {[...owner.trim()][0] ?? ''}
          </span>
          <span dir="auto" className="deal-words">
            {owner}
          </span>
        </span>
        <Waiting deal={deal} />
      </p>
      <NextTask task={deal.next_task} />
    </GridListItem>
  );
}

/** A day as briefly as it is plain: without its year where that is this year. */
function useDayWords(): (day: string) => string {
  const { calendar, format } = useReader();
  const { today } = useSurroundings();
  const t = useMessage();
  return (day) => {
    if (day === today) return t('presetToday');
    return dateIn(day, calendar).year === dateIn(today, calendar).year
      ? format.bucketShort(day, 'day')
      : format.date(day);
  };
}

function CloseDay({ deal: { estimated_close_on: day } }: { deal: BoardDeal }) {
  const t = useMessage();
  const { format } = useReader();
  const { today } = useSurroundings();
  const words = useDayWords();
  if (day === null) return null;
  const passed = day < today;
  const said = words(day);
  return (
    <span
      title={t(passed ? 'closePassed' : 'closesOn', { day: format.dateLong(day) })}
      className={`flex shrink-0 items-center gap-1 text-xs whitespace-nowrap ${passed ? 'text-bad' : 'text-ink2'}`}
    >
      <CalendarClock size={12} aria-hidden />
      <span className="sr-only">{t(passed ? 'closePassed' : 'closesOn', { day: said })}</span>
      <bdi aria-hidden>{said}</bdi>
    </span>
  );
}

/** How long it has been in its stage, and why that is too long where it is. */
function Waiting({ deal }: { deal: BoardDeal }) {
  const t = useMessage();
  const { format } = useReader();
  const why = useStuckWords()(deal);
  const days = format.count(deal.days_in_stage);
  if (why === undefined) {
    return (
      <span
        title={t('daysHereLong', { days })}
        className="flex shrink-0 items-center gap-1 whitespace-nowrap"
      >
        <Clock size={12} aria-hidden />
        {deal.days_in_stage === 0 ? t('presetToday') : t('daysHere', { days })}
      </span>
    );
  }
  return (
    <span title={why} className="flex shrink-0 items-center gap-1 font-medium whitespace-nowrap text-bad">
      <TriangleAlert size={12} aria-hidden />
      <span className="sr-only">{why}</span>
      <span aria-hidden>{t('daysHere', { days })}</span>
    </span>
  );
}

function NextTask({ task }: { task: BoardDeal['next_task'] }) {
  const t = useMessage();
  const { today } = useSurroundings();
  const words = useDayWords();
  if (task === null) {
    return (
      <p className="flex items-center gap-1 text-xs text-ink2">
        <CircleDashed size={12} aria-hidden className="shrink-0" />
        {t('noTask')}
      </p>
    );
  }
  const day = task.due_on;
  const late = day !== null && day < today;
  const said =
    day === null ? task.title : t(late ? 'taskLate' : 'taskDue', { title: task.title, day: words(day) });
  return (
    <p title={said} className={`flex items-center gap-1 text-xs ${late ? 'text-bad' : 'text-ink2'}`}>
      <ListTodo size={12} aria-hidden className="shrink-0" />
      <span className="sr-only">{said}</span>
      <span aria-hidden dir="auto" className="deal-words flex-1">
        {task.title}
      </span>
      {day !== null && (
        <bdi aria-hidden className="shrink-0 whitespace-nowrap">
          {words(day)}
        </bdi>
      )}
    </p>
  );
}
