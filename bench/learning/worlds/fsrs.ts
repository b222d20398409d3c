import type { WorldMaker } from '../world.ts';
import { defaultDecay } from './fsrs-equations.ts';
import { createFsrsLike } from './fsrs-like.ts';

/**
 * FSRS-like; a first exposure leaves four minutes of stability, and successes on the same day build it up. Their gain
 * goes by the recall at that moment, so an answer seconds after the last one gains next to nothing.
 */
export const createFsrs: WorldMaker = (learner) =>
  createFsrsLike(learner, { initialDays: 0.003, decay: defaultDecay, sameDay: true });
