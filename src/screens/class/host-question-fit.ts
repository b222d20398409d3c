import { type HostState, secondsLeft } from '../../app/class/host-state.ts';
import type { Question } from '../../questions/question.ts';
import { accented } from '../accent.tsx';
import { linesOf } from '../lines.ts';
import type { TextLine } from '../text-line.tsx';
import type { Theme } from '../theme.ts';
import { bigText } from './big-text.ts';
import { type Room, roomFor } from './host-painted.ts';
import { promptLines } from './host-prompt.ts';

/** "0:18": minutes and seconds. */
export const sayClock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** What gives way to the words of a question. */
interface Stage {
  readonly hasLargeClock: boolean;
  /** Columns between a letter and its choice. */
  readonly beside: 4 | 2 | 1;
  readonly hasKeys: boolean;
  /** Time and answers stand in the heading, and not in a line of their own. */
  readonly isHeaded: boolean;
}

const asUsual: Stage = { hasLargeClock: true, beside: 4, hasKeys: true, isHeaded: false };
const noClock: Stage = { ...asUsual, hasLargeClock: false };
const close: Stage = { ...noClock, beside: 2 };
const keyless: Stage = { ...close, hasKeys: false };
const headed: Stage = { ...keyless, beside: 1, isHeaded: true };

/** A question as it fits the window. */
export interface QuestionFit extends Omit<Stage, 'hasLargeClock'> {
  /** The space for it and its clock. */
  readonly room: Room;
  /** In large digits. */
  readonly clock: readonly string[] | undefined;
  readonly prompt: readonly TextLine[];
  readonly options: readonly (readonly TextLine[])[];
}

/** Between a question and its clock. */
export const besideClock = 3;

/** Of the width, for the clock at most: in a window of 100 columns its digits are still of the largest. */
const clockShare = 0.35;

const largeClock = (
  state: HostState,
  room: Room,
  { signs }: Theme,
): readonly string[] | undefined => {
  const left = secondsLeft(state);
  if (room.compact || left === undefined) return undefined;
  const space = { width: Math.floor(room.width * clockShare), rows: 5 };
  return bigText(sayClock(left), space, signs.bars.solid);
};

const optionLines = (
  { options }: Question,
  width: number,
  beside: Stage['beside'],
  theme: Theme,
): QuestionFit['options'] => {
  const [before, between] = [beside === 4 ? '  ' : '', ' '.repeat(beside)];
  return options.map(({ key, label }) =>
    linesOf(label, width - before.length - 1 - between.length).map(
      (text, row): TextLine => [
        { text: before },
        row === 0 ? accented(key, theme) : { text: ' ' },
        { text: between },
        { text, bold: true },
      ],
    ),
  );
};

const fitIn = (state: HostState, question: Question, theme: Theme, stage: Stage): QuestionFit => {
  const { beside, hasKeys, isHeaded } = stage;
  const usual = roomFor(state.size, true);
  const room = { ...usual, rows: usual.rows + (hasKeys ? 0 : 1) + (isHeaded ? 1 : 0) };
  const clock = stage.hasLargeClock ? largeClock(state, room, theme) : undefined;
  const width = room.width - (clock ? (clock[0]?.length ?? 0) + besideClock : 0);
  return {
    ...{ beside, hasKeys, isHeaded, room, clock },
    prompt: promptLines(question, width),
    options: optionLines(question, width, beside, theme),
  };
};

/** Whether all words are to be seen; beside the large clock with a line of air. */
const isWhole = ({ room, clock, prompt, options }: QuestionFit): boolean =>
  prompt.length + options.flat().length + (clock ? 1 : 0) <= room.rows;

/**
 * How a question fits the window: before a word of it is lost the large clock gives way, then the air beside the
 * letters, the line of keys, and the line above it.
 */
export const fitQuestion = (state: HostState, question: Question, theme: Theme): QuestionFit => {
  // What is asked once more needs its keys, and what is wrong its line.
  const isHeld = state.sure !== undefined || state.trouble !== undefined || state.door.isShut;
  const stages = isHeld ? [asUsual, noClock, close] : [asUsual, noClock, close, keyless, headed];
  const fitFrom = (at: number): QuestionFit => {
    const fit = fitIn(state, question, theme, stages[at] ?? close);
    return isWhole(fit) || at === stages.length - 1 ? fit : fitFrom(at + 1);
  };
  return fitFrom(0);
};

/** The question that stands, as it fits; undefined where something else is looked at. */
export const standingFit = (state: HostState, theme: Theme): QuestionFit | undefined => {
  const { room, help, view } = state;
  const question = room.questions[room.rounds.length - 1];
  const isSeen = !help && view.name === 'room' && room.phase === 'question';
  return isSeen && question ? fitQuestion(state, question, theme) : undefined;
};
