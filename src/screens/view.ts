import { isRight } from '../grading/verdict.ts';
import { showsChoices } from '../session/selectors.ts';
import type { SessionState } from '../session/session.ts';
import type { Key } from '../terminal/keys.ts';
import { type Command, commandFor, type Place } from './keymap.ts';

/** What the screens remember beside the session: where one is, and what is half done. */
export interface View {
  readonly screen: 'home' | 'study';
  readonly help: boolean;
  readonly sources: boolean;
  /** The moved-to row; no row is selected until moved. */
  readonly cursor: number | undefined;
  readonly typed: string;
  /** When the first key of a typed answer fell, in ms. */
  readonly firstKeyAt: number | undefined;
  /** Enter on an empty line once: a second one says "I don't know". */
  readonly emptyEnter: boolean;
  /** Until when Enter, and until when other keys, are not heard; in ms. */
  readonly deafToEnter: number;
  readonly deafToOthers: number;
  /** Until when "I was right" is not heard: nobody has read the verdict yet. */
  readonly deafToOverride: number;
}

export const firstView = (screen: View['screen']): View => ({
  screen,
  help: false,
  sources: false,
  cursor: undefined,
  typed: '',
  firstKeyAt: undefined,
  emptyEnter: false,
  deafToEnter: 0,
  deafToOthers: 0,
  deafToOverride: 0,
});

/** What a key comes to beyond the view: the shell adds ids and times. */
export type Intent =
  | { readonly type: 'start' }
  | { readonly type: 'home' }
  | { readonly type: 'quit' }
  | { readonly type: 'interrupt' }
  | { readonly type: 'suspend' }
  | { readonly type: 'answer'; readonly text: string; readonly firstKeyAt: number | undefined }
  | { readonly type: 'give-up'; readonly firstKeyAt: number | undefined }
  | {
      readonly type:
        | 'hint'
        | 'show-choices'
        | 'learned'
        | 'next'
        | 'undo'
        | 'override'
        | 'pause'
        | 'resume';
    };

export interface Reaction {
  readonly view: View;
  readonly intent?: Intent;
}

const optionCount = 5;
const letters = 'abcde';
const longestAnswer = 60;

const guardEnterMs = 500;
const guardOthersMs = 150;
/** What is pasted arrives at once; nobody presses a second key this soon. */
const guardPasteMs = 30;

/** The view for a question that has just come up: nothing selected, nothing typed. */
export const freshQuestion = (view: View): View => ({
  ...firstView('study'),
  deafToEnter: view.deafToEnter,
  deafToOthers: view.deafToOthers,
});

/**
 * A key meant for the last question must not answer the next: after going on by itself Enter is not heard for half a
 * second. After going on by a key only what was pasted or doubled is kept out.
 */
export const guarded = (view: View, now: number, byItself: boolean): View => ({
  ...freshQuestion(view),
  deafToEnter: now + (byItself ? guardEnterMs : guardOthersMs),
  deafToOthers: now + guardOthersMs,
});

/** How long a verdict stays before the session goes on by itself; undefined when it waits for Enter. */
export const advanceAfter = (session: SessionState): number | undefined => {
  if (session.phase.name !== 'verdict') return undefined;
  const { judgement, first, overridden } = session.phase.outcome;
  if (!isRight(judgement.verdict) || overridden) return undefined;
  return judgement.verdict === 'slip' || first ? 2000 : 400;
};

/** Where keys are heard right now. */
export const placeOf = (view: View, session: SessionState | undefined): Place => {
  if (view.help) return 'help';
  if (view.screen === 'home' || !session) return 'home';
  if (session.phase.name === 'done') return 'done';
  if (session.pausedAt !== undefined) return 'paused';
  if (session.phase.name === 'verdict') return 'verdict';
  const { standing } = session.phase;
  if (standing.lesson) return 'verdict';
  return showsChoices(standing) ? 'choice' : 'typed';
};

/** What answers is guarded: options, Enter and text. Keys that lead out or back are heard always. */
const answers = (command: Command | undefined): boolean =>
  command === undefined ||
  ['take', 'erase', 'hint', 'choices'].includes(command) ||
  command.startsWith('pick-');

const isDeaf = (view: View, place: Place, key: Key, now: number): boolean =>
  (place === 'choice' || place === 'typed') &&
  answers(commandFor(place, key)) &&
  now < (key.name === 'enter' ? view.deafToEnter : view.deafToOthers);

const type = (view: View, text: string, now: number): Reaction => ({
  view: {
    ...view,
    typed: `${view.typed}${text}`.slice(0, longestAnswer),
    firstKeyAt: view.firstKeyAt ?? now,
    emptyEnter: false,
  },
});

const move = (view: View, step: 1 | -1): Reaction => {
  const from = view.cursor ?? (step === 1 ? -1 : optionCount);
  return { view: { ...view, cursor: (from + step + optionCount) % optionCount } };
};

const take = (view: View, place: Place, now: number): Reaction => {
  const { firstKeyAt } = view;
  if (place === 'choice') {
    if (view.cursor === undefined) return { view };
    return {
      view,
      intent: { type: 'answer', text: letters[view.cursor] ?? 'e', firstKeyAt: undefined },
    };
  }
  if (view.typed.trim() !== '') {
    const answered = { ...view, deafToOverride: now + guardPasteMs };
    return { view: answered, intent: { type: 'answer', text: view.typed, firstKeyAt } };
  }
  if (view.emptyEnter) return { view, intent: { type: 'give-up', firstKeyAt } };
  return { view: { ...view, emptyEnter: true } };
};

const isLesson = (session: SessionState | undefined): boolean =>
  session?.phase.name === 'asking' && session.phase.standing.lesson;

const obey = (
  view: View,
  session: SessionState | undefined,
  place: Place,
  command: Command,
  now: number,
): Reaction => {
  switch (command) {
    case 'start':
      return { view, intent: { type: 'start' } };
    case 'quit':
      return { view, intent: { type: 'quit' } };
    case 'help':
      return { view: { ...view, help: true } };
    case 'back':
      return view.help ? { view: { ...view, help: false } } : { view, intent: { type: 'home' } };
    case 'up':
      return move(view, -1);
    case 'down':
      return move(view, 1);
    case 'take':
      return take(view, place, now);
    case 'choices':
      return { view: { ...view, cursor: undefined }, intent: { type: 'show-choices' } };
    case 'next':
      return { view, intent: { type: isLesson(session) ? 'learned' : 'next' } };
    case 'sources':
      return { view: { ...view, sources: !view.sources } };
    case 'erase':
      return { view: { ...view, typed: [...view.typed].slice(0, -1).join('') } };
    case 'hint':
    case 'undo':
    case 'override':
    case 'pause':
    case 'resume':
      return { view, intent: { type: command } };
    case 'pick-a':
    case 'pick-b':
    case 'pick-c':
    case 'pick-d':
    case 'pick-e':
      return { view, intent: { type: 'answer', text: command.slice(-1), firstKeyAt: undefined } };
    default:
      return command satisfies never;
  }
};

/** What a key does, given where one is. Pure: the shell carries out the intent. */
export const press = (
  view: View,
  session: SessionState | undefined,
  key: Key,
  now: number,
): Reaction => {
  if (key.name === 'interrupt') return { view, intent: { type: 'interrupt' } };
  if (key.name === 'suspend') return { view, intent: { type: 'suspend' } };
  const place = placeOf(view, session);
  if (isDeaf(view, place, key, now)) return { view };
  const command = commandFor(place, key);
  // The o of a pasted "hello" is no "I was right".
  if (command === 'override' && now < view.deafToOverride) return { view };
  // A first meeting or a slip stays a while, or until any key; that key does no more than that.
  const passes =
    place === 'verdict' && session !== undefined && advanceAfter(session) !== undefined;
  if (command === undefined && passes) return { view, intent: { type: 'next' } };
  if (command !== undefined) return obey(view, session, place, command, now);
  return place === 'typed' && key.name === 'text' ? type(view, key.text, now) : { view };
};
