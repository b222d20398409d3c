import type { Review } from '../../src/memory/events.ts';
import { foldAmended } from '../../src/memory/fold.ts';
import { draftOf, type Memory } from '../../src/memory/memory.ts';

/** The memory after one more review. */
export const remember = (memory: Memory, review: Review): Memory => {
  const draft = draftOf(memory);
  foldAmended(draft, review, undefined);
  return draft;
};
