import { createContext, useContext } from 'react';
import type { Column, Row } from '../../core/table.ts';
import type { Answer, Described } from '../data/types.ts';
import { useReader, useText } from '../language/reader.tsx';
import type { Search } from '../router.tsx';
import { countOf, keysOf, type Words, wordsOf } from '../table/table-model.ts';
import type { OnChange } from './address.ts';

/** A table of the answer, with its title in the reader's language. */
export interface ShownTable {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** One answered report while it is shown, on its page or on a board. */
export interface ShownReport {
  readonly report: Described;
  readonly answer: Answer;
  /** What was asked: the address with its words, such as `period=this_month`, made days. */
  readonly search: Search;
  readonly change: OnChange;
  readonly words: Words;
  /** The main table first. */
  readonly tables: readonly ShownTable[];
  /** Opens the records behind a figure of a row (of the totals row too). */
  readonly openRecords: (table: string) => (row: Row, measure: string, compared?: boolean) => void;
}

const Context = createContext<ShownReport | undefined>(undefined);
export const ShownReportProvider = Context;

export function useShownReport(): ShownReport {
  const shown = useContext(Context);
  if (shown === undefined) throw new Error('useShownReport is used outside ShownReportProvider');
  return shown;
}

/** What the parts of a report need, from what was asked and answered. */
export function useShown(given: Pick<ShownReport, 'report' | 'answer' | 'search' | 'change'>): ShownReport {
  const text = useText();
  const { format } = useReader();
  const { answer, change } = given;
  const tables = Object.entries(answer.columns).map(([name, columns]): ShownTable => {
    const label = answer.labels.tables[name];
    const rows = name === 'rows' ? answer.rows : (answer.tables[name] ?? []);
    return { name, title: label === undefined ? name : text(label), columns, rows };
  });
  return {
    ...given,
    words: wordsOf(answer, format),
    tables,
    openRecords:
      (table) =>
      (row, measure, compared = false) => {
        const columns = answer.columns[table] ?? [];
        const count = countOf(columns, measure);
        if (count === undefined) return;
        const keys = row === answer.totals ? {} : keysOf(columns, row);
        change({
          drill: JSON.stringify({
            ...(table === 'rows' ? {} : { table }),
            ...{ row: keys, measure: count },
            ...(compared ? { compared } : {}),
          }),
        });
      },
  };
}
