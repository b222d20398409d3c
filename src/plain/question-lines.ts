import type { Hint } from '../memory/events.ts';
import type { Question } from '../questions/question.ts';
import type { Catalog } from '../registry/catalog.ts';
import { formatPorts, portNumbers } from '../registry/item.ts';
import type { Fact } from '../session/explain.ts';
import { hintText } from '../session/hint.ts';
import { expectedTotal, showsChoices } from '../session/selectors.ts';
import type { SessionState, Standing } from '../session/session.ts';

const counts = ['no', 'One', 'Two', 'Three', 'Four', 'Five'];

/** "One number, TCP." What kind of answer is wanted. */
export const wanted = ({ wants, transport, key }: Question): string => {
  if (key.kind === 'transport') return '';
  if (key.kind === 'replacement') return 'One number or name.';
  const kind = key.kind === 'names' ? 'name' : wants === 1 ? 'number' : 'numbers';
  return `${counts[wants] ?? wants} ${kind}${transport === '' ? '' : `, ${transport}`}.`;
};

/** "Question 4 of about 15." */
export const positionOf = (state: SessionState): string =>
  `Question ${state.tally.asked + 1} of about ${expectedTotal(state)}.`;

export const optionLines = (question: Question): readonly string[] =>
  question.options.map(({ key, label }) => `${key}: ${label}`);

/** "80 is HTTP: web pages without encryption." */
export const sayByNumber = ({ ports, name, gloss }: Fact): string => {
  if (ports === '') return `${name}: ${gloss}.`;
  return name === '' ? `${ports}: ${gloss}.` : `${ports} is ${name}: ${gloss}.`;
};

/** "HTTP is 80: web pages without encryption." */
export const sayByName = (fact: Fact): string =>
  fact.ports === '' || fact.name === ''
    ? sayByNumber(fact)
    : `${fact.name} is ${fact.ports}: ${fact.gloss}.`;

/** "LDAPS (636) uses TCP", "SSH (22) replaces Telnet": what the further ways of asking are about. */
export const sayExtra = ({ item, key }: Question, answer: string): string => {
  if (key.kind === 'replacement') return `${answer} replaces ${item.name}`;
  const ports = key.kind === 'transport' ? ` (${formatPorts(key.ports)})` : '';
  return `${item.name}${ports} uses ${answer}`;
};

/** A standing question as lines: the question first, then its scene, then one choice a line. */
export const questionLines = (state: SessionState, standing: Standing): readonly string[] => {
  const { question } = standing;
  const showsOptions = showsChoices(standing);
  return [
    `${positionOf(state)} ${question.prompt} ${wanted(question)}`.trimEnd(),
    ...(question.scene ?? []),
    ...(standing.firstTyped
      ? ['Typed from now on: you knew this one on several days. Type choices to see them.']
      : []),
    ...(showsOptions ? optionLines(question) : []),
  ];
};

/** What is told before it is asked, as lines. */
export const lessonLines = ({ facts }: Standing): readonly string[] =>
  facts.flatMap((item) => {
    const fact = { ports: formatPorts(portNumbers(item)), name: item.name, gloss: item.gloss };
    const heading = facts.length > 1 ? 'Tell apart' : 'New';
    const remember = item.mnemonic ? [`Remember: ${item.mnemonic}`] : [];
    return [`${heading}: ${sayByNumber(fact)}`, ...remember];
  });

/** A hint as a line. */
export const hintLine = (question: Question, hint: Hint, catalog: Catalog): string =>
  `Hint: ${hintText(question, hint, catalog)}`;
