import { useState } from 'react';

/** Asks for one thing at a time, and keeps what was refused until the next one is asked for. */
export function useAsking(): {
  readonly busy: boolean;
  readonly error: unknown;
  /** Runs; answers whether it was done. */
  readonly ask: (run: () => Promise<void>) => Promise<boolean>;
  readonly refuse: (error: unknown) => void;
} {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const ask = async (run: () => Promise<void>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setError(undefined);
    try {
      await run();
      return true;
    } catch (failure) {
      setError(failure);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, ask, refuse: setError };
}
