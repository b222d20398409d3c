import { type OptionKey, optionKeys, rightOption } from '../questions/question.ts';
import type { Player, RoomAnswer, RoomState, Round } from './room.ts';

/** Ms within which all right answers are worth the same: nobody is paid for reading less. */
const freeMs = 2000;
/** What a right answer is worth with speed scoring; the second half of it goes with the time. */
const mostPoints = 1000;

/** How one student stands. */
export interface Standing {
  readonly player: string;
  readonly name: string;
  readonly right: number;
  /** The questions that count for them: one they left out counts as well. */
  readonly asked: number;
  /** 0 without speed scoring. */
  readonly points: number;
  /** They were there for at least half of the questions. Before that they have a score, but no rank. */
  readonly ranked: boolean;
  /** From 1, ties share it; undefined while they are not ranked. */
  readonly rank: number | undefined;
}

/** How all stand, the best first; who has no rank yet comes last. Kicked students are not in it. */
export interface Standings {
  readonly rows: readonly Standing[];
  readonly byPlayer: ReadonlyMap<string, Standing>;
  /** How many questions count by now. */
  readonly counted: number;
}

interface CountedRound {
  readonly place: number;
  readonly round: Round;
  readonly right: OptionKey | undefined;
}

interface Tally {
  right: number;
  asked: number;
  points: number;
}

/** A question counts once it is closed, unless it was voided. */
const countedRounds = ({ rounds, questions }: RoomState): readonly CountedRound[] =>
  rounds.flatMap((round, place) => {
    const question = questions[place];
    return round.status === 'closed' && !round.voided && question
      ? [{ place, round, right: rightOption(question)?.key }]
      : [];
  });

/**
 * What a right answer is worth with speed scoring: 1000 up to 2 s, then falling evenly to 500 at the student's own limit.
 * @param limit ms that the student had
 */
export const pointsFor = (ms: number, limit: number): number => {
  const late = limit > freeMs ? (ms - freeMs) / (limit - freeMs) : 0;
  return Math.round(mostPoints * (1 - Math.min(1, Math.max(0, late)) / 2));
};

const pointsOf = (answer: RoomAnswer, { limit }: Round): number =>
  pointsFor(answer.ms, limit * (1 + answer.extra));

const tallyOf = (player: Player, rounds: readonly CountedRound[], hasSpeed: boolean): Tally => {
  const tally = { right: 0, asked: 0, points: 0 };
  for (const { place, round, right } of rounds) {
    const answer = round.answers.get(player.id);
    if (!answer && place < player.since) continue;
    tally.asked++;
    if (!answer || answer.option !== right) continue;
    tally.right++;
    if (hasSpeed) tally.points += pointsOf(answer, round);
  }
  return tally;
};

/** Whether a's share is better (below 0), the same (0) or worse than b's: whole numbers alone, so that equal shares tie. */
const byShare = (won: 'right' | 'points') => (a: Tally, b: Tally) =>
  b[won] * a.asked - a[won] * b.asked;

const byName = (a: Standing, b: Standing): number => {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.player < b.player ? -1 : 1;
};

const inRanks = (
  rows: readonly Standing[],
  compare: (a: Tally, b: Tally) => number,
): readonly Standing[] => {
  let rank = 1;
  return rows.map((row, at) => {
    const before = rows[at - 1];
    if (!before || compare(before, row) !== 0) rank = at + 1;
    return { ...row, rank };
  });
};

/**
 * How everybody stands by what has counted so far: by accuracy, with speed scoring by points for each question. A question
 * that stands changes nothing, so it need be worked out only when one closes or is voided, or when players change.
 */
export const standingsOf = (state: RoomState): Standings => {
  const { speed } = state.start.rules;
  const rounds = countedRounds(state);
  const ranked: Standing[] = [];
  const others: Standing[] = [];
  state.players.forEach((player) => {
    if (player.kicked) return;
    const tally = tallyOf(player, rounds, speed);
    const isRanked = tally.asked > 0 && tally.asked * 2 >= rounds.length;
    const row = { player: player.id, name: player.name, ...tally, ranked: isRanked };
    (isRanked ? ranked : others).push({ ...row, rank: undefined });
  });
  const compare = byShare(speed ? 'points' : 'right');
  ranked.sort((a, b) => compare(a, b) || byName(a, b));
  const rows = [...inRanks(ranked, compare), ...others.sort(byName)];
  const byPlayer = new Map(rows.map((row) => [row.player, row]));
  return { rows, byPlayer, counted: rounds.length };
};

/** How many took each option of a question, kicked students left out. */
export const countsOf = (
  { players, rounds }: RoomState,
  place: number,
): Readonly<Record<OptionKey, number>> => {
  const counts: Record<OptionKey, number> = { a: 0, b: 0, c: 0, d: 0, e: 0 };
  rounds[place]?.answers.forEach(({ option }, player) => {
    if (optionKeys.includes(option) && players.get(player)?.kicked === false) counts[option]++;
  });
  return counts;
};
