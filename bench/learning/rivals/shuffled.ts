import { createDraws, stream } from '../random.ts';

/** The numbers from 0 below a count in an order of the learner's own. */
export const shuffled = (count: number, learnerSeed: string): readonly number[] => {
  const draws = createDraws(learnerSeed, 0);
  return Array.from({ length: count }, (_, at) => ({ at, by: draws.uniform(stream.policy, at) }))
    .sort((a, b) => a.by - b.by)
    .map(({ at }) => at);
};
