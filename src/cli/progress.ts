import { Presets, SingleBar } from 'cli-progress';
import type { Terminal } from './terminal.ts';

export interface Progress {
  /** How far it is, of `total`, and what it is at. */
  readonly at: (done: number, total: number, label: string) => void;
  readonly end: () => void;
}

const lineEverySeconds = 5;

/** A bar on a screen, a line every few seconds elsewhere (logs, pipes). */
export function showProgress(terminal: Terminal): Progress {
  if (terminal.watched) return bar();
  return lines(terminal);
}

function bar(): Progress {
  const drawn = new SingleBar(
    { format: '{bar} {percentage}% {label}', hideCursor: true, clearOnComplete: true, fps: 8 },
    Presets.shades_classic,
  );
  let started = false;
  return {
    at(done, total, label) {
      if (!started) drawn.start(total, done, { label });
      else {
        drawn.setTotal(total);
        drawn.update(done, { label });
      }
      started = true;
    },
    end() {
      if (started) drawn.stop();
      started = false;
    },
  };
}

function lines(terminal: Terminal): Progress {
  let last = performance.now();
  return {
    at(done, total, label) {
      const now = performance.now();
      if (now - last < lineEverySeconds * 1000) return;
      last = now;
      const percent = total > 0 ? Math.min(100, Math.floor((100 * done) / total)) : 0;
      terminal.say(`${percent}% ${label}`);
    },
    end() {},
  };
}
