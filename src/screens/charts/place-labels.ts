/** A text that wants to begin at a column. */
export interface Label {
  readonly column: number;
  readonly text: string;
}

const gap = 2;

/**
 * Labels on one line, none touching another: the first and the last stand whatever comes between them, the others in
 * order, as far as there is room. One that would leave the line stands at its end.
 */
export const placeLabels = (labels: readonly Label[], width: number): string => {
  const [first, last] = [labels[0], labels.length > 1 ? labels.at(-1) : undefined];
  const signs = Array.from({ length: width }, () => ' ');
  const put = (label: Label | undefined): void => {
    if (!label || label.text.length > width) return;
    const from = Math.max(0, Math.min(label.column, width - label.text.length));
    const isFree = signs
      .slice(Math.max(0, from - gap), from + label.text.length + gap)
      .every((sign) => sign === ' ');
    if (isFree) for (const [at, sign] of [...label.text].entries()) signs[from + at] = sign;
  };
  put(first);
  put(last);
  for (const label of labels.slice(1, -1)) put(label);
  return signs.join('').trimEnd();
};
