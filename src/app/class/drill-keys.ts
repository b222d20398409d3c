import { type Binding, ends, enter, help, letters, moves, quit, takeMoved } from '../bindings.ts';

/** Where keys are heard in the program `drill`. */
export type DrillPlace = 'drill-intro' | 'drill' | 'drill-verdict' | 'drill-done';

const leave: Binding = { ...quit, label: 'leave' };

/** Their usual keys. */
export const drillKeys: Readonly<Record<DrillPlace, readonly Binding[]>> = {
  'drill-intro': [
    enter('start', 'start'),
    enter('resume', 'go on'),
    help,
    { ...leave, essential: true },
  ],
  drill: [letters(5, 'answer'), ...moves, { ...leave, essential: true }, help, takeMoved],
  'drill-verdict': [
    enter('next', 'next'),
    { command: 'sources', keys: ['s'], label: 'sources' },
    help,
    leave,
  ],
  'drill-done': [
    { ...enter('quit', 'leave'), keys: ['enter', 'q', 'escape'] },
    ...moves,
    { command: 'page-down', keys: [' ', 'page-down'], label: 'next part', shown: 'Space' },
    { command: 'page-up', keys: ['page-up', 'b'] },
    ...ends,
    help,
  ],
};

/** What each place is called over its keys. */
export const drillPlaceNames: Readonly<Record<DrillPlace, string>> = {
  'drill-intro': 'Before a quiz',
  drill: 'A question of a quiz',
  'drill-verdict': 'After an answer in a quiz',
  'drill-done': 'At the end of a quiz',
};
