import { resolve } from 'node:path';
import { asBineshError, BineshError, errorPayload } from '../core/errors.ts';
import { asLocale, type Locale, locales } from '../core/text.ts';
import { readInput } from './arguments.ts';
import type { Command, Place } from './command.ts';
import { verbs } from './commands/index.ts';
import { commandHelp, overview } from './help.ts';
import { Language } from './language.ts';
import type { Terminal } from './terminal.ts';

const done = 0;
const failed = 1;
const misused = 2;
const misuse: ReadonlySet<string> = new Set([
  'unknown_command',
  'unknown_option',
  'unexpected_argument',
  'missing_parameter',
]);

/** Runs one command line and answers its exit code. */
export async function commandLine(words: readonly string[], terminal: Terminal): Promise<number> {
  const language = new Language(localeAmong(words));
  try {
    return await runVerb(words, terminal, language);
  } catch (error) {
    const known = asBineshError(error);
    terminal.say(errorPayload(known, language.locale).message);
    if (known.code === 'internal') terminal.say(stackOf(known.cause));
    return misuse.has(known.code) ? misused : failed;
  }
}

async function runVerb(words: readonly string[], terminal: Terminal, language: Language): Promise<number> {
  const { locale } = language;
  const [verb = 'help', ...rest] = words;
  if (['help', '--help', '-h'].includes(verb)) {
    const name = rest.find((word) => !word.startsWith('-') && asLocale(word) === undefined);
    if (name === undefined) {
      const commands = await Promise.all(Object.values(verbs).map((load) => load()));
      await terminal.answer(overview(commands, locale));
    } else await terminal.answer(commandHelp(await commandNamed(name), locale));
    return done;
  }
  if (verb === '--version') {
    const { default: about } = await import('../../package.json', { with: { type: 'json' } });
    await terminal.answer(about.version);
    return done;
  }
  const command = await commandNamed(verb);
  const input = readInput(command, rest);
  if (input.flags.has('help')) {
    await terminal.answer(commandHelp(command, locale));
    return done;
  }
  const wrong = input.texts.get('locale');
  if (wrong !== undefined && asLocale(wrong) === undefined) {
    throw new BineshError('invalid_parameter', {
      field: '--locale',
      value: wrong,
      expected: locales.join(', '),
    });
  }
  return command.run({ input, terminal, language, place: placeOf(input.texts.get('data')) });
}

function commandNamed(name: string): Promise<Command> {
  const load = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (load !== undefined) return load();
  throw new BineshError('unknown_command', { value: name, expected: Object.keys(verbs).join(', ') });
}

/** The language is needed before the words are understood: their errors are in it too. */
function localeAmong(words: readonly string[]): Locale | undefined {
  const at = words.indexOf('--locale');
  const inline = words.find((word) => word.startsWith('--locale='))?.slice('--locale='.length);
  return asLocale(inline ?? (at === -1 ? undefined : words[at + 1]));
}

function placeOf(data: string | undefined): Place {
  const { DATABASE_URL, ANALYTICS } = process.env;
  if (ANALYTICS !== undefined && !['', 'mirror', 'postgres'].includes(ANALYTICS)) {
    throw new BineshError('invalid_parameter', {
      field: 'ANALYTICS',
      value: ANALYTICS,
      expected: 'mirror, postgres',
    });
  }
  return {
    dataFolder: data === undefined ? undefined : resolve(data),
    databaseUrl: DATABASE_URL || undefined,
    analytics: ANALYTICS === 'postgres' ? 'postgres' : 'mirror',
  };
}

function stackOf(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
