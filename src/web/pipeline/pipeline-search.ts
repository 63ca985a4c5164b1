import type { Search } from '../report/address-text.ts';

/** The ways of looking at the open deals of a pipeline. */
export const shows = ['board', 'list', 'forecast'] as const;
export type Show = (typeof shows)[number];

/** Orders of the cards in a column, by the word that an address has for them. */
export const orders = ['close', 'value', 'waiting', 'name'] as const;
export type Order = (typeof orders)[number];

/** What the server filters by; words are found on the page. */
const serverFilters = ['owner', 'team', 'source', 'tag'] as const;
export const filterNames = [...serverFilters, 'q', 'stuck'] as const;

const oneOf = <Word extends string>(words: readonly Word[], given: string | undefined, usual: Word): Word =>
  words.find((each) => each === given) ?? usual;

export const showOf = (search: Search): Show => oneOf(shows, search.show, 'board');
export const orderOf = (search: Search): Order => oneOf(orders, search.order, 'close');

/** The pipeline that is shown: the one named, else the first; undefined where there is none. */
export function pipelineOf<P extends { readonly id: string }>(
  search: Search,
  pipelines: readonly P[],
): P | undefined {
  return pipelines.find(({ id }) => id === search.pipeline) ?? pipelines[0];
}

/** What the server is asked for a board. */
export function askedOfBoard(search: Search, pipeline: string): Search {
  const asked: Record<string, string> = { pipeline };
  for (const name of serverFilters) if (search[name]) asked[name] = search[name];
  return asked;
}
