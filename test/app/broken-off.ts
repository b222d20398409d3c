import type { BrokenOff } from '../../src/app/teach-screen.ts';
import { momentAfter } from './play.ts';

/** A class of half past ten that was broken off at its fourth question. */
export const classBrokenOff: BrokenOff = {
  session: '2026-12-01-103200-K7QX',
  begun: momentAfter(5520),
  list: 'CompTIA Network+ N10-009',
  asked: 4,
  questions: 20,
  students: 24,
};
