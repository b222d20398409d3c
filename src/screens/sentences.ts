import { mistakeSentences } from '../grading/mistake.ts';
import { sayExtra } from '../plain/question-lines.ts';
import type { Question } from '../questions/question.ts';
import type { Item } from '../registry/item.ts';
import { expectedTotal } from '../session/selectors.ts';
import type { SessionState, ShownOutcome } from '../session/session.ts';

/** The heading over a miss, kind and short. */
export const missHeading = ({ judgement, first, timeUp }: ShownOutcome): string => {
  if (timeUp) return 'The time is up.';
  if (judgement.mistake) return mistakeSentences[judgement.mistake];
  if (first) return 'New to you.';
  if (judgement.verdict === 'unknown') return 'Here it is again.';
  return judgement.verdict === 'partly' ? 'Partly: there is more to it.' : 'Not this time.';
};

/** What stands over facts shown before they are asked. */
export const lessonHeading = (items: readonly Item[]): string =>
  items.length > 1 ? 'Two to tell apart. Have a look first:' : 'New. Have a look first:';

/** "22 is SSH": what a right answer amounts to. */
export const rightSentence = ({ question, judgement }: ShownOutcome): string => {
  const answer = judgement.expected[0] ?? '';
  switch (question.key.kind) {
    case 'names':
      return `${question.key.port.number} is ${answer}`;
    case 'ports':
      return `${question.item.name} is ${answer}`;
    default:
      return sayExtra(question, answer);
  }
};

/** What a typed answer is called on its line. */
export const answerLabel = ({ key, wants }: Question): string => {
  if (key.kind === 'names') return 'Name';
  if (key.kind === 'transport') return 'TCP, UDP or both';
  if (key.kind === 'replacement') return 'Port number or name';
  return wants === 1 ? 'Port number' : `The ${wants} port numbers`;
};

/** The position, without promising too much: "4 of about 15". */
export const position = (state: SessionState): string =>
  `${state.tally.asked + 1} of about ${expectedTotal(state)}`;

/** What a pause says: that nothing is lost by it. */
export const savedSentence = (unsaved: number): string =>
  unsaved === 0
    ? 'The clock stands still; everything is saved.'
    : `The clock stands still; ${unsaved} not saved yet.`;
