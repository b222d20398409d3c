import { type Binding, enter, erase, help, letters, moves, quit, takeMoved } from '../bindings.ts';

/** Where keys are heard in the program `join`. */
export type JoinPlace = 'class-wait' | 'class-form' | 'class-question' | 'class-over';

/** Their usual keys. */
export const joinKeys: Readonly<Record<JoinPlace, readonly Binding[]>> = {
  'class-wait': [help, { ...quit, essential: true }],
  'class-form': [
    enter('take', 'join'),
    { command: 'quit', keys: ['escape'], label: 'leave', shown: 'Esc', essential: true },
    help,
    ...erase,
  ],
  'class-question': [letters(5, 'answer'), ...moves, help, { ...quit, essential: true }, takeMoved],
  'class-over': [{ ...enter('quit', 'leave'), keys: ['enter', 'q', 'escape'] }, help],
};

/** What each place is called over its keys. */
export const joinPlaceNames: Readonly<Record<JoinPlace, string>> = {
  'class-wait': 'With a class',
  'class-form': 'Before you are in',
  'class-question': 'A question of a class',
  'class-over': 'When all is over',
};
