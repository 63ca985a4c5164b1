import { useNavigate } from '@tanstack/react-router';
import { Copy, Globe, LayoutGrid, ListFilter, Lock, Maximize, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { longestName } from '../../core/board.ts';
import { ExportMenu } from '../exports/ExportMenu.tsx';
import { useMessage } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import type { Search } from '../report/address-text.ts';
import { type Action, ActionMenu } from './ActionMenu.tsx';
import type { ShownBoard } from './BoardPage.tsx';
import { keptFilters } from './board-search.ts';
import { ConfirmDialog, Refused } from './dialogs.tsx';
import { useKeeping } from './kept.ts';
import { useBoardSource } from './use-board-source.ts';
import { takeScreen } from './Wall.tsx';

/** A board's name, who sees it, and what can be done with it. */
export function BoardHeader({
  board,
  search,
  onArrange,
  onWall,
}: {
  board: ShownBoard;
  search: Search;
  onArrange: () => void;
  onWall: () => void;
}) {
  const t = useMessage();
  const navigate = useNavigate();
  const { make, change, remove } = useKeeping('dashboards');
  const source = useBoardSource(board.name, board.cards, search);
  const [asking, setAsking] = useState(false);
  const { kept } = board;
  const own = kept?.own === true;
  const duplicate = () =>
    make.mutate(
      {
        name: t('copyOf', { name: board.name }).slice(0, longestName).trim(),
        search: keptFilters(search),
        cards: board.cards,
        shared: false,
      },
      { onSuccess: ({ id }) => void navigate({ to: '/boards/$id', params: { id } }) },
    );
  const actions: Action[] = [{ id: 'duplicate', label: t('duplicateBoard'), icon: Copy, perform: duplicate }];
  const keeping: Action[] = [];
  if (own) {
    const { id, version, shared } = kept;
    keeping.push(
      {
        id: 'filters',
        label: t('keepBoardFilters'),
        icon: ListFilter,
        perform: () => change.mutate({ id, version, search: keptFilters(search) }),
      },
      {
        id: 'share',
        label: shared ? t('unshareBoard') : t('shareBoard'),
        icon: shared ? Lock : Globe,
        perform: () => change.mutate({ id, version, shared: !shared }),
      },
      { id: 'delete', label: t('deleteBoard'), icon: Trash2, perform: () => setAsking(true) },
    );
  }
  const wall = () => {
    takeScreen();
    onWall();
  };
  return (
    <header className="mb-3 flex flex-wrap items-center gap-2">
      <div className="min-w-0 flex-1 basis-60">
        <h1 className="text-xl font-bold [overflow-wrap:anywhere]">
          <bdi>{board.name}</bdi>
        </h1>
        <p className="text-sm text-ink2">{board.lead ?? t(kept?.shared ? 'sharedBoard' : 'privateBoard')}</p>
      </div>
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        {own ? (
          <Button onPress={onArrange}>
            <LayoutGrid size={16} aria-hidden />
            {t('arrange')}
          </Button>
        ) : (
          <Button onPress={duplicate} isDisabled={make.isPending}>
            <Copy size={16} aria-hidden />
            {t('duplicateBoard')}
          </Button>
        )}
        <Button onPress={wall} aria-label={t('wall')}>
          <Maximize size={16} aria-hidden />
          <span className="max-sm:sr-only">{t('wall')}</span>
        </Button>
        {board.cards.length > 0 && <ExportMenu source={source} />}
        <ActionMenu label={t('boardActions')} groups={[actions, keeping]} />
      </div>
      <Refused error={make.error ?? change.error} />
      {asking && kept !== undefined && (
        <ConfirmDialog
          question={t('deleteBoardAsk', { name: board.name })}
          confirm={t('deleteBoard')}
          error={remove.error}
          onClose={() => setAsking(false)}
          onConfirm={() => remove.mutate(kept.id, { onSuccess: () => void navigate({ to: '/boards' }) })}
        />
      )}
    </header>
  );
}
