import { isRight } from '../grading/verdict.ts';
import { reduce } from '../session/reduce.ts';
import { showsChoices } from '../session/selectors.ts';
import type { SessionEvent, SessionState, ShownOutcome } from '../session/session.ts';
import type { Advance } from '../session/settings.ts';
import type { Key } from '../terminal/keys.ts';
import type { Command, Place } from './command.ts';
import { letterOf, movedTo } from './rows.ts';
import { type AppState, only, type Stamp, type Step, type StudyScreen } from './state.ts';

const optionCount = 5;
const longestAnswer = 60;

const guardEnterMs = 500;
const guardOthersMs = 150;

/** Study with nothing selected and nothing typed; `read` brought it up. */
export const freshStudy = (blur: boolean, read?: number): StudyScreen => ({
  name: 'study',
  sources: false,
  cursor: undefined,
  typed: '',
  firstKeyAt: undefined,
  emptyEnter: false,
  blur,
  deafToEnter: 0,
  deafToOthers: 0,
  cameUpIn: read,
});

/**
 * A key meant for the last question must not answer the next: after going on by itself Enter is not heard for half a
 * second. After going on by a key what is glued to that key is kept out.
 */
const nextStudy = (state: AppState, { ms, read }: Stamp, byItself: boolean): StudyScreen => ({
  ...freshStudy(!state.hasFocus, read),
  ...(byItself ? deafAfter(ms) : {}),
});

/** What came up by itself at a time does not hear keys meant for what was before. */
export const deafAfter = (ms: number): Pick<Deafness, 'deafToEnter' | 'deafToOthers'> => ({
  deafToEnter: ms + guardEnterMs,
  deafToOthers: ms + guardOthersMs,
});

const stays: Readonly<Record<Advance, readonly [right: number, longer: number] | undefined>> = {
  quick: [400, 2000],
  slow: [1500, 4000],
  off: undefined,
};

/**
 * How long a verdict stays before the session goes on by itself, in ms; undefined when it waits for Enter. A slip and
 * a first meeting have more to say.
 */
export const advanceAfter = (session: SessionState, advance: Advance): number | undefined => {
  if (session.phase.name !== 'verdict') return undefined;
  return stayOf(session.phase.outcome, advance);
};

/** The same for an outcome wherever it is shown. */
export const stayOf = (
  { judgement, first, overridden }: ShownOutcome,
  advance: Advance,
): number | undefined =>
  isRight(judgement.verdict) && !overridden
    ? stays[advance]?.[judgement.verdict === 'slip' || first ? 1 : 0]
    : undefined;

/** Where keys are heard in a session. */
export const placeIn = (session: SessionState): Place => {
  if (session.phase.name === 'done') return 'done';
  if (session.pausedAt !== undefined) return 'paused';
  if (session.phase.name === 'verdict') return 'verdict';
  const { standing } = session.phase;
  if (standing.lesson) return 'lesson';
  return showsChoices(standing) ? 'choice' : 'typed';
};

/** Hands an event to the session. */
export const inSession = (state: AppState, event: SessionEvent): Step => {
  if (!state.session) return only(state);
  const { state: session, effects } = reduce(state.session, event);
  return { state: { ...state, session }, effects };
};

const wakeAtFor = (state: AppState, ms: number): number | undefined => {
  const wait =
    state.session && !state.spoken
      ? advanceAfter(state.session, state.settings.advance)
      : undefined;
  return wait === undefined ? undefined : ms + wait;
};

const timing = (state: AppState, screen: StudyScreen, { at, ms, id }: Stamp) => {
  const phase = state.session?.phase;
  const askedAt = phase?.name === 'asking' ? phase.standing.askedAt : at.time;
  const sinceFirstKey = screen.firstKeyAt === undefined ? 0 : ms - screen.firstKeyAt;
  return {
    at,
    id,
    ms: Math.max(0, Math.round(at.time - askedAt - sinceFirstKey)),
    blur: screen.blur,
  };
};

const answer = (state: AppState, screen: StudyScreen, text: string, stamp: Stamp): Step => {
  const guarded = { ...screen, cameUpIn: stamp.read };
  const step = inSession(
    { ...state, screen: guarded },
    { type: 'answer', text, ...timing(state, screen, stamp) },
  );
  return { ...step, state: { ...step.state, wakeAt: wakeAtFor(step.state, stamp.ms) } };
};

const giveUp = (state: AppState, screen: StudyScreen, stamp: Stamp): Step =>
  inSession(
    { ...state, screen: { ...screen, cameUpIn: stamp.read } },
    { type: 'give-up', ...timing(state, screen, stamp) },
  );

/** To the next question, or the end. */
export const goOn = (state: AppState, stamp: Stamp, byItself: boolean): Step => {
  const screen = nextStudy(state, stamp, byItself);
  return inSession({ ...state, screen, wakeAt: undefined }, { type: 'next', at: stamp.at });
};

const pickRow = (state: AppState, screen: StudyScreen, stamp: Stamp): Step =>
  screen.cursor === undefined
    ? only(state)
    : answer(state, { ...screen, firstKeyAt: undefined }, letterOf(screen.cursor), stamp);

const takeTyped = (state: AppState, screen: StudyScreen, stamp: Stamp): Step => {
  if (screen.typed.trim() !== '') return answer(state, screen, screen.typed, stamp);
  if (screen.emptyEnter) return giveUp(state, screen, stamp);
  return only({ ...state, screen: { ...screen, emptyEnter: true } });
};

/** The clock stood still: the first key of a half-typed answer moves on by as much. */
const resume = (state: AppState, screen: StudyScreen, at: Stamp['at']): Step => {
  const pausedAt = state.session?.pausedAt ?? at.time;
  const held = screen.firstKeyAt === undefined ? undefined : screen.firstKeyAt + at.time - pausedAt;
  return inSession({ ...state, screen: { ...screen, firstKeyAt: held } }, { type: 'resume', at });
};

const undo = (state: AppState, { at, id, read }: Stamp): Step =>
  inSession(
    { ...state, screen: freshStudy(!state.hasFocus, read), wakeAt: undefined },
    { type: 'undo', at, id },
  );

const erased = (text: string): string => [...text].slice(0, -1).join('');

/** Carries out a command given in a session. */
export const obeyInStudy = (
  state: AppState,
  screen: StudyScreen,
  place: Place,
  command: Command,
  key: Key,
  stamp: Stamp,
): Step => {
  const show = (change: Partial<StudyScreen>): Step =>
    only({ ...state, screen: { ...screen, ...change } });
  switch (command) {
    case 'up':
    case 'down':
      return show({ cursor: movedTo(command, screen.cursor, optionCount) });
    case 'pick':
      return key.name === 'text'
        ? answer(state, { ...screen, firstKeyAt: undefined }, key.text, stamp)
        : only(state);
    case 'take':
      return place === 'choice' ? pickRow(state, screen, stamp) : takeTyped(state, screen, stamp);
    case 'erase':
      return show({ typed: erased(screen.typed) });
    case 'clear':
      return show({ typed: '' });
    case 'choices': {
      const chosen = { ...state, screen: { ...screen, cursor: undefined } };
      return inSession(chosen, { type: 'show-choices' });
    }
    case 'next':
      return place === 'lesson'
        ? inSession(
            { ...state, screen: nextStudy(state, stamp, false) },
            { type: 'learned', at: stamp.at },
          )
        : goOn(state, stamp, false);
    case 'sources':
      // Somebody is reading: nothing goes on by itself.
      return only({
        ...state,
        wakeAt: undefined,
        screen: { ...screen, sources: !screen.sources },
      });
    case 'hint':
      return inSession(state, { type: 'hint' });
    case 'pause':
      return inSession({ ...state, wakeAt: undefined }, { type: 'pause', at: stamp.at });
    case 'resume':
      return resume(state, screen, stamp.at);
    case 'undo':
      return undo(state, stamp);
    case 'override':
      return inSession(
        { ...state, wakeAt: undefined },
        { type: 'override', at: stamp.at, id: stamp.id },
      );
    default:
      return only(state);
  }
};

const cut = (text: string): string => [...text].slice(0, longestAnswer).join('');

/** Text typed or pasted into an answer. */
export const typeInto = (state: AppState, screen: StudyScreen, text: string, { ms }: Stamp): Step =>
  only({
    ...state,
    screen: {
      ...screen,
      typed: cut(`${screen.typed}${text}`),
      firstKeyAt: screen.firstKeyAt ?? ms,
      emptyEnter: false,
    },
  });

/** What answers is guarded: options, Enter and text. Keys that lead out or back are heard always. */
const answers = (command: Command | undefined): boolean =>
  command === undefined ||
  ['take', 'erase', 'clear', 'hint', 'choices', 'pick', 'next'].includes(command);

/** What a screen remembers of the keys it must not hear. */
export type Deafness = Pick<StudyScreen, 'deafToEnter' | 'deafToOthers' | 'cameUpIn'>;

/** Whether a key is not heard: meant for what was here before. */
export const isDeaf = (
  screen: Deafness,
  place: Place,
  command: Command | undefined,
  key: Key,
  { ms, read }: Stamp,
): boolean => {
  const isGlued = read !== undefined && read === screen.cameUpIn;
  if (place === 'verdict') return isGlued && command !== 'quit' && command !== 'pause';
  if (place !== 'choice' && place !== 'typed' && place !== 'lesson') return false;
  const until = key.name === 'enter' ? screen.deafToEnter : screen.deafToOthers;
  return answers(command) && (isGlued || ms < until);
};
