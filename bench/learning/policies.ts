import { createOurs } from './ours.ts';
import type { PolicyMaker } from './policy.ts';
import { createFsrs6 } from './rivals/fsrs6.ts';
import { createLeitner } from './rivals/leitner.ts';
import { createRandomDrill } from './rivals/random-drill.ts';
import { scheduled } from './rivals/scheduled.ts';
import { createSm2 } from './rivals/sm2.ts';
import { createWorstFirst } from './rivals/worst-first.ts';

/** The name our own policy goes by: the table holds the others against it. */
export const ours = 'ours';

const drills: readonly string[] = ['random', 'worst'];

/** How a rival uses the minutes of a day. */
export const formOf = (policy: string): string => {
  if (drills.includes(policy)) return 'fills the minutes';
  return policy.endsWith('-strong') ? 'at its strongest' : 'as shipped';
};

/** All policies by name, in the order of the table. */
export const policies: ReadonlyMap<string, PolicyMaker> = new Map([
  [ours, createOurs],
  ['random', createRandomDrill],
  ['worst', createWorstFirst],
  ['leitner', scheduled(createLeitner, 'shipped')],
  ['sm2', scheduled(createSm2, 'shipped')],
  ['fsrs6', scheduled(createFsrs6, 'shipped')],
  ['leitner-strong', scheduled(createLeitner, 'strong')],
  ['sm2-strong', scheduled(createSm2, 'strong')],
  ['fsrs6-strong', scheduled(createFsrs6, 'strong')],
]);
