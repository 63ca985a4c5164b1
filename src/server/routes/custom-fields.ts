import { Hono } from 'hono';
import { type Reader, readerOf } from '../../access/reader.ts';
import { hiddenFields } from '../../access/rights.ts';
import { BineshError } from '../../core/errors.ts';
import { customField } from '../../records/custom-field.ts';
import type { RecordName } from '../../records/record.ts';
import { type StoredRow, storedRow } from '../../store/tables.ts';
import type { Tx } from '../../store/tx.ts';
import type { House } from '../house.ts';
import { need } from '../need.ts';
import { recordTypeNamed } from '../record-input.ts';
import { answerWrite, type Body, limitBody, readBody } from '../writing.ts';

/** What identifies the values of a field, or says how they are kept, stays as it was made. */
const changeable = ['label_fa', 'label_en', 'options', 'required', 'position'];
const given = Object.keys(customField.fields).filter((name) => name !== 'id');

/** The fields that an administrator adds to types of records. Deleting one keeps its values, as plain texts. */
export function customFieldRoutes(house: House): Hono {
  const app = new Hono();
  app.use(limitBody());

  app.get('/', need('read'), async (c) => {
    const reader = readerOf(c);
    const asked = c.req.query('type');
    const type = asked === undefined ? null : recordTypeNamed(asked).name;
    const { rows } = await house.store.pool.query(
      `select * from custom_field where workspace_id = $1 and ($2::text is null or record_type = $2)
        order by record_type, position, ordinal`,
      [reader.workspace.id, type],
    );
    c.header('Cache-Control', 'no-store');
    return c.json({
      fields: rows
        .map((row) => storedRow(customField, row))
        .filter((row) => isSeen(reader, row))
        .map(shown),
    });
  });

  app.post('/', need('admin'), async (c) => {
    const row = only(await readBody(c), given);
    return answerWrite(c, house, async (tx) => {
      const key = row.key ?? keyOf(row);
      const id = await tx.insert('custom_field', { position: await nextPosition(tx, row), ...row, key });
      return { status: 201, body: shown(await rowOf(tx, id)) };
    });
  });

  app.patch('/:id', need('admin'), async (c) => {
    const id = c.req.param('id');
    const row = only(await readBody(c), changeable);
    return answerWrite(c, house, async (tx) => {
      await rowOf(tx, id);
      await tx.update('custom_field', id, row);
      return { body: shown(await rowOf(tx, id)) };
    });
  });

  app.delete('/:id', need('admin'), async (c) => {
    const id = c.req.param('id');
    return answerWrite(c, house, async (tx) => {
      await rowOf(tx, id);
      await tx.delete('custom_field', id);
      return { body: { id } };
    });
  });
  return app;
}

function isSeen(reader: Reader, { fields }: StoredRow): boolean {
  return !hiddenFields(reader, fields.record_type as RecordName).has(`custom.${fields.key}`);
}

const shown = ({ fields, version }: StoredRow): Body => ({ ...fields, rowVersion: version });

async function rowOf(tx: Tx, id: string): Promise<StoredRow> {
  const row = await tx.get('custom_field', id);
  if (row === undefined)
    throw new BineshError('record_not_found', { type: customField.label.one, value: id.slice(0, 200) });
  return row;
}

function only(body: Body, names: readonly string[]): Body {
  const unknown = Object.keys(body).find((name) => !names.includes(name));
  if (unknown === undefined) return body;
  throw new BineshError('unknown_field', { field: unknown.slice(0, 200), expected: names.join(', ') });
}

/** A key from the English name, else from the Persian one: it heads the column of a bundle. */
function keyOf({ label_en, label_fa }: Body): string {
  const from = (label: unknown) =>
    textOf(label)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\u200c]+/gu, '_')
      .replace(/^_+|_+$/g, '')
      .slice(0, 60);
  return from(label_en) || from(label_fa);
}

/** What is no text is refused by whoever writes the field. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

async function nextPosition(tx: Tx, { record_type }: Body): Promise<number> {
  const { rows } = await tx.client.query<{ next: number }>(
    'select coalesce(max(position), 0) + 1 as next from custom_field where workspace_id = $1 and record_type = $2',
    [tx.workspace.id, textOf(record_type).replaceAll('\0', '')],
  );
  return rows[0]?.next ?? 1;
}
