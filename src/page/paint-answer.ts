import type { Given } from '../classroom/student-state.ts';
import { idk, labelOf } from '../classroom/student-view.ts';
import type { AnswerView, AskedView, Snapshot } from '../classroom/wire.ts';
import { element, made, say } from './elements.ts';
import { isNew, sayScore, sayWelcome } from './words.ts';

/** Why nothing was answered. */
const sayNone = (snapshot: Snapshot, question: AskedView, given: Given | undefined): string => {
  if (given?.question === question.id && given.stage === 'picked')
    return `You chose ${labelOf(question, given.option)}, but did not send it.`;
  return isNew(snapshot) ? sayWelcome(snapshot.room) : 'You did not answer.';
};

const verdictOf = (
  snapshot: Snapshot,
  question: AskedView,
  { right, voided }: AnswerView,
  given: Given | undefined,
) => {
  const { you } = snapshot;
  if (voided) return { text: 'This question does not count.', look: '' };
  if (you.answer === null) return { text: sayNone(snapshot, question, given), look: '' };
  if (you.answer === idk) return { text: "You said you don't know.", look: '' };
  return you.answer === right
    ? { text: '✓ Right.', look: 'right' }
    : { text: '✗ Not this time.', look: 'wrong' };
};

const countRow = (
  { key, label }: AskedView['options'][number],
  { you }: Snapshot,
  { right, counts }: AnswerView,
): HTMLElement => {
  const most = Math.max(1, ...Object.values(counts));
  const count = counts[key] ?? 0;
  const marks = [key === right ? '✓ right' : '', key === you.answer ? 'your answer' : ''];
  const text = made('span', label);
  const said = marks.filter(Boolean).join(', ');
  if (said !== '') text.append(' ', made('span', `(${said})`, 'mark'));
  const bar = made('div', '', 'bar');
  bar.style.width = `${(100 * count) / most}%`;
  bar.hidden = count === 0;
  const one = made('li', '', key === right ? 'is-right' : '');
  const number = made('span', String(count), 'count');
  number.append(made('span', ' took it', 'unseen'));
  one.append(made('span', key, 'letter'), text, number, bar);
  return one;
};

/** What is right, once the question is closed, and how the class answered. */
export const paintAnswer = (
  snapshot: Snapshot,
  question: AskedView,
  answer: AnswerView,
  given: Given | undefined,
): void => {
  const { text, look } = verdictOf(snapshot, question, answer, given);
  say('verdict', text);
  element('verdict', HTMLElement).className = look;
  say('answer-position', `Question ${question.number} of ${question.of}`);
  say('answer-prompt', question.prompt);
  const rows = question.options.map((option) => countRow(option, snapshot, answer));
  element('counts', HTMLElement).replaceChildren(...rows);
  element('lines', HTMLElement).replaceChildren(...answer.lines.map((line) => made('p', line)));
  const { score } = snapshot.you;
  say('score', score.asked > 0 ? `So far: ${sayScore(score)}.` : '');
};
