import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { boardColumns, type Card, largestCard, mostCards, smallestCard } from '../../core/board.ts';
import { boardSearch, cardSearch, isSame, splitChange } from './board-search.ts';
import { type Draft, type Step, stepped } from './draft.ts';
import { packed } from './packing.ts';

const card = fc.record({
  report: fc.constantFrom('total-sales', 'sales-funnel'),
  search: fc.constantFrom('', 'groupBy=owner', 'owner=u9&period=today'),
  shows: fc.constantFrom('figures', 'chart', 'table'),
  width: fc.integer({ min: smallestCard.width, max: largestCard.width }),
  height: fc.integer({ min: smallestCard.height, max: largestCard.height }),
}) satisfies fc.Arbitrary<Omit<Card, 'id'>>;
const cards = fc
  .array(card, { maxLength: mostCards })
  .map((list): Card[] => list.map((each, at) => ({ ...each, id: `c${at}` })));

test('Cards lie within the board, apart, and in the order in which they are read', () => {
  fc.assert(
    fc.property(cards, fc.constantFrom(1, 2, 3, 4, 6), (list, step) => {
      const places = packed(list, step);
      const taken = new Set<string>();
      let before = { row: 0, column: -1 };
      for (const place of places) {
        assert.ok(
          place.column >= 0 && place.column + place.width <= boardColumns && place.width % step === 0,
        );
        assert.ok(place.row > before.row || (place.row === before.row && place.column > before.column));
        before = place;
        for (let row = 0; row < place.height; row += 1) {
          for (let column = 0; column < place.width; column += 1) {
            const cell = `${place.row + row} ${place.column + column}`;
            assert.ok(!taken.has(cell), cell);
            taken.add(cell);
          }
        }
      }
    }),
  );
});

const step = fc.oneof(
  card.map((each): Step => ({ do: 'add', card: each })),
  fc.nat(45).map((n): Step => ({ do: 'remove', id: `c${n}` })),
  fc
    .tuple(fc.nat(45), fc.integer({ min: -3, max: 30 }), fc.integer({ min: -3, max: 30 }))
    .map(([n, width, height]): Step => ({ do: 'resize', id: `c${n}`, width, height })),
  fc.tuple(fc.array(fc.nat(9), { minLength: 1, maxLength: 2 }), fc.nat(9), fc.boolean()).map(
    ([from, to, after]): Step => ({
      do: 'move',
      ids: new Set(from.map((n) => `c${n}`)),
      to: `c${to}`,
      after,
    }),
  ),
  fc.constant<Step>({ do: 'undo' }),
);

test('Any steps leave a board that the server takes, and undoing all of them gives the board back', () => {
  fc.assert(
    fc.property(cards, fc.array(step, { maxLength: 30 }), (list, steps) => {
      const start: Draft = { name: 'الف', cards: list, before: [] };
      let draft = start;
      for (const each of steps) {
        draft = stepped(draft, each);
        assert.ok(draft.cards.length <= mostCards);
        assert.equal(new Set(draft.cards.map(({ id }) => id)).size, draft.cards.length);
        for (const { width, height } of draft.cards) {
          assert.ok(width >= smallestCard.width && width <= largestCard.width);
          assert.ok(height >= smallestCard.height && height <= largestCard.height);
        }
      }
      while (draft.before.length > 0) draft = stepped(draft, { do: 'undo' });
      assert.deepEqual(draft.cards, list);
    }),
  );
});

test('A card moves before or after another', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(
    (id): Card => ({ id, report: 'x', search: '', shows: 'chart', width: 6, height: 4 }),
  );
  assert.ok(a && b && c);
  const draft: Draft = { name: '', cards: [a, b, c], before: [] };
  const order = (step: Step) =>
    stepped(draft, step)
      .cards.map(({ id }) => id)
      .join('');
  assert.equal(order({ do: 'move', ids: new Set(['c']), to: 'a', after: false }), 'cab');
  assert.equal(order({ do: 'move', ids: new Set(['a']), to: 'b', after: true }), 'bac');
  assert.equal(order({ do: 'move', ids: new Set(['a']), to: 'a', after: true }), 'abc');
});

test('The filters of the board enter every card; what a card asks besides stays', () => {
  const own = { search: 'groupBy=source&owner=u9&from=2025-01-01&to=2025-01-31' };
  assert.deepEqual(cardSearch(own, { period: 'this_month', team: 't1', compare: 'previous' }), {
    groupBy: 'source',
    owner: 'u9',
    period: 'this_month',
    team: 't1',
    compare: 'previous',
  });
  assert.equal(cardSearch(own, { owner: 'u1' }).owner, 'u1');
  assert.deepEqual(boardSearch({}, 'period=this_year&evil=1'), { period: 'this_year' });
  assert.deepEqual(boardSearch({ owner: 'u1', card: 'c1', drill: '{}' }, 'period=this_year'), {
    owner: 'u1',
  });
  assert.ok(isSame({ a: '1', b: '2' }, { b: '2', a: '1' }));
});

test('What a card changes goes to the board where all cards share it', () => {
  assert.deepEqual(splitChange('c1', { drill: '{}', sort: 'x' }), {
    board: { drill: '{}', card: 'c1' },
    own: { sort: 'x' },
  });
  assert.deepEqual(splitChange('c1', { drill: undefined }), {
    board: { drill: undefined, card: undefined },
    own: {},
  });
  assert.deepEqual(splitChange('c1', { from: '2025-01-01', to: '2025-02-01' }).own, {});
});
