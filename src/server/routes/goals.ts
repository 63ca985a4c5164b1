import { Hono } from 'hono';
import { readerOf } from '../../access/reader.ts';
import { calendars, localDate, parseDate } from '../../core/calendar.ts';
import { BineshError } from '../../core/errors.ts';
import { now } from '../../core/instant.ts';
import type { House } from '../house.ts';
import { need } from '../need.ts';
import { shapedBody } from '../work/body.ts';
import { copyGoals, goalCopy, goalGrid, goalPeriods, setGoals } from '../work/goals.ts';
import { answerWrite, limitBody } from '../writing.ts';

const units = ['month', 'quarter', 'year'] as const;

/** Goals by period: a grid that is set at once, and the last period's copied. */
export function goalRoutes(house: House): Hono {
  const app = new Hono();

  app.put('/goals', need('write'), limitBody(), async (c) => {
    const grid = await shapedBody(c, goalGrid);
    return answerWrite(c, house, async (tx, reader) => ({ body: await setGoals(tx, reader, grid) }));
  });

  app.post('/goals/copy', need('write'), limitBody(), async (c) => {
    const asked = await shapedBody(c, goalCopy);
    return answerWrite(c, house, async (tx, reader) => ({ body: await copyGoals(tx, reader, asked) }));
  });

  app.get('/goals/periods', need('read'), (c) => {
    const { workspace } = readerOf(c);
    const at = c.req.query('at');
    return c.json(
      goalPeriods(
        at === undefined ? localDate(workspace.timeZone, now()) : dayOf(at),
        oneOf(calendars, 'calendar', c.req.query('calendar') ?? workspace.calendar),
        oneOf(units, 'unit', c.req.query('unit') ?? 'month'),
      ),
    );
  });
  return app;
}

function dayOf(text: string): string {
  const day = parseDate(text);
  if (day !== undefined) return day;
  throw new BineshError('invalid_date', { field: 'at', value: text.slice(0, 200), expected: '2026-03-21' });
}

function oneOf<T extends string>(values: readonly T[], field: string, value: string): T {
  const found = values.find((each) => each === value);
  if (found !== undefined) return found;
  throw new BineshError('invalid_parameter', {
    field,
    value: value.slice(0, 200),
    expected: values.join(', '),
  });
}
