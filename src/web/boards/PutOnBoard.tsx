import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { mostCards } from '../../core/board.ts';
import type { Described } from '../data/types.ts';
import { useMessage, useText } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { cardOf, useParts } from './card-shows.ts';
import { Refused, SmallDialog } from './dialogs.tsx';
import { stepped } from './draft.ts';
import { type Board, useBoards, useKeeping } from './kept.ts';
import { PartChoice } from './PartChoice.tsx';

const fresh = 'new';

/** Puts a part of a report, with its filters, on one of the reader's boards or on a new one. */
export function PutOnBoard({
  report,
  search,
  onClose,
}: {
  report: Described;
  search: string;
  onClose: () => void;
}) {
  const t = useMessage();
  const text = useText();
  const parts = useParts()(report);
  const boards = useBoards().data?.filter(({ own, cards }) => own && cards.length < mostCards) ?? [];
  const { make, change } = useKeeping('dashboards');
  const [chosen, setChosen] = useState(boards[0]?.id ?? fresh);
  const [part, setPart] = useState(parts[0]?.id ?? '');
  const [done, setDone] = useState<Board>();
  const put = () => {
    const shown = parts.find(({ id }) => id === part);
    if (shown === undefined) return;
    const card = cardOf(report, shown, search);
    const board = boards.find(({ id }) => id === chosen);
    const { cards } = stepped({ name: '', cards: board?.cards ?? [], before: [] }, { do: 'add', card });
    const then = { onSuccess: setDone };
    if (board === undefined) {
      make.mutate({ name: text(report.title), search: '', shared: false, cards }, then);
    } else change.mutate({ id: board.id, version: board.version, cards }, then);
  };
  if (done !== undefined) {
    return (
      <SmallDialog title={t('putDone', { name: done.name })} onClose={onClose}>
        <div className="flex justify-end gap-2">
          <Button onPress={onClose}>{t('close')}</Button>
          <Link
            to="/boards/$id"
            params={{ id: done.id }}
            className="control inline-flex items-center border-transparent bg-accent px-3 text-accent-ink"
          >
            {t('openBoard')}
          </Link>
        </div>
      </SmallDialog>
    );
  }
  return (
    <SmallDialog title={t('putOnBoard')} onClose={onClose}>
      <RadioGroup value={chosen} onChange={setChosen}>
        <Label className="mb-1 block text-xs text-ink2">{t('chooseBoard')}</Label>
        <div className="grid max-h-56 gap-1 overflow-auto">
          {[...boards, { id: fresh, name: t('newBoard') }].map(({ id, name }) => (
            <Radio
              key={id}
              value={id}
              className="control cursor-pointer px-3 py-1 data-[focus-visible]:outline-2 data-[focus-visible]:outline-accent data-[selected]:border-accent data-[selected]:bg-accent-soft data-[selected]:text-accent"
            >
              <bdi>{name}</bdi>
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <PartChoice parts={parts} chosen={part} onChoose={setPart} />
      <Refused error={make.error ?? change.error} />
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>{t('cancelEdit')}</Button>
        <Button tone="accent" isDisabled={make.isPending || change.isPending} onPress={put}>
          {t('putThere')}
        </Button>
      </div>
    </SmallDialog>
  );
}
