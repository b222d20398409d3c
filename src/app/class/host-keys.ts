import { type Binding, back, ends, enter, erase, help, moves, quit } from '../bindings.ts';

/** Where keys are heard in the program `host`. */
export type HostPlace =
  | 'host-lobby'
  | 'host-question'
  | 'host-answer'
  | 'host-board'
  | 'host-podium'
  | 'host-report'
  | 'host-students'
  | 'host-rename'
  | 'host-sure';

const onwards = (label: string): Binding => ({
  command: 'next',
  keys: ['enter', ' '],
  label,
  shown: 'Enter',
  essential: true,
});
const students: Binding = { command: 'students', keys: ['s'], label: 'students' };
const locks: readonly Binding[] = [
  { command: 'lock', keys: ['l'], label: 'lock' },
  { command: 'unlock', keys: ['l'], label: 'unlock' },
];
const end: Binding = { command: 'end', keys: ['e'], label: 'end' };
const leave: Binding = { ...quit, essential: true };

/** Their usual keys. */
export const hostKeys: Readonly<Record<HostPlace, readonly Binding[]>> = {
  'host-lobby': [onwards('begin'), students, ...locks, end, help, leave],
  'host-question': [
    onwards('close'),
    { command: 'pause', keys: ['p'], label: 'pause' },
    { command: 'resume', keys: ['p'], label: 'go on' },
    { command: 'extend', keys: ['+', 'x'], label: '15 s more' },
    { command: 'skip', keys: ['k'], label: 'skip' },
    students,
    ...locks,
    end,
    help,
    leave,
  ],
  'host-answer': [
    onwards('next'),
    { command: 'void', keys: ['v'], label: 'void' },
    students,
    ...locks,
    end,
    help,
    leave,
  ],
  'host-board': [onwards('next'), students, ...locks, end, help, leave],
  'host-podium': [onwards('report'), help, leave],
  'host-report': [
    ...moves,
    { command: 'page-down', keys: [' ', 'page-down'], label: 'next part', shown: 'Space' },
    { command: 'page-up', keys: ['page-up', 'b'] },
    ...ends,
    help,
    { ...leave, keys: ['q', 'escape'], label: 'leave' },
  ],
  'host-students': [
    ...moves,
    { command: 'rename', keys: ['r'], label: 'rename' },
    { command: 'kick', keys: ['x'], label: 'remove' },
    { command: 'give-time', keys: ['t'], label: 'more time' },
    { command: 'page-down', keys: ['page-down', ' '] },
    { command: 'page-up', keys: ['page-up'] },
    ...ends,
    { ...back, keys: ['escape', 's'] },
    help,
    quit,
  ],
  'host-rename': [enter('take', 'rename'), back, help, ...erase],
  'host-sure': [
    { command: 'yes', keys: ['y'], label: 'yes', essential: true },
    { ...back, keys: ['escape', 'n'], label: 'no' },
    help,
  ],
};

/** What each place is called over its keys. */
export const hostPlaceNames: Readonly<Record<HostPlace, string>> = {
  'host-lobby': 'Before the first question',
  'host-question': 'While a question stands',
  'host-answer': 'After a question',
  'host-board': 'The board',
  'host-podium': 'The podium',
  'host-report': 'What the class missed',
  'host-students': 'The students',
  'host-rename': 'Another name for a student',
  'host-sure': 'Before what cannot be taken back',
};
