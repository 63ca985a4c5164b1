import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { tempStore } from '../../test/temp-store.ts';
import { storedTypes } from '../records/index.ts';
import { findColumn, hasFindText } from './find-text.ts';
import { migrate } from './migrations.ts';
import { columnsOf } from './schema.ts';
import type { Store } from './store.ts';

let store: Store;
before(async () => {
  store = await tempStore();
});
after(() => store.close());

test('Tables follow their declarations: a column that is missing is added at the next start', async () => {
  await store.pool.query('alter table deal drop column tags, drop column loss_reason_id; drop table goal');
  await store.pool.query(`update setting set value = 'older' where name = 'schema'`);
  await migrate(store.db);
  for (const type of storedTypes) {
    const { rows } = await store.pool.query<{ name: string }>(
      `select column_name as name from information_schema.columns
       where table_schema = 'binesh' and table_name = $1 order by name`,
      [type.name],
    );
    assert.deepEqual(
      rows.map(({ name }) => name),
      [...columnsOf(type), ...(hasFindText(type) ? [findColumn] : [])].sort(),
    );
  }
});

test('Every key begins with the workspace, so the tables can be spread by it', async () => {
  const { rows } = await store.pool.query<{ table: string; columns: string[] }>(
    `select c.relname as table, array_agg(a.attname::text order by k.place) as columns
     from pg_index i join pg_class c on c.oid = i.indrelid
     cross join lateral unnest(i.indkey) with ordinality as k(attnum, place)
     join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
     where i.indisunique and c.relnamespace = 'binesh'::regnamespace group by c.relname, i.indexrelid`,
  );
  const tables = new Set<string>(['change', ...storedTypes.map(({ name }) => name)]);
  const spread = rows.filter(({ table }) => tables.has(table));
  assert.equal(spread.length, tables.size);
  assert.deepEqual(
    spread.filter(({ columns }) => columns[0] !== 'workspace_id'),
    [],
  );
});

test('Data of a newer program is refused and left alone', async () => {
  await store.pool.query(`insert into kysely_migration (name, timestamp) values ('9999-later', '')`);
  await store.pool.query(`update setting set value = 'newer' where name = 'schema'`);
  await assert.rejects(migrate(store.db), { code: 'database_too_new', message: /9999-later/ });
  const { rows } = await store.pool.query(`select value from setting where name = 'schema'`);
  assert.deepEqual(rows, [{ value: 'newer' }]);
});
