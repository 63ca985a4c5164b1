import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { DescribedType } from '../../core/record-view.ts';
import { formFields } from '../forms/form-fields.ts';
import { changed } from '../report/address.ts';
import {
  askedOf,
  barFilters,
  chosenColumns,
  isAsked,
  listFilters,
  usualColumns,
  valuesIn,
  without,
  writeValues,
} from './list-address.ts';
import { chosenCount, isChosen, nothing, reached, toggled } from './selection.ts';

const division = { calendar: 'persian', weekStart: 'saturday' } as const;

test('an address is the question, with the days that its words mean today', () => {
  const search = {
    owner_id: 'u1,u2',
    'estimated_close_on.in': 'this_month',
    'created_at.in': 'this_month.gregorian',
    'closed_at.in': 'someday',
    columns: 'name,value',
    view: 'v1',
    sort: 'value:desc',
  };
  assert.deepEqual(askedOf(search, {}, '2026-11-28', division), {
    owner_id: 'u1,u2',
    'estimated_close_on.min': '2026-11-22',
    'estimated_close_on.max': '2026-12-21',
    'created_at.min': '2026-11-01',
    'created_at.max': '2026-11-30',
    sort: 'value:desc',
  });
  assert.deepEqual(askedOf({}, { moment: 'at' }, '2026-11-28', division), { sort: 'at:desc' });
});

test('values are written and read back, commas of their own too', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[^\s\\,][^\\]{0,8}[^\s\\,]$/)), (values) => {
      assert.deepEqual(valuesIn(writeValues(values)), values);
    }),
  );
});

const label = { fa: 'نام', en: 'Name' };
const type = (fields: DescribedType['fields']): DescribedType => ({
  label: { one: label, many: label },
  hasPage: true,
  title: 'name',
  fields: {
    id: { type: 'text', label, required: true },
    name: { type: 'text', label, required: true },
    ...fields,
  },
});
const types = {
  deal: type({
    created_at: { type: 'instant', label, aside: true },
    value: { type: 'money', label },
    stage_id: { type: 'ref', ref: 'stage', label, required: true },
    owner_id: { type: 'ref', ref: 'user', label },
    company_id: { type: 'ref', ref: 'company', label },
    tags: { type: 'tags', label },
  }),
  goal: type({
    subject: { type: 'enum', label, required: true, words: { user: label, team: label } },
    subject_id: { type: 'ref', label, ref: { by: 'subject', to: { user: 'user', team: 'team' } } },
  }),
  stage: type({ category: { type: 'enum', label, words: { open: label, won: label } } }),
};

test('filters and columns follow from the declaration, the most asked for first', () => {
  const shapeOf = (described: DescribedType) => {
    const { main, aside } = formFields(described, []);
    const fields = [...main, ...aside];
    return { fields, filters: listFilters(described, types, fields), usual: usualColumns(described, fields) };
  };
  const deal = shapeOf(types.deal);
  assert.deepEqual(
    deal.filters.map(({ name }) => name),
    [
      'state',
      'owner_id',
      'team',
      'stage_id',
      'tags',
      'value',
      'pipeline',
      'company_id',
      'name',
      'created_at',
    ],
  );
  assert.deepEqual(deal.filters[0]?.field.words, { open: label, won: label });
  assert.deepEqual(deal.usual, ['value', 'stage_id', 'owner_id', 'company_id', 'created_at']);
  assert.deepEqual(chosenColumns('value,nothing,owner_id', deal.fields, deal.usual), ['value', 'owner_id']);
  assert.deepEqual(chosenColumns('nothing', deal.fields, deal.usual), deal.usual);
  assert.deepEqual(
    barFilters(deal.filters, { 'created_at.min': '2026-01-01' }).map(({ name }) => name),
    ['state', 'owner_id', 'team', 'stage_id', 'tags', 'created_at'],
  );
  assert.deepEqual(
    shapeOf(types.goal).filters.map(({ name }) => name),
    ['subject', 'name'],
  );
  assert.ok(isAsked({ 'value.min': '1' }, 'value'));
  assert.ok(!isAsked(changed({ 'value.min': '1' }, without('value')), 'value'));
});

test('records are chosen one by one, up to another, and all at once', () => {
  const shown = ['a', 'b', 'c', 'd'];
  const one = toggled(nothing, 'b', shown);
  assert.ok(isChosen(one, 'b') && !isChosen(one, 'a'));
  const some = reached(one, 'b', 'd', shown);
  assert.equal(chosenCount(some, 99), 3);
  assert.ok(!isChosen(reached(nothing, undefined, 'c', shown), 'a'));
  assert.equal(chosenCount({ all: true }, 99), 99);
  const less = toggled({ all: true }, 'a', shown);
  assert.equal(chosenCount(less, 99), 3);
  assert.ok(!isChosen(less, 'a'));
});
