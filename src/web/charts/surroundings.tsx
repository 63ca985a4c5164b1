import { createContext, type RefObject, use } from 'react';
import type { Row } from '../../core/table.ts';
import type { Locale } from '../../core/text.ts';
import type { Sheet } from './sheet.ts';
import type { TooltipHandle } from './tooltip.tsx';

export type OpenRecords = (row: Row, measure: string) => void;

/** What the parts of a chart need of what stands around it. */
export interface Surroundings {
  readonly locale: Locale;
  /** On a page: the tooltip, and the way to the records behind a mark. */
  readonly tip?: RefObject<TooltipHandle | null> | undefined;
  readonly open?: OpenRecords | undefined;
  /** On a page: chooses which series are drawn; undefined draws them all. */
  readonly show?: ((series: readonly string[] | undefined) => void) | undefined;
  /** In a picture: where its parts go. A page places them itself. */
  readonly sheet?: Sheet | undefined;
  /** Series differ by pattern too, for prints and for readers who tell no colours apart. */
  readonly patterns: boolean;
}

const SurroundingsContext = createContext<Surroundings | undefined>(undefined);
export const SurroundingsProvider = SurroundingsContext;

export function useSurroundings(): Surroundings {
  const found = use(SurroundingsContext);
  if (found === undefined) throw new Error('A part of a chart stands outside of a chart');
  return found;
}
