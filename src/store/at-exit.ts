interface Running {
  /** Stops in order. */
  stop(): Promise<void>;
  /** Asks it to stop without waiting: all that is possible while the process ends. */
  kill(): void;
}

const running = new Set<Running>();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Stops what runs on our behalf when we are told to end. A program that listens to these signals itself is left
 * to do it in its own order; otherwise we stop everything and end by the same signal, as the shell expects.
 * Returns how to forget it.
 */
export function atExit(entry: Running): () => void {
  if (running.size === 0) {
    for (const signal of signals) process.on(signal, onSignal);
    process.on('exit', onExit);
  }
  running.add(entry);
  return () => {
    running.delete(entry);
    if (running.size > 0) return;
    for (const signal of signals) process.off(signal, onSignal);
    process.off('exit', onExit);
  };
}

function onSignal(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  void Promise.allSettled([...running].map((entry) => entry.stop())).then(() => {
    process.kill(process.pid, signal);
  });
}

function onExit(): void {
  for (const entry of running) entry.kill();
}
