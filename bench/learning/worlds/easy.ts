import type { WorldMaker } from '../world.ts';
import { defaultDecay } from './fsrs-equations.ts';
import { createFsrsLike } from './fsrs-like.ts';

/** FSRS-like; one exposure suffices: four of five are recalled the next day. Same-day answers change nothing. */
export const createEasy: WorldMaker = (learner) =>
  createFsrsLike(learner, { initialDays: 0.3, decay: defaultDecay, sameDay: false });
