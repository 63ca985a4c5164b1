import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatter } from '../../core/format.ts';
import type { DescribedType } from '../../core/record-view.ts';
import type { CustomField } from '../data/crm-types.ts';
import { faultsOf } from './check-values.ts';
import { readFigure } from './figure-text.ts';
import {
  changedNames,
  customFormField,
  formFields,
  missingNames,
  rowOf,
  startingValues,
  valuesOf,
} from './form-fields.ts';

const label = { fa: 'نام', en: 'Name' };
const deal: DescribedType = {
  label: { one: label, many: label },
  title: 'name',
  hasPage: true,
  fields: {
    id: { type: 'text', label, required: true },
    name: { type: 'text', label, required: true },
    created_at: { type: 'instant', label, required: true, aside: true },
    owner_id: { type: 'ref', ref: 'user', label, required: true },
    value: { type: 'money', label, default: 0, currencyField: 'currency' },
    currency: { type: 'text', label, default: 'workspace.currency' },
    win_likelihood: { type: 'decimal', unit: 'percent', label, min: 0, max: 100 },
    email: { type: 'text', label },
    kind: { type: 'enum', label, required: true, words: { a: label, b: label } },
    tags: { type: 'tags', label },
  },
};

const custom = (key: string, kind: CustomField['kind'], more: Partial<CustomField> = {}): CustomField => ({
  id: key,
  record_type: 'deal',
  key,
  label_fa: '',
  label_en: '',
  kind,
  options: [],
  required: false,
  position: 0,
  ...more,
});

test('a form asks for what people fill in, currencies beside their amounts, and what is written by itself last', () => {
  const customs = [
    custom('b', 'text', { position: 2 }),
    custom('a', 'choice', { position: 1, options: ['x'] }),
  ];
  const { main, aside } = formFields(deal, customs, new Set(['win_likelihood']));
  assert.deepEqual(
    main.map(({ name }) => name),
    ['name', 'owner_id', 'value', 'email', 'kind', 'tags', 'custom.a', 'custom.b'],
  );
  assert.deepEqual(
    aside.map(({ name }) => name),
    ['created_at'],
  );
  assert.deepEqual(main.find(({ name }) => name === 'custom.a')?.words, { x: { fa: 'x', en: 'x' } });
});

test('a new record is of who makes it, now', () => {
  const values = startingValues(deal, { now: '2026-11-28T12:00:00Z', reader: 'u1', given: { name: 'الف' } });
  assert.deepEqual(values, {
    created_at: '2026-11-28T12:00:00Z',
    owner_id: 'u1',
    kind: 'a',
    name: 'الف',
  });
});

test('values come back as they went, the workspace’s own ones under custom', () => {
  const fields = [
    ...formFields(deal, []).main,
    ...(['boolean', 'choices', 'money'] as const).map((kind) => customFormField(custom(kind, kind))),
  ];
  const record = {
    fields: { name: 'الف', value: '10', tags: ['vip'] },
    custom: { boolean: 'true', choices: 'a, b\nc', other: 'kept' },
  };
  const values = valuesOf(fields, record);
  assert.equal(values['custom.boolean'], true);
  assert.deepEqual(values['custom.choices'], ['a, b', 'c']);
  assert.equal(values['custom.money'], null);
  assert.deepEqual(rowOf(values, ['name', 'custom.boolean', 'custom.choices', 'custom.money']), {
    name: 'الف',
    custom: { boolean: 'true', choices: 'a, b\nc', money: null },
  });
  assert.deepEqual(rowOf({ name: ' علي كريمي ', email: 'a@b.ir' }, ['name', 'email']), {
    name: 'علی کریمی',
    email: 'a@b.ir',
  });
});

test('what is empty is the same as what is not there', () => {
  assert.deepEqual(changedNames({ a: null, b: [], c: '', d: 'x' }, { d: 'x' }), []);
  assert.deepEqual(changedNames({ tags: ['a'] }, { tags: ['b'] }), ['tags']);
});

test('faults are found before the server is asked, of what was changed', () => {
  const fields = formFields(deal, [custom('site', 'link')]).main;
  const values = {
    name: ' ',
    owner_id: 'u1',
    kind: 'a',
    value: 'x',
    win_likelihood: '120',
    email: 'nobody',
    'custom.site': 'javascript:alert(1)',
  };
  assert.deepEqual(missingNames(fields, values), ['name']);
  assert.deepEqual(faultsOf(fields, values, new Set(Object.keys(values))), {
    name: { message: 'fieldRequired' },
    value: { message: 'fieldNoNumber' },
    win_likelihood: { message: 'fieldRange', least: 0, most: 100 },
    email: { message: 'fieldNoEmail' },
    'custom.site': { message: 'fieldNoLink' },
  });
  assert.deepEqual(faultsOf(fields, { ...values, name: 'a' }, new Set()), {});
});

test('numbers are read in any digits and with any marks between them', () => {
  for (const [text, figure] of [
    ['۱۲٬۵۰۰٬۰۰۰', '12500000'],
    ['12,500.50', '12500.5'],
    ['١٢٣', '123'],
    ['−۵', '-5'],
    ['\u200f۱ ۲۳۴', '1234'],
  ] as const)
    assert.equal(readFigure(text), figure, text);
  for (const text of ['', 'abc', '1e9', '1.2.3', '--1', 'NaN'])
    assert.equal(readFigure(text), undefined, text);
});

test('an amount that is written as it is read is the amount that was stored, in toman and in rial', () => {
  const amounts = fc.bigInt({ min: 0n, max: 10n ** 17n }).map(String);
  for (const moneyUnit of ['toman', 'rial'] as const) {
    for (const locale of ['fa', 'en'] as const) {
      const format = formatter({
        locale,
        calendar: 'persian',
        timeZone: 'Asia/Tehran',
        currency: 'IRR',
        moneyUnit,
      });
      fc.assert(
        fc.property(amounts, (amount) => {
          const read = readFigure(format.money(amount));
          assert.equal(read === undefined ? undefined : format.moneyRecorded(read), amount);
        }),
      );
    }
  }
});
