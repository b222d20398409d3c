/** How often cards were right that were forecast with about the same chance. */
export interface ForecastBin {
  readonly asked: number;
  readonly right: number;
  /** Sum of the chances forecast, 0-1 each. */
  readonly forecast: number;
}

/** From the lowest chance to the highest. */
export type Calibration = readonly ForecastBin[];

/** Where each bin ends, as a chance; most answers are forecast high. */
export const binEnds = [0.5, 0.7, 0.8, 0.9, 1] as const;

export const noCalibration: Calibration = binEnds.map(() => ({ asked: 0, right: 0, forecast: 0 }));

const binOf = (chance: number): number => {
  const at = binEnds.findIndex((end) => chance <= end);
  return at < 0 ? binEnds.length - 1 : at;
};

/** Counts an answer against the chance of its being right, 0-1, that was forecast before it was given. */
export const calibrationAfter = (
  calibration: Calibration,
  chance: number,
  isRight: boolean,
): Calibration => {
  const at = binOf(chance);
  return calibration.map((bin, index) =>
    index === at
      ? {
          asked: bin.asked + 1,
          right: bin.right + (isRight ? 1 : 0),
          forecast: bin.forecast + chance,
        }
      : bin,
  );
};
