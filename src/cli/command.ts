import type { Text } from '../core/text.ts';
import type { StoreOptions } from '../store/store.ts';
import type { Language } from './language.ts';
import type { Terminal } from './terminal.ts';

export interface Option {
  readonly kind: 'text' | 'list' | 'flag';
  /** What stands for the value in the help, as in `--from DATE`. */
  readonly value?: string;
  readonly help: Text;
}

export interface Argument {
  readonly name: string;
  readonly required?: true;
  readonly help: Text;
}

/** What the user typed after the verb, checked against what the command takes. */
export interface Input {
  readonly argument: string | undefined;
  readonly texts: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly flags: ReadonlySet<string>;
}

/** Where Binesh keeps its data and what it computes with: from options, else from the environment. */
export interface Place {
  readonly dataFolder: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly analytics: 'mirror' | 'postgres';
}

export interface Context {
  readonly input: Input;
  readonly terminal: Terminal;
  readonly place: Place;
  readonly language: Language;
}

/** One verb of `binesh`: the help, the parser and the program follow from it. */
export interface Command {
  readonly name: string;
  readonly summary: Text;
  readonly argument?: Argument;
  readonly options: Readonly<Record<string, Option>>;
  /** Ready-made lines for the help. */
  readonly examples?: readonly string[];
  /** Answers the exit code. */
  readonly run: (context: Context) => Promise<number>;
}

/** The store that a command works on: a running server's, else one of its own. */
export function storeOptions({ dataFolder, databaseUrl }: Place): StoreOptions {
  return {
    ...(dataFolder === undefined ? {} : { dataFolder }),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    attach: true,
  };
}
