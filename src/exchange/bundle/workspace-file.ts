import { z } from 'zod';
import { calendars, defaultWeekStart, isTimeZone, weekdays } from '../../core/calendar.ts';
import { BineshError } from '../../core/errors.ts';
import { isCurrency } from '../../core/money.ts';
import { locales } from '../../core/text.ts';
import type { WorkspaceSettings } from '../../records/workspace.ts';
import type { BundleSource } from './source.ts';
import { decodeUtf8 } from './utf8.ts';
import type { Warnings } from './warnings.ts';

export const workspaceFile = 'workspace.json';
const largestFile = 1024 * 1024;

const shape = z.object({
  name: z.string().trim().min(1).max(200),
  timeZone: z.string().refine(isTimeZone, 'IANA time zone, as Asia/Tehran'),
  currency: z.string().refine(isCurrency, 'ISO 4217 or IRT'),
  calendar: z.enum(calendars).default('gregorian'),
  weekStart: z.enum(weekdays).optional(),
  locale: z.enum(locales).optional(),
});

/** Reads `workspace.json`; without it, or with a wrong setting in it, there is no bundle. */
export async function readWorkspaceFile(
  source: BundleSource,
  warnings: Warnings,
): Promise<WorkspaceSettings> {
  const invalid = (reason: string) => new BineshError('bundle_invalid', { path: source.path, reason });
  const size = source.files.get(workspaceFile);
  if (size === undefined) throw invalid(workspaceFile);
  if (size > largestFile) throw invalid(`${workspaceFile}: ${size} B`);
  let text = '';
  for await (const part of decodeUtf8(source.open(workspaceFile), workspaceFile)) text += part.text;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw invalid(`${workspaceFile}: ${error instanceof Error ? error.message : ''}`);
  }
  const read = shape.safeParse(json);
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw invalid(`${workspaceFile}: ${problems.join('; ')}`);
  }
  for (const name of Object.keys(json as object)) {
    if (!(name in shape.shape)) warnings.add('unknown_setting', workspaceFile, { value: name });
  }
  const { calendar } = read.data;
  return {
    ...read.data,
    weekStart: read.data.weekStart ?? defaultWeekStart(calendar),
    locale: read.data.locale ?? (calendar === 'persian' ? 'fa' : 'en'),
  };
}
