import type { Explanation } from '../session/explain.ts';
import type { ShownOutcome } from '../session/session.ts';
import { sceneLines } from './asked.tsx';
import { factRows } from './facts.tsx';
import type { Layout } from './frame.tsx';
import { linesOf } from './lines.ts';
import { missHeading } from './sentences.ts';

/** How many lines each part of a miss may take; 0: it is left out. */
export interface MissFit {
  /** Lines of the question below the heading; 0: it stands behind it. */
  readonly prompt: number;
  readonly remember: number;
  readonly scene: number;
  readonly note: number;
  readonly role: number;
}

const rowsOf = (text: string | undefined, width: number): number =>
  text === undefined ? 0 : linesOf(text, width).length;

/** As many lines as are wanted of those that are left, below a space; none where not even one fits. */
const cut = (wanted: number, left: number, space = 0): number =>
  wanted === 0 ? 0 : Math.max(0, Math.min(wanted, left - space));

/** What lines and the space above them take. */
const taken = (lines: number, space: number): number => (lines === 0 ? 0 : lines + space);

const promptRows = (outcome: ShownOutcome, { bodyWidth }: Layout): number => {
  const { prompt } = outcome.question;
  // Sign, space, heading, space.
  const fitsOneLine = missHeading(outcome).length + 3 + prompt.length <= bodyWidth;
  return fitsOneLine ? 0 : rowsOf(prompt, bodyWidth);
};

/**
 * Shares the window out after a miss. Heading, facts and that it comes back always stand; then follow what helps to
 * remember, what the question showed, the note and the parts of a group. A scene is shown whole or not at all.
 */
export const fitMiss = (
  outcome: ShownOutcome,
  explanation: Explanation,
  layout: Layout,
): MissFit => {
  const { compact, bodyWidth, bodyRows } = layout;
  const space = compact ? 0 : 1;
  const fixed = 1 + space + factRows(explanation, layout) + space + 1;
  const prompt = cut(promptRows(outcome, layout), Math.max(1, bodyRows - fixed));
  const afterPrompt = bodyRows - fixed - prompt;
  const { remember: hook, note: more, role: parts } = explanation;
  const remember = cut(rowsOf(hook && `Remember: ${hook}`, bodyWidth), afterPrompt);
  const afterRemember = afterPrompt - remember;
  const whole = sceneLines(outcome.question, bodyWidth).length;
  const scene = whole + space <= afterRemember ? whole : 0;
  const afterScene = afterRemember - taken(scene, space);
  const note = cut(rowsOf(more, bodyWidth), afterScene, space);
  const afterNote = afterScene - taken(note, space);
  const role = compact ? 0 : cut(rowsOf(parts, bodyWidth), afterNote);
  return { prompt, remember, scene, note, role };
};
