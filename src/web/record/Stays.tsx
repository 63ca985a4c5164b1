import { type Instant, parseInstant } from '../../core/instant.ts';
import type { RecordView } from '../../core/record-view.ts';
import { useMessage, useReader } from '../language/reader.tsx';

const microseconds = 1_000_000;

const instant = (text: string): Instant => parseInstant(text) ?? 0n;

/** Where a deal was, and how long: each stay with its share of the whole time. */
export function Stays({ record: { stays, names } }: { record: RecordView }) {
  const t = useMessage();
  const { format } = useReader();
  const now = BigInt(Date.now()) * 1_000n;
  const lengths = stays.map(({ entered_at, left_at }) => {
    const length = Number((left_at === null ? now : instant(left_at)) - instant(entered_at));
    return Math.max(0, length / microseconds);
  });
  const longest = Math.max(
    1,
    ...lengths.slice(0, -1),
    stays.at(-1)?.left_at === null ? 0 : (lengths.at(-1) ?? 0),
  );
  return (
    <ol className="grid gap-3">
      {stays.map(({ stage_id, entered_at, left_at }, at) => (
        <li key={`${stage_id} ${entered_at}`}>
          <p className="flex flex-wrap items-baseline gap-x-2">
            <bdi className="font-medium">{names.stage?.[stage_id] ?? stage_id}</bdi>
            <bdi className="ms-auto text-sm tabular-nums">
              {left_at === null ? '' : format.duration(rounded(lengths[at] ?? 0))}
            </bdi>
          </p>
          <p className="text-xs text-ink2">
            {left_at === null
              ? t('stayedSince', { since: `\u2068${format.instant(entered_at)}\u2069` })
              : t('stayedFromTo', {
                  from: `\u2068${format.instant(entered_at)}\u2069`,
                  to: `\u2068${format.instant(left_at)}\u2069`,
                })}
          </p>
          {left_at !== null && (
            <div aria-hidden className="mt-1 h-1.5 rounded-full bg-line">
              <div
                className="h-full rounded-full bg-accent"
                style={{ inlineSize: `${Math.min(100, (100 * (lengths[at] ?? 0)) / longest)}%` }}
              />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

const [minute, hour, day] = [60, 3_600, 86_400];

/** A long time without the seconds that nobody reads in it. */
function rounded(seconds: number): number {
  const step = seconds >= day ? hour : seconds >= hour ? minute : 1;
  return Math.round(seconds / step) * step;
}
