/** ASCII, since not every terminal has a sign for it. */
export const leftOut = '...';

/** A text in at most so many columns; what is left out is shown to be. */
export const cutTo = (text: string, width: number): string => {
  const signs = [...text];
  if (signs.length <= width) return text;
  const kept = signs.slice(0, Math.max(0, width - leftOut.length)).join('');
  return (kept + leftOut).slice(0, Math.max(0, width));
};
