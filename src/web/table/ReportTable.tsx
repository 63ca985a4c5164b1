import { ArrowDown, ArrowUp, Download } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Column, Row } from '../../core/table.ts';
import { csvOf, saveFile } from '../exports/csv.ts';
import { useMessage } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import {
  cellText,
  figureDirection,
  readSort,
  rowTitle,
  type ShownColumn,
  shownColumns,
  sortedRows,
  type Words,
} from './table-model.ts';

/** What scrolls must be reached by the keyboard. */
const scrollable = { tabIndex: 0 } as const;

/** How many rows are drawn before the reader asks for more. */
const page = 200;

/** A table of the answer: sortable heads, the first column and the head in sight, counts that open their records. */
export function ReportTable({
  name,
  title,
  columns,
  rows,
  totals,
  words,
  sort: sortText,
  sorted,
  more,
  onSort,
  onOpen,
}: {
  name: string;
  title: string;
  columns: readonly Column[];
  rows: readonly Row[];
  totals: Row | undefined;
  words: Words;
  sort: string | undefined;
  /** The server has sorted the rows. */
  sorted: boolean;
  more: (() => void) | undefined;
  onSort: (sort: string | undefined) => void;
  onOpen: (row: Row, measure: string) => void;
}) {
  const t = useMessage();
  const { format, locale } = words;
  const [drawn, setDrawn] = useState(page);
  const shown = shownColumns(columns);
  const sort = readSort(sortText);
  const ordered = sorted ? rows : sortedRows(rows, columns, sort, locale);
  const hasTotals = totals !== undefined && Object.keys(totals).length > 0;
  const turn = (column: Column) => {
    const isThis = sort?.column === column.name;
    if (!isThis) return `${column.name}:desc`;
    return sort.descending ? column.name : undefined;
  };
  const logged = columns.some((column) => column.name === 'recording_url');
  return (
    <div className="card overflow-hidden print:overflow-visible">
      <div className="flex items-center gap-2 px-3 py-2 print:hidden">
        <span className="text-xs text-ink2">
          {t('shownRows', {
            shown: format.count(Math.min(drawn, ordered.length)),
            count: format.count(ordered.length),
          })}
        </span>
        <span className="flex-1" />
        <Button tone="quiet" onPress={() => saveFile(`${name}.csv`, csvOf(columns, ordered, locale))}>
          <Download size={16} aria-hidden />
          {t('downloadCsv')}
        </Button>
      </div>
      <section
        className="max-h-[70vh] overflow-auto print:max-h-none"
        {...scrollable}
        aria-label={t('tableOf', { title })}
      >
        <table className="w-full border-separate border-spacing-0 text-sm">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              {shown.map(({ column, numeric }, index) => {
                const isThis = sort?.column === column.name;
                const unit = format.unit(column);
                return (
                  <th
                    key={column.name}
                    scope="col"
                    aria-sort={isThis ? (sort.descending ? 'descending' : 'ascending') : 'none'}
                    className={`sticky top-0 border-b border-line bg-surface px-3 py-2 text-xs font-medium whitespace-nowrap text-ink2 ${numeric ? 'text-right' : 'text-start'} ${index === 0 ? 'start-0 z-20' : 'z-10'}`}
                  >
                    <AriaButton
                      onPress={() => onSort(turn(column))}
                      className="inline-flex cursor-pointer items-center gap-1 rounded outline-none hover:text-accent data-[focus-visible]:ring-2 data-[focus-visible]:ring-accent"
                    >
                      {column.label[locale]}
                      {unit !== '' && <span className="font-normal">({unit})</span>}
                      {isThis &&
                        (sort.descending ? (
                          <ArrowDown size={12} aria-hidden />
                        ) : (
                          <ArrowUp size={12} aria-hidden />
                        ))}
                    </AriaButton>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {ordered.slice(0, drawn).map((row) => (
              <tr key={rowKey(columns, row)} className="hover:bg-accent-soft/40">
                {shown.map((cell, index) => (
                  <BodyCell
                    key={cell.column.name}
                    first={index === 0}
                    cell={cell}
                    row={row}
                    words={words}
                    title={() => rowTitle(columns, row, words)}
                    onOpen={logged ? undefined : onOpen}
                  />
                ))}
              </tr>
            ))}
          </tbody>
          {hasTotals && (
            <tfoot>
              <tr>
                {shown.map((cell, index) => (
                  <td
                    key={cell.column.name}
                    className={`sticky bottom-0 border-t border-line2 bg-surface px-3 py-2 font-bold whitespace-nowrap tabular-nums ${cell.numeric ? 'text-right' : 'text-start'} ${index === 0 ? 'start-0 z-20' : 'z-10'}`}
                  >
                    {index === 0 ? (
                      t('total')
                    ) : totals[cell.column.name] === undefined ? null : (
                      <Figure>{cellText(cell, totals, words)}</Figure>
                    )}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </section>
      {(ordered.length > drawn || more !== undefined) && (
        <div className="grid justify-items-center p-2 print:hidden">
          <Button onPress={() => (ordered.length > drawn ? setDrawn(drawn + page) : more?.())}>
            {t('loadMore')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Keys make a row unique; a log's rows have their own id. */
function rowKey(columns: readonly Column[], row: Row): string {
  return columns
    .filter(({ kind }) => ['id', 'enum', 'bucket', 'hour', 'weekday'].includes(kind))
    .map(({ name }) => String(row[name] ?? ''))
    .join('\u0000');
}

function Figure({ children }: { children: string }) {
  return <bdi dir={figureDirection(children)}>{children}</bdi>;
}

function BodyCell({
  first,
  cell,
  row,
  words,
  title,
  onOpen,
}: {
  first: boolean;
  cell: ShownColumn;
  row: Row;
  words: Words;
  title: () => string;
  onOpen: ((row: Row, measure: string) => void) | undefined;
}) {
  const t = useMessage();
  const { column, numeric, opens } = cell;
  const look = `border-b border-line px-3 py-2 whitespace-nowrap ${numeric ? 'text-right tabular-nums' : 'text-start'}`;
  const value = row[column.name] ?? null;
  if (column.name === 'recording_url') {
    return (
      <td className={look}>
        {typeof value === 'string' && (
          <audio controls preload="none" src={value} aria-label={t('play')} className="h-8 w-56">
            <track kind="captions" />
          </audio>
        )}
      </td>
    );
  }
  const text = cellText(cell, row, words);
  const isolated =
    column.name === 'phone' ? (
      <bdi dir="ltr">{words.format.written(text)}</bdi>
    ) : numeric ? (
      <Figure>{text}</Figure>
    ) : (
      <bdi>{text}</bdi>
    );
  if (first) {
    return (
      <th scope="row" className={`${look} sticky start-0 z-10 max-w-72 truncate bg-surface font-medium`}>
        {isolated}
      </th>
    );
  }
  if (!opens || onOpen === undefined || value === null || value === 0)
    return <td className={look}>{isolated}</td>;
  return (
    <td className={look}>
      <button
        type="button"
        aria-label={t('openRecords', { value: text, column: column.label[words.locale], row: title() })}
        onClick={() => onOpen(row, column.name)}
        className="cursor-pointer rounded text-accent underline-offset-4 hover:underline"
      >
        {isolated}
      </button>
    </td>
  );
}
