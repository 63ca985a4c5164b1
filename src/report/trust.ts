import { formatInstant } from '../core/instant.ts';
import type { Text } from '../core/text.ts';
import { prepare } from './answer.ts';
import type { Engine } from './engine.ts';
import { type GapName, gapCounts, gapsOf, type Repairable } from './gaps.ts';
import type { Report } from './report.ts';
import type { ReportRequest } from './request.ts';

/** How complete the records are that a report counts. */
export interface Trust {
  readonly report: string;
  readonly asOf: string;
  readonly version: number;
  readonly gaps: readonly {
    readonly name: GapName;
    /** The records that lack it. */
    readonly label: Text;
    readonly record: Repairable;
    /** What is said of `count` records of the type: without a source. */
    readonly lacks: Text;
    readonly count: number;
    /** How many records should have it. */
    readonly of: number;
  }[];
}

/**
 * How many of the records that a report counts lack what it needs. Each count opens by `drill={"gap": name}`.
 * @throws whatever `answer` throws for the same request
 */
export async function trust(
  engine: Engine,
  report: Report,
  request: ReportRequest,
  signal?: AbortSignal,
): Promise<Trust> {
  return engine.snapshot(async (session) => {
    const { run, plan } = await prepare(engine, session, report, request);
    const looked = gapsOf(plan, run);
    const [counts] = looked.length === 0 ? [] : await session.query(gapCounts(looked));
    return {
      report: report.id,
      asOf: formatInstant(run.asOf),
      version: session.version,
      gaps: looked.map(({ name, gap: { label, lacks, of } }, at) => ({
        ...{ name, label, record: of, lacks },
        count: Number(counts?.[`lacking${at}`] ?? 0),
        of: Number(counts?.[`due${at}`] ?? 0),
      })),
    };
  }, signal);
}
