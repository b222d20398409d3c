import { renderToString } from 'ink';
import type { Memory } from '../../src/memory/memory.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { Screen } from '../../src/screens/screen.tsx';
import { themeFor } from '../../src/screens/theme.ts';
import { examMemory } from '../app/exam-memory.ts';
import { knownMemory } from '../app/known-memory.ts';
import { momentAfter, open, type Played, type } from '../app/play.ts';
import { deckNamed } from '../memory/cards.ts';
import { bookedIn } from '../schedule/booked.ts';

/** Signs and colours of a terminal with Unicode. */
export const theme = themeFor({ LANG: 'C.UTF-8' });

/** Windows that every screen fits. */
export const sizes = [
  [120, 40],
  [100, 30],
  [80, 24],
  [60, 20],
  [40, 12],
] as const;

/** A screen as text. */
export const paint = ({ state }: Played, columns = 80, rows = 24): string =>
  renderToString(<Screen state={{ ...state, size: { columns, rows } }} theme={theme} />, {
    columns,
  });

/** Half of Network+ was met a month ago. */
export const memory = knownMemory(cardsOf(deckNamed('net+')).slice(0, 30), 30);

/** Home with an exam of the list so many days ahead. */
export const homeIn = (days: number, before: Memory, word = 'net+'): Played =>
  open('home', { deck: deckNamed(word), memory: bookedIn(word, days, before, momentAfter(0)) });
/** The plan from there. */
export const planIn = (days: number, before: Memory, word?: string): Played =>
  type(homeIn(days, before, word), 'p');
/** Home of somebody who has met all of a list. */
export const home = ({ list = 'net+', ...wanted }: Parameters<typeof examMemory>[0]): Played =>
  open('home', { deck: deckNamed(list), memory: examMemory({ list, ...wanted }) });
