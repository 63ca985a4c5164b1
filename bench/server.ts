import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));

/** Starts the server on a data folder and measures until a page is served, then its memory at rest. */
export async function measureServer(data: string): Promise<{ startSeconds: number; idleMiB: number }> {
  const start = performance.now();
  const server = await startServer(data);
  try {
    const page = await fetch(server.url);
    if (!page.ok) throw new Error(`${server.url} answers ${page.status}`);
    const startSeconds = (performance.now() - start) / 1000;
    await (await fetch(`${server.url}/api/reports/sales-funnel`, { headers: await signedIn(server) })).text();
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    return { startSeconds, idleMiB: memoryOf(server.pid) };
  } finally {
    await server.stop();
  }
}

export interface StartedServer {
  readonly url: string;
  /** The secret of the link that it prints for its first visitor. */
  readonly token: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** Uses the link up, for a session. */
export async function signedIn({ url, token }: StartedServer): Promise<{ cookie: string }> {
  const answer = await fetch(`${url}/api/links`, { method: 'POST', body: JSON.stringify({ token }) });
  if (!answer.ok) throw new Error(await answer.text());
  return { cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}

/** A server of its own on a data folder, as `npm start` runs it. */
export async function startServer(data: string): Promise<StartedServer> {
  const server = spawn(process.execPath, [main, 'serve', '--data', data], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const [url, token] = await new Promise<[string, string]>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      said += chunk;
      const found = /(http:\/\/127\.0\.0\.1:\d+)\/link#(\S+)\n/.exec(said);
      if (found?.[1] && found[2]) resolve([found[1], found[2]]);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', () => reject(new Error(said)));
  });
  return {
    url,
    token,
    pid: server.pid ?? 0,
    async stop() {
      server.kill('SIGTERM');
      await new Promise((resolve) => server.once('exit', resolve));
    },
  };
}

/** The memory of a process and all below it, shared pages counted once (PSS), in MiB. Linux only; 0 elsewhere. */
function memoryOf(root: number): number {
  const parents = new Map<number, number>();
  for (const entry of listed('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = text(`/proc/${entry}/stat`);
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    parents.set(Number(entry), parent);
  }
  const family = new Set([root]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [child, parent] of parents) {
      if (!family.has(parent) || family.has(child)) continue;
      family.add(child);
      grown = true;
    }
  }
  let kib = 0;
  for (const pid of family) kib += Number(/^Pss:\s+(\d+)/m.exec(text(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
  return kib / 1024;
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function text(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
