import type { Question } from '../../questions/question.ts';
import { cellsOf } from '../cells.ts';
import { linesOf } from '../lines.ts';
import type { TextLine } from '../text-line.tsx';

const gapToTransport = 3;

/**
 * The words of a question, and beside them, or below where a line is full, what kind of port is meant.
 * @param most at most so many lines; what is left out is shown to be
 */
export const promptLines = (
  { prompt, transport }: Pick<Question, 'prompt' | 'transport'>,
  width: number,
  most = Number.POSITIVE_INFINITY,
): readonly TextLine[] => {
  const words = linesOf(prompt, width, most);
  const lines = words.map((text): TextLine => [{ text, bold: true }]);
  const last = lines.at(-1);
  if (transport === '' || !last) return lines;
  const used = cellsOf(words.at(-1) ?? '') + gapToTransport;
  if (used + transport.length <= width)
    return [
      ...lines.slice(0, -1),
      [...last, { text: ' '.repeat(gapToTransport) + transport, dim: true }],
    ];
  return lines.length < most ? [...lines, [{ text: transport, dim: true }]] : lines;
};
