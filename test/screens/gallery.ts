import type { StudyPlace } from '../../src/app/command.ts';
import { emptyMemory } from '../../src/memory/memory.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { down, enter, esc, open, type Played, slowly, type } from '../app/play.ts';
import { answered, pass, timed } from '../app/timed.ts';
import { home, memory, planIn } from './paint.tsx';

const asked = open('study');
const written = type(open('scratch'), `22 ssh${enter}23 ssh${enter}`);
/** Five misses in a row: the next port is shown before it is asked. */
const lesson = (): Played => {
  const cards = cardsOf(open('home').state.deck);
  const misses = Array(5).fill(['e', enter]).flat();
  return slowly(open('study', { wish: { cards, form: 'choice' } }), ...misses);
};
const practised = home({ daysAgo: 3, exam: '2026-12-20' });

/** Every place of the program, as a learner may find it. */
export const gallery: Readonly<Record<StudyPlace, () => Played>> = {
  welcome: () => open('welcome'),
  when: () => type(open('welcome'), 'a'),
  date: () => type(open('welcome'), `ad3/4${enter}`),
  home: () => practised,
  after: () => home({ exam: '2026-11-28' }),
  choice: () => type(asked, down),
  typed: () => type(open('study', { wish: { form: 'typed', seed: 'seed' } }), 'kerb'),
  verdict: () => type(asked, 'e'),
  lesson,
  paused: () => type(asked, esc),
  done: () => slowly(open('study', { wish: { count: 1 } }), 'e', enter),
  lists: () => type(open('home'), `l${down}`),
  settings: () => type(practised, `s${down}`),
  plan: () => planIn(14, memory),
  'exam-intro': () => open('exam'),
  exam: () => answered(timed(), 3, 2),
  'exam-overview': () => slowly(answered(timed(), 6, 3), 'f', 'o'),
  'exam-rest': () => slowly(timed(60), esc),
  report: () => pass(answered(timed(), 5, 3), 600),
  scratch: () => written,
  'scratch-paused': () => slowly(written, esc),
  'scratch-done': () => slowly(slowly(written, esc), 'd'),
  practice: () => type(open('home', { memory }), 'e'),
  teach: () => type(practised, `c${down}`),
  map: () => type(practised, 'm'),
  'map-find': () => type(practised, 'm/ld'),
  grid: () => type(practised, 'mm'),
  statistics: () => type(practised, 'i'),
  find: () => type(practised, '/ldap'),
  entry: () => type(practised, `/ldap${enter}`),
  help: () => type(open('home', { memory: emptyMemory }), '?'),
};

const tabs = ['families', 'ways', 'mixed-up', 'days', 'ahead', 'exam'] as const;

/** The other charts of the place `statistics`. */
export const charts: Readonly<Record<string, () => Played>> = Object.fromEntries(
  tabs.map((name, at) => [`statistics-${name}`, () => type(practised, `i${'\t'.repeat(at + 1)}`)]),
);
