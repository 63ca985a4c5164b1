import type { FigureChange } from '../../core/comparison.ts';
import { type Column, isNumeric, type Row } from '../../core/table.ts';
import { type ReadColumn, readColumns } from '../../core/table-text.ts';
import { type Certainty, certaintyOf } from '../honest/certainty.ts';
import { useCertaintyWords } from '../honest/use-certainty-words.ts';
import { useMessage } from '../language/reader.tsx';
import { ChangeText } from './ChangeText.tsx';
import { changeIn, chosenColumns, isCompared, type TableRow } from './columns.ts';
import type { GridColumn } from './grid/grid-column.ts';
import { Player } from './Player.tsx';
import {
  cellText,
  countOf,
  figureDirection,
  keyColumns,
  plainFigure,
  rowTitle,
  signed,
  type Words,
} from './table-model.ts';

/** A name longer than this is cut in its cell, and said in full when pointed at. */
const longName = 60;

interface ReportColumnsOrder {
  readonly columns: readonly Column[];
  /** The rows of the answer, which rates are worked out from. */
  readonly rows: readonly Row[];
  readonly totals: Row | undefined;
  readonly compared: boolean;
  /** Which columns the reader chose, as the address says it. */
  readonly chosen: string | undefined;
  readonly words: Words;
  readonly onOpen: ((row: Row, measure: string, compared: boolean) => void) | undefined;
}

type Columns = readonly GridColumn<TableRow>[];

/** The columns of a report's table: its own and, where it is compared, what each was and how it changed. */
export function useReportColumns(order: ReportColumnsOrder): Columns {
  const t = useMessage();
  const sayCertainty = useCertaintyWords();
  const { columns, rows, totals, compared, words, onOpen } = order;
  const { format, locale } = words;
  const chosen = chosenColumns(columns, order.chosen);
  const keys = new Set(keyColumns(columns).map(({ column }) => column.name));
  const shown = readColumns(columns).filter(
    ({ column: { name } }, at) => at === 0 || keys.has(name) || chosen.has(name),
  );

  const own = (read: ReadColumn, first: boolean): GridColumn<TableRow> => {
    const { column } = read;
    const { name, kind } = column;
    const numeric = isNumeric(kind);
    const unit = format.unit(column);
    const opened = numeric ? countOf(columns, name) : undefined;
    const certainty = remembering((row: Row) => certaintyOf(column, row, rows));
    const text = ({ row, gone }: TableRow): string => {
      if (row === totals && first) return t('total');
      if (row === totals && row[name] === undefined) return '';
      if (gone && !first && !keys.has(name)) return '—';
      const said = cellText(read, row, words);
      return name === 'phone' ? format.written(said) : said;
    };
    const isGrouped = compared && isCompared(column);
    return {
      id: name,
      label: isGrouped ? t('columnNow') : column.label[locale],
      ...(isGrouped
        ? { group: unit === '' ? column.label[locale] : `${column.label[locale]} (${unit})` }
        : {}),
      ...(unit === '' || isGrouped ? {} : { unit }),
      numeric,
      sortable: true,
      quiet: kind !== 'count',
      text,
      copy: (row) => (numeric && !row.gone ? plainFigure(column, row.row[name] ?? null, format) : text(row)),
      draw: (row) => {
        if (first && row.gone) return <GoneName name={text(row)} word={t('onlyBefore')} />;
        if (name === 'phone') return <bdi dir="ltr">{text(row)}</bdi>;
        const sure = row.gone || column.rate?.within !== undefined ? undefined : certainty(row.row);
        if (sure?.share === undefined) return undefined;
        return <Rate text={text(row)} of={t('outOf', { n: format.count(sure.n) })} />;
      },
      open: ({ row, gone }) => {
        if (onOpen === undefined || gone || opened === undefined) return undefined;
        if ((row[name] ?? null) === null || !Number(row[opened] ?? 0)) return undefined;
        return () => onOpen(row, name, false);
      },
      hint: (row) => {
        const sure = numeric && !row.gone ? certainty(row.row) : undefined;
        if (sure !== undefined) return sayCertainty(sure);
        const said = numeric ? '' : text(row);
        return said.length > longName ? said : undefined;
      },
      faint: ({ row, gone }) => gone || (certainty(row)?.small ?? false),
    };
  };

  const playing = ({ name, label }: Column): GridColumn<TableRow> => ({
    id: name,
    label: label[locale],
    numeric: false,
    sortable: false,
    text: () => '',
    copy: ({ row }) => String(row[name] ?? ''),
    control: ({ row }, tabIndex) => {
      const recording = row[name];
      if (typeof recording !== 'string') return undefined;
      return <Player recording={recording} call={rowTitle(columns, row, words)} tabIndex={tabIndex} />;
    },
  });

  const then = (read: ReadColumn): Columns => {
    const { column } = read;
    const { name, kind } = column;
    const group = own(read, false).group ?? '';
    const beside = { group, numeric: true, sortable: true } as const;
    const changed = (row: TableRow): FigureChange | null => changeIn(column, row);
    const before: GridColumn<TableRow> = {
      ...beside,
      id: `${name}.before`,
      label: t('columnBefore'),
      quiet: true,
      text: (row) => (row.before ? cellText(read, row.before, words) : '—'),
      copy: (row) => (row.before ? plainFigure(column, row.before[name] ?? null, format) : ''),
      open: ({ row, before }) => {
        const opened = countOf(columns, name);
        if (onOpen === undefined || !before || opened === undefined || !Number(before[opened] ?? 0))
          return undefined;
        return () => onOpen(row === totals ? row : before, name, true);
      },
    };
    const difference: GridColumn<TableRow> = {
      ...beside,
      id: `${name}.difference`,
      label: t('columnDifference'),
      text: (row) => signed(column, changed(row)?.difference ?? null, words),
      copy: (row) => plainFigure(column, changed(row)?.difference ?? null, format),
      draw: (row) => {
        const change = changed(row);
        if (change === null) return undefined;
        return (
          <ChangeText
            column={column}
            difference={change.difference}
            text={signed(column, change.difference, words)}
          />
        );
      },
    };
    if (kind === 'percent' || kind === 'points') return [before, difference];
    const percent: GridColumn<TableRow> = {
      ...beside,
      id: `${name}.percent`,
      label: t('columnPercent'),
      text: (row) => format.change(changed(row)?.percent ?? null).text,
      copy: (row) => String(changed(row)?.percent ?? ''),
    };
    return [before, difference, percent];
  };

  const told = shown.flatMap(
    (read, at): Columns =>
      compared && isCompared(read.column) ? [own(read, at === 0), ...then(read)] : [own(read, at === 0)],
  );
  const sound = columns.find(({ name }) => name === 'recording_url');
  if (sound === undefined) return told;
  const file = columns.find(({ name }) => name === 'recording') ?? sound;
  return [...told, playing({ ...sound, label: file.label })];
}

function remembering(work: (row: Row) => Certainty | undefined): (row: Row) => Certainty | undefined {
  const known = new WeakMap<Row, Certainty | undefined>();
  return (row) => {
    if (!known.has(row)) known.set(row, work(row));
    return known.get(row);
  };
}

/** A rate with how many records it is of: the figures stand in line, what they are of before them. */
function Rate({ text, of }: { text: string; of: string }) {
  return (
    <span className="inline-flex flex-row-reverse items-baseline gap-2" dir="ltr">
      <bdi dir={figureDirection(text)}>{text}</bdi>
      <bdi className="text-xs text-ink2">{of}</bdi>
    </span>
  );
}

function GoneName({ name, word }: { name: string; word: string }) {
  return (
    <span className="grid w-max max-w-[min(18rem,44vw)]">
      <bdi className="line-clamp-3 wrap-anywhere">{name}</bdi>
      <span className="text-xs font-normal">{word}</span>
    </span>
  );
}
