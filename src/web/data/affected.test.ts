import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAffected, together } from './affected.ts';

test('A saved view makes no report, board or list ask again, and a deal makes all of them', () => {
  for (const key of [['answer', 'total-sales'], ['pipeline'], ['list', 'deal', {}], ['search', 'x']]) {
    assert.equal(isAffected(key, { saved_view: ['v1'] }), false, String(key));
    assert.equal(isAffected(key, { saved_view: ['v1'], deal: ['d1'] }), true, String(key));
    assert.equal(isAffected(key, {}), false, String(key));
    assert.equal(isAffected(key, null), true, String(key));
  }
  assert.equal(isAffected(['views'], { saved_view: ['v1'] }), true);
  assert.equal(isAffected(['manifest'], null), false);
});

test('What changed in between is all that changed', () => {
  assert.deepEqual(together({ deal: ['a'] }, { deal: ['a', 'b'], lead: ['c'] }), {
    deal: ['a', 'b'],
    lead: ['c'],
  });
  assert.equal(together({ deal: ['a'] }, null), null);
});
