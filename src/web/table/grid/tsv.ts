/** A name that a spreadsheet would run as a formula gets an apostrophe; a figure stays one. */
const safe = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;

const cell = (text: string): string => safe(text).replaceAll(/[\t\r\n]+/g, ' ');

/** Cells as text for a spreadsheet's paste: tabs between columns, a line for each row. */
export const tsvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(cell).join('\t')).join('\n');
