import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleDeal, sampleWorkspace } from '../../test/sample-workspace.ts';
import { tempStore } from '../../test/temp-store.ts';
import type { Store } from './store.ts';

const deal = sampleDeal;
const created = deal.created_at;

test('What is wrong is refused with the field and what was expected', async () => {
  const store = await tempStore();
  const id = await sampleWorkspace(store);
  await store.write(id, 'u1', async (tx) => {
    await tx.insert('deal', deal);
    await tx.insert('product', { id: 'pr1', name: 'p', price: '1' });
    await tx.insert('team', { id: 't1', name: 'a' });
    await tx.insert('team', { id: 't2', name: 'b', parent_id: 't1' });
    await tx.insert('lead', {
      id: 'l1',
      name: 'l',
      created_at: created,
      converted_at: created,
      converted_deal_id: 'd1',
    });
  });
  type Work = Parameters<Store['write']>[2];
  const refused: [string, string, Work][] = [
    ['unknown_reference', 'owner_id', (tx) => tx.insert('deal', { ...deal, id: 'x', owner_id: 'nobody' })],
    [
      'unknown_reference',
      'subject_id',
      (tx) =>
        tx.insert('goal', {
          metric: 'won_count',
          subject: 'team',
          subject_id: 'u1',
          starts_on: '2025-01-01',
          ends_on: '2025-01-31',
          target: '5',
        }),
    ],
    ['invalid_field', 'name', (tx) => tx.insert('deal', { ...deal, id: 'x', name: '' })],
    ['invalid_field', 'value', (tx) => tx.insert('deal', { ...deal, id: 'x', value: '1,250' })],
    ['invalid_field', 'value', (tx) => tx.insert('deal', { ...deal, id: 'x', value: '1e6' })],
    ['invalid_field', 'value', (tx) => tx.insert('deal', { ...deal, id: 'x', value: '1.505' })],
    ['invalid_field', 'value', (tx) => tx.insert('deal', { ...deal, id: 'x', value: `1${'0'.repeat(18)}1` })],
    [
      'invalid_field',
      'quantity',
      (tx) =>
        tx.insert('deal_product', {
          deal_id: 'd1',
          product_id: 'pr1',
          quantity: '1000000',
          unit_price: '1000000000001',
        }),
    ],
    ['invalid_field', 'currency', (tx) => tx.insert('deal', { ...deal, id: 'x', currency: 'XYZ' })],
    ['invalid_field', 'win_likelihood', (tx) => tx.update('deal', 'd1', { win_likelihood: 101 })],
    ['invalid_field', 'created_at', (tx) => tx.update('deal', 'd1', { created_at: '2025-03-21' })],
    ['invalid_field', 'closed_at', (tx) => tx.update('deal', 'd1', { closed_at: '2025-03-21T08:29:59Z' })],
    ['invalid_field', 'id', (tx) => tx.update('deal', 'd1', { id: 'other' })],
    ['invalid_field', 'stage_id', (tx) => tx.update('deal', 'd1', { stage_id: null })],
    ['unknown_field', 'stage', (tx) => tx.update('deal', 'd1', { stage: 's1' })],
    ['unknown_field', 'constructor', (tx) => tx.update('deal', 'd1', { constructor: 's1' })],
    ['invalid_field', 'parent_id', (tx) => tx.update('team', 't1', { parent_id: 't2' })],
    [
      'invalid_field',
      'position',
      (tx) => tx.insert('stage', { id: 'x', pipeline_id: 'p1', position: 1, name: 'x', category: 'open' }),
    ],
    [
      'invalid_field',
      'currency',
      (tx) => tx.insert('exchange_rate', { on: '2025-01-01', currency: 'IRR', rate: '1' }),
    ],
    [
      'invalid_field',
      'ends_on',
      (tx) =>
        tx.insert('goal', {
          metric: 'won_count',
          subject: 'user',
          subject_id: 'u1',
          starts_on: '2025-01-02',
          ends_on: '2025-01-01',
          target: '5',
        }),
    ],
    [
      'invalid_field',
      'converted_deal_id',
      (tx) =>
        tx.insert('lead', {
          name: 'm',
          created_at: created,
          converted_at: created,
          converted_deal_id: 'd1',
        }),
    ],
    ['invalid_field', 'converted_at', (tx) => tx.update('lead', 'l1', { converted_at: null })],
    ['invalid_field', 'calendar', (tx) => tx.updateWorkspace({ calendar: 'lunar' })],
  ];
  for (const [code, field, work] of refused) {
    await assert.rejects(
      store.write(id, 'u1', work),
      (error: Error & { code?: string; params?: { field?: string } }) => {
        assert.deepEqual([error.code, error.params?.field], [code, field], String(work));
        return true;
      },
    );
  }
  const others: [string, Work][] = [
    ['record_exists', (tx) => tx.insert('deal', deal)],
    ['record_not_found', (tx) => tx.update('deal', 'd\0', {})],
    ['record_not_found', (tx) => tx.delete('exchange_rate', 'x/USD')],
    ['record_referenced', (tx) => tx.delete('user', 'u1')],
    ['history_not_editable', (tx) => tx.delete('history', '1')],
  ];
  for (const [code, work] of others)
    await assert.rejects(store.write(id, 'u1', work), { code }, String(work));
  assert.equal(await store.currentVersion(id), 2);
  await store.close();
});
