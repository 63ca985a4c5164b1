import { useNavigate, useRouter } from '@tanstack/react-router';
import {
  Bookmark,
  BookmarkPlus,
  ChevronDown,
  Globe,
  LayoutDashboard,
  Lock,
  Pencil,
  RotateCcw,
  Save,
  Trash2,
} from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Described } from '../data/types.ts';
import { hrefOf, viewPlace } from '../frame/place.ts';
import { useMessage } from '../language/reader.tsx';
import { parseSearch, type Search } from '../report/address-text.ts';
import { type Action, ActionMenu } from './ActionMenu.tsx';
import { isSame, kept } from './board-search.ts';
import { type SavedView, useKeeping, useSavedViews } from './kept.ts';

const NameDialog = lazy(async () => ({ default: (await import('./dialogs.tsx')).NameDialog }));
const ConfirmDialog = lazy(async () => ({ default: (await import('./dialogs.tsx')).ConfirmDialog }));
const PutOnBoard = lazy(async () => ({ default: (await import('./PutOnBoard.tsx')).PutOnBoard }));

type Asking = 'save' | 'rename' | 'delete' | 'board';

/** Keeping what a report or a list is asked under a name, and what was kept of it. */
export function ViewMenu({
  of,
  address,
  forBoard,
}: {
  /** The report's id, or the list's address as in `records/deal`. */
  of: string;
  address: Search;
  /** Where it can be put on a board. */
  forBoard?: Described;
}) {
  const t = useMessage();
  const navigate = useNavigate();
  const { history } = useRouter();
  const all = useSavedViews() ?? [];
  const { make, change, remove } = useKeeping('views');
  const [asking, setAsking] = useState<Asking>();
  const close = () => setAsking(undefined);
  const search = kept(address);
  const here = all.filter((view) => view.report === of);
  const current = here.find(({ id }) => id === address.view);
  const isChanged = current !== undefined && !isSame(parseSearch(search), parseSearch(current.search));
  const open = (view: SavedView) => history.push(hrefOf(viewPlace(view)));

  const views = here
    .filter((view) => view !== current)
    .map(
      (view): Action => ({
        id: view.id,
        label: view.name,
        icon: Bookmark,
        perform: () => open(view),
      }),
    );
  const saving: Action[] = [
    {
      id: 'save',
      label: t(current === undefined ? 'saveView' : 'saveViewAs'),
      icon: BookmarkPlus,
      perform: () => setAsking('save'),
    },
  ];
  if (forBoard !== undefined)
    saving.push({
      id: 'board',
      label: t('putOnBoard'),
      icon: LayoutDashboard,
      perform: () => setAsking('board'),
    });
  const own: Action[] = [];
  if (isChanged) {
    if (current.own) {
      saving.unshift({
        id: 'update',
        label: t('updateView', { name: current.name }),
        icon: Save,
        perform: () => change.mutate({ id: current.id, version: current.version, search }),
      });
    }
    own.push({
      id: 'reset',
      label: t('resetView', { name: current.name }),
      icon: RotateCcw,
      perform: () => open(current),
    });
  }
  if (current?.own) {
    const { id, version, shared } = current;
    own.push(
      { id: 'rename', label: t('renameView'), icon: Pencil, perform: () => setAsking('rename') },
      {
        id: 'share',
        label: t(shared ? 'unshareView' : 'shareView'),
        icon: shared ? Lock : Globe,
        perform: () => change.mutate({ id, version, shared: !shared }),
      },
      { id: 'delete', label: t('deleteView'), icon: Trash2, perform: () => setAsking('delete') },
    );
  }
  return (
    <>
      <ActionMenu label={t('viewMenu')} groups={[saving, own, views]}>
        <AriaButton className="control inline-flex max-w-64 cursor-pointer items-center gap-2 ps-3 pe-2 hover:bg-accent-soft">
          <Bookmark
            size={16}
            aria-hidden
            className={`shrink-0 ${current ? 'fill-current text-accent' : ''}`}
          />
          <bdi className="min-w-0 truncate">{current?.name ?? t('viewMenu')}</bdi>
          {isChanged && <span className="shrink-0 text-xs text-ink2">({t('changedView')})</span>}
          <ChevronDown size={14} aria-hidden className="shrink-0 text-ink2" />
        </AriaButton>
      </ActionMenu>
      <Suspense fallback={null}>
        {asking === 'save' && (
          <NameDialog
            title={t(current === undefined ? 'saveView' : 'saveViewAs')}
            label={t('viewName')}
            share={false}
            busy={make.isPending}
            error={make.error}
            onClose={close}
            onSave={(name, shared) =>
              make.mutate(
                { name, shared, report: of, search },
                {
                  onSuccess: (made) => {
                    close();
                    open(made);
                  },
                },
              )
            }
          />
        )}
        {asking === 'rename' && current !== undefined && (
          <NameDialog
            title={t('renameView')}
            label={t('viewName')}
            name={current.name}
            busy={change.isPending}
            error={change.error}
            onClose={close}
            onSave={(name) =>
              change.mutate({ id: current.id, version: current.version, name }, { onSuccess: close })
            }
          />
        )}
        {asking === 'delete' && current !== undefined && (
          <ConfirmDialog
            question={t('deleteViewAsk', { name: current.name })}
            confirm={t('deleteView')}
            error={remove.error}
            onClose={close}
            onConfirm={() =>
              remove.mutate(current.id, {
                onSuccess: () => {
                  close();
                  void navigate({ to: '.', search: parseSearch(search), replace: true });
                },
              })
            }
          />
        )}
        {asking === 'board' && forBoard !== undefined && (
          <PutOnBoard report={forBoard} search={search} onClose={close} />
        )}
      </Suspense>
    </>
  );
}
