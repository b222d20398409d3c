import type { Press } from './choosing.ts';
import { goHome, openLists, openWhen, setPassed } from './navigate.ts';
import { chosenRow, movedTo } from './rows.ts';
import { type AppState, only, type Screen, type Step } from './state.ts';

/** What may have become of an exam, in the order of its letters. */
type Aftermath = 'passed' | 'again' | 'moved' | 'another';

/** One answer to "How did it go?". */
export interface AftermathRow {
  readonly aftermath: Aftermath;
  readonly title: string;
  readonly note: string;
}

export const aftermaths: readonly AftermathRow[] = [
  { aftermath: 'passed', title: 'Passed', note: 'a minute a week keeps it' },
  { aftermath: 'again', title: 'Not this time', note: 'I sit it again' },
  { aftermath: 'moved', title: 'It was moved', note: 'to another day' },
  { aftermath: 'another', title: 'On to another exam', note: 'what is known stays' },
];

/** How did the exam go? Esc leaves the question for another day. */
export const pressAfter = (
  state: AppState,
  screen: Extract<Screen, { readonly name: 'after' }>,
  { command, key, stamp }: Press,
): Step => {
  if (command === 'back') return only(goHome(state, stamp.at));
  const cursor = movedTo(command, screen.cursor, aftermaths.length);
  if (cursor !== undefined) return only({ ...state, screen: { ...screen, cursor } });
  const row = aftermaths[chosenRow(command, key, screen.cursor) ?? -1];
  if (!row) return only(state);
  switch (row.aftermath) {
    case 'passed': {
      const { state: kept, effects } = setPassed(state, screen.date, stamp);
      return { state: goHome(kept, stamp.at), effects };
    }
    case 'again':
    case 'moved':
      return only(openWhen(state, 'after'));
    case 'another':
      return only(openLists(state, 'after'));
    default:
      return row.aftermath satisfies never;
  }
};
