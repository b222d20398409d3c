import { type JoinState, joinPlaceOf, secondsShown } from '../../app/class/join-state.ts';
import { hintsFor } from '../../app/keymap.ts';
import { waitingQuestion } from '../../classroom/student-answer.ts';
import { isReaching } from '../../classroom/student-view.ts';
import type { AskedView } from '../../classroom/wire.ts';
import { problemSentence, reachingHost, sayGiven } from '../../plain/join-words.ts';
import { layoutFor } from '../frame.tsx';
import { everywhere, placeNames } from '../help.tsx';
import { choiceLine, type Speech } from '../speech.ts';
import { themeFor } from '../theme.ts';
import { formLabel } from './join-form.tsx';
import { joinHeading } from './join-heading.ts';
import { joinLines } from './join-lines.ts';

/** Never broken: whoever listens hears sentences. */
const endless = { ...layoutFor({ columns: 80, rows: 200 }), bodyWidth: 10_000, compact: true };
const signless = themeFor({});

const onQuestion = (state: JoinState, question: AskedView): Speech => {
  const options = question.options.map(({ key, label }) => `${key}: ${label}`);
  const told = sayGiven(state.student.given, question);
  const seconds = secondsShown(state);
  return {
    lines: [
      `${question.prompt} ${question.transport}.`,
      ...options,
      ...(told === '' ? [] : [told]),
      ...(state.student.snapshot?.room.paused ? ['The clock is paused.'] : []),
      ...(seconds === undefined ? [] : [`${seconds} seconds left.`]),
    ],
    changing: choiceLine(options, state.cursor),
  };
};

const speechOf = (state: JoinState): Speech => {
  const { student, help } = state;
  if (help) {
    const place = joinPlaceOf({ ...state, help: false });
    const keys = hintsFor(place, state.keymap).map((hint) => `${hint.keys}: ${hint.label}.`);
    return { lines: [`${placeNames[place]}.`, ...keys, everywhere] };
  }
  if (student.seat.name === 'outside') {
    const problem = problemSentence(student.seat.problem);
    const lines = [`Join the quiz at ${state.address}.`, ...(problem === '' ? [] : [problem])];
    return { lines, changing: `${formLabel(state)}: ${state.typed}` };
  }
  const question = waitingQuestion(student);
  if (question) return onQuestion(state, question);
  const lines = joinLines(state, { layout: endless, theme: signless });
  return {
    lines: lines.map((pieces) =>
      pieces
        .map(({ text }) => text)
        .join('')
        .trim(),
    ),
  };
};

/** A screen as a screen reader reads it: sentences in order, the line that changes last. */
export const joinSpokenLines = (state: JoinState): readonly string[] => {
  const { lines, changing } = speechOf(state);
  const hints = hintsFor(joinPlaceOf(state), state.keymap);
  return [
    `${joinHeading(state)}.`,
    ...(state.trouble === undefined ? [] : [`Not saved: ${state.trouble}.`]),
    ...(isReaching(state.student) ? [reachingHost] : []),
    ...lines.filter((line) => line !== ''),
    `Keys: ${hints.map(({ keys, label }) => `${keys} ${label}`).join(', ')}.`,
    ...(changing === undefined ? [] : [changing]),
  ];
};
