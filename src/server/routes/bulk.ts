import { Hono } from 'hono';
import { type Reader, readerOf } from '../../access/reader.ts';
import { hiddenFields, withinReach } from '../../access/rights.ts';
import { BineshError } from '../../core/errors.ts';
import type { RecordName, RecordType } from '../../records/record.ts';
import { listKeys } from '../../store/record-list.ts';
import { type BulkEdit, editEach } from '../bulk.ts';
import type { House } from '../house.ts';
import { filterEntries, readListQuery } from '../list-query.ts';
import { need } from '../need.ts';
import { checkInput, recordTypeNamed } from '../record-input.ts';
import { answerWrite, type Body, limitBody, readBody } from '../writing.ts';

/** Records that one request may change: the workspace waits for it. */
const most = 10_000;

/** Changing or deleting many records of a type as one write, by their ids or by the filters of a list. */
export function bulkRoutes(house: House): Hono {
  const app = new Hono();
  app.use(limitBody());
  app.post('/', need('write'), async (c) => {
    const body = await readBody(c);
    const reader = readerOf(c);
    const type = recordTypeNamed(typeof body.type === 'string' ? body.type : '');
    const edit = readEdit(reader, type, body);
    const ids = await readIds(house, reader, type, body);
    return answerWrite(c, house, async (tx) => ({
      body: { ...(await editEach(tx, reader, type, ids, edit)) },
    }));
  });
  return app;
}

function readEdit(reader: Reader, type: RecordType<RecordName>, { set, delete: remove }: Body): BulkEdit {
  if (remove === true && set === undefined) return { delete: true };
  if (remove !== undefined || typeof set !== 'object' || set === null || Array.isArray(set)) {
    throw new BineshError('missing_parameter', {
      field: 'set',
      expected: '{ "set": {…} }, { "delete": true }',
    });
  }
  return { set: checkInput(reader, type.name, set as Body) };
}

async function readIds(
  house: House,
  reader: Reader,
  type: RecordType<RecordName>,
  { ids, where }: Body,
): Promise<readonly string[]> {
  if (Array.isArray(ids) && where === undefined) {
    if (!ids.every((id) => typeof id === 'string')) throw new BineshError('invalid_body');
    return atMost([...new Set<string>(ids)]);
  }
  if (ids !== undefined || where === undefined) {
    throw new BineshError('missing_parameter', {
      field: 'ids',
      expected: '{ "ids": […] }, { "where": {…} }',
    });
  }
  const hidden = hiddenFields(reader, type.name);
  const { filters } = readListQuery(type, filterEntries(where), hidden);
  const reach = withinReach(reader, 'see', type.name, 'r');
  const place = { workspace: reader.workspace, hidden, reach };
  return atMost(await listKeys(house.store.pool, type, filters, place, most + 1));
}

function atMost(ids: readonly string[]): readonly string[] {
  if (ids.length > most) {
    throw new BineshError('too_many_rows', { expected: most });
  }
  return ids;
}
