import { elapsed } from '../../classroom/clock.ts';
import {
  isUnused,
  type Player,
  playing,
  type Refusal,
  type RoomState,
} from '../../classroom/room.ts';
import { shownRoomCode } from '../../classroom/room-code.ts';
import type { BoardRow } from '../../classroom/wire.ts';
import type { Moment } from '../../memory/moment.ts';
import { plural } from '../day-lines.ts';
import { timeOfDay } from '../days.ts';

/** What stands at the top of a room: how to come in. */
export const joinAddress = (address: string): string => `http://${address}`;

/** Whether each student comes in by a code of their own. */
export const hasSlips = ({ start }: RoomState): boolean => start.rules.names === 'roster';

/** With it a phone comes in by its camera. */
export const joinLink = (address: string, room: RoomState): string =>
  hasSlips(room) ? `${joinAddress(address)}/` : `${joinAddress(address)}/#${room.start.code}`;

/** "12 students are in, 2 of them not connected.": who has joined. */
export const sayWhoIsIn = (room: RoomState): string => {
  const students = playing(room);
  const away = students.filter(({ id }) => !room.here.has(id)).length;
  if (students.length === 0) return 'Nobody is in yet.';
  const count = students.length === 1 ? '1 student is in' : `${students.length} students are in`;
  return away === 0 ? `${count}.` : `${count}, ${away} of them not connected.`;
};

/** How many have answered of all who take part, and who of the others is not connected. */
export const answersIn = (
  room: RoomState,
): { readonly answered: number; readonly of: number; readonly away: number } => {
  const answers = room.rounds.at(-1)?.answers;
  const students = playing(room);
  const waiting = students.filter(({ id }) => !answers?.has(id));
  const away = waiting.filter(({ id }) => !room.here.has(id)).length;
  return { answered: students.length - waiting.length, of: students.length, away };
};

/** "12 of 28 answers in". */
export const sayAnswersIn = (room: RoomState): string => {
  const { answered, of } = answersIn(room);
  return `${answered} of ${of} answers in`;
};

/** Whole seconds that the class has left of a question that stands; undefined while none does. */
export const secondsLeftOf = ({ clock }: RoomState, time: number): number | undefined =>
  clock && Math.max(0, Math.ceil((clock.limit - elapsed(clock, time)) / 1000));

/** "12 seconds from now.", "Paused, 12 seconds left." */
export const sayTimeLeft = (room: RoomState, time: number): string => {
  const left = secondsLeftOf(room, time) ?? 0;
  const seconds = plural(left, 'second');
  if (room.clock?.since === undefined) return `Paused, ${seconds} left.`;
  return left === 0 ? 'Time is up, but for who has more.' : `${seconds} from now.`;
};

/** So few answers are told one by one. */
const fewStudents = 4;

/**
 * How many have answered, for whoever is read each change aloud: of few students every answer, of more the first, half
 * of them and all.
 */
export const sayAnswersAloud = (room: RoomState): string => {
  const { answered, of } = answersIn(room);
  if (of <= fewStudents || answered === of || answered === 0) return `${sayAnswersIn(room)}.`;
  return answered * 2 < of ? 'The first answer is in.' : 'Half of the answers are in.';
};

/** ", 2 not connected": of those who have not answered; empty where all are. */
export const sayAway = (room: RoomState): string => {
  const { away } = answersIn(room);
  return away === 0 ? '' : `, ${away} not connected`;
};

/** Why nobody comes in, usually; and what needs no network. */
export const loneLines = (
  address: string,
  { start }: RoomState,
  isShort = false,
): readonly string[] => {
  const [host = address, port = ''] = address.split(/:(?=\d+$)/);
  const causes = isShort
    ? ['the firewall of this machine', 'a Wi-Fi that keeps devices apart', 'another network']
    : [
        `the firewall of this machine: it has to let Node.js in at port ${port}`,
        'a guest Wi-Fi, which keeps devices apart: take another, or a hotspot',
        `students in another network than ${host}`,
      ];
  return [
    'Nobody comes in? Usually it is:',
    ...causes.map((cause) => `- ${cause}`),
    `Without a network: portquiz drill ${start.drill}`,
  ];
};

/** What a lock means. */
export const lockedWords = 'Locked: nobody else can join.';

/** What cannot be taken back, asked once more. */
export const sureQuestions = {
  end: 'End the quiz for everybody?',
  quit: 'Leave? Students wait. portquiz host --resume goes on.',
  skip: 'Skip this question? It counts for nobody.',
  void: 'Void this question? It counts for nobody.',
  kick: 'Remove this student from the room?',
} as const;

/** The same with the student's name. */
export const sureOfKick = ({ name }: Pick<Player, 'name'>): string =>
  `Remove ${name} from the room?`;

/** Why a name will not do. */
export const nameRefused = (why: Refusal): string =>
  why === 'name-taken'
    ? 'Somebody has that name, or one that looks like it.'
    : why === 'name-missing'
      ? 'Type a name; Esc leaves it as it was.'
      : why === 'name-unfit'
        ? 'Nothing of that can be shown.'
        : 'That is not possible now.';

/** What is said where a disk does not take what happens. */
export const notKept = (reason: string): string =>
  `Not saved: ${reason}. Nobody can join or answer until it can be.`;

/** The same when the quiz is left. */
export const unsavedLine = (reason: string): string =>
  `not saved: ${reason}; what happened last is lost`;

/** Codes are being guessed, and the door is shut for it; open again. */
export const shutWords = {
  shut: 'Somebody is guessing codes. Nobody can join for a minute.',
  open: 'Students can join again.',
} as const;

/** "17 of 20", and the points where there are some. */
export const sayScore = ({ right, asked, points }: BoardRow): string =>
  `${right} of ${asked}${points === null ? '' : `, ${plural(points, 'point')}`}`;

/** "+50 %": a student's extra time. */
export const sayExtraTime = (extra: number): string =>
  extra === 0 ? '' : `+${Math.round(extra * 100)} % time`;

/** What is said of a quiz that nobody was asked anything in. */
export const endedUnasked = 'The quiz ended before its first question.';

/** The same in few words. */
export const moreInReport = 'More: portquiz report';

/** Beside a new quiz: there is one that was broken off, and this is not it. */
export const brokenOffLine = (begun: Moment, asked: number): string => {
  const when = asked === 0 ? 'before its first question' : `after question ${asked}`;
  return `A quiz from ${timeOfDay(begun)} was broken off ${when}; portquiz host --resume goes on with it.`;
};

/** Where a report is, and where it all is kept. */
export const reportLine = (kept: string): string =>
  `The report: portquiz report. All of it is kept in ${kept}`;

/** What is said when a quiz is left before its end: how it is come back to, and what there is of it. */
export const leavingLines = (room: RoomState, kept: string): readonly string[] => {
  const slips = hasSlips(room) ? ' The slips hold still.' : '';
  const resume = `The quiz stays as it is: portquiz host --resume goes on with it.${slips}`;
  return isUnused(room) ? [resume] : [resume, reportLine(kept)];
};

/** "K7QX-3MB", or where each has their own. */
export const shownCode = (room: RoomState): string =>
  hasSlips(room) ? 'on your slip' : shownRoomCode(room.start.code);
