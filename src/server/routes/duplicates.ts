import { Hono } from 'hono';
import { readerOf } from '../../access/reader.ts';
import { BineshError } from '../../core/errors.ts';
import type { House } from '../house.ts';
import { need } from '../need.ts';
import { type ComparedType, comparedTypes, duplicatesOf } from '../work/duplicates.ts';

const longest = 1_000;

/** Whether what somebody is about to enter is there already. */
export function duplicateRoutes(house: House): Hono {
  const app = new Hono();
  app.get('/duplicates/:type', need('read'), async (c) => {
    const type = comparedType(c.req.param('type'));
    const given = (name: string) => c.req.query(name)?.replaceAll('\0', '').slice(0, longest);
    const asked = { phone: given('phone'), email: given('email'), name: given('name') };
    c.header('Cache-Control', 'no-store');
    return c.json({ records: await duplicatesOf(house.store.pool, readerOf(c), type, asked, given('id')) });
  });
  return app;
}

/** A type whose records are compared with one another. */
export function comparedType(name: string): ComparedType {
  const type = comparedTypes.find((each) => each === name);
  if (type !== undefined) return type;
  throw new BineshError('unknown_record_type', {
    value: name.slice(0, 200),
    expected: comparedTypes.join(', '),
  });
}
