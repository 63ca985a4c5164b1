import { useInfiniteQuery } from '@tanstack/react-query';
import type { Row } from '../../core/table.ts';
import { api } from '../data/client.ts';
import type { Answer } from '../data/types.ts';
import { useReader } from '../language/reader.tsx';
import type { DrillTarget } from '../report/address.ts';
import type { Search } from '../report/address-text.ts';

const page = 200;

/** What is asked for the records behind a figure: the report's question, of the compared period where it is of that. */
export function recordsQuestion(
  asked: Search,
  target: DrillTarget,
  comparison: Answer['comparison'],
): { readonly search: Search; readonly drill: string } {
  const { compared, ...drill } = target;
  const { compare: _, ...rest } = asked;
  const then = compared ? comparison : undefined;
  const search =
    then === undefined
      ? rest
      : { ...rest, ...(then.period ?? {}), ...(then.period ? {} : { asOf: then.asOf }) };
  return { search, drill: JSON.stringify(drill) };
}

export interface Records {
  readonly records: readonly Row[];
  /** How many there are, of which `records` may be the first ones. */
  readonly count: number | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly retry: () => void;
  /** Asks for the next ones; undefined where all are here. */
  readonly more: (() => void) | undefined;
}

/** The records behind a figure, a page after the other. */
export function useRecords(report: string, search: Search, drill: string, sort: string | undefined): Records {
  const { locale } = useReader();
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } =
    useInfiniteQuery({
      queryKey: ['drill', report, search, drill, sort, locale],
      queryFn: ({ pageParam, signal }) =>
        api.drill(
          report,
          search,
          locale,
          { drill, limit: page, offset: pageParam, ...(sort === undefined ? {} : { sort }) },
          signal,
        ),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const shown = pages.reduce((sum, { records }) => sum + records.length, 0);
        return shown < last.count && last.records.length > 0 ? shown : undefined;
      },
    });
  return {
    records: data?.pages.flatMap((each) => each.records) ?? [],
    count: data?.pages[0]?.count,
    error,
    isPending,
    retry: () => void refetch(),
    more: hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : undefined,
  };
}
