import { useBlocker } from '@tanstack/react-router';
import { Plus, Undo2 } from 'lucide-react';
import { type ReactNode, useReducer, useState } from 'react';
import { Input, TextField } from 'react-aria-components';
import { longestName, mostCards } from '../../core/board.ts';
import { ApiError } from '../data/client.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import type { Search } from '../report/address-text.ts';
import { AddCard } from './AddCard.tsx';
import { ArrangeGrid } from './ArrangeGrid.tsx';
import { ConfirmDialog, Refused } from './dialogs.tsx';
import { stepped } from './draft.ts';
import { type Board, useKeeping } from './kept.ts';

/** Arranging a board: nothing is kept before it is saved, and every change can be taken back. */
export function BoardEditor({
  board,
  search,
  filters,
  onDone,
}: {
  board: Board;
  search: Search;
  filters: ReactNode;
  onDone: () => void;
}) {
  const t = useMessage();
  const { format } = useReader();
  const [draft, step] = useReducer(stepped, { name: board.name, cards: board.cards, before: [] });
  const [adding, setAdding] = useState(board.cards.length === 0);
  const { change } = useKeeping('dashboards');
  const dirty = draft.name.trim() !== board.name || draft.cards !== board.cards;
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && current.pathname !== next.pathname,
    enableBeforeUnload: dirty,
    withResolver: true,
  });
  const save = (version: number) =>
    change.mutate(
      { id: board.id, version, name: draft.name.trim() || board.name, cards: draft.cards },
      { onSuccess: onDone },
    );
  const theirs = meanwhile(change.error);
  return (
    <article>
      <header className="mb-3 flex flex-wrap items-center gap-2">
        <TextField
          aria-label={t('boardName')}
          value={draft.name}
          onChange={(name) => step({ do: 'rename', name })}
          maxLength={longestName}
          className="min-w-0 flex-1 basis-60"
        >
          <Input
            dir="auto"
            className="control h-10 w-full max-w-xl px-3 text-lg font-bold outline-none focus:border-accent"
          />
        </TextField>
        <Button onPress={() => setAdding(true)} isDisabled={draft.cards.length >= mostCards}>
          <Plus size={16} aria-hidden />
          {t('addCard')}
        </Button>
        <Button onPress={() => step({ do: 'undo' })} isDisabled={draft.before.length === 0}>
          <Undo2 size={16} aria-hidden className="rtl:-scale-x-100" />
          <span className="max-sm:sr-only">{t('undoStep')}</span>
        </Button>
        <Button onPress={onDone}>{t('cancelEdit')}</Button>
        <Button tone="accent" isDisabled={change.isPending || !dirty} onPress={() => save(board.version)}>
          {t('saveBoard')}
        </Button>
      </header>
      {theirs === undefined ? (
        <Refused error={change.error} />
      ) : (
        <div role="alert" className="card mb-3 flex flex-wrap items-center gap-2 border-bad p-3">
          <p className="flex-1">{t('meanwhile')}</p>
          <Button onPress={onDone}>{t('takeTheirs')}</Button>
          <Button onPress={() => save(theirs.version)}>{t('keepMine')}</Button>
        </div>
      )}
      {draft.cards.length >= mostCards && (
        <p className="mb-3 text-sm text-ink2">{t('boardFull', { count: format.count(mostCards) })}</p>
      )}
      {filters}
      <ArrangeGrid name={draft.name} cards={draft.cards} search={search} step={step} />
      {adding && (
        <AddCard
          search={search}
          onClose={() => setAdding(false)}
          onAdd={(card) => {
            step({ do: 'add', card });
            setAdding(false);
          }}
        />
      )}
      {blocker.status === 'blocked' && (
        <ConfirmDialog
          question={t('leaveDraft')}
          confirm={t('leavePage')}
          onConfirm={blocker.proceed}
          onClose={blocker.reset}
        />
      )}
    </article>
  );
}

/** The board as somebody else saved it in the meantime. */
function meanwhile(error: unknown): Board | undefined {
  if (!(error instanceof ApiError) || error.code !== 'edited_meanwhile') return undefined;
  return (error.body as { readonly stored: Board }).stored;
}
