/** The next or the one before of the values offered, round both ends; from a value between two of them to its neighbour. */
export const stepped = <T>(choices: readonly T[], value: T, step: 1 | -1): T => {
  const at = choices.indexOf(value);
  const above = choices.findIndex((choice) => Number(choice) > Number(value));
  const between = above < 0 ? choices.length : above;
  const from = at >= 0 ? at : step === 1 ? between - 1 : between;
  return choices[(from + step + choices.length) % choices.length] ?? value;
};
