import type { Answer } from '../data/types.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import type { DrillTarget } from '../report/address.ts';
import { rowTitle, type Words } from './table-model.ts';

interface Named {
  readonly answer: Answer;
  readonly target: DrillTarget;
  readonly words: Words;
}

/** Whose records they are: the figure's column and row in words, or the note. */
export function FigureTitle({ answer, target, words }: Named) {
  const t = useMessage();
  const text = useText();
  const { columns: tables, labels } = answer;
  const note = target.note === undefined ? undefined : labels.notes[target.note];
  const gap = target.gap === undefined ? undefined : labels.gaps[target.gap];
  const label = note ?? gap;
  if (label !== undefined) return text(label);
  const columns = tables[target.table ?? 'rows'] ?? [];
  const column = columns.find(({ name }) => name === target.measure);
  const keys = target.row ?? {};
  const isTotal = Object.keys(keys).length === 0;
  const said = isTotal ? t('totalsRow') : rowTitle(columns, named(answer, target), words);
  if (column === undefined) return t('records');
  return (
    <>
      {text(column.label)} · <bdi>{said}</bdi>
    </>
  );
}

/** The row that a figure is of, with the names of its ids where the answer has it. */
function named({ rows, tables, comparison }: Answer, { table, row = {}, compared }: DrillTarget) {
  const now = table === undefined ? rows : (tables[table] ?? []);
  const then = table === undefined ? 'rows' : table;
  const before = [...(comparison?.tables[then] ?? []), ...(comparison?.onlyBefore[then] ?? [])];
  const keys = Object.entries(row);
  const found = (compared ? before : now).find(
    (each) => each !== null && keys.every(([name, value]) => each[name] === value),
  );
  return found ?? row;
}

/** Of when they are: the period, or the moment. */
export function FigureTime({ answer, target }: Omit<Named, 'words'>) {
  const t = useMessage();
  const { format } = useReader();
  const { comparison, period, asOf } = answer;
  const shown = target.compared ? comparison?.period : period;
  if (shown !== undefined) return <bdi>{format.period(shown.from, shown.to)}</bdi>;
  return (
    <>
      {t('answerAsOf')} <bdi>{format.instant(target.compared ? (comparison?.asOf ?? asOf) : asOf)}</bdi>
    </>
  );
}
