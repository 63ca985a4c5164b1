import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BineshError } from '../core/errors.ts';
import { readInput, wholeNumber } from './arguments.ts';
import type { Command } from './command.ts';

const words = { fa: 'کلمه', en: 'word' };
const command: Command = {
  name: 'report',
  summary: words,
  argument: { name: 'id', help: words },
  options: {
    from: { kind: 'text', value: 'DATE', help: words },
    filter: { kind: 'list', help: words },
    all: { kind: 'flag', help: words },
  },
  run: async () => 0,
};

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof BineshError) return error.code;
    throw error;
  }
  return 'no error';
};

test('reads texts, lists and flags in any order', () => {
  const input = readInput(command, [
    '--filter',
    'owner=u1,u2',
    'total-sales',
    '--from=2026-01-01',
    '--filter',
    'tag=vip',
    '--all',
  ]);
  assert.equal(input.argument, 'total-sales');
  assert.equal(input.texts.get('from'), '2026-01-01');
  assert.deepEqual(input.lists.get('filter'), ['owner=u1,u2', 'tag=vip']);
  assert.ok(input.flags.has('all'));
});

test('what the command does not take is an error', () => {
  assert.equal(
    codeOf(() => readInput(command, ['--fron', '2026-01-01'])),
    'unknown_option',
  );
  assert.equal(
    codeOf(() => readInput(command, ['a', 'b'])),
    'unexpected_argument',
  );
  assert.equal(
    codeOf(() => readInput(command, ['--from'])),
    'missing_parameter',
  );
  assert.equal(
    codeOf(() => readInput(command, ['--all=yes'])),
    'unexpected_argument',
  );
});

test('a required argument may only be missing when help is asked for', () => {
  const strict: Command = { ...command, argument: { name: 'path', required: true, help: words } };
  assert.equal(
    codeOf(() => readInput(strict, [])),
    'missing_parameter',
  );
  assert.ok(readInput(strict, ['--help']).flags.has('help'));
});

test('whole numbers keep to their limits', () => {
  const numbers: Command = { ...command, options: { deals: { kind: 'text', help: words } } };
  const read = (text: string) =>
    wholeNumber(readInput(numbers, ['--deals', text]), 'deals', { least: 1, most: 1_000_000 });
  assert.equal(read('500'), 500);
  for (const bad of ['0', '1000001', '1e3', '-1', 'many']) {
    assert.equal(
      codeOf(() => read(bad)),
      'invalid_parameter',
      bad,
    );
  }
});
