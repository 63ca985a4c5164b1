import { nameIn, type RecordColumn, recordColumns, recordKinds } from '../../core/record-columns.ts';
import { isNumeric, type Row } from '../../core/table.ts';
import { useWorkspace } from '../data/queries.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { Problem } from '../parts/Problem.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { RecordLink } from '../record/RecordLink.tsx';
import { DataGrid } from './grid/DataGrid.tsx';
import type { GridColumn } from './grid/grid-column.ts';
import { nextSort, plainFigure, readSort } from './table-model.ts';
import type { Records } from './use-records.ts';

const placeholders = ['a', 'b', 'c', 'd', 'e', 'f'];

/** The records behind a figure, each leading to its page. */
export function RecordsGrid({
  records: { records, count, error, isPending, retry, more },
  sort: sortText,
  onSort,
  className,
}: {
  records: Records;
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  className: string;
}) {
  const t = useMessage();
  const columns = useRecordColumns(records);
  const sort = readSort(sortText);
  if (error !== null)
    return (
      <div className="p-4">
        <Problem error={error} onRetry={retry} />
      </div>
    );
  if (isPending)
    return (
      <div className="grid gap-2 p-4" role="status" aria-label={t('loading')}>
        {placeholders.map((key) => (
          <Skeleton key={key} className="h-9" />
        ))}
      </div>
    );
  return (
    <DataGrid
      label={t('records')}
      columns={columns}
      rows={records}
      rowKey={rowKey}
      count={count ?? records.length}
      sort={sort}
      onSort={(column) => onSort(nextSort(sort, column))}
      onEnd={more}
      className={className}
    />
  );
}

/** A record counted under several keys, as a deal in its stages, stands there as often. */
const rowKey = ({ record_type, id, stage_id, from_stage_id, bucket }: Row): string =>
  [record_type, id, stage_id, from_stage_id, bucket].join('\u0000');

function useRecordColumns(records: readonly Row[]): readonly GridColumn<Row>[] {
  const t = useMessage();
  const text = useText();
  const { format } = useReader();
  const workspace = useWorkspace();
  const kindOf = ({ record_type }: Row): string => {
    const kind = recordKinds[String(record_type)];
    return kind === undefined ? String(record_type) : text(kind);
  };
  const titleOf = (record: Row): string =>
    record.name === null || record.name === ''
      ? `${kindOf(record)} ${format.written(String(record.id))}`
      : String(record.name);
  const name: GridColumn<Row> = {
    id: 'name',
    label: t('name'),
    numeric: false,
    sortable: true,
    text: titleOf,
    copy: titleOf,
    hint: (record) => (titleOf(record).length > 60 ? titleOf(record) : undefined),
    control: (record, tabIndex) => (
      <RecordLink type={String(record.record_type)} id={String(record.id)} tabIndex={tabIndex}>
        <span className="line-clamp-3 w-max max-w-[min(18rem,44vw)] wrap-anywhere">{titleOf(record)}</span>
      </RecordLink>
    ),
  };
  const kind: GridColumn<Row> = {
    id: 'record_type',
    label: t('kind'),
    numeric: false,
    sortable: true,
    text: kindOf,
    copy: kindOf,
  };
  const own = (id: string, column: RecordColumn): GridColumn<Row> => {
    const numeric = isNumeric(column.kind);
    const said = (record: Row): string => {
      const value = record[id] ?? null;
      if (value === null) return '—';
      const word = column.words?.[String(value)];
      if (word !== undefined) return text(word);
      if (column.names !== undefined) return nameIn(workspace, column, String(value));
      return column.kind === 'money'
        ? format.moneyEven(String(value))
        : format.cell({ kind: column.kind }, value);
    };
    const unit = format.unit({ kind: column.kind });
    return {
      id,
      label: text(column.label),
      ...(unit === '' ? {} : { unit }),
      numeric,
      sortable: true,
      text: said,
      copy: (record) =>
        numeric ? plainFigure({ name: id, ...column }, record[id] ?? null, format) : said(record),
    };
  };
  const used = Object.entries(recordColumns).filter(([id]) =>
    records.some((record) => (record[id] ?? null) !== null),
  );
  const kinds = new Set(records.map(({ record_type }) => record_type));
  return [name, ...(kinds.size > 1 ? [kind] : []), ...used.map(([id, column]) => own(id, column))];
}
