import { hostPlaceOf, placeBelowHelp } from '../../app/class/host-place.ts';
import { type HostState, isLone } from '../../app/class/host-state.ts';
import { listedStudents, studentAt } from '../../app/class/host-students.ts';
import { hintsFor } from '../../app/keymap.ts';
import { missedFirst } from '../../classroom/missed-first.ts';
import { boardLines, distributionLines, missedLines } from '../../plain/class/host-lines.ts';
import {
  joinAddress,
  loneLines,
  nameRefused,
  notKept,
  reportLine,
  sayAnswersAloud,
  sayExtraTime,
  sayWhoIsIn,
  shownCode,
  shutWords,
} from '../../plain/class/host-sentences.ts';
import { optionLines, wanted } from '../../plain/question-lines.ts';
import type { Question } from '../../questions/question.ts';
import { everywhere, placeNames } from '../help.tsx';
import type { Speech } from '../speech.ts';
import { sayAnswered } from './host-answered.ts';
import { seenRoom } from './host-board-rows.ts';
import { hostHeading } from './host-headings.ts';
import { idleOnScreen } from './host-idle.ts';
import { sureQuestion } from './host-status.tsx';
import { standOf } from './host-students.tsx';

const onLobby = (state: HostState): Speech => {
  const [address = ''] = state.door.addresses;
  return {
    lines: [
      `Students open ${joinAddress(address)} or type portquiz join ${address}.`,
      `The code is ${shownCode(state.room)}.`,
      ...(isLone(state) ? loneLines(address, state.room) : []),
    ],
    changing: sayWhoIsIn(state.room),
  };
};

const positionOf = ({ room }: HostState): string =>
  `Question ${room.rounds.length} of ${room.questions.length}.`;

const onQuestion = (state: HostState, question: Question): Speech => {
  const { room, lateAnswers } = state;
  const isPaused = room.clock?.since === undefined;
  const seconds = Math.round((room.clock?.limit ?? 0) / 1000);
  return {
    lines: [
      `${positionOf(state)} ${question.prompt} ${wanted(question)}`.trimEnd(),
      ...optionLines(question),
      `${seconds} seconds.`,
    ],
    changing: isPaused
      ? 'Paused.'
      : lateAnswers === undefined
        ? sayAnswersAloud(room)
        : `Ten seconds left, ${lateAnswers} have answered.`,
  };
};

const onRoom = (state: HostState): Speech => {
  const { room, setting } = state;
  const place = room.rounds.length - 1;
  const question = room.questions[place];
  switch (room.phase) {
    case 'lobby':
      return onLobby(state);
    case 'question':
      return question ? onQuestion(state, question) : { lines: [] };
    case 'answer':
      return {
        lines: question
          ? [
              `${sayAnswered(room)}.`,
              ...distributionLines(room, place, question),
              ...setting.explain(question),
            ]
          : [],
      };
    case 'board':
    case 'podium':
      return { lines: boardLines(seenRoom(state)) };
    case 'over': {
      const seen = seenRoom(state);
      const best = seen.board && seen.board.length > 0 ? boardLines(seen) : [];
      return { lines: [...best, ...missedLines(missedFirst(room)), reportLine(setting.kept)] };
    }
    default:
      return room.phase satisfies never;
  }
};

const onStudents = (state: HostState): Speech => {
  if (state.view.name !== 'students') return { lines: [] };
  const listed = listedStudents(state.room);
  const at = studentAt(listed, state.view);
  const student = listed[at];
  const notes = student
    ? [standOf(state, student), sayExtraTime(student.extra)].filter((note) => note !== '')
    : [];
  return {
    lines: [
      sayWhoIsIn(state.room),
      ...(state.room.phase === 'question' ? [sayAnswersAloud(state.room)] : []),
    ],
    changing:
      student && `Student ${at + 1} of ${listed.length}: ${[student.name, ...notes].join(', ')}.`,
  };
};

const onRename = (state: HostState): Speech => {
  if (state.view.name !== 'rename') return { lines: [] };
  const { player, typed, refused } = state.view;
  return {
    lines: [
      `Another name for ${state.room.players.get(player)?.name ?? ''}.`,
      ...(refused ? [nameRefused(refused)] : []),
    ],
    changing: `Name: ${typed}`,
  };
};

const onHelp = (state: HostState): Speech => {
  const idle = idleOnScreen(state, false);
  const place = placeBelowHelp(state);
  const hints = hintsFor(place, state.setting.keymap).filter(({ command }) => !idle.has(command));
  return {
    lines: [
      `${placeNames[place]}.`,
      ...hints.map(({ keys, label }) => `${keys}: ${label}.`),
      everywhere,
    ],
  };
};

const speechOf = (state: HostState): Speech => {
  if (state.help) return onHelp(state);
  if (state.sure) return { lines: [], changing: sureQuestion(state, state.sure.sure) };
  if (state.view.name === 'students') return onStudents(state);
  return state.view.name === 'rename' ? onRename(state) : onRoom(state);
};

const keysLine = (state: HostState): string => {
  const idle = idleOnScreen(state, false);
  const hints = hintsFor(hostPlaceOf(state), state.setting.keymap);
  const shown = hints.filter(({ command }) => !idle.has(command));
  return `Keys: ${shown.map(({ keys, label }) => `${keys} ${label}`).join(', ')}.`;
};

/** The room as a screen reader reads it: sentences in order, the line that changes last. */
export const hostSpokenLines = (state: HostState): readonly string[] => {
  const { lines, changing } = speechOf(state);
  return [
    `${hostHeading(state)}.`,
    ...(state.trouble === undefined ? [] : [notKept(state.trouble)]),
    ...(state.door.isShut ? [shutWords.shut] : []),
    ...lines,
    keysLine(state),
    ...(changing === undefined ? [] : [changing]),
  ];
};
