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
    await (await fetch(`${server.url}/api/reports/sales-funnel`)).text();
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    return { startSeconds, idleMiB: memoryOf(server.pid) };
  } finally {
    await server.stop();
  }
}

/** A server of its own on a data folder, as `npm start` runs it. */
export async function startServer(
  data: string,
): Promise<{ readonly url: string; readonly pid: number; readonly stop: () => Promise<void> }> {
  const server = spawn(process.execPath, [main, 'serve', '--data', data], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      said += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(found[0]);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', () => reject(new Error(said)));
  });
  return {
    url,
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
