/** Columns of a window of 40 for a question, and for what a tool shows, which stands further in. */
const questionWidth = 36;
const sceneWidth = 34;
/** Of nine rows the choices take five. */
const rowsLeft = 4;
/** In any window: what is longer reads as a heap. */
const widestLine = 60;

/** How many rows a text takes when it is broken at spaces. */
const rowsOf = (text: string, width: number): number => {
  let [rows, used] = [1, 0];
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + 1 + length > width) [rows, used] = [rows + 1, length];
    else used += (used > 0 ? 1 : 0) + length;
  }
  return rows;
};

/** Whether a question with its scene and choices has room in the smallest window, 40 columns and 12 rows. */
export const fitsSmallWindow = (prompt: string, scene: readonly string[]): boolean =>
  scene.every((line) => line.length <= widestLine) &&
  rowsOf(prompt, questionWidth) +
    scene.reduce((rows, line) => rows + rowsOf(line, sceneWidth), 0) <=
    rowsLeft;
