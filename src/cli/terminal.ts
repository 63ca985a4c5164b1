import { once } from 'node:events';
import type { Locale, Text } from '../core/text.ts';

/** Where a command reads and writes. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  /** What was asked for: answers, tables. Waits where the reader is slower. */
  readonly answer: (text: string) => Promise<void>;
  /** What happens meanwhile, on standard error. */
  readonly say: (text: string) => void;
  /** Columns of the screen the answer goes to; undefined when it goes elsewhere. */
  readonly width: number | undefined;
  /** Whether what happens meanwhile is watched on a screen, so that a progress bar makes sense. */
  readonly watched: boolean;
}

export function processTerminal(): Terminal {
  const { stdin, stdout, stderr } = process;
  // `binesh report … | head` closes the pipe early: that is no failure.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    input: stdin,
    answer: async (text) => {
      if (!stdout.write(`${text}\n`)) await once(stdout, 'drain');
    },
    say: (text) => {
      stderr.write(`${text}\n`);
    },
    width: stdout.isTTY ? stdout.columns : undefined,
    watched: stderr.isTTY && process.env.CI === undefined,
  };
}

/** A sentence with its `{placeholders}` filled in. */
export function fill(
  text: Text,
  locale: Locale,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return text[locale].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
