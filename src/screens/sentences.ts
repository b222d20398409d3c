import { mistakeSentences } from '../grading/mistake.ts';
import type { Question } from '../questions/question.ts';
import { expectedTotal } from '../session/selectors.ts';
import type { Outcome, SessionState } from '../session/session.ts';

/** The heading over a miss, kind and short. */
export const missHeading = ({ judgement, first }: Outcome): string => {
  if (judgement.mistake) return mistakeSentences[judgement.mistake];
  if (first) return 'New to you.';
  if (judgement.verdict === 'unknown') return 'Here it is again.';
  return judgement.verdict === 'partly' ? 'Partly: there is more to it.' : 'Not this time.';
};

/** "22 is SSH": what a right answer amounts to. */
export const rightSentence = ({ question, judgement }: Outcome): string => {
  const answer = judgement.expected[0] ?? '';
  return question.key.kind === 'names'
    ? `${question.key.port.number} is ${answer}`
    : `${question.item.name} is ${answer}`;
};

/** What a typed answer is called on its line. */
export const answerLabel = ({ direction, wants }: Question): string => {
  if (direction === 'number-to-service') return 'Name';
  return wants === 1 ? 'Port number' : `The ${wants} port numbers`;
};

/** The position, without promising too much: "4 of about 15". */
export const position = (state: SessionState): string =>
  `${state.tally.asked + 1} of about ${expectedTotal(state)}`;
