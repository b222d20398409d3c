import { skeletonOf } from '../../classroom/names.ts';
import { type Player, playing, type Refusal, type RoomRequest } from '../../classroom/room.ts';
import { safeText } from '../../grading/safe-text.ts';
import { plural } from '../day-lines.ts';
import {
  lockedWords,
  nameRefused,
  notKept,
  sayAnswersIn,
  sayAway,
  sayExtraTime,
  sayWhoIsIn,
  secondsLeftOf,
} from './host-sentences.ts';
import { type HostWord, hostWords } from './host-words.ts';
import type { HostShell } from './run-host.ts';

/** So much more a question stands at a time, in seconds. */
const extension = 15;

type Lines = readonly string[];

const refused = (why: Refusal): Lines => [
  why === 'name-taken' || why === 'name-unfit' ? nameRefused(why) : 'That is not possible now.',
];

const unkept = (shell: HostShell): Lines => [notKept(shell.trouble() ?? 'unknown')];

/** Asks the room; what is said when it is done. */
const asked = async (
  shell: HostShell,
  request: RoomRequest,
  done: Lines | (() => Lines),
): Promise<Lines> => {
  const reply = await shell.ask(request);
  if (!reply) return unkept(shell);
  if (!reply.ok) return refused(reply.why);
  return typeof done === 'function' ? done() : done;
};

/** The student of a name, as it is compared. */
const named = (shell: HostShell, name: string): Player | undefined =>
  playing(shell.room()).find((player) => skeletonOf(player.name) === skeletonOf(name));

const nobody = (name: string): Lines => [
  `Nobody here is called "${safeText(name)}"; students shows who is.`,
];

const ofStudent = (
  shell: HostShell,
  name: string,
  request: (player: Player) => RoomRequest,
  done: (player: Player) => string,
): Promise<Lines> | Lines => {
  const player = named(shell, name);
  return player ? asked(shell, request(player), () => [done(player)]) : nobody(name);
};

const studentLines = (shell: HostShell): Lines => {
  const room = shell.room();
  const lineOf = (player: Player): string => {
    const notes = [
      room.here.has(player.id) ? '' : 'not connected',
      room.phase === 'question' && room.rounds.at(-1)?.answers.has(player.id) ? 'answered' : '',
      sayExtraTime(player.extra),
    ].filter((note) => note !== '');
    return notes.length === 0 ? player.name : `${player.name}: ${notes.join(', ')}`;
  };
  const left = secondsLeftOf(room, shell.time());
  return [
    sayWhoIsIn(room),
    ...playing(room).map(lineOf),
    ...(left === undefined
      ? []
      : [`${sayAnswersIn(room)}${sayAway(room)}, ${plural(left, 'second')} left.`]),
  ];
};

const rename = async (
  shell: HostShell,
  { names }: Extract<HostWord, { readonly word: 'rename' }>,
): Promise<Lines> => {
  const pair = names.find(([old]) => named(shell, old)) ?? names[0] ?? ['', ''];
  const [old, fresh] = pair;
  return ofStudent(
    shell,
    old,
    ({ id }) => ({ type: 'rename', player: id, name: fresh }),
    ({ id, name }) => `${name} is ${shell.room().players.get(id)?.name ?? fresh} now.`,
  );
};

/** From what stands here: a question that closed by itself meanwhile is told of first. */
const goOn = async (shell: HostShell): Promise<Lines> => {
  const { phase, rounds } = shell.room();
  const reply = await shell.ask({ type: 'next', from: { phase, asked: rounds.length } });
  if (!reply) return unkept(shell);
  return reply.ok ? [] : ['The question has just closed by itself; type next to go on.'];
};

/** Carries out a command; gives what is to be said. What it does to the room is told as that changes. */
export const carryOut = async (
  shell: HostShell,
  asks: HostWord,
  board: () => Lines,
): Promise<Lines> => {
  switch (asks.word) {
    case 'help':
      return Object.entries(hostWords).map(([word, meaning]) => `${word}: ${meaning}`);
    case 'next':
      return goOn(shell);
    case 'end':
      return asked(shell, { type: 'end' }, []);
    case 'skip':
      return asked(shell, { type: 'skip' }, []);
    case 'pause':
      return asked(shell, { type: 'pause' }, ['Paused. Type resume to go on.']);
    case 'resume':
      return asked(shell, { type: 'resume' }, ['The clock runs.']);
    case 'extend':
      return asked(shell, { type: 'extend', seconds: extension }, [`${extension} seconds more.`]);
    case 'void': {
      const done = [`Question ${asks.place + 1} counts for nobody.`];
      return asked(shell, { type: 'void', place: asks.place }, done);
    }
    case 'lock':
      return asked(shell, { type: 'lock', locked: true }, [lockedWords]);
    case 'unlock':
      return asked(shell, { type: 'lock', locked: false }, ['Open: students can join.']);
    case 'students':
      return studentLines(shell);
    case 'board':
      return board();
    case 'rename':
      return rename(shell, asks);
    case 'time':
      return ofStudent(
        shell,
        asks.name,
        ({ id }) => ({ type: 'give-time', player: id, extra: asks.extra }),
        ({ name }) => `${name}: ${sayExtraTime(asks.extra) || 'the usual time'}.`,
      );
    case 'kick':
      return ofStudent(
        shell,
        asks.name,
        ({ id }) => ({ type: 'kick', player: id }),
        ({ name }) => `${name} is out of the room.`,
      );
    case 'quit':
      return [];
    default:
      return asks satisfies never;
  }
};
