import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Card } from '../../core/board.ts';
import { get, send } from '../data/client.ts';

interface Kept {
  readonly id: string;
  readonly name: string;
  /** What is asked, as an address says it after its question mark. */
  readonly search: string;
  readonly shared: boolean;
  /** Whether the reader made it, and so may change it. */
  readonly own: boolean;
  readonly version: number;
}

/** A report with its filters under a name. */
export interface SavedView extends Kept {
  readonly report: string;
}

export interface Board extends Kept {
  readonly cards: readonly Card[];
}

interface Kinds {
  readonly views: SavedView;
  readonly dashboards: Board;
}
type Kind = keyof Kinds;

/** What a reader gives of it; the rest is the server's. */
type Given<K extends Kind> = Omit<Kinds[K], 'id' | 'own' | 'version'>;

const listOf = async <K extends Kind>(kind: K, signal: AbortSignal): Promise<readonly Kinds[K][]> =>
  (await get<Record<K, readonly Kinds[K][]>>(`/api/${kind}`, signal))[kind];

const useKept = <K extends Kind>(kind: K) =>
  useQuery({ queryKey: [kind], queryFn: ({ signal }) => listOf(kind, signal) });

/** The reader's own saved views and those that others share; undefined until they are known. */
export const useSavedViews = () => useKept('views').data;

/** The boards that the reader may see. */
export const useBoards = () => useKept('dashboards');

function put<K extends Kind>(client: QueryClient, kind: K, now: Kinds[K]): void {
  client.setQueryData<readonly Kinds[K][]>([kind], (all = []) =>
    all.some(({ id }) => id === now.id)
      ? all.map((each) => (each.id === now.id ? now : each))
      : [...all, now],
  );
}

/** Making, changing and deleting; the lists in sight follow at once. */
export function useKeeping<K extends Kind>(kind: K) {
  const client = useQueryClient();
  const make = useMutation({
    mutationFn: (given: Given<K>) => send<Kinds[K]>('POST', `/api/${kind}`, given),
    onSuccess: (made) => put(client, kind, made),
  });
  const change = useMutation({
    mutationFn: ({ id, version, ...given }: Partial<Given<K>> & Pick<Kept, 'id' | 'version'>) =>
      send<Kinds[K]>('PATCH', `/api/${kind}/${id}`, { version, ...given }),
    onSuccess: (now) => put(client, kind, now),
  });
  const remove = useMutation({
    mutationFn: (id: string) => send<{ id: string }>('DELETE', `/api/${kind}/${id}`),
    onSuccess: ({ id }) =>
      client.setQueryData<readonly Kinds[K][]>([kind], (all = []) => all.filter((each) => each.id !== id)),
  });
  return { make, change, remove };
}
