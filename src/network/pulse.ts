/** How often a room looks whether its process runs, and the silence after which it has not, in ms. A busy one is never silent so long. */
const [beatMs, longestSilence] = [500, 2500];

/** Tells whether this process has stood still: stopped, or asleep with its machine. */
export interface Pulse {
  /** Whether it has, since this was last asked. */
  stood(): boolean;
  stop(): void;
}

/**
 * @param now the room's clock, in ms
 * @param beat called again and again while the process runs; it has to lead to `stood`
 */
export const takePulse = (now: () => number, beat: () => void): Pulse => {
  let last = now();
  const timer = setInterval(beat, beatMs);
  return {
    stood: () => {
      const silence = now() - last;
      last += silence;
      return silence > longestSilence;
    },
    stop: () => clearInterval(timer),
  };
};
