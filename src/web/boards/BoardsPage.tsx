import { Link, useNavigate } from '@tanstack/react-router';
import { Globe, LayoutDashboard, Lock, Plus, UserRound } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useWorkspace } from '../data/queries.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { Problem } from '../parts/Problem.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { NameDialog } from './dialogs.tsx';
import { type Board, useBoards, useKeeping } from './kept.ts';
import { readyBoards } from './ready-boards.ts';

/** Every board that the reader may see, and the way to a new one. */
export function BoardsPage() {
  const t = useMessage();
  const { data, error, refetch } = useBoards();
  useEffect(() => {
    document.title = `${t('boards')} · ${t('app')}`;
  }, [t]);
  const own = data?.filter((board) => board.own) ?? [];
  const others = data?.filter((board) => !board.own) ?? [];
  return (
    <article className="grid gap-6">
      <header className="flex flex-wrap items-center gap-3">
        <div className="flex-1 basis-60">
          <h1 className="text-xl font-bold">{t('boards')}</h1>
          <p className="text-ink2">{t('boardsLead')}</p>
        </div>
        <NewBoard />
      </header>
      <Group title={t('readyBoards')}>
        {readyBoards.map(({ id, name, lead, cards }) => (
          <BoardLink key={id} id={id} name={t(name)} lead={t(lead)} count={cards.length} />
        ))}
      </Group>
      {error !== null && data === undefined ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : (
        <Group title={t('ownBoards')}>
          {data === undefined ? (
            <Skeleton className="h-24" />
          ) : own.length === 0 ? (
            <p className="col-span-full text-ink2">{t('noBoards')}</p>
          ) : (
            own.map((board) => <KeptLink key={board.id} board={board} />)
          )}
        </Group>
      )}
      {others.length > 0 && (
        <Group title={t('sharedBoards')}>
          {others.map((board) => (
            <KeptLink key={board.id} board={board} />
          ))}
        </Group>
      )}
      <People />
    </article>
  );
}

/** Everybody has a page for a one-to-one. */
function People() {
  const t = useMessage();
  const reps = useWorkspace().users.filter(({ active, role }) => active && role === 'rep');
  if (reps.length === 0) return null;
  return (
    <section aria-label={t('reps')}>
      <h2 className="mb-2 text-sm font-bold text-ink2">{t('reps')}</h2>
      <ul className="flex flex-wrap gap-2">
        {reps.map(({ id, name }) => (
          <li key={id}>
            <Link
              to="/reps/$id"
              params={{ id }}
              className="control inline-flex items-center gap-2 px-3 hover:border-accent hover:bg-accent-soft"
            >
              <UserRound size={16} aria-hidden className="text-accent" />
              <bdi>{name}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="mb-2 text-sm font-bold text-ink2">{title}</h2>
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">{children}</div>
    </section>
  );
}

function KeptLink({ board: { id, name, cards, shared } }: { board: Board }) {
  const t = useMessage();
  const Icon = shared ? Globe : Lock;
  return (
    <BoardLink
      id={id}
      name={name}
      count={cards.length}
      lead={
        <>
          <Icon size={14} aria-hidden /> {t(shared ? 'sharedBoard' : 'privateBoard')}
        </>
      }
    />
  );
}

function BoardLink({ id, name, lead, count }: { id: string; name: string; lead: ReactNode; count: number }) {
  const t = useMessage();
  const { format } = useReader();
  return (
    <Link
      to="/boards/$id"
      params={{ id }}
      className="card flex items-start gap-3 p-4 hover:border-accent hover:bg-accent-soft"
    >
      <LayoutDashboard size={20} aria-hidden className="mt-1 shrink-0 text-accent" />
      <span className="grid min-w-0 flex-1 gap-1">
        <bdi className="font-bold [overflow-wrap:anywhere]">{name}</bdi>
        <span className="flex items-center gap-1 text-sm text-ink2">{lead}</span>
        <span className="text-xs text-ink2">{t('cardCount', { count: format.count(count) })}</span>
      </span>
    </Link>
  );
}

function NewBoard() {
  const t = useMessage();
  const navigate = useNavigate();
  const { make } = useKeeping('dashboards');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button tone="accent" onPress={() => setAsking(true)}>
        <Plus size={16} aria-hidden />
        {t('newBoard')}
      </Button>
      {asking && (
        <NameDialog
          title={t('newBoard')}
          label={t('boardName')}
          share={false}
          busy={make.isPending}
          error={make.error}
          onClose={() => setAsking(false)}
          onSave={(name, shared) =>
            make.mutate(
              { name, shared, search: '', cards: [] },
              { onSuccess: ({ id }) => void navigate({ to: '/boards/$id', params: { id } }) },
            )
          }
        />
      )}
    </>
  );
}
