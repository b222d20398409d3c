import fc from 'fast-check';
import { expect, it } from 'vitest';
import { freshStudy } from '../../src/app/study.ts';
import { placeOf } from '../../src/app/update.ts';
import { emptyMemory, type Memory } from '../../src/memory/memory.ts';
import { runPlain } from '../../src/plain/run-plain.ts';
import type { LineShell } from '../../src/plain/shell.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { makePlan } from '../../src/session/plan.ts';
import { reduce, startSession } from '../../src/session/reduce.ts';
import { lastOutcome, showsChoices, standingOf } from '../../src/session/selectors.ts';
import type { SessionPlan, SessionState } from '../../src/session/session.ts';
import { defaultSettings } from '../../src/session/settings.ts';
import { catalog } from '../catalog.ts';
import { asText } from '../memory/as-text.ts';
import { deckNamed } from '../memory/cards.ts';
import { knownMemory } from './known-memory.ts';
import { enter, esc, momentAfter, open, type Played, type } from './play.ts';

/** What a learner does, in whichever shell; ten seconds apart. */
type Deed =
  | { readonly do: 'pick'; readonly letter: string }
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'idk' | 'hint' | 'choices' | 'undo' };

const secondsApart = 10;
const deck = deckNamed('net+');

const planFor = (form: SessionPlan['form']): SessionPlan =>
  makePlan('session', deck, { seed: 'seed', form }, defaultSettings, {
    catalog,
    shell: 'plain',
    app: '0.0.0',
  });

const chooses = (session: SessionState): boolean => {
  const standing = standingOf(session);
  return standing !== undefined && showsChoices(standing);
};

/** Whether a deed is one at a question: nothing is typed where letters are keys, nothing picked where they are text. */
const fits = (deed: Deed, session: SessionState): boolean => {
  const standing = standingOf(session);
  if (!standing) return false;
  if (deed.do === 'pick') return chooses(session);
  if (deed.do === 'undo') return true;
  // A hint is a key where letters are keys; typed, the screen has none but the choices.
  if (deed.do === 'hint') return chooses(session) && standing.hint !== 'choices';
  return deed.do === 'choices' || deed.do === 'type' ? !chooses(session) : true;
};

const lineOf = (deed: Deed, session: SessionState): string => {
  if (deed.do === 'pick') return deed.letter;
  // Where there are choices "I don't know" is one of them.
  if (deed.do === 'idk' && chooses(session)) return 'e';
  return deed.do === 'type' ? deed.text : deed.do;
};

const inLines = async (
  plan: SessionPlan,
  memory: Memory,
  deeds: readonly Deed[],
): Promise<SessionState> => {
  let state = startSession(plan, memory, momentAfter(0));
  let seconds = 0;
  let ids = 0;
  async function* lines(): AsyncGenerator<string> {
    for (const deed of deeds) {
      seconds += secondsApart;
      if (fits(deed, state)) yield lineOf(deed, state);
    }
  }
  const shell: LineShell = {
    state: () => state,
    dispatch: (event) => {
      if (event.type === 'leave') return Promise.resolve(true);
      state = reduce(state, 'id' in event ? { ...event, id: `event-${ids++}` } : event).state;
      return Promise.resolve(true);
    },
    trouble: () => undefined,
    unsaved: () => 0,
    now: () => momentAfter(seconds),
    lines: lines(),
    print: () => undefined,
    prompt: () => undefined,
    echoes: true,
  };
  await runPlain(shell);
  return state;
};

const keysFor = (deed: Deed, played: Played): string => {
  const isTyped = placeOf(played.state) === 'typed';
  switch (deed.do) {
    case 'pick':
      return deed.letter;
    case 'type':
      return `${deed.text}${enter}`;
    case 'idk':
      return isTyped ? enter + enter : 'e';
    case 'hint':
      return 'h';
    case 'choices':
      return '\t';
    case 'undo':
      return isTyped ? '' : 'u';
    default:
      return deed satisfies never;
  }
};

const perform = (played: Played, deed: Deed): Played => {
  // Where letters are text, undo is reached through the pause, and leaves it.
  const paused = placeOf(played.state) === 'typed' && deed.do === 'undo';
  const done = paused ? type(type(played, esc), 'u') : type(played, keysFor(deed, played));
  const resumed = placeOf(done.state) === 'paused' ? type(done, enter) : done;
  const next = placeOf(resumed.state) === 'verdict' ? type(resumed, enter) : resumed;
  return placeOf(next.state) === 'lesson' ? type(next, enter) : next;
};

const onScreen = (plan: SessionPlan, memory: Memory, deeds: readonly Deed[]): SessionState => {
  const opened = open('home', { memory, spoken: true });
  const session = startSession(plan, memory, momentAfter(0));
  let played: Played = {
    ...opened,
    state: { ...opened.state, session, screen: freshStudy(false) },
  };
  for (const deed of deeds) {
    played = { ...played, seconds: played.seconds + secondsApart };
    if (played.state.session && fits(deed, played.state.session)) played = perform(played, deed);
  }
  return played.state.session ?? session;
};

/** A state without what differs between two runs: the ids drawn, and what is saved. */
const comparable = (state: SessionState): unknown => {
  const standing = standingOf(state);
  const outcome = lastOutcome(state);
  const { tally, missRow, pausedMs, pausedAt, asked } = state;
  return {
    standing: standing && {
      card: standing.question.card,
      prompt: standing.question.prompt,
      options: standing.question.options,
      hint: standing.hint,
      lesson: standing.lesson,
      askedAt: standing.askedAt,
    },
    before: outcome && { ...outcome.judgement, ms: outcome.review.ms, hint: outcome.review.hint },
    memory: asText(state.memory),
    phase: state.phase.name,
    rest: { tally, missRow, pausedMs, pausedAt, asked },
  };
};

const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom(...'abcde').map((letter) => ({ do: 'pick', letter }) as const),
    },
    {
      weight: 6,
      arbitrary: fc
        .constantFrom('22', 'ssh', 'https', '443', 'telent', '20/21', 'nothing', '53 udp')
        .map((text) => ({ do: 'type', text }) as const),
    },
    {
      weight: 3,
      arbitrary: fc
        .constantFrom('idk', 'hint', 'choices', 'undo')
        .map((word) => ({ do: word }) as Deed),
    },
  ),
  { minLength: 5, maxLength: 40 },
);

it('lines and screens are two shells round one session: the same deeds lead to the same states', async () => {
  const started = knownMemory(cardsOf(deck).slice(0, 25), 30);
  await fc.assert(
    fc.asyncProperty(
      deeds,
      fc.constantFrom('choice', 'typed', 'auto'),
      fc.constantFrom(emptyMemory, started),
      async (done, form, memory) => {
        const plan = planFor(form as SessionPlan['form']);
        const plain = await inLines(plan, memory, done);
        expect(comparable(onScreen(plan, memory, done))).toEqual(comparable(plain));
      },
    ),
    { numRuns: 150 },
  );
});
