import type { Moment } from '../memory/moment.ts';
import { type ExerciseKind, exerciseFor } from '../practice/exercise.ts';
import type { Ground } from '../practice/ground.ts';
import { offersOf } from '../practice/offers.ts';
import type { Press } from './choosing.ts';
import { endSession, goHome, startStudy } from './navigate.ts';
import { chosenRow, movedTo } from './rows.ts';
import { openScratch } from './scratch.ts';
import {
  type AppState,
  memoryNow,
  only,
  type PracticeRow,
  type Screen,
  type Stamp,
  type Step,
} from './state.ts';

const groundOf = (state: AppState, now: Moment): Ground => ({
  catalog: state.equipment.catalog,
  deck: state.deck,
  memory: memoryNow(state),
  now,
});

/** Extra practice, with what each exercise would hold now; a session that was open ends here. */
export const openPractice = (state: AppState, now: Moment): AppState => {
  const ended = endSession(state);
  const { byName, more } = offersOf(groundOf(ended, now));
  const rows: readonly PracticeRow[] = [
    ...byName,
    { kind: 'write', ports: ended.deck.size },
    // Last, so that each of the others keeps its letter.
    more,
  ];
  return { ...ended, screen: { name: 'practice', cursor: undefined, rows } };
};

/** A session of one exercise on the list at hand. */
export const startExercise = (state: AppState, kind: ExerciseKind, stamp: Stamp): AppState => {
  const seed = state.wish.seed ?? stamp.id;
  const exercise = exerciseFor(kind, groundOf(state, stamp.at), seed);
  return startStudy({ ...state, wish: { seed: state.wish.seed, exercise } }, stamp);
};

/** Extra practice: a letter chooses; a row that has nothing to ask does nothing. */
export const pressPractice = (
  state: AppState,
  screen: Extract<Screen, { readonly name: 'practice' }>,
  { command, key, stamp }: Press,
): Step => {
  if (command === 'back') return only(goHome(state, stamp.at));
  const cursor = movedTo(command, screen.cursor, screen.rows.length);
  if (cursor !== undefined) return only({ ...state, screen: { ...screen, cursor } });
  const row = screen.rows[chosenRow(command, key, screen.cursor) ?? -1];
  if (row?.kind === 'write') return only(openScratch(state, stamp));
  return only(row && row.cards > 0 ? startExercise(state, row.kind, stamp) : state);
};
