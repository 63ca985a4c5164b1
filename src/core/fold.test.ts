import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { asciiDigits, foldForSearch, foldPhone, persianLetters, searchFold, searchPattern } from './fold.ts';

test('digits of every keyboard become ASCII', () => {
  assert.equal(asciiDigits('۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩ 0123456789'), '0123456789 0123456789 0123456789');
  assert.equal(asciiDigits('بدون رقم'), 'بدون رقم');
});

test('names get Persian letters and keep their half-spaces', () => {
  assert.equal(persianLetters('علي كريمي'), 'علی کریمی');
  assert.equal(persianLetters('می‌روم'), 'می‌روم');
});

test('phones lose invisible marks', () => {
  assert.equal(foldPhone(' \u202a+۹۸۲۱۰۰۰۰۱۲۳۴\u202c '), '+982100001234');
});

test('search sees through spelling', () => {
  for (const spelling of ['مرحله‌ی ۱', 'مرحلهٔی ١', 'مرحلۀي 1', 'مَرحله\u200cی 1'])
    assert.equal(foldForSearch(spelling), 'مرحلهی 1');
  assert.equal(foldForSearch('آقای رضائی'), 'اقای رضایی');
  assert.equal(foldForSearch('CAFÉ\u00a0Ž'), 'cafe z');
});

test('the fold is what translate and lower do in SQL', () => {
  const translate = (text: string): string =>
    [...text]
      .map((letter) => {
        const at = searchFold.from.indexOf(letter);
        return at < 0 ? letter : searchFold.to.charAt(at);
      })
      .join('');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.equal(foldForSearch(text), translate(text).toLowerCase());
      assert.equal(foldForSearch(foldForSearch(text)), foldForSearch(text));
    }),
  );
});

test('the pattern of a text finds it in every spelling', () => {
  const finds = (wanted: string, place: string) => new RegExp(searchPattern(wanted), 'iu').test(place);
  for (const place of ['علي‌اكبر', 'علی اکبر', 'علیاکبر', 'شرکت علی\u00a0اکبر و پسران'])
    assert.ok(finds('علی اکبر', place), place);
  assert.ok(finds('cafe', 'Le Café'));
  assert.ok(finds('۰۹۱۲', '+98 0912'));
  assert.ok(!finds('a.c', 'abc'));
  const letters = fc.string({
    unit: fc.constantFrom(...'اآأیيئکكهۀ\u200c\u064e ۱1aÀ.*+?^$()[]{}|\\-/#&~@é'),
    maxLength: 8,
  });
  fc.assert(
    fc.property(letters, letters, letters, (before, wanted, after) => {
      assert.ok(finds(wanted, before + wanted + after));
    }),
  );
  fc.assert(
    fc.property(letters, letters, (wanted, place) => {
      const packed = (text: string) => foldForSearch(text).replaceAll(' ', '');
      if (finds(wanted, place)) assert.ok(packed(place).includes(packed(wanted)));
    }),
  );
});
