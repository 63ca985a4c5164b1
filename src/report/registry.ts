import { readdirSync } from 'node:fs';
import { BineshError } from '../core/errors.ts';
import type { Report } from './report.ts';

const folder = new URL('../reports/', import.meta.url);

const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));

const modules = await Promise.all(
  files.map((file) => import(new URL(file, folder).href) as Promise<{ readonly default: Report }>),
);

/** Every report there is a file for, in the order of their numbers. */
export const reports: readonly Report[] = modules
  .map((module) => module.default)
  .sort((a, b) => a.number - b.number);

/**
 * The report with an id.
 * @throws report_not_found
 */
export function reportById(id: string): Report {
  const found = reports.find((report) => report.id === id);
  if (found === undefined) throw new BineshError('report_not_found', { field: 'report', value: id });
  return found;
}
