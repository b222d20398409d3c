import { type Question, rightOption } from '../questions/question.ts';
import { elapsed, limitFor } from './clock.ts';
import { lastRound, type RoomState, wireId } from './room.ts';
import { countsOf, type Standing, type Standings, standingsOf } from './standings.ts';
import type { AnsweredView, AnswerView, AskedView, RoomView, ScoreView, YouView } from './wire.ts';

const mostOnBoard = 5;

const askedView = (state: RoomState, place: number, question: Question): AskedView => ({
  id: wireId(state, place),
  number: place + 1,
  of: state.questions.length,
  prompt: question.prompt,
  transport: question.transport,
  wants: question.wants,
  // Nothing else of an option: what it names may tell the right one.
  options: question.options.map(({ key, label }) => ({ key, label })),
});

const cardView = (state: RoomState, question: Question): AnswerView['card'] => ({
  id: question.card,
  item: question.item.id,
  direction: question.direction,
  port: question.key.kind === 'names' ? question.key.port.number : null,
  deck: state.start.deck,
  items: Object.fromEntries(
    question.options.flatMap(({ key, item }) => (item === undefined ? [] : [[key, item]])),
  ),
});

const answerView = (
  state: RoomState,
  place: number,
  question: Question,
  explain: (question: Question) => readonly string[],
): AnswerView | null => {
  const round = state.rounds[place];
  const right = rightOption(question)?.key;
  // The one place where the key goes out: after the close only.
  if (round?.status !== 'closed' || right === undefined) return null;
  const counts = countsOf(state, place);
  const { voided } = round;
  return { right, lines: explain(question), counts, voided, card: cardView(state, question) };
};

/**
 * A student's answers to questions that are closed, in their order.
 * @param after the number of a question, from 1: only those behind it
 */
export const answeredViews = (
  state: RoomState,
  player: string,
  after: number,
  explain: (question: Question) => readonly string[],
): readonly AnsweredView[] =>
  state.questions.slice(0, state.rounds.length).flatMap((question, place) => {
    const given = state.rounds[place]?.answers.get(player)?.option;
    if (place < after || given === undefined) return [];
    const answer = answerView(state, place, question, explain);
    return answer ? [{ question: askedView(state, place, question), answer, given }] : [];
  });

const scoreView = (
  state: RoomState,
  row: Pick<Standing, 'right' | 'asked' | 'points'> | undefined,
): ScoreView => ({
  right: row?.right ?? 0,
  asked: row?.asked ?? 0,
  points: state.start.rules.speed ? (row?.points ?? 0) : null,
});

/** A rank says something once somebody got a thing right: before that all are the first, and the last. */
const rankOf = (row: Standing | undefined): number | undefined =>
  row && row.right > 0 ? row.rank : undefined;

/** The best, at most half of those ranked, so that nobody is shown to be the last; but where all are equal, any. */
const bestOf = ({ rows }: Standings): readonly Standing[] => {
  const ranked = rows.filter(({ rank }) => rank !== undefined);
  const worst = ranked.at(-1)?.rank ?? 1;
  const fit = ranked.filter((row) => {
    const rank = rankOf(row);
    return rank !== undefined && (worst === 1 || rank < worst);
  });
  return fit.slice(0, Math.min(mostOnBoard, Math.ceil(ranked.length / 2)));
};

/** The board as it is shown now; nothing of it where there is none. */
const boardOf = (
  state: RoomState,
  known: Standings | undefined,
): Pick<RoomView, 'board' | 'boardMore'> => {
  const { board } = state.start.rules;
  const isShown = state.phase === 'board' || state.phase === 'podium' || state.phase === 'over';
  if (board === 'none' || !isShown) return { board: null };
  const standings = known ?? standingsOf(state);
  const best = bestOf(standings);
  const last = best.at(-1)?.rank;
  const alike = (rows: readonly Standing[]): number =>
    rows.filter(({ rank }) => last !== undefined && rank === last).length;
  const rows = best.map((row) => ({
    rank: row.rank ?? 0,
    name: board === 'anonymous' ? null : row.name,
    ...scoreView(state, row),
  }));
  return { board: rows, boardMore: alike(standings.rows) - alike(best) };
};

const leftOf = (
  { clock }: RoomState,
  time: number,
  limit: (clock: NonNullable<RoomState['clock']>) => number,
): number | null => (clock ? Math.max(0, Math.round(limit(clock) - elapsed(clock, time))) : null);

const voidedNumbers = ({ rounds }: RoomState): readonly number[] =>
  rounds.flatMap(({ status, voided }, place) => (status === 'closed' && voided ? [place + 1] : []));

/**
 * What all students see. Before the close of a question nothing in it depends on what is right; afterwards the question
 * and its answer stay in it until the next one, so that whoever comes back late has them.
 * @param explain sentences for a question that is closed: what is right, what it is for, what to remember
 * @param standings where they are known already: they are worked out only for the phases with a board
 */
export const roomView = (
  state: RoomState,
  time: number,
  explain: (question: Question) => readonly string[],
  standings?: Standings,
): RoomView => {
  const { start, phase, questions, locked, clock } = state;
  const place = state.rounds.length - 1;
  const question = questions[place];
  return {
    session: start.id,
    list: start.deck,
    phase,
    questions: questions.length,
    seconds: start.rules.seconds,
    locked,
    question: question ? askedView(state, place, question) : null,
    left: leftOf(state, time, ({ limit }) => limit),
    paused: clock !== undefined && clock.since === undefined,
    answer: question ? answerView(state, place, question, explain) : null,
    voided: voidedNumbers(state),
    ...boardOf(state, standings),
  };
};

/**
 * What one student sees beside.
 * @param id the player's; somebody who is not in the room is told that they were put out
 * @param standings of that state: the same for all students
 */
export const youView = (
  state: RoomState,
  id: string,
  time: number,
  standings: Standings,
): YouView => {
  const player = state.players.get(id);
  const row = standings.byPlayer.get(id);
  return {
    name: player?.name ?? '',
    kicked: player?.kicked ?? true,
    answer: lastRound(state)?.answers.get(id)?.option ?? null,
    left: player ? leftOf(state, time, (clock) => limitFor(clock, player)) : null,
    score: scoreView(state, row),
    rank: state.start.rules.board === 'none' ? null : (rankOf(row) ?? null),
    ranked: row?.ranked ?? false,
  };
};
