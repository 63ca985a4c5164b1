import type { Answer } from '../data/types.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import type { DrillTarget } from '../report/address.ts';
import { rowTitle, type Words } from './table-model.ts';

interface Named {
  readonly answer: Answer;
  readonly target: DrillTarget;
}

/** Whose records they are, in words: the figure's column and its row, or the note. */
export function useFigureWords(): (of: Named & { readonly words: Words }) => readonly string[] {
  const t = useMessage();
  const text = useText();
  return ({ answer, target, words }) => {
    const { columns: tables, labels } = answer;
    const note = target.note === undefined ? undefined : labels.notes[target.note];
    const label = note ?? (target.gap === undefined ? undefined : labels.gaps[target.gap]);
    if (label !== undefined) return [text(label)];
    const columns = tables[target.table ?? 'rows'] ?? [];
    const column = columns.find(({ name }) => name === target.measure);
    if (column === undefined) return [t('records')];
    const isTotal = Object.keys(target.row ?? {}).length === 0;
    return [text(column.label), isTotal ? t('totalsRow') : rowTitle(columns, rowOf(answer, target), words)];
  };
}

/** The same as a title; a name keeps its own direction. */
export function FigureTitle({ said: [figure, row] }: { said: readonly string[] }) {
  if (row === undefined) return figure;
  return (
    <>
      {figure} · <bdi>{row}</bdi>
    </>
  );
}

/** The row that a figure is of, with the names of its ids where the answer has it. */
function rowOf({ rows, tables, comparison }: Answer, { table = 'rows', row = {}, compared }: DrillTarget) {
  const now = table === 'rows' ? rows : (tables[table] ?? []);
  const before = [...(comparison?.tables[table] ?? []), ...(comparison?.onlyBefore[table] ?? [])];
  const keys = Object.entries(row);
  const found = (compared ? before : now).find(
    (each) => each !== null && keys.every(([name, value]) => each[name] === value),
  );
  return found ?? row;
}

/** Of when they are: the period, or the moment. */
export function FigureTime({ answer, target }: Named) {
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
