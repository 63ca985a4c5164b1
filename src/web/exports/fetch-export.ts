import { ApiError, get, send } from '../data/client.ts';

/** Where an export is, as the reader is told. */
export type Phase =
  | { readonly phase: 'asking' | 'lost' | 'done' | 'stopped' }
  | { readonly phase: 'writing' | 'fetching'; readonly part: number }
  | { readonly phase: 'failed'; readonly message: string };

interface ServerState {
  readonly state: 'running' | 'done' | 'failed' | 'stopped';
  readonly done: number;
  readonly total: number;
  readonly name?: string;
  readonly error?: { readonly code: string; readonly message: string };
}

export interface FetchedFile {
  readonly name: string;
  readonly content: Blob;
}

const askAgainAfter = 400;
const reconnectAfter = 2000;

const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });

/**
 * Orders a file, waits for it and fetches it. A lost connection is waited for: the file goes on from the byte that was
 * reached, and is ordered anew only where the server knows it no more.
 */
export async function fetchExport(
  order: object,
  onPhase: (phase: Phase) => void,
  signal: AbortSignal,
): Promise<FetchedFile> {
  for (;;) {
    onPhase({ phase: 'asking' });
    const { id } = await kept(() => send<{ id: string }>('POST', '/api/exports', order), onPhase, signal);
    const path = `/api/exports/${id}`;
    const drop = () => void send('DELETE', path).catch(() => undefined); // it ends by itself after an hour
    try {
      const name = await untilWritten(path, onPhase, signal);
      const content = await fetchFile(`${path}/file`, onPhase, signal);
      drop();
      return { name, content };
    } catch (error) {
      if (error instanceof ApiError && error.code === 'export_not_found') continue;
      drop();
      throw error;
    }
  }
}

/** Asks until there is a connection. */
async function kept<Answer>(
  ask: () => Promise<Answer>,
  onPhase: (phase: Phase) => void,
  signal: AbortSignal,
): Promise<Answer> {
  for (;;) {
    signal.throwIfAborted();
    try {
      return await ask();
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof ApiError) || error.code !== 'offline') throw error;
      onPhase({ phase: 'lost' });
      await wait(reconnectAfter, signal);
    }
  }
}

async function untilWritten(
  path: string,
  onPhase: (phase: Phase) => void,
  signal: AbortSignal,
): Promise<string> {
  const language = new URLSearchParams({ locale: document.documentElement.lang });
  for (;;) {
    const now = await kept(() => get<ServerState>(`${path}?${language}`, signal), onPhase, signal);
    if (now.error !== undefined) throw new ApiError(now.error.code, now.error.message, 500);
    if (now.state === 'done') return now.name ?? 'binesh';
    if (now.state === 'stopped') throw new DOMException('Stopped', 'AbortError');
    onPhase(now.total > 0 ? { phase: 'writing', part: now.done / now.total } : { phase: 'asking' });
    await wait(askAgainAfter, signal);
  }
}

async function fetchFile(path: string, onPhase: (phase: Phase) => void, signal: AbortSignal): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  let type = '';
  const fetchRest = async (): Promise<void> => {
    const response = await fetch(path, {
      signal,
      ...(received === 0 ? {} : { headers: { range: `bytes=${received}-` } }),
    }).catch(offline);
    if (response.status === 416) return; // everything was here already
    if (!response.ok || response.body === null) {
      const { error } = (await response.json().catch(() => ({}))) as Partial<ServerState>;
      throw new ApiError(error?.code ?? 'internal', error?.message ?? '', response.status);
    }
    type = response.headers.get('content-type') ?? type;
    const whole = received + Number(response.headers.get('content-length') ?? 0);
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read().catch(offline);
      if (done) break;
      chunks.push(value);
      received += value.length;
      onPhase({ phase: 'fetching', part: whole > 0 ? received / whole : 0 });
    }
    if (received < whole) throw new ApiError('offline', '', 0);
  };
  await kept(fetchRest, onPhase, signal);
  return new Blob(chunks, { type });
}

const offline = (): never => {
  throw new ApiError('offline', '', 0);
};
