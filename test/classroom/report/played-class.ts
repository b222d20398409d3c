import { apply } from '../../../src/classroom/apply.ts';
import { decide } from '../../../src/classroom/decide.ts';
import {
  openRoom,
  type RoomEvent,
  type RoomRequest,
  type RoomRules,
  type RoomStart,
  type Slip,
  wireId,
} from '../../../src/classroom/room.ts';
import { formatRoomEvent } from '../../../src/classroom/session-line.ts';
import { codeOf } from '../../../src/drill/code.ts';
import type { Drill } from '../../../src/drill/drill.ts';
import { digestOfToken } from '../../../src/network/tokens.ts';
import type { OptionKey, Question } from '../../../src/questions/question.ts';
import { createRandom } from '../../../src/questions/random.ts';
import { rightOf, wrongOf } from './marked.ts';

/** Who is in a class, and how much of it they know. */
export interface Pupil {
  readonly name: string;
  /** From 0 to 1. */
  readonly knows: number;
  readonly slip?: string;
}

interface Lesson {
  readonly drill: Drill;
  readonly pupils: readonly Pupil[];
  readonly time: number;
  readonly id?: string;
  readonly rules?: Partial<RoomRules>;
  readonly slips?: readonly Slip[];
  /** Without it the room is broken off after its last question. */
  readonly ended?: boolean;
}

/** Hard questions come by chance of the seed; a wrong answer is mostly the likeliest one. */
const pick = (question: Question, { knows, name }: Pupil): OptionKey | undefined => {
  const random = createRandom(`${question.card}/${name}`);
  const hard = createRandom(question.card).below(100) / 100;
  const draw = random.below(100) / 100;
  const [likeliest = 'e', second = 'e'] = wrongOf(question);
  if (draw < knows * (1.3 - hard)) return rightOf(question);
  const how = random.below(10);
  if (how === 0) return undefined;
  return how < 7 ? likeliest : how < 9 ? second : 'e';
};

/** What lets a pupil in again. */
export const tokenOf = (at: number): string => `token of pupil ${at + 1}`.replaceAll(' ', '-');

/** A quiz that a class played to its end, by the rules of the room. */
export const playedClass = ({
  drill,
  pupils,
  time,
  id = 'lesson-1',
  rules = {},
  slips = [],
  ended = true,
}: Lesson): readonly RoomEvent[] => {
  const start: RoomStart = {
    type: 'room',
    v: 1,
    id,
    time,
    code: 'ABCDEFG',
    drill: codeOf(drill, '0.1.0'),
    deck: drill.deck,
    questions: drill.questions.length,
    rules: { seconds: 30, names: 'free', board: 'none', speed: false, ...rules },
    slips,
    app: '0.1.0',
    content: 'x',
  };
  const events: RoomEvent[] = [start];
  let state = openRoom(start, drill.questions);
  let now = time;
  const ask = (request: RoomRequest): void => {
    now += 700;
    for (const event of decide(state, request, now).events) {
      events.push(event);
      state = apply(state, event);
    }
  };
  for (const [at, { name, slip }] of pupils.entries())
    ask({
      type: 'join',
      player: `p${at + 1}`,
      token: digestOfToken(tokenOf(at)),
      name,
      slip,
      seed: name,
    });
  for (const [place, question] of drill.questions.entries()) {
    // A board stands between two questions, where there is one.
    do ask({ type: 'next' });
    while (state.phase === 'board');
    for (const [at, pupil] of pupils.entries()) {
      const option = pick(question, pupil);
      if (option !== undefined)
        ask({ type: 'answer', player: `p${at + 1}`, question: wireId(state, place), option });
    }
    if (state.phase === 'question') ask({ type: 'next' });
  }
  if (ended) ask({ type: 'end' });
  return events;
};

/** A session's file. */
export const journalText = (events: readonly RoomEvent[]): string =>
  events.map((event) => `${formatRoomEvent(event)}\n`).join('');

const first = ['Ana', 'Ben', 'Cleo', 'Dan', 'Eva', 'Finn', 'Gül', 'Hugo', 'Ida', 'Jon'];
const last = ['Abel', 'Bell', 'Cruz', 'Dorn'];

/** So many pupils, of whom some know much. */
export const pupils = (count: number): readonly Pupil[] =>
  Array.from({ length: count }, (_, at) => ({
    name: `${first[at % first.length]} ${last[Math.floor(at / first.length) % last.length]}`,
    knows: 0.35 + (0.65 * ((at * 7) % 10)) / 10,
  }));
