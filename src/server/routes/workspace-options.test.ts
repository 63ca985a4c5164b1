import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Answered, asker } from '../../../test/ask-json.ts';
import { tempHouse } from '../../../test/temp-house.ts';

describe('how a workspace works', () => {
  let home: Awaited<ReturnType<typeof tempHouse>>;
  before(async () => {
    home = await tempHouse();
  });
  after(() => home.close());

  const patch = (body: unknown): Promise<Answered> => asker(home)('PATCH', '/api/workspace', body);
  const get = (): Promise<Answered> => asker(home)('GET', '/api/workspace');
  const options = async () => (await get()).at('options') as Record<string, unknown>;

  test('has every option before anybody has chosen one, with Iran’s holidays', async () => {
    const { holidays, ...rest } = await options();
    assert.deepEqual(rest, {
      lossReasonRequired: false,
      unqualifiedReasonRequired: false,
      winAsksValue: true,
      winAsksDate: true,
      workingDays: ['saturday', 'sunday', 'monday', 'tuesday', 'wednesday'],
      workingHours: { from: '08:00', to: '17:00' },
      stageDays: {},
      retiredStages: [],
      assignment: [],
    });
    const days = new Map((holidays as { on: string; name: { fa: string } }[]).map((day) => [day.on, day]));
    assert.equal(days.get('2025-07-06')?.name.fa, 'عاشورا');
    assert.equal(days.get('2026-06-25')?.name.fa, 'عاشورا');
    assert.equal(days.get('2027-03-20')?.name.fa, 'ملی‌شدن صنعت نفت');
  });

  test('keeps what is given, and the change log tells what it was', async () => {
    const { status, at } = await patch({
      lossReasonRequired: true,
      stageDays: { s1: 5, s2: 9 },
      options: { workingHours: { from: '09:00', to: '18:30' } },
      settings: { weekStart: 'sunday' },
    });
    assert.equal(status, 200);
    assert.equal(at('settings.weekStart'), 'sunday');
    await patch({ stageDays: { s2: null, won: 3 } });
    const now = await options();
    assert.deepEqual(now.stageDays, { s1: 5, won: 3 });
    assert.deepEqual(now.workingHours, { from: '09:00', to: '18:30' });
    const changes = await home.house.store.changes(home.workspace, Number(at('version')) - 1, 10);
    assert.deepEqual(
      changes.map(({ recordType, before: was, after: is }) => [recordType, was, is]),
      [
        ['workspace', { weekStart: 'saturday' }, { weekStart: 'sunday' }],
        [
          'workspace',
          { options: { lossReasonRequired: null, stageDays: null, workingHours: null } },
          {
            options: {
              lossReasonRequired: true,
              stageDays: { s1: 5, s2: 9 },
              workingHours: { from: '09:00', to: '18:30' },
            },
          },
        ],
        [
          'workspace',
          { options: { stageDays: { s1: 5, s2: 9 } } },
          { options: { stageDays: { s1: 5, won: 3 } } },
        ],
      ],
    );
    const same = await patch({ lossReasonRequired: true });
    assert.equal(same.at('changed'), false);
  });

  test('leaves the mirror right when the zone and the calendar change', async () => {
    const { at } = await patch({ timeZone: 'America/St_Johns', calendar: 'gregorian' });
    const engine = await home.house.reporting(await home.house.store.workspace(home.workspace));
    await engine.reach(Number(at('version')));
    assert.deepEqual(await engine.verify?.(), []);
    const now = await get();
    assert.equal(now.at('settings.timeZone'), 'America/St_Johns');
    assert.deepEqual(now.at('options.workingDays'), ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']);
    await patch({ timeZone: 'Asia/Tehran', calendar: 'persian' });
  });

  test('refuses what it cannot be, and says what it may', async () => {
    const wrong: readonly (readonly [unknown, string, string])[] = [
      [{ timeZone: '+03:30' }, 'invalid_field', 'timeZone'],
      [{ name: ' x' }, 'invalid_field', 'name'],
      [{ name: 'a\u0000b' }, 'invalid_field', 'name'],
      [{ currency: 'RIAL' }, 'invalid_field', 'currency'],
      [{ calendar: 'lunar' }, 'invalid_field', 'calendar'],
      [{ workingDays: ['someday'] }, 'invalid_field', 'workingDays.0'],
      [{ workingHours: { from: '18:00', to: '09:00' } }, 'invalid_field', 'workingHours'],
      [{ holidays: [{ on: '2026-02-30', name: { fa: 'x', en: 'x' } }] }, 'invalid_field', 'holidays.0.on'],
      [{ stageDays: { s1: 0 } }, 'invalid_field', 'stageDays.s1'],
      [{ retiredStages: ['s1'] }, 'unknown_field', 'retiredStages'],
      [{ epoch: 'x' }, 'unknown_field', 'epoch'],
      [{ __proto__x: 1 }, 'unknown_field', '__proto__x'],
    ];
    const kept = async () => {
      const { at } = await get();
      return [at('settings'), at('options')];
    };
    const before = await kept();
    for (const [body, code, field] of wrong) {
      const { status, at } = await patch(body);
      assert.deepEqual([at('error.code'), at('error.field')], [code, field]);
      assert.equal(status, 400);
    }
    assert.equal((await patch([])).status, 400);
    assert.deepEqual(await kept(), before);
  });

  test('keeps its currency while rates are recorded in it', async () => {
    assert.equal((await patch({ currency: 'IRT' })).status, 200);
    assert.equal((await patch({ currency: 'IRR' })).status, 200);
    await home.house.store.write(home.workspace, 'test', (tx) =>
      tx.insert('exchange_rate', { on: '2025-03-21', currency: 'USD', rate: '900000' }),
    );
    const { status, at } = await patch({ currency: 'IRT' });
    assert.deepEqual([status, at('error.code')], [409, 'currency_in_use']);
  });
});
