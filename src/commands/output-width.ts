/**
 * Lines break where the window ends; in a pipe they stay whole. A terminal that does not know its width is taken for the
 * usual one.
 */
export const outputWidth = ({ isTTY, columns }: NodeJS.WriteStream): number =>
  isTTY ? columns || 80 : Number.POSITIVE_INFINITY;
