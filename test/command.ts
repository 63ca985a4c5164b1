import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface CommandOptions {
  readonly data: string;
  readonly input?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
}

/** Starts `binesh …` as a process of its own, with nothing of this machine's settings. */
export function startCommand(words: readonly string[], { data, env = {}, cwd }: CommandOptions) {
  const { PATH, HOME, TMPDIR } = process.env;
  return spawn(process.execPath, [program, ...words], {
    cwd: cwd ?? data,
    env: { PATH, HOME, TMPDIR, LANG: 'en_US.UTF-8', BINESH_DATA: data, ...env },
  });
}

/** Runs `binesh …` to its end. */
export async function command(words: readonly string[], options: CommandOptions): Promise<Ended> {
  const child = startCommand(words, options);
  child.stdin.end(options.input ?? '');
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}
