/** The canonical text of a decimal as PostgreSQL writes it: no trailing zeros, no minus zero. */
export function canonicalDecimal(text: string): string {
  const trimmed = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return trimmed === '-0' ? '0' : trimmed;
}
