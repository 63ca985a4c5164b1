import type { Formatter } from '../../core/format.ts';
import { among, raw, sql } from '../../facts/sql.ts';
import type { Answer } from '../../report/answer.ts';
import { type Directory, readDirectory, type SmallType, smallTypes } from '../../report/directory.ts';
import type { Session } from '../../report/engine.ts';
import type { Param, ParamValue } from '../../report/params.ts';
import type { Report } from '../../report/report.ts';
import { type FilterName, filterNames } from '../../report/run.ts';
import { filterTexts } from './texts.ts';

/** A line such as «مسئول: سارا و رضا», in its two parts. */
export type Said = readonly [name: string, words: string];

/** What pages the rows, which is no part of the question. */
const paging: ReadonlySet<string> = new Set(['limit', 'cursor']);

/** The filters and parameters of an answer in the reader's words. */
export async function askedInWords(
  session: Session,
  report: Pick<Report, 'params'>,
  { filters, params }: Pick<Answer, 'filters' | 'params'>,
  format: Formatter,
): Promise<readonly Said[]> {
  const directory = await readDirectory(session);
  const { locale } = format.options;
  const said: Said[] = [];
  for (const name of filterNames) {
    const ids = filters[name];
    if (ids === undefined) continue;
    const names = await namesOf(session, directory, name, ids);
    said.push([filterTexts[name][locale], format.list(names)]);
  }
  for (const [name, param] of Object.entries(report.params)) {
    const words = paging.has(name) ? undefined : paramWords(param, params[name] ?? null, directory, format);
    if (words !== undefined) said.push([param.label[locale], words]);
  }
  return said;
}

async function namesOf(
  session: Session,
  directory: Directory,
  filter: FilterName,
  ids: readonly string[],
): Promise<readonly string[]> {
  switch (filter) {
    case 'tag':
      return ids;
    case 'company':
    case 'product': {
      const found = await session.query(
        sql`select id, name from ${raw(`records.${filter}`)} where ${among(sql`id`, [...ids])}`,
      );
      const names = new Map(found.map((row) => [String(row.id), String(row.name)]));
      return ids.map((id) => names.get(id) ?? id);
    }
    default: {
      const known = { ...directory.lists, owner: directory.users, team: directory.teams }[filter];
      return ids.map((id) => known.get(id)?.name ?? id);
    }
  }
}

function paramWords(
  param: Param,
  value: ParamValue,
  directory: Directory,
  format: Formatter,
): string | undefined {
  const { locale } = format.options;
  if (value === null || value === '') return undefined;
  switch (param.type) {
    case 'choice':
      return param.values[String(value)]?.[locale] ?? String(value);
    case 'choices':
      return format.list([value].flat().map((each) => param.values[String(each)]?.[locale] ?? String(each)));
    case 'record': {
      const list = smallTypes.find((type): type is SmallType => type === param.of);
      return (list && directory.lists[list].get(String(value))?.name) ?? String(value);
    }
    case 'integer':
      return format.count(Number(value));
    case 'text':
      return String(value);
  }
}
