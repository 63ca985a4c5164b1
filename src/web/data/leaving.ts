let leaving: Promise<unknown> = Promise.resolve();

/**
 * Does what makes the present page one of nothing, and goes elsewhere: `work` ends once the other page is there. Live
 * data waits until then, so that no page asks for a record that was just deleted.
 */
export function whileLeaving(work: () => Promise<void>): Promise<void> {
  const done = work();
  leaving = done.catch(() => undefined);
  return done;
}

/** Ends when no page is being left. */
export const settledHere = (): Promise<unknown> => leaving;
