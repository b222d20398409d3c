import { expect, it, vi } from 'vitest';
import { createClock } from '../../src/commands/clock.ts';
import { createStage, type Machine } from '../../src/commands/stage.ts';

interface Waking {
  readonly wakeAt: number | undefined;
  readonly ticks: number;
}

const counting: Machine<Waking, never, never> = {
  update: (state, event) => ({
    state: event.type === 'tick' ? { wakeAt: undefined, ticks: state.ticks + 1 } : state,
    effects: [],
  }),
  looksAlike: (before, after) => before === after,
};

const window = { size: () => ({ columns: 80, rows: 24 }), relayout: () => {} };

it('wakes a program that waits from its first moment, before any key', async () => {
  const first = { wakeAt: performance.now() + 20, ticks: 0 };
  const clock = createClock(undefined);
  const stage = createStage(
    first,
    counting,
    clock,
    window,
    () => {},
    () => true,
  );
  await vi.waitFor(() => expect(stage.state.ticks).toBe(1));
  stage.stop();
});
