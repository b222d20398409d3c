import type { WorldMaker } from './world.ts';
import { createActr } from './worlds/actr.ts';
import { createEasy } from './worlds/easy.ts';
import { createFsrs } from './worlds/fsrs.ts';
import { createMcm } from './worlds/mcm.ts';

/** The four worlds by name; none is the scheduler's own model. */
export const worlds: ReadonlyMap<string, WorldMaker> = new Map([
  ['easy', createEasy],
  ['fsrs', createFsrs],
  ['actr', createActr],
  ['mcm', createMcm],
]);
