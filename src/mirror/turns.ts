/** Work that must not overlap, in the order it was asked for. */
export interface Turns {
  exclusive<T>(work: () => Promise<T>): Promise<T>;
  /**
   * A function that runs `work` in its turn. Whoever asks while a run waits for its turn shares it; one that has
   * begun is never shared, so every run begins after it was asked for.
   */
  shared<T>(work: () => Promise<T>): () => Promise<T>;
}

export function takeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  const exclusive = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
  return {
    exclusive,
    shared(work) {
      let waiting: ReturnType<typeof work> | undefined;
      return () => {
        waiting ??= exclusive(() => {
          waiting = undefined;
          return work();
        });
        return waiting;
      };
    },
  };
}
