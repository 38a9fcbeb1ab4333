// Long work in slices of a few milliseconds, so that the page draws and takes
// keys between them.

const sliceMilliseconds = 8;

/**
 * Runs work that yields every few hundred steps, the first slice of it at
 * once, and hands its result over; returns what ends it early.
 */
export function inSlices<Result>(
  work: Generator<void, Result>,
  done: (result: Result) => void,
): () => void {
  const { port1, port2 } = new MessageChannel();
  const slice = (): void => {
    const end = performance.now() + sliceMilliseconds;
    do {
      const step = work.next();
      if (step.done === true) {
        port1.close();
        done(step.value);
        return;
      }
    } while (performance.now() < end);
    // Timers are slowed down in pages that nobody looks at; messages are not.
    port2.postMessage(null);
  };
  port1.onmessage = slice;
  slice();
  return () => port1.close();
}

/** The result of work in slices; rejects as `signal` says once that is aborted. */
export function finished<Result>(
  work: Generator<void, Result>,
  signal: AbortSignal,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const end = inSlices(work, resolve);
    signal.addEventListener(
      'abort',
      () => {
        end();
        reject(signal.reason as Error);
      },
      { once: true },
    );
  });
}
