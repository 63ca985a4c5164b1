import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { otherLayout, spellings } from './keyboard.ts';

test('keys pressed on the wrong layout are those of the right one', () => {
  assert.equal(otherLayout('tv,a'), 'فروش');
  assert.equal(otherLayout('سشمثس'), 'sales');
  assert.equal(otherLayout('Hrh'), 'آقا');
  assert.equal(otherLayout('يثشم'), 'deal');
});

test('what no layout explains stays as it is', () => {
  for (const text of ['', '۱۲۳', '42', 'فروش sales', '—']) assert.equal(otherLayout(text), undefined);
});

test('Persian turned to Latin and back is the same', () => {
  const letter = fc.constantFrom(...'ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدئو ');
  fc.assert(
    fc.property(fc.string({ unit: letter, minLength: 1 }), (text) => {
      const turned = otherLayout(text);
      if (turned !== undefined && /[a-z]/.test(turned)) assert.equal(otherLayout(turned), text);
    }),
  );
});

test('spellings are folded, and are as many as they can be', () => {
  assert.deepEqual(spellings(' علي‌اكبر '), ['علی اکبر', 'ugd h;fv']);
  assert.deepEqual(spellings('  '), []);
});
