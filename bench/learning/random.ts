/** What a draw is for: each purpose has numbers of its own. */
export const stream = {
  ability: 1,
  guessing: 2,
  motor: 3,
  thinking: 4,
  item: 5,
  prior: 6,
  fact: 7,
  known: 8,
  knownCard: 9,
  knownStrength: 10,
  world: 11,
  skipped: 12,
  start: 13,
  recall: 14,
  willing: 15,
  guess: 16,
  latency: 17,
  policy: 18,
} as const;

/**
 * Random numbers without a state: the same arguments give the same number, whatever was drawn before. So policies meet
 * common random numbers: a learner answers a card at the nth try of a day by one draw, under every policy.
 */
export interface Draws {
  /** Above 0 and below 1. */
  uniform(purpose: number, a?: number, b?: number, c?: number): number;
  /** Standard normal. */
  normal(purpose: number, a?: number, b?: number, c?: number): number;
}

/** Stirs one number into a hash, by the rounds of MurmurHash3. */
const stir = (hash: number, value: number): number => {
  const scrambled = Math.imul(Math.imul(value, 0xcc9e2d51) ^ (value >>> 13), 0x1b873593);
  const turned = hash ^ scrambled;
  return (Math.imul((turned << 13) | (turned >>> 19), 5) + 0xe6546b64) | 0;
};

/** MurmurHash3's last step: every bit of the hash changes every bit of the outcome. */
const settle = (hash: number): number => {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
};

const hashOf = (text: string): number => {
  let hash = 0x9747b28c;
  for (let at = 0; at < text.length; at++) hash = stir(hash, text.charCodeAt(at));
  return settle(hash);
};

/** The random numbers of one learner of a seed. */
export const createDraws = (seed: string, learner: number): Draws => {
  const base = settle(stir(hashOf(seed), learner + 1));
  const uniform = (purpose: number, a = 0, b = 0, c = 0): number =>
    (settle(stir(stir(stir(stir(base, purpose), a), b), c)) + 0.5) / 2 ** 32;
  // Box and Muller's: the second angle comes from the mirrored purpose, which no caller uses.
  const normal = (purpose: number, a = 0, b = 0, c = 0): number =>
    Math.sqrt(-2 * Math.log(uniform(purpose, a, b, c))) *
    Math.cos(2 * Math.PI * uniform(-purpose, a, b, c));
  return { uniform, normal };
};
