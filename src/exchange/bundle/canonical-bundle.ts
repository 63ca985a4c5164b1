import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { asciiDigits } from '../../core/fold.ts';
import { formatInstant, parseInstant } from '../../core/instant.ts';
import { parseDecimal } from '../../core/money.ts';
import { recordTypes } from '../../records/index.ts';
import type { Field } from '../../records/record.ts';

/**
 * A bundle's rows with canonical values, for comparison in tests: read with another CSV parser, by plain rules. Keys
 * are file names; empty cells are left out.
 */
export async function canonicalBundle(folder: string, currency: string): Promise<Record<string, unknown>> {
  const bundle: Record<string, unknown> = {};
  for (const { file, fields } of recordTypes) {
    if (!existsSync(join(folder, file))) {
      bundle[file] = [];
      continue;
    }
    const text = await readFile(join(folder, file), 'utf8');
    const rows: Record<string, string>[] = parse(text, {
      columns: true,
      bom: true,
      record_delimiter: ['\r\n', '\n'],
    });
    bundle[file] = rows.map((row) => canonicalRow(row, fields, currency));
  }
  return bundle;
}

function canonicalRow(
  row: Record<string, string>,
  fields: Readonly<Record<string, Field>>,
  currency: string,
) {
  const canonical: Record<string, string> = {};
  for (const [name, cell] of Object.entries(row)) if (cell !== '' && !fields[name]) canonical[name] = cell;
  for (const [name, field] of Object.entries(fields)) {
    const cell = row[name] ?? '';
    const fallback = field.default === 'workspace.currency' ? currency : field.default;
    if (cell !== '') canonical[name] = canonicalCell(cell, fields, row, name);
    else if (fallback !== undefined) canonical[name] = String(fallback);
  }
  return canonical;
}

function canonicalCell(
  cell: string,
  fields: Readonly<Record<string, Field>>,
  row: Record<string, string>,
  name: string,
): string {
  const field = fields[name];
  const isNumber = field && ['money', 'decimal', 'integer'].includes(field.type);
  // History's values are those of other fields.
  const isAssignedNumber =
    'entity_id' in fields && name === 'value' && ['value', 'win_likelihood'].includes(row.field ?? '');
  if (isNumber || isAssignedNumber) return parseDecimal(cell) ?? assert.fail(`${name}: ${cell}`);
  if (field?.type === 'instant') return formatInstant(parseInstant(cell) ?? assert.fail(cell));
  const isDate = field?.type === 'date' || ('entity_id' in fields && row.field === 'estimated_close_on');
  if (isDate || field?.fold === 'phone') return asciiDigits(cell);
  return cell;
}
