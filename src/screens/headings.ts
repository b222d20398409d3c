import { keyOf } from '../app/keymap.ts';
import { examDay } from '../app/settings.ts';
import type { AppState } from '../app/state.ts';
import type { StatisticsScreen } from '../app/statistics-screen.ts';
import { dayFrom, daysAway, longDay } from '../plain/days.ts';
import { entryTitle } from '../plain/entry-lines.ts';
import { exerciseNames } from '../plain/exercise-lines.ts';
import type { Deck } from '../registry/deck.ts';
import type { SessionPlan } from '../session/session.ts';
import type { WindowSize } from '../terminal/window.ts';
import { entryCorner } from './entry-text.ts';
import { examCorner, examHeading, isOfTest } from './exam-heading.ts';
import { findCorner } from './find-rows.ts';
import { layoutFor } from './frame.tsx';
import { mapHeading } from './map-told.ts';
import { scratchCorner } from './scratch.tsx';
import { position } from './sentences.ts';
import { tabInShort } from './statistics-tabs.ts';

const headings = {
  welcome: 'portquiz',
  when: 'portquiz',
  date: 'portquiz',
  lists: 'Lists',
  settings: 'Settings',
  practice: 'Extra practice',
  teach: 'Teach a class',
  statistics: 'Statistics',
  find: 'Find a port',
} as const;

/** The list that is studied, and first what is practised of it. */
const studied = (plan: SessionPlan | undefined, { name }: Deck): string => {
  const list = plan?.deck.name ?? name;
  return plan?.exercise ? `${exerciseNames[plan.exercise.kind]} - ${list}` : list;
};

/** What a screen is about, in its upper left corner. */
export const headingOf = (state: AppState): string => {
  const { screen, deck, session, help, size } = state;
  if (help) return 'Keys';
  if (isOfTest(screen)) return examHeading(state, screen);
  if (screen.name === 'home' || screen.name === 'after') return deck.name;
  if (screen.name === 'scratch') return screen.sheet.deck.name;
  if (screen.name === 'map') return mapHeading(screen, size.columns);
  if (screen.name === 'statistics')
    return size.columns < 60 ? headings.statistics : `Statistics: ${screen.charts.deck.name}`;
  if (screen.name === 'entry') return entryTitle(screen.entry);
  if (screen.name === 'plan')
    return size.columns < 60 ? 'Plan' : `Plan: ${screen.prospect.deck.name}`;
  return screen.name === 'study' ? studied(session?.plan, deck) : headings[screen.name];
};

const plainOffer = ({ keymap, size }: AppState): string => {
  const key = keyOf(keymap, 'welcome', 'plain');
  return size.columns < 60 ? `${key}: plain text` : `Screen reader? Press ${key} for plain text.`;
};

/** The tab where the tabs have no line of their own, else the day of the exam. */
const statisticsCorner = ({ tab, charts }: StatisticsScreen, size: WindowSize): string => {
  const { ahead } = charts.exam;
  if (layoutFor(size).compact) return tabInShort(tab);
  if (!ahead) return '';
  const away = daysAway(ahead.date, charts.today);
  return size.columns < 80 ? `exam ${away}` : `${dayFrom(ahead.date, charts.today)}, ${away}`;
};

/** What belongs beside it: the position, the day, or that something is wrong. */
export const cornerOf = (state: AppState): string => {
  const { screen, session, trouble, notSet, now, size } = state;
  if (trouble ?? notSet) return `Not saved: ${trouble ?? notSet}`;
  if (state.help) return '';
  if (screen.name === 'welcome') return plainOffer(state);
  if (isOfTest(screen)) return examCorner(state, screen);
  if (screen.name === 'plan') {
    const { date, today } = screen.prospect;
    return `${dayFrom(date, today)}, ${daysAway(date, today)}`;
  }
  if (screen.name === 'statistics') return statisticsCorner(screen, size);
  if (screen.name === 'scratch') return scratchCorner(screen, size.columns);
  if (screen.name === 'find') return findCorner(screen);
  if (screen.name === 'entry') return entryCorner(screen);
  const exam = screen.name === 'home' ? examDay(state) : undefined;
  if (exam !== undefined) return `${longDay(exam)}, ${daysAway(exam, now.day)}`;
  return session?.phase.name === 'asking' && screen.name === 'study' ? position(session) : '';
};
