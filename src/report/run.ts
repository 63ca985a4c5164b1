import type { Locale } from '../core/text.ts';
import type { Directory, Stage, User } from './directory.ts';
import { membersOf } from './directory.ts';
import type { ParamValues } from './params.ts';

export const filterNames = ['owner', 'team', 'pipeline', 'source', 'company', 'product', 'tag'] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = Readonly<Partial<Record<FilterName, readonly string[]>>>;

/** A calendar bucket that meets the period: `bucket` is its first day, `from`–`to` its days within the period. */
export interface Bucket {
  readonly bucket: string;
  readonly from: string;
  readonly to: string;
  /** The instants that bound the part within the period: `start <= t < end`. */
  readonly start: bigint;
  readonly end: bigint;
}

/** A local period, both days inclusive, and the instants that bound it: `start <= t < end`. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly start: bigint;
  readonly end: bigint;
}

/** One asking of one report: everything that its SQL may depend on. */
export interface Run {
  readonly directory: Directory;
  readonly locale: Locale;
  readonly asOf: bigint;
  /** The local date of `asOf`. */
  readonly asOfDay: string;
  readonly period: Period;
  readonly filters: Filters;
  readonly params: ParamValues;
  /** Digits after the point of the workspace's currency. */
  readonly digits: number;
  /** The buckets of the period by the `granularity` parameter (months without one). */
  readonly buckets: readonly Bucket[];
  /** The day cut of the workspace: the local date of an instant, the first instant of a date. */
  dayOf(instant: bigint): string;
  startOf(day: string): bigint;
  /** Every local date from one to the other, both inclusive. */
  daysBetween(from: string, to: string): readonly string[];
  /** Buckets of the run's granularity and calendar over other days. */
  bucketsOver(from: string, to: string): readonly Bucket[];
}

/** The users whom the `owner` and `team` filters allow, or undefined when neither is set. */
export function allowedOwners({ directory, filters }: Run): readonly string[] | undefined {
  const { owner, team } = filters;
  if (team === undefined) return owner;
  const members = membersOf(directory, team);
  return owner === undefined ? members : members.filter((id) => owner.includes(id));
}

/** The active reps that the filters allow: they have a row in every report by owner, also with nothing in it. */
export function allowedReps(run: Run): readonly string[] {
  const allowed = allowedOwners(run);
  const { users, seen } = run.directory;
  const isRep = (user: User) => user.role === 'rep' && user.active && (seen?.has(user.id) ?? true);
  return [...users.values()]
    .filter((user) => isRep(user) && (allowed === undefined || allowed.includes(user.id)))
    .map((user) => user.id);
}

/** The open stages of the pipelines that the filter allows (or of the one given), in order. */
export function openStages({ directory, filters }: Run, pipelineId?: string | null): readonly Stage[] {
  const allowed = (id: string) =>
    pipelineId === undefined ? (filters.pipeline?.includes(id) ?? true) : id === pipelineId;
  return [...directory.stages.values()].filter(
    (stage) => stage.category === 'open' && allowed(stage.pipeline_id),
  );
}

/** The end of what a run may count in its period: activities later than `asOf` do not exist. Exclusive. */
export function countedEnd({ period, asOf }: Run): bigint {
  return period.end < asOf + 1n ? period.end : asOf + 1n;
}

/** The earlier of two instants, or of two days. */
export function earlier<T extends bigint | string>(a: T, b: T): T {
  if (a < b) return a;
  return b;
}
