import type { GridColumn } from './grid-column.ts';

/** Of so many rows of a column the text is looked at; of the rest only how long its plain value is. */
const looked = 24;

/**
 * The widest text of each column, or nearly so: a grid that draws only the rows in sight keeps its columns as wide as
 * all rows need, so that they do not jump while it is scrolled.
 */
export function widestTexts<R>(columns: readonly GridColumn<R>[], rows: readonly R[]): readonly string[] {
  return columns.map((column) => {
    const longest = rows
      .map((row) => ({ row, length: column.copy(row).length }))
      .sort((a, b) => b.length - a.length)
      .slice(0, looked);
    const step = Math.max(1, Math.floor(rows.length / looked));
    const sample = rows.filter((_, index) => index % step === 0);
    return [...longest.map(({ row }) => row), ...sample]
      .map((row) => column.text(row))
      .reduce((widest, text) => (text.length > widest.length ? text : widest), '');
  });
}
