/** What two names that look alike have in common. A first version: names.ts is to be completed. */
export const skeletonOf = (name: string): string => name.normalize('NFKC').toLowerCase();

/** A name fit for all screens; undefined where nothing is left of it. A first version. */
export const cleanName = (text: string): string | undefined => {
  const clean = text
    .normalize('NFKC')
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .slice(0, 20);
  return clean === '' ? undefined : clean;
};

/** A name that is not taken, drawn from a seed. A first version. */
export const drawnName = (seed: string, isTaken: (name: string) => boolean): string => {
  for (let number = 1; ; number++) {
    const name = `otter-${seed.slice(0, 4)}-${number}`;
    if (!isTaken(name)) return name;
  }
};
