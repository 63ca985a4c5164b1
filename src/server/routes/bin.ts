import { Hono } from 'hono';
import { type Reader, readerOf } from '../../access/reader.ts';
import { hiddenFields, mayActOn } from '../../access/rights.ts';
import { BineshError } from '../../core/errors.ts';
import { formatInstant } from '../../core/instant.ts';
import { records } from '../../records/index.ts';
import { titleField } from '../../records/record.ts';
import { type Binned, type BinPlace, binTypes, listBin } from '../../store/bin.ts';
import type { Store } from '../../store/store.ts';
import { loggedFields, undoVersion } from '../../store/undo.ts';
import type { House } from '../house.ts';
import { need } from '../need.ts';
import { permitOf } from '../permits.ts';
import { onlyRecord, recordTypeNamed, versionIn } from '../record-input.ts';
import { namesIn } from '../record-names.ts';
import { wholeNumber } from '../report-query.ts';
import { answerWrite, limitBody, readBody } from '../writing.ts';
import { refuse } from './undo.ts';

/** Deleted records of the last days, and their way back. */
export function binRoutes(house: House): Hono {
  const app = new Hono();
  app.use(limitBody());

  app.get('/', need('read'), async (c) => {
    const reader = readerOf(c);
    const asked = c.req.query('type');
    const types = asked === undefined ? binTypes.map(({ name }) => name) : [recordTypeNamed(asked).name];
    const limit = Math.max(1, wholeNumber('limit', c.req.query('limit'), 200) ?? 50);
    const known = types.filter((name) => binTypes.some((each) => each.name === name));
    const found = await seenPage(house.store, reader, known, readPlace(c.req.query('cursor')), limit + 1);
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    const by = shown.map((entry) => ({ by_user_id: entry.by }));
    c.header('Cache-Control', 'no-store');
    return c.json({
      entries: shown.map((entry) => {
        const { version, at, type, id } = entry;
        return { version, at: formatInstant(at), by: entry.by, type, id, name: nameOf(reader, entry) };
      }),
      names: await namesIn(house.store, reader, records.history, by),
      next: last === undefined ? null : `${last.version}.${last.n}`,
    });
  });

  app.post('/restore', need('write'), async (c) => {
    const body = await readBody(c);
    const [version, only] = [versionIn(body), onlyRecord(body)];
    return answerWrite(c, house, async (tx, reader) => {
      const { rows } = await tx.client.query(
        `select 1 from change where workspace_id = $1 and version = $2 and action = 'delete'
          and record_type = $3 and record_id = $4`,
        [tx.workspace.id, version, only.type, only.id],
      );
      if (rows.length === 0) throw new BineshError('not_in_bin', { value: only.id });
      const undone = await undoVersion(tx, version, permitOf(reader, tx), only).catch(refuse(c));
      return { body: { ...only, undone } };
    });
  });
  return app;
}

/** Entries that are looked at together where the first page of them was not enough. */
const atOnce = 500;

/** Entries that the reader would see if they were records still. */
async function seenPage(
  store: Store,
  reader: Reader,
  types: readonly Binned['type'][],
  from: BinPlace | undefined,
  wanted: number,
): Promise<readonly Binned[]> {
  const seen: Binned[] = [];
  let place = from;
  let step = wanted;
  while (seen.length < wanted) {
    const page = await listBin(store.pool, reader.workspace.id, types, place, step);
    const found = await seenOf(reader, page);
    seen.push(...page.filter((entry) => found.has(entry)));
    if (page.length < step) break;
    place = page.at(-1);
    step = Math.max(wanted, atOnce);
  }
  return seen.slice(0, wanted);
}

async function seenOf(reader: Reader, page: readonly Binned[]): Promise<ReadonlySet<Binned>> {
  const seen = new Set<Binned>();
  for (const [type, entries] of Map.groupBy(page, (entry) => entry.type)) {
    const fields = entries.map(({ before }) => loggedFields(type, before));
    const may = await mayActOn(reader, 'see', type, fields);
    for (const [place, entry] of entries.entries()) if (may[place]) seen.add(entry);
  }
  return seen;
}

function nameOf(reader: Reader, { type, before }: Binned): string | null {
  const title = titleField(records[type]);
  if (title === undefined || hiddenFields(reader, type).has(title)) return null;
  const name = before[title];
  return typeof name === 'string' ? name.slice(0, 500) : null;
}

function readPlace(cursor: string | undefined): BinPlace | undefined {
  if (cursor === undefined || cursor === '') return undefined;
  const [, version, n] = /^(\d{1,15})\.(\d{1,9})$/.exec(cursor) ?? [];
  if (version !== undefined && n !== undefined) return { version: Number(version), n: Number(n) };
  throw new BineshError('invalid_parameter', {
    field: 'cursor',
    value: cursor.slice(0, 40),
    expected: 'next',
  });
}
