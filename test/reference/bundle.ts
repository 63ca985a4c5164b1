import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { defaultWeekStart } from '../../src/core/calendar.ts';
import { recordTypes } from '../../src/records/index.ts';
import type { RecordName } from '../../src/records/record.ts';
import type { WorkspaceSettings } from '../../src/records/workspace.ts';

/** One row of a file of a bundle, as it is written there. */
export type Cells = Readonly<Record<string, string>>;

/** A bundle in memory: its settings and the rows of its files. */
export interface Bundle {
  readonly settings: WorkspaceSettings;
  readonly rows: Readonly<Partial<Record<RecordName, readonly Cells[]>>>;
}

/** Reads a bundle's folder. */
export function readBundle(folder: string): Bundle {
  const stated = JSON.parse(
    readFileSync(join(folder, 'workspace.json'), 'utf8'),
  ) as Partial<WorkspaceSettings>;
  const calendar = stated.calendar ?? 'gregorian';
  const rows: Partial<Record<RecordName, Cells[]>> = {};
  for (const type of recordTypes) {
    const file = join(folder, type.file);
    if (existsSync(file))
      rows[type.name] = parse<Record<string, string>>(readFileSync(file), { columns: true, bom: true });
  }
  return {
    settings: {
      name: stated.name ?? '',
      timeZone: stated.timeZone ?? 'UTC',
      currency: stated.currency ?? 'IRR',
      calendar,
      weekStart: stated.weekStart ?? defaultWeekStart(calendar),
      locale: stated.locale ?? 'fa',
    },
    rows,
  };
}
