import type { SavedView } from '../boards/kept.ts';
import { parseSearch, type Search, stringifySearch } from '../report/address-text.ts';

/** Somewhere a link leads. */
export interface Place {
  readonly address: string;
  readonly search?: Search;
}

/** A saved view is its report's or its list's address, with the view's name to come back to. */
export const viewPlace = ({ id, report, search }: SavedView): Place => ({
  address: report.startsWith('records/')
    ? `/records/${encodeURIComponent(report.slice('records/'.length))}`
    : `/reports/${encodeURIComponent(report)}`,
  search: { ...parseSearch(search), view: id },
});

export const boardPlace = (id: string): Place => ({ address: `/boards/${encodeURIComponent(id)}` });

export const recordPlace = (type: string, id: string): Place => ({
  // A deal has a page of its own.
  address:
    type === 'deal'
      ? `/deals/${encodeURIComponent(id)}`
      : `/records/${encodeURIComponent(type)}/${encodeURIComponent(id)}`,
});

/** The address as the browser shows it. */
export const hrefOf = ({ address, search = {} }: Place): string => address + stringifySearch(search);
