import type { BoardRule, NameRule } from '../classroom/room.ts';
import type { Moment } from '../memory/moment.ts';
import type { Deck } from '../registry/deck.ts';

/** How a class is to be held. */
export interface TeachWish {
  readonly deck: Deck;
  readonly count: number;
  /** For each question. */
  readonly seconds: number;
  /** A roster is a file, and so of the command line. */
  readonly names: Exclude<NameRule, 'roster'>;
  readonly board: BoardRule;
  readonly speed: boolean;
}

/** A class that was broken off and can be gone on with. */
export interface BrokenOff {
  /** Its session. */
  readonly session: string;
  readonly begun: Moment;
  /** The list's name. */
  readonly list: string;
  /** Questions so far, the one that stood among them. */
  readonly asked: number;
  readonly questions: number;
  readonly students: number;
}

/** Something that is chosen for a class. */
export type TeachChoice = keyof TeachWish;

/** A row of "Teach a class": a choice for a new one, or the one that was broken off. */
export type TeachRow = TeachChoice | BrokenOff;

/** Teach a class, and what is chosen for it so far. */
export interface TeachScreen {
  readonly name: 'teach';
  readonly cursor: number;
  readonly wish: TeachWish;
  /** Undefined where none was, and until one is found. */
  readonly brokenOff: BrokenOff | undefined;
  /** The read of the terminal that brought this up: Enter glued to it was pressed before it was seen. */
  readonly cameUpIn: number | undefined;
}

const choices: readonly TeachChoice[] = ['deck', 'count', 'seconds', 'names', 'board', 'speed'];

/** The rows of the screen, what was broken off first. */
export const teachRows = ({ brokenOff }: TeachScreen): readonly TeachRow[] =>
  brokenOff ? [brokenOff, ...choices] : choices;

/** The row moved to. */
export const teachRowAt = (screen: TeachScreen): TeachRow =>
  teachRows(screen)[screen.cursor] ?? 'deck';
