/** A name as it is told from others: case and white space make nobody another; a letter, an accent, a hyphen do. */
export const sameName = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Who goes by a name that students chose: hand-ins of the same person are those of one student. */
export const personNamed = (name: string): string => `name ${sameName(name)}`;
