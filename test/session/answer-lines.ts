import { optionKeys, rightOption } from '../../src/questions/question.ts';
import { formatPorts, portNumbers } from '../../src/registry/item.ts';
import type { SessionState, Standing } from '../../src/session/session.ts';

export const standingOf = ({ phase }: SessionState): Standing => {
  if (phase.name !== 'asking') throw new Error(`no question stands: ${phase.name}`);
  return phase.standing;
};

/** The line that is right for the standing question. */
export const rightLine = (state: SessionState): string => {
  const { question } = standingOf(state);
  if (question.form === 'choice') return rightOption(question)?.key ?? '';
  return question.key.kind === 'names'
    ? (question.key.names[0] ?? '')
    : formatPorts(portNumbers(question.item));
};

/** A line that is wrong for it: another option, or what nothing is called. */
export const wrongLine = (state: SessionState): string => {
  const { question } = standingOf(state);
  const right = rightOption(question)?.key;
  if (question.form === 'choice')
    return optionKeys.find((key) => key !== right && key !== 'e') ?? '';
  return question.key.kind === 'names' ? 'qqqqqqq' : '64999';
};
