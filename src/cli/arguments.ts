import { parseArgs } from 'node:util';
import { BineshError } from '../core/errors.ts';
import type { Command, Input, Option } from './command.ts';

/** Options that every command takes. */
export const commonOptions = {
  data: {
    kind: 'text',
    value: 'FOLDER',
    help: {
      fa: 'پوشهٔ داده (یا BINESH_DATA)',
      en: 'the data folder (or BINESH_DATA)',
    },
  },
  locale: {
    kind: 'text',
    value: 'fa|en',
    help: { fa: 'زبان پیام‌ها و جدول‌ها', en: 'the language of messages and tables' },
  },
  help: { kind: 'flag', help: { fa: 'همین راهنما', en: 'this help' } },
} as const satisfies Readonly<Record<string, Option>>;

/** Reads the words after the verb; anything that the command does not take is an error. */
export function readInput(command: Command, words: readonly string[]): Input {
  const options: Readonly<Record<string, Option>> = { ...command.options, ...commonOptions };
  const { tokens } = parseArgs({
    args: [...words],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, { kind }]) => [
        name,
        { type: kind === 'flag' ? 'boolean' : 'string', ...(name === 'help' ? { short: 'h' } : {}) },
      ]),
    ),
  });
  const texts = new Map<string, string>();
  const lists = new Map<string, string[]>();
  const flags = new Set<string>();
  let argument: string | undefined;
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (command.argument === undefined || argument !== undefined) {
        throw new BineshError('unexpected_argument', { value: token.value });
      }
      argument = token.value;
    }
    if (token.kind !== 'option') continue;
    const option = options[token.name];
    if (option === undefined) {
      const expected = Object.keys(options).map((name) => `--${name}`);
      throw new BineshError('unknown_option', { value: token.rawName, expected: expected.join(', ') });
    }
    if (option.kind === 'flag') {
      if (token.inlineValue) throw new BineshError('unexpected_argument', { value: token.value });
      flags.add(token.name);
      continue;
    }
    if (token.value === undefined) {
      throw new BineshError('missing_parameter', {
        field: token.rawName,
        expected: option.value ?? token.name,
      });
    }
    if (option.kind === 'list') lists.set(token.name, [...(lists.get(token.name) ?? []), token.value]);
    else texts.set(token.name, token.value);
  }
  const help = flags.has('help');
  if (command.argument?.required && argument === undefined && !help) {
    throw new BineshError('missing_parameter', {
      field: command.argument.name,
      expected: command.argument.help,
    });
  }
  return { argument, texts, lists, flags };
}

/** A whole number from an option. */
export function wholeNumber(
  input: Input,
  name: string,
  limits: { readonly least: number; readonly most: number },
): number | undefined {
  const text = input.texts.get(name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < limits.least || value > limits.most) {
    throw new BineshError('invalid_parameter', {
      field: `--${name}`,
      value: text,
      expected: `${limits.least}–${limits.most}`,
    });
  }
  return value;
}
