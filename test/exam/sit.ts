import { examFrom, examStart } from '../../src/exam/begin.ts';
import type { ExamEffect, ExamInput, ExamState } from '../../src/exam/exam.ts';
import { type ExamProfile, profileFor } from '../../src/exam/profile.ts';
import { reduceExam } from '../../src/exam/reduce.ts';
import type { ExamEvent } from '../../src/memory/events.ts';
import { emptyMemory, type Memory } from '../../src/memory/memory.ts';
import type { Moment } from '../../src/memory/moment.ts';
import { rightOption } from '../../src/questions/question.ts';
import { catalog } from '../catalog.ts';
import { deckNamed } from '../memory/cards.ts';
import { momentOn } from '../memory/review.ts';

export const equipment = { catalog, shell: 'screen', app: '0.0.0' } as const;

/** A test being sat: its state, what was written, and how many ms of the monotonic clock have gone by. */
export interface Sitting {
  readonly state: ExamState;
  readonly events: readonly ExamEvent[];
  readonly effects: readonly ExamEffect[];
  readonly ms: number;
}

export interface Wished {
  readonly list?: string;
  readonly profile?: Partial<ExamProfile>;
  readonly minutes?: number | null;
  readonly seed?: string;
  readonly day?: number;
}

export const sit = ({
  list = 'net+',
  profile = {},
  minutes = 20,
  seed = 'seed',
  day = 0,
}: Wished = {}): Sitting => {
  const deck = deckNamed(list);
  const whole = { ...profileFor(deck), ...profile };
  const start = examStart(deck, whole, minutes, seed, equipment, {
    at: momentOn(day),
    id: `exam-${seed}`,
  });
  const state = examFrom(start, [], 0, deck, equipment);
  return { state, events: [start], effects: [], ms: 1000 };
};

export const act = (sitting: Sitting, event: ExamInput): Sitting => {
  const { state, effects } = reduceExam(sitting.state, event);
  return {
    ...sitting,
    state,
    effects: [...sitting.effects, ...effects],
    events: [
      ...sitting.events,
      ...effects.flatMap((effect) => (effect.type === 'append' ? [effect.event] : [])),
    ],
  };
};

/** When something happens: so many ms after the test began. */
const stampAt = ({ ms, events }: Sitting, day = 0) => ({
  at: momentAt(ms, day),
  ms,
  id: `event-${String(events.length).padStart(4, '0')}`,
});

const momentAt = (ms: number, day: number): Moment => momentOn(day, 12, Math.floor(ms / 1000));

export const pass = (sitting: Sitting, ms: number): Sitting => ({
  ...sitting,
  ms: sitting.ms + ms,
});

/** Time passes and is looked at, every second, as the screens do. */
export const watch = (sitting: Sitting, ms: number): Sitting => {
  let now = sitting;
  for (let left = ms; left > 0; left -= 1000) {
    now = pass(now, Math.min(1000, left));
    now = act(now, { type: 'look', ...stampAt(now) });
  }
  return now;
};

export const run = (sitting: Sitting): Sitting => act(sitting, { type: 'run', ms: sitting.ms });
export const rest = (sitting: Sitting): Sitting => act(sitting, { type: 'rest', ms: sitting.ms });
export const flag = (sitting: Sitting): Sitting =>
  act(sitting, { type: 'flag', ...stampAt(sitting) });
export const show = (sitting: Sitting, place: number): Sitting =>
  act(sitting, { type: 'show', place, ms: sitting.ms });
export const say = (sitting: Sitting, text: string, day = 0): Sitting =>
  act(sitting, { type: 'answer', text, ...stampAt(sitting, day) });
export const handIn = (sitting: Sitting, memory: Memory = emptyMemory): Sitting =>
  act(sitting, { type: 'hand-in', memory, ...stampAt(sitting) });

/** The letter of the right option of the question shown, or of a wrong one. */
export const letterFor = ({ state }: Sitting, right: boolean): string => {
  const question = state.setting.questions[state.at];
  const answer = question && rightOption(question);
  const wrong = question?.options.find(({ key }) => key !== 'e' && key !== answer?.key);
  return (right ? answer : wrong)?.key ?? 'e';
};

/** Answers every question in turn, some seconds each; wrong where told so. */
export const sitThrough = (
  sitting: Sitting,
  isRight: (place: number) => boolean,
  seconds = 5,
): Sitting => {
  let now = run(sitting);
  for (let place = 0; place < sitting.state.setting.questions.length; place++) {
    now = watch(show(now, place), seconds * 1000);
    now = say(now, letterFor(now, isRight(place)));
  }
  return now;
};
