import { Hono } from 'hono';
import { readerOf } from '../../access/reader.ts';
import { BineshError } from '../../core/errors.ts';
import { records } from '../../records/index.ts';
import type { RecordName } from '../../records/record.ts';
import type { House } from '../house.ts';
import { need } from '../need.ts';
import { splitList, wholeNumber } from '../report-query.ts';
import { timelineKinds } from '../timeline/activities.ts';
import { hasTimeline } from '../timeline/around.ts';
import { readPlace } from '../timeline/place.ts';
import { timeline } from '../timeline/timeline.ts';

const usualPage = 50;
const largestPage = 200;

/** Everything that happened around a record, newest first. */
export function timelineRoutes(house: House): Hono {
  const app = new Hono();
  app.get('/:type/:id{.+}', need('read'), async (c) => {
    const type = subjectType(c.req.param('type'));
    const kinds = splitList(c.req.query('kinds') ?? '');
    const cursor = c.req.query('cursor');
    const wrong = kinds.find((kind) => !timelineKinds.includes(kind));
    if (wrong !== undefined) {
      throw new BineshError('invalid_parameter', {
        field: 'kinds',
        value: wrong,
        expected: timelineKinds.join(', '),
      });
    }
    const answer = await timeline(house, readerOf(c), {
      type,
      id: c.req.param('id'),
      kinds,
      after: cursor === undefined ? undefined : readPlace(cursor, timelineKinds),
      limit: wholeNumber('limit', c.req.query('limit'), largestPage) ?? usualPage,
    });
    c.header('Cache-Control', 'no-store');
    return c.json(answer);
  });
  return app;
}

function subjectType(name: string): RecordName {
  const known = (Object.keys(records) as RecordName[]).filter(hasTimeline);
  const type = known.find((each) => each === name);
  if (type === undefined)
    throw new BineshError('unknown_record_type', { value: name, expected: known.join(', ') });
  return type;
}
