import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asBineshError, BineshError } from '../../core/errors.ts';
import { atExit } from '../../store/at-exit.ts';
import type { OnProgress } from './in-worker.ts';
import type { FileFormat } from './work.ts';

/** What a file is called: in the words of its reader, and in letters that every program knows. */
export interface FileNames {
  readonly name: string;
  readonly plain: string;
}

/** Writes the file of a job and says what it is called. */
export type JobWork = (path: string, onProgress: OnProgress, signal: AbortSignal) => Promise<FileNames>;

export interface JobState {
  readonly state: 'running' | 'done' | 'failed' | 'stopped';
  /** Rows, of `total`; 0 of 0 while it is not known how many there are. */
  readonly done: number;
  readonly total: number;
  readonly error?: BineshError;
  /** When it is done. */
  readonly file?: FileNames & { readonly path: string; readonly format: FileFormat };
}

interface Job {
  readonly id: string;
  /** Nobody else learns that there is such a file. */
  readonly owner: string;
  readonly format: FileFormat;
  readonly path: string;
  readonly stop: AbortController;
  readonly begin: () => Promise<void>;
  state: JobState;
  bytes: number;
  endedAt: number;
}

export interface JobLimits {
  /** Files that are written at the same time; the others wait. */
  readonly atOnce: number;
  /** Jobs that are remembered, with their files. */
  readonly most: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

const standard: JobLimits = { atOnce: 2, most: 50, bytes: 1_000_000_000, milliseconds: 3_600_000 };

/** The files being written, and those written lately. They live as long as the process, and at most an hour. */
export class FileJobs {
  readonly #limits: JobLimits;
  readonly #jobs = new Map<string, Job>();
  readonly #onFailure: (error: unknown) => void;
  #folder: string | undefined;
  #forget = (): void => undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(onFailure: (error: unknown) => void, limits: Partial<JobLimits> = {}) {
    this.#limits = { ...standard, ...limits };
    this.#onFailure = onFailure;
  }

  /**
   * Begins a file, or lets it wait for its turn.
   * @throws too_many_exports
   */
  start(owner: string, format: FileFormat, work: JobWork): string {
    this.#expire();
    this.#timer ??= setInterval(() => this.#expire(), Math.min(this.#limits.milliseconds, 60_000)).unref();
    const id = randomUUID();
    const path = join(this.#openFolder(), `${id}.${format}`);
    const stop = new AbortController();
    const job: Job = {
      id,
      owner,
      format,
      path,
      stop,
      begin: () => this.#run(job, work),
      state: { state: 'running', done: 0, total: 0 },
      bytes: 0,
      endedAt: 0,
    };
    if (!this.#makeRoom()) throw new BineshError('too_many_exports', { expected: this.#limits.most });
    this.#jobs.set(id, job);
    this.#begin();
    return id;
  }

  /** @throws export_not_found for one that is unknown, or no more */
  get(owner: string, id: string): JobState {
    this.#expire();
    return this.#known(owner, id).state;
  }

  /** Stops a file that is written, and deletes one that is. */
  stop(owner: string, id: string): void {
    const job = this.#known(owner, id);
    this.#end(job, { ...job.state, state: 'stopped' });
  }

  close(): void {
    for (const job of this.#jobs.values()) {
      job.state = { ...job.state, state: 'stopped' };
      job.stop.abort();
    }
    this.#jobs.clear();
    clearInterval(this.#timer);
    this.#forget();
    this.#removeFolder();
  }

  #known(owner: string, id: string): Job {
    const job = this.#jobs.get(id);
    if (job?.owner !== owner) throw new BineshError('export_not_found', { value: id });
    return job;
  }

  readonly #begun = new WeakSet<Job>();

  #begin(): void {
    const running = [...this.#jobs.values()].filter(({ state }) => state.state === 'running');
    let free = this.#limits.atOnce - running.filter((job) => this.#begun.has(job)).length;
    for (const job of running) {
      if (free <= 0) return;
      if (this.#begun.has(job)) continue;
      this.#begun.add(job);
      free -= 1;
      void job.begin();
    }
  }

  async #run(job: Job, work: JobWork): Promise<void> {
    const progress: OnProgress = (done, total) => {
      if (job.state.state === 'running') job.state = { state: 'running', done, total };
    };
    try {
      const names = await work(job.path, progress, job.stop.signal);
      if (job.state.state !== 'running') return this.#removeFile(job);
      job.bytes = statSync(job.path).size;
      this.#end(job, { ...job.state, state: 'done', file: { ...names, path: job.path, format: job.format } });
    } catch (thrown) {
      if (job.state.state !== 'running') return this.#removeFile(job);
      const error = asBineshError(thrown);
      if (error.code === 'internal') this.#onFailure(error.cause);
      this.#end(job, { ...job.state, state: 'failed', error });
    }
  }

  #end(job: Job, state: JobState): void {
    job.state = state;
    job.endedAt = Date.now();
    if (state.state !== 'done') {
      job.stop.abort();
      this.#removeFile(job);
    }
    this.#begin();
  }

  #drop(job: Job): void {
    this.#removeFile(job);
    this.#jobs.delete(job.id);
  }

  #removeFile(job: Job): void {
    job.bytes = 0;
    rmSync(job.path, { force: true });
  }

  #ended(): Job[] {
    return [...this.#jobs.values()]
      .filter(({ state }) => state.state !== 'running')
      .sort((a, b) => a.endedAt - b.endedAt);
  }

  #expire(): void {
    for (const job of this.#ended())
      if (Date.now() - job.endedAt >= this.#limits.milliseconds) this.#drop(job);
  }

  /** The oldest files make room for new ones. */
  #makeRoom(): boolean {
    const bytes = () => [...this.#jobs.values()].reduce((sum, job) => sum + job.bytes, 0);
    for (const job of this.#ended()) {
      if (this.#jobs.size < this.#limits.most && bytes() < this.#limits.bytes) break;
      this.#drop(job);
    }
    return this.#jobs.size < this.#limits.most;
  }

  #openFolder(): string {
    if (this.#folder !== undefined) {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      return this.#folder;
    }
    this.#folder = mkdtempSync(join(tmpdir(), 'binesh-files-'));
    this.#forget = atExit({ stop: async () => this.close(), kill: () => this.#removeFolder() });
    return this.#folder;
  }

  #removeFolder(): void {
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = undefined;
  }
}
