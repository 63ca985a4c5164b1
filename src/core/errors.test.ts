import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asBineshError, BineshError, errorPayload, errors } from './errors.ts';

test('both languages of every error use the same placeholders', () => {
  const names = (sentence: string): string[] => [...new Set(sentence.match(/\{\w+\}/g))].sort();
  for (const [code, { status, fa, en }] of Object.entries(errors)) {
    assert.deepEqual(names(fa), names(en), code);
    assert.ok(status >= 400 && status < 600, code);
    assert.doesNotMatch(fa, /[يك٠-٩]/, code);
  }
});

test('an error speaks both languages and says which input was wrong', () => {
  const expected = { fa: 'عدد صحیح', en: 'a whole number' };
  const error = new BineshError('invalid_parameter', { field: 'maxDays', value: 'many', expected });
  assert.equal(error.status, 400);
  assert.equal(error.message, '“many” is not accepted for “maxDays”. Expected: a whole number');
  assert.equal(error.text('fa'), 'مقدار «many» برای «maxDays» پذیرفته نیست. مقدار مجاز: عدد صحیح');
  assert.deepEqual(errorPayload(error, 'en'), {
    code: 'invalid_parameter',
    message: error.message,
    field: 'maxDays',
    value: 'many',
    expected: 'a whole number',
  });
});

test('what is not ours stays inside', () => {
  const secret = new Error('password=hunter2');
  assert.deepEqual(errorPayload(secret, 'en'), { code: 'internal', message: errors.internal.en });
  assert.equal(asBineshError(secret).cause, secret);
});

test('values are put in as they are', () => {
  const error = new BineshError('report_not_found', { value: '{expected} $& $1' });
  assert.equal(error.message, 'There is no report “{expected} $& $1”.');
});
