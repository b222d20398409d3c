import type { JournalEvent, Shell } from '../../src/memory/events.ts';
import { emptyMemory, type Memory } from '../../src/memory/memory.ts';
import type { Moment } from '../../src/memory/moment.ts';
import { cardsOf, type Deck } from '../../src/registry/deck.ts';
import { reduce, startSession } from '../../src/session/reduce.ts';
import type {
  Outcome,
  SessionEvent,
  SessionPlan,
  SessionState,
} from '../../src/session/session.ts';
import { catalog } from '../catalog.ts';
import { deckNamed } from '../memory/cards.ts';
import { momentOn } from '../memory/review.ts';
import { rightLine, wrongLine } from './answer-lines.ts';

export const planFor = (
  fields: Partial<SessionPlan> = {},
  deck: Deck = deckNamed('core'),
): SessionPlan => ({
  id: 'session',
  catalog,
  deck,
  cards: cardsOf(deck),
  practice: false,
  skip: false,
  form: 'auto',
  limitMs: 600_000,
  count: undefined,
  seed: 'seed',
  shell: 'screen' satisfies Shell,
  app: '0.0.0',
  ...fields,
});

export const outcomeOf = ({ phase }: SessionState): Outcome => {
  if (phase.name !== 'verdict') throw new Error(`no verdict stands: ${phase.name}`);
  return phase.outcome;
};

/** A session played by hand: what happened to it, and what it had written. */
export interface Play {
  readonly state: SessionState;
  readonly events: readonly SessionEvent[];
  readonly journal: readonly JournalEvent[];
  readonly seconds: number;
}

export const begin = (plan: SessionPlan, memory: Memory = emptyMemory, day = 0): Play => ({
  state: startSession(plan, memory, momentOn(day)),
  events: [],
  journal: [],
  seconds: day * 86_400,
});

const nowOf = ({ seconds }: Play): Moment =>
  momentOn(Math.floor(seconds / 86_400), 12, seconds % 86_400);

export const act = (play: Play, event: SessionEvent): Play => {
  const step = reduce(play.state, event);
  return {
    ...play,
    state: step.state,
    events: [...play.events, event],
    journal: [...play.journal, ...step.effects.map((effect) => effect.event)],
  };
};

const idOf = ({ events }: Play): string => `event-${String(events.length).padStart(4, '0')}`;

/** Lets seconds pass. */
export const wait = (play: Play, seconds: number): Play => ({
  ...play,
  seconds: play.seconds + seconds,
});

export const say = (
  play: Play,
  text: string,
  fields: { ms?: number | null; blur?: boolean } = {},
): Play => {
  const later = wait(play, 5);
  const { ms = 3000, blur = false } = fields;
  return act(later, { type: 'answer', text, at: nowOf(later), id: idOf(later), ms, blur });
};

export const giveUp = (play: Play): Play => {
  const later = wait(play, 5);
  return act(later, { type: 'give-up', at: nowOf(later), id: idOf(later), ms: 3000, blur: false });
};

export const next = (play: Play): Play => act(play, { type: 'next', at: nowOf(play) });
export const undo = (play: Play): Play => {
  const later = wait(play, 1);
  return act(later, { type: 'undo', at: nowOf(later), id: idOf(later) });
};
export const insist = (play: Play): Play => {
  const later = wait(play, 1);
  return act(later, { type: 'override', at: nowOf(later), id: idOf(later) });
};
export const pause = (play: Play): Play => act(play, { type: 'pause', at: nowOf(play) });
export const resume = (play: Play): Play => act(play, { type: 'resume', at: nowOf(play) });
export const learned = (play: Play): Play => act(play, { type: 'learned', at: nowOf(play) });

export const right = (play: Play): Play => say(play, rightLine(play.state));
export const wrong = (play: Play): Play => say(play, wrongLine(play.state));
