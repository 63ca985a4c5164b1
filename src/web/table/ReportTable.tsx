import { X } from 'lucide-react';
import type { Column, Row, Value } from '../../core/table.ts';
import { readColumns } from '../../core/table-text.ts';
import { useMessage } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { ColumnChooser } from './ColumnChooser.tsx';
import { CopyTable } from './CopyTable.tsx';
import { changeIn, comparedRows, type TableRow } from './columns.ts';
import { DataGrid } from './grid/DataGrid.tsx';
import { tsvOf } from './grid/tsv.ts';
import {
  keyColumns,
  nextSort,
  readSort,
  sortedBy,
  sortsBySize,
  sortValue,
  type Words,
} from './table-model.ts';
import { useReportColumns } from './use-report-columns.tsx';

export interface ReportTableProps {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly totals: Row | undefined;
  /** The same table of the compared period. */
  readonly before?: {
    readonly rows: readonly (Row | null)[];
    readonly only: readonly Row[];
    readonly totals: Row;
  };
  readonly words: Words;
  readonly sort: string | undefined;
  /** The server has sorted the rows, and has more of them. */
  readonly paged: boolean;
  readonly more: (() => void) | undefined;
  /** Only rows that have a word in a column: `status:behind`. */
  readonly show: string | undefined;
  readonly chosen: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
  readonly onShowAll: () => void;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onOpen: ((row: Row, measure: string, compared: boolean) => void) | undefined;
}

/** A table of an answer. */
export function ReportTable(props: ReportTableProps) {
  const { title, columns, rows, before, words, show, paged, more, onSort } = props;
  const t = useMessage();
  const { format, locale } = words;
  const totals =
    props.totals !== undefined && Object.keys(props.totals).length > 0 ? props.totals : undefined;
  const grid = useReportColumns({ ...props, totals, compared: before !== undefined });
  const sort = readSort(props.sort);
  const all = comparedRows(rows, before?.rows, before?.only);
  const [only, word] = (show ?? '').split(':');
  const shownWord = columns.find(({ name }) => name === only)?.words?.[word ?? ''];
  const kept = shownWord === undefined ? all : all.filter(({ row }) => row[only ?? ''] === word);
  const ordered = paged ? kept : inOrder(kept, columns, sort, words);
  const keys = keyColumns(columns);
  const outer = paged || keys.length < 2 ? undefined : keys[0];
  const rowKey = ({ row, gone }: TableRow) =>
    `${gone} ${columns.flatMap(({ name, kind }) => (isKey(kind) ? [String(row[name] ?? '')] : [])).join('\u0000')}`;
  return (
    <div className="card overflow-hidden print:overflow-visible">
      <div className="flex flex-wrap items-center gap-x-2 px-3 py-1 print:hidden">
        <span className="text-xs text-ink2">
          {t(more === undefined ? 'rowCount' : 'rowCountSoFar', { count: format.count(ordered.length) })}
        </span>
        {shownWord !== undefined && (
          <Button tone="quiet" onPress={props.onShowAll}>
            {t('onlyRowsOf', { word: shownWord[locale] })}
            <X size={14} aria-label={t('showAllRows')} />
          </Button>
        )}
        <span className="flex-1" />
        <ColumnChooser columns={columns} chosen={props.chosen} onChange={props.onChoose} />
        <CopyTable
          text={() => {
            const head = grid.map(({ group, label, unit }) => {
              const said = group === undefined ? label : `${group} · ${label}`;
              return unit === undefined ? said : `${said} (${unit})`;
            });
            const last = totals === undefined ? [] : [totalRow(totals, before?.totals)];
            return tsvOf([
              head,
              ...[...ordered, ...last].map((row) => grid.map((column) => column.copy(row))),
            ]);
          }}
        />
      </div>
      <DataGrid
        label={t('tableOf', { title })}
        columns={grid}
        rows={ordered}
        rowKey={rowKey}
        totals={totals === undefined ? undefined : totalRow(totals, before?.totals)}
        sort={sort}
        onSort={(column) => onSort(nextSort(sort, column))}
        groupOf={
          outer === undefined || (sort !== undefined && sort.column !== outer.column.name)
            ? undefined
            : ({ row }) => String(row[outer.idColumn ?? outer.column.name])
        }
        className="max-h-[70vh]"
      >
        {more !== undefined && (
          <div className="sticky start-0 grid justify-items-center p-2 print:hidden">
            <Button onPress={more}>{t('loadMore')}</Button>
          </div>
        )}
      </DataGrid>
    </div>
  );
}

const isKey = (kind: Column['kind']): boolean => ['id', 'enum', 'bucket', 'hour', 'weekday'].includes(kind);

const totalRow = (totals: Row, before: Row | undefined): TableRow => ({ row: totals, before, gone: false });

/** Rows sorted by a column, or by what it was or how it changed: `won_value.before`. Rows of the compared period only stay last. */
function inOrder(
  rows: readonly TableRow[],
  columns: readonly Column[],
  sort: ReturnType<typeof readSort>,
  words: Words,
): readonly TableRow[] {
  const [name, side] = (sort?.column ?? '').split('.');
  const read = readColumns(columns).find(({ column }) => column.name === name);
  if (sort === undefined || read === undefined) return rows;
  const valueIn = (row: TableRow): Value => {
    if (side === 'before') return row.before?.[read.column.name] ?? null;
    if (side === 'difference') return changeIn(read.column, row)?.difference ?? null;
    if (side === 'percent') return changeIn(read.column, row)?.percent ?? null;
    return sortValue(read, row.row, words);
  };
  const numeric = side !== undefined || sortsBySize(read.column);
  const order = (some: readonly TableRow[]) => sortedBy(some, sort, numeric, valueIn, words.locale);
  return [...order(rows.filter(({ gone }) => !gone)), ...order(rows.filter(({ gone }) => gone))];
}
