/** A trace's part in the activation of its card: `weight` times age to the power of `-decay`, age in seconds. */
interface Trace {
  time: number;
  decay: number;
  weight: number;
}

/** The traces that exposures have left, by card. */
export interface Traces {
  /** Sum of weight * age^-decay over a card's traces at a time in seconds. */
  sum(card: number, now: number): number;
  add(card: number, trace: Trace, now: number): void;
}

const mostTraces = 16;
const youngest = 1;

const strengthOf = ({ time, decay, weight }: Trace, now: number): number =>
  weight * Math.max(youngest, now - time) ** -decay;

/** One trace for two: as strong as both at this moment, and fading as fast. */
const merged = (a: Trace, b: Trace, now: number): Trace => {
  const [ofA, ofB] = [strengthOf(a, now), strengthOf(b, now)];
  const mean = (x: number, y: number): number => (x * ofA + y * ofB) / (ofA + ofB);
  const trace = { time: mean(a.time, b.time), decay: mean(a.decay, b.decay), weight: 1 };
  return { ...trace, weight: (ofA + ofB) / strengthOf(trace, now) };
};

/** Keeps 16 traces a card: beyond, the two oldest become one, since their ages hardly differ in proportion. */
export const createTraces = (cards: number): Traces => {
  const traces: Trace[][] = Array.from({ length: cards }, () => []);
  return {
    sum(card, now) {
      let sum = 0;
      for (const trace of traces[card] ?? []) sum += strengthOf(trace, now);
      return sum;
    },
    add(card, trace, now) {
      const own = traces[card];
      if (!own) return;
      own.push(trace);
      if (own.length <= mostTraces) return;
      const [first, second] = own;
      if (first && second) own.splice(0, 2, merged(first, second, now));
    },
  };
};
