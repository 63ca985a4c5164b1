import type { Described } from '../data/types.ts';
import type { FigureSource } from '../exports/order.ts';
import type { Search } from '../report/address-text.ts';

/** The records behind a figure as they are asked for a file: in the order that they are shown in. */
export const exported = (
  report: Described,
  { search, drill }: { readonly search: Search; readonly drill: string },
  said: readonly string[],
  sort: string | undefined,
): FigureSource => ({
  report,
  title: said.join(' · '),
  records: { ...search, drill, ...(sort === undefined ? {} : { sort }) },
});
