import type {
  ExamAnswer,
  ExamStart,
  ExamSubmit,
  Goal,
  Override,
  Recall,
  Reset,
  Review,
  Undo,
} from '../../src/memory/events.ts';
import type { Moment } from '../../src/memory/moment.ts';

const msPerDay = 86_400_000;

/** Day 0 of the tests: 2026-03-02. */
export const firstDay = 20_514;

/** A moment some days after the first, at an hour of UTC, with a second within it. */
export const momentOn = (day: number, hour = 12, second = 0): Moment => {
  const start = (firstDay + day) * msPerDay;
  return {
    time: start + hour * 3_600_000 + second * 1000,
    offset: 0,
    day: new Date(start).toISOString().slice(0, 10),
  };
};

/** A right first answer on the first day, but for what is said otherwise. */
export const reviewOf = (fields: Partial<Review> & Pick<Review, 'id'>): Review => ({
  v: 1,
  type: 'review',
  ...momentOn(0),
  session: 'session',
  card: 'ssh:number-to-service',
  item: fields.card?.split(':')[0] ?? 'ssh',
  direction: 'number-to-service',
  port: 22,
  form: 'choice',
  options: ['SSH', 'Telnet', 'SMTP', 'DNS', "I don't know"],
  given: 'SSH',
  givenIs: 'ssh',
  verdict: 'right',
  ms: 3000,
  hint: null,
  blur: false,
  mode: 'study',
  shell: 'screen',
  deck: 'core',
  rating: 3,
  app: '0.0.0',
  content: 'test',
  ...fields,
});

export const missOf = (fields: Partial<Review> & Pick<Review, 'id'>): Review =>
  reviewOf({ verdict: 'wrong', rating: 1, given: 'Telnet', givenIs: 'telnet', ...fields });

export const undoOf = (review: string, id: string, at = momentOn(0, 13)): Undo => ({
  v: 1,
  type: 'undo',
  id,
  ...at,
  review,
});

export const overrideOf = (
  review: string,
  id: string,
  remember: string | null = null,
  at = momentOn(0, 13),
): Override => ({ v: 1, type: 'override', id, ...at, review, rating: 3, remember });

export const resetOf = (id: string, at = momentOn(0, 14)): Reset => ({
  v: 1,
  type: 'reset',
  id,
  ...at,
});

export const goalOf = (
  deck: string,
  date: string | null,
  id: string,
  at = momentOn(0, 10),
): Goal => ({
  v: 1,
  type: 'goal',
  id,
  ...at,
  deck,
  date,
});

export const recallOf = (fields: Partial<Recall> & Pick<Recall, 'id'>): Recall => ({
  v: 1,
  type: 'recall',
  ...momentOn(0, 15),
  deck: 'core',
  found: ['ssh', 'dns'],
  missed: ['ftp'],
  wrong: [{ ports: [21], name: 'ssh' }],
  ms: 90_000,
  shell: 'screen',
  app: '0.0.0',
  content: 'test',
  ...fields,
});

export const examStartOf = (id: string, at = momentOn(0, 9)): ExamStart => ({
  v: 1,
  type: 'exam-start',
  id,
  ...at,
  deck: 'core',
  seed: 'seed',
  questions: [{ card: 'ssh:purpose', context: false }],
  limit: 600_000,
  passAt: 0.85,
  shell: 'screen',
  app: '0.0.0',
  content: 'test',
});

export const examAnswerOf = (
  exam: string,
  card: string,
  id: string,
  at = momentOn(0, 9),
): ExamAnswer => {
  const { item, direction, port, options, given, givenIs, verdict } = reviewOf({ id, card });
  const answer = { item, direction, port, options, given, givenIs, verdict };
  return {
    v: 1,
    type: 'exam-answer',
    id,
    ...at,
    exam,
    card,
    answer,
    flagged: true,
    ms: 9,
    spent: 9,
  };
};

export const examSubmitOf = (
  exam: string,
  reviews: readonly Review[],
  id: string,
  at = momentOn(0, 9),
): ExamSubmit => ({
  v: 1,
  type: 'exam-submit',
  id,
  ...at,
  exam,
  deck: 'core',
  ended: 'handed-in',
  asked: 4,
  right: reviews.length,
  passAt: 0.85,
  spent: 1000,
  limit: null,
  reviews,
});
