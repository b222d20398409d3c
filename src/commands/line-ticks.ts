import type { DrillHeard } from '../plain/class/drill-shell.ts';

/** Lines, and between them that time has passed. */
export interface TickingLines extends AsyncIterable<DrillHeard> {
  /** Ends as if the input had ended. */
  close(): void;
}

/**
 * Lines as they come, with a tick so often between them; one after the other, for whoever listens.
 * @param everyMs undefined: no ticks
 */
export const withTicks = (
  lines: AsyncIterable<string>,
  everyMs: number | undefined,
): TickingLines => {
  const waiting: DrillHeard[] = [];
  let isOver = false;
  let wake: () => void = () => {};
  const push = (heard: DrillHeard): void => {
    waiting.push(heard);
    wake();
  };
  const end = (): void => {
    isOver = true;
    clearInterval(timer);
    wake();
  };
  const timer =
    everyMs === undefined
      ? undefined
      : setInterval(() => {
          // A listener that is busy needs no more than one.
          if (!waiting.some((heard) => 'tick' in heard)) push({ tick: true });
        }, everyMs);
  const read = async (): Promise<void> => {
    for await (const line of lines) push({ line });
  };
  read().then(end, end);
  const next = async (): Promise<IteratorResult<DrillHeard>> => {
    while (waiting.length === 0 && !isOver)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    const value = waiting.shift();
    return value ? { value, done: false } : { value: undefined, done: true };
  };
  return { [Symbol.asyncIterator]: () => ({ next }), close: end };
};
