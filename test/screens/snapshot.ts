import { emptyMemory } from '../../src/memory/memory.ts';
import { findDeck } from '../../src/registry/catalog.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import type { Snapshot } from '../../src/screens/app.tsx';
import { firstView } from '../../src/screens/view.ts';
import { reduce, startSession } from '../../src/session/reduce.ts';
import type { SessionEvent, SessionPlan, SessionState } from '../../src/session/session.ts';
import { catalog } from '../catalog.ts';

export const now = { time: Date.UTC(2026, 11, 1, 9), offset: 0, day: '2026-12-01' };

const deck = findDeck(catalog, 'net+');
if (!deck) throw new Error('the list net+ is gone');

export const planFor = (changes: Partial<SessionPlan> = {}): SessionPlan => ({
  id: 'session',
  catalog,
  deck,
  cards: cardsOf(deck),
  practice: false,
  skip: false,
  form: 'choice',
  limitMs: 600_000,
  count: undefined,
  seed: 'seed',
  shell: 'screen',
  app: '0.0.0',
  ...changes,
});

export const begin = (changes: Partial<SessionPlan> = {}): SessionState =>
  startSession(planFor(changes), emptyMemory, now);

let ids = 0;

/** The text of an answer given now. */
export const answer = (text: string): SessionEvent => {
  ids++;
  return { type: 'answer', text, at: now, id: `id-${ids}`, ms: 1000, blur: false };
};

export const play = (state: SessionState, ...events: readonly SessionEvent[]): SessionState =>
  events.reduce((before, event) => reduce(before, event).state, state);

export const snapshotOf = (
  session: SessionState | undefined,
  changes: Partial<Snapshot> = {},
): Snapshot => ({
  view: firstView(session ? 'study' : 'home'),
  session,
  figures: {
    deck: deck.name,
    date: now.day,
    repeat: 9,
    fresh: 6,
    minutes: 4,
    tomorrow: { repeat: 8, fresh: 8 },
    known: 9,
    total: 20,
    shaky: deck.items.slice(0, 4).map(({ item }) => item),
    daysPractised: 4,
  },
  now,
  size: { columns: 80, rows: 24 },
  trouble: undefined,
  blank: false,
  ...changes,
});
