import { CircleAlert, CircleCheck, CircleSlash, CloudOff, RotateCcw, X } from 'lucide-react';
import { ProgressBar } from 'react-aria-components';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import type { Phase } from './fetch-export.ts';
import {
  dismissExport,
  type RunningExport,
  retryExport,
  stopExport,
  useRunningExports,
} from './running-exports.ts';

/** The exports under way and how they ended, at the foot of every page. */
export function ExportToasts() {
  const t = useMessage();
  const running = useRunningExports();
  if (running.length === 0) return null;
  return (
    <section
      aria-label={t('exportList')}
      className="pointer-events-none fixed inset-x-0 bottom-16 z-40 grid justify-items-end gap-2 px-4 md:bottom-4 print:hidden"
    >
      {running.map((each) => (
        <Toast key={each.key} of={each} />
      ))}
    </section>
  );
}

const isOver = ({ phase }: Phase): boolean => phase === 'done' || phase === 'failed' || phase === 'stopped';

function Toast({ of: { key, name, now } }: { of: RunningExport }) {
  const t = useMessage();
  const { format } = useReader();
  const said = useSaid(now);
  return (
    <div className="card pointer-events-auto grid w-full max-w-96 gap-2 p-3 shadow-xl">
      <div className="flex items-start gap-2">
        <PhaseIcon now={now} />
        <p className="min-w-0 flex-1 text-sm font-medium [overflow-wrap:anywhere]">
          <bdi>{name}</bdi>
        </p>
        {isOver(now) ? (
          <>
            {now.phase !== 'done' && (
              <Button tone="quiet" aria-label={t('exportRetryOf', { name })} onPress={() => retryExport(key)}>
                <RotateCcw size={16} aria-hidden />
                {t('exportRetry')}
              </Button>
            )}
            <button
              type="button"
              className="icon-button"
              aria-label={t('exportDismiss', { name })}
              onClick={() => dismissExport(key)}
            >
              <X size={16} aria-hidden />
            </button>
          </>
        ) : (
          <Button tone="quiet" aria-label={t('exportStopOf', { name })} onPress={() => stopExport(key)}>
            {t('exportStop')}
          </Button>
        )}
      </div>
      {!isOver(now) && <Progress name={name} now={now} />}
      <p className="flex justify-between gap-2 text-sm text-ink2">
        <span role={now.phase === 'failed' ? 'alert' : 'status'}>{said}</span>
        {'part' in now && <bdi aria-hidden>{format.percent(now.part * 100, 0)}</bdi>}
      </p>
    </div>
  );
}

/** What the reader is told; how far it is stands beside it, for only the phases are worth being read aloud. */
function useSaid(now: Phase): string {
  const t = useMessage();
  switch (now.phase) {
    case 'asking':
      return t('exportAsking');
    case 'writing':
      return t('exportWriting');
    case 'fetching':
      return t('exportFetching');
    case 'lost':
      return t('exportLost');
    case 'done':
      return t('exportDone');
    case 'stopped':
      return t('exportStopped');
    case 'failed':
      return now.message === '' ? t('exportFailed') : now.message;
  }
}

function PhaseIcon({ now: { phase } }: { now: Phase }) {
  const place = { size: 18, 'aria-hidden': true } as const;
  switch (phase) {
    case 'done':
      return <CircleCheck {...place} className="mt-0.5 shrink-0 text-good" />;
    case 'failed':
      return <CircleAlert {...place} className="mt-0.5 shrink-0 text-bad" />;
    case 'stopped':
      return <CircleSlash {...place} className="mt-0.5 shrink-0 text-ink2" />;
    case 'lost':
      return <CloudOff {...place} className="mt-0.5 shrink-0 text-bad" />;
    default:
      return null;
  }
}

function Progress({ name, now }: { name: string; now: Phase }) {
  const part = 'part' in now ? now.part : undefined;
  return (
    <ProgressBar
      aria-label={name}
      {...(part === undefined ? { isIndeterminate: true } : { value: part * 100 })}
      className="h-1.5 overflow-hidden rounded-full bg-line"
    >
      <div
        className={`h-full rounded-full bg-accent ${part === undefined ? 'w-1/3 animate-pulse motion-reduce:animate-none' : 'transition-[width]'}`}
        style={part === undefined ? {} : { width: `${Math.round(part * 100)}%` }}
      />
    </ProgressBar>
  );
}
