import {
  type Option,
  type OptionKey,
  optionKeys,
  type Question,
  rightOption,
} from '../questions/question.ts';
import { type Catalog, transportsAt } from '../registry/catalog.ts';
import { formatPorts, portNumbers } from '../registry/item.ts';
import { fold } from '../registry/names.ts';
import { expectedExtras, judgeReplacement, judgeTransport } from './extras.ts';
import { identify, identifyPorts, type RegistryNames } from './identify.ts';
import { mistakeIn } from './mistake.ts';
import { judgePorts, parsePortAnswer } from './ports.ts';
import { safeText } from './safe-text.ts';
import type { Judgement } from './verdict.ts';
import { judgeWord } from './words.ts';

export interface Grading {
  readonly catalog: Catalog;
  /** Items of the learner's own list, named first when an answer could be several. */
  readonly preferred: ReadonlySet<string>;
  /** Wordings this learner has had accepted for an item. */
  readonly remembered?: readonly string[];
  readonly registryName?: RegistryNames;
}

/** The right answers as printed, the asked one first. */
export const expectedAnswers = (question: Question): readonly string[] => {
  const { key, item } = question;
  if (key.kind === 'names') return [rightOption(question)?.label ?? item.name];
  if (key.kind !== 'ports') return expectedExtras(key);
  const also = key.acceptSets.map((set) => formatPorts(set));
  const spans = key.acceptAlso.map(({ first, last }) =>
    first === last ? `${first}` : `${first}-${last}`,
  );
  return [formatPorts(portNumbers(item)), ...spans, ...also];
};

const judgeTyped = (question: Question, text: string, grading: Grading): Judgement => {
  const { catalog, preferred, registryName } = grading;
  const given = safeText(text);
  const base = { given, expected: expectedAnswers(question) };
  const givenIs = identify(catalog, given, preferred, registryName);
  if (question.key.kind === 'ports') {
    const answer = parsePortAnswer(given);
    return {
      ...base,
      givenIs,
      verdict: answer
        ? judgePorts(answer, question.key, (port) => transportsAt(catalog, port))
        : 'wrong',
    };
  }
  if (question.key.kind === 'transport')
    return { ...base, givenIs: undefined, verdict: judgeTransport(given, question.key) };
  if (question.key.kind === 'replacement')
    return { ...base, givenIs, ...judgeReplacement(given, question.key, catalog) };
  const names = [...question.key.names, ...(grading.remembered ?? [])];
  return { ...base, givenIs, ...judgeWord(given, names, catalog) };
};

/** Judges a typed answer to a question, whatever form it is shown in. */
export const gradeTyped = (question: Question, text: string, grading: Grading): Judgement => {
  const judgement = judgeTyped(question, text, grading);
  const mistake =
    judgement.verdict === 'wrong' ? mistakeIn(judgement.given, question.key) : undefined;
  return mistake ? { ...judgement, mistake } : judgement;
};

/** Whether an option says its numbers and nothing else. */
const isBare = ({ label, ports }: Option): boolean =>
  ports !== undefined && label === formatPorts(ports);

/** Judges a picked option. */
export const gradeOption = (question: Question, option: Option, grading: Grading): Judgement => {
  const base = { given: option.label, expected: expectedAnswers(question) };
  if (option.ports === undefined) return { ...base, givenIs: undefined, verdict: 'unknown' };
  if (question.key.kind === 'transport')
    return { ...base, givenIs: undefined, verdict: judgeTransport(option.label, question.key) };
  const item = option.item === undefined ? undefined : grading.catalog.items.get(option.item);
  const isRight = option.key === rightOption(question)?.key;
  if (question.key.kind === 'replacement' || (question.key.kind === 'ports' && !isBare(option)))
    return {
      ...base,
      givenIs: item && { item: item.id, label: item.name },
      verdict: isRight ? 'right' : 'wrong',
    };
  const givenIs =
    question.key.kind === 'names' && item
      ? {
          item: item.id,
          label: `${option.label} (${option.label === item.name ? formatPorts(portNumbers(item)) : formatPorts(option.ports)})`,
        }
      : identifyPorts(grading.catalog, option.ports, grading.preferred, grading.registryName);
  return { ...base, givenIs, verdict: isRight ? 'right' : 'wrong' };
};

/** The judgement on "I don't know": a miss without a guess. */
export const gradeUnknown = (question: Question): Judgement => ({
  verdict: 'unknown',
  given: '',
  expected: expectedAnswers(question),
  givenIs: undefined,
});

const isOptionKey = (word: string): word is OptionKey => optionKeys.some((key) => key === word);

/**
 * The option an answer line means on a choice: its letter, always the option, or its label.
 * Undefined when it is neither; digits mean port numbers, never "the second".
 */
export const optionFor = (question: Question, text: string): Option | undefined => {
  const word = safeText(text)
    .toLowerCase()
    .replace(/[).:]$/, '');
  if (isOptionKey(word)) return question.options.find((option) => option.key === word);
  // Folding would make 20/21 of 2021; a number has to be the number.
  const isClosing = question.context === 'close-first';
  const ports =
    question.key.kind === 'ports' || isClosing ? parsePortAnswer(word)?.ports : undefined;
  return question.options.find((option) =>
    ports === undefined
      ? !(question.key.kind === 'ports' && isBare(option)) &&
        fold(word) !== '' &&
        fold(option.label) === fold(word)
      : (isClosing || isBare(option)) && isSameSet(ports, option.ports ?? []),
  );
};

/** A letter that no option of the question has, where there are fewer than four: a slip of the finger, and no answer. */
export const isStrayLetter = (question: Question, text: string): boolean => {
  const word = safeText(text).toLowerCase();
  return isOptionKey(word) && !question.options.some(({ key }) => key === word);
};

const isSameSet = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((number) => b.includes(number));
