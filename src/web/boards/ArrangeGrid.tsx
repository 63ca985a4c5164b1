import { GripVertical, Scaling, X } from 'lucide-react';
import { type PointerEvent, useRef, useState } from 'react';
import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  DropIndicator,
  GridList,
  GridListItem,
  Popover,
  useDragAndDrop,
} from 'react-aria-components';
import { boardColumns, type Card } from '../../core/board.ts';
import { useManifest } from '../data/queries.ts';
import type { Described } from '../data/types.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import type { Search } from '../report/address-text.ts';
import { placeStyle, useCardTitle } from './BoardCard.tsx';
import { usePlaces } from './BoardGrid.tsx';
import { cardSearch } from './board-search.ts';
import { CardBody } from './CardBody.tsx';
import { type Step, sized } from './draft.ts';
import { type Place, rowPixels } from './packing.ts';

interface Size {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** The cards of a board while they are moved about: by mouse, by touch, or by the keyboard. */
export function ArrangeGrid({
  name,
  cards,
  search,
  step,
}: {
  name: string;
  cards: readonly Card[];
  search: Search;
  step: (step: Step) => void;
}) {
  const t = useMessage();
  const { reports } = useManifest();
  const titleOf = useCardTitle();
  const [pulled, setPulled] = useState<Size>();
  const places = usePlaces(cards.map((card) => (card.id === pulled?.id ? { ...card, ...pulled } : card)));
  const reportOf = (card: Card) => reports.find(({ id }) => id === card.report);
  const placeOf = (key: string) => places.find(({ card }) => card.id === key);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => {
        const card = placeOf(String(key))?.card;
        return { 'text/plain': card === undefined ? String(key) : titleOf(card, reportOf(card)) };
      }),
    getAllowedDropOperations: () => ['move'],
    onReorder: ({ keys, target }) =>
      step({
        do: 'move',
        ids: new Set([...keys].map(String)),
        to: String(target.key),
        after: target.dropPosition === 'after',
      }),
    renderDropIndicator: (target) => {
      const place = target.type === 'item' ? placeOf(String(target.key)) : undefined;
      const side = target.type === 'item' && target.dropPosition === 'after' ? 'after' : 'before';
      return (
        <DropIndicator
          target={target}
          className={`drop-mark ${side}`}
          style={place === undefined ? {} : placeStyle(place)}
        />
      );
    },
  });
  return (
    <GridList
      aria-label={t('cardsOf', { name })}
      layout="grid"
      items={places.map((place) => ({ id: place.card.id, place }))}
      dragAndDropHooks={dragAndDropHooks}
      renderEmptyState={() => <p className="p-6 text-center">{t('emptyDraft')}</p>}
      className="board arranging outline-none"
    >
      {({ id, place }) => (
        <ArrangedCard
          key={id}
          place={place}
          report={reportOf(place.card)}
          search={search}
          step={step}
          onPull={setPulled}
        />
      )}
    </GridList>
  );
}

function ArrangedCard({
  place,
  report,
  search,
  step,
  onPull,
}: {
  place: Place;
  report: Described | undefined;
  search: Search;
  step: (step: Step) => void;
  onPull: (size: Size | undefined) => void;
}) {
  const t = useMessage();
  const titleOf = useCardTitle();
  const { card } = place;
  const title = titleOf(card, report);
  return (
    <GridListItem
      id={card.id}
      textValue={title}
      style={placeStyle(place)}
      className="board-card card relative outline-none data-[dragging]:opacity-40 data-[focus-visible]:ring-2 data-[focus-visible]:ring-accent"
    >
      <header className="flex items-center gap-1 ps-1 pe-2 pt-1">
        <AriaButton
          slot="drag"
          aria-label={t('moveCard', { name: title })}
          className="icon-button cursor-grab"
        >
          <GripVertical size={16} aria-hidden />
        </AriaButton>
        <h2 className="min-w-0 flex-1 truncate text-sm font-bold">{title}</h2>
        <SizeChoice card={card} title={title} step={step} />
        <AriaButton
          aria-label={t('removeCard', { name: title })}
          onPress={() => step({ do: 'remove', id: card.id })}
          className="icon-button cursor-pointer"
        >
          <X size={16} aria-hidden />
        </AriaButton>
      </header>
      <div inert className="board-body">
        {report !== undefined && (
          <CardBody
            card={card}
            report={report}
            search={cardSearch(card, search)}
            onBoardChange={() => undefined}
          />
        )}
      </div>
      <PullCorner place={place} step={step} onPull={onPull} />
    </GridListItem>
  );
}

/** A card's size in four buttons, for every way of pointing. */
function SizeChoice({ card, title, step }: { card: Card; title: string; step: (step: Step) => void }) {
  const t = useMessage();
  const { format } = useReader();
  const { id, width, height } = card;
  const by = (columns: number, rows: number) =>
    step({ do: 'resize', id, width: width + columns, height: height + rows });
  return (
    <DialogTrigger>
      <AriaButton aria-label={t('resizeCard', { name: title })} className="icon-button cursor-pointer">
        <Scaling size={16} aria-hidden />
      </AriaButton>
      <Popover className="rounded-xl border border-line bg-surface p-3 shadow-xl">
        <Dialog aria-label={t('resizeCard', { name: title })} className="grid grid-cols-2 gap-2 outline-none">
          <Button onPress={() => by(1, 0)}>{t('wider')}</Button>
          <Button onPress={() => by(-1, 0)}>{t('narrower')}</Button>
          <Button onPress={() => by(0, 1)}>{t('taller')}</Button>
          <Button onPress={() => by(0, -1)}>{t('shorter')}</Button>
          <p role="status" className="col-span-2 text-center text-sm text-ink2">
            {t('sizeNow', { width: format.count(width), height: format.count(height) })}
          </p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** The corner that a mouse pulls; the keyboard has the buttons. */
function PullCorner({
  place,
  step,
  onPull,
}: {
  place: Place;
  step: (step: Step) => void;
  onPull: (size: Size | undefined) => void;
}) {
  const { rtl } = useReader();
  const from = useRef<{ x: number; y: number; width: number; height: number }>(undefined);
  const sizeAt = (event: PointerEvent<HTMLElement>): Size | undefined => {
    const grid = event.currentTarget.closest('.board');
    const start = from.current;
    if (grid === null || start === undefined) return undefined;
    const column = grid.clientWidth / boardColumns;
    const across = (event.clientX - start.x) * (rtl ? -1 : 1);
    return {
      id: place.card.id,
      ...sized({
        width: start.width + Math.round(across / column),
        height: start.height + Math.round((event.clientY - start.y) / rowPixels),
      }),
    };
  };
  return (
    <span
      aria-hidden
      draggable
      onDragStart={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, y: event.clientY, width: place.width, height: place.height };
      }}
      onPointerMove={(event) => {
        const size = sizeAt(event);
        if (size !== undefined) onPull(size);
      }}
      onPointerUp={(event) => {
        const size = sizeAt(event);
        from.current = undefined;
        onPull(undefined);
        if (size !== undefined) step({ do: 'resize', ...size });
      }}
      className="pull-corner"
    />
  );
}
