import { type JoinState, joinPlaceOf, secondsShown } from '../../app/class/join-state.ts';
import { hintsFor } from '../../app/keymap.ts';
import { waitingQuestion } from '../../classroom/student-answer.ts';
import type { StudentState } from '../../classroom/student-state.ts';
import { isReaching } from '../../classroom/student-view.ts';
import type { AskedView, Snapshot } from '../../classroom/wire.ts';
import { boardLines, closedLines } from '../../plain/class/join-told.ts';
import {
  lobbySentence,
  problemSentence,
  putOutSentence,
  reachingHost,
  sayGiven,
  waitsForOld,
} from '../../plain/class/join-words.ts';
import { everywhere, placeNames } from '../help.tsx';
import { choiceLine, type Speech } from '../speech.ts';
import { formLabel, holdsPlace } from './join-form.tsx';
import { joinHeading } from './join-heading.ts';

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

const inPhase = (snapshot: Snapshot, student: StudentState): readonly string[] => {
  const { room, you } = snapshot;
  const { question } = room;
  switch (room.phase) {
    case 'lobby':
      return [`You are in as ${you.name}. Wait for your teacher.`, lobbySentence(room)];
    case 'question':
      return question
        ? [question.prompt, sayGiven(student.given, question), 'Wait for the others.']
        : [];
    case 'answer':
      return question ? [question.prompt, ...closedLines(snapshot, question)] : [];
    case 'board':
    case 'podium':
    case 'over':
      return boardLines(snapshot);
    default:
      return room.phase satisfies never;
  }
};

/** What is heard while there is nothing to do. */
const waitingLines = (student: StudentState, address: string): readonly string[] => {
  const { seat, snapshot } = student;
  if (seat.name === 'kicked') return [putOutSentence];
  return snapshot ? inPhase(snapshot, student) : [`Coming in, at ${address}.`];
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
    const lines = [
      `Join the quiz at ${state.address}.`,
      ...(problem === '' ? [] : [problem]),
      ...(holdsPlace(state) ? [waitsForOld] : []),
    ];
    return { lines, changing: `${formLabel(state)}: ${state.typed}` };
  }
  const question = waitingQuestion(student);
  if (question) return onQuestion(state, question);
  return { lines: waitingLines(student, state.address) };
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
