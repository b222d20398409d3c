import { type Drill, inVariant, type Variant } from '../../drill/drill.ts';
import type { Worksheet, WorksheetQuestion } from '../../formats/worksheet.ts';
import { sayByName, sayByNumber } from '../../plain/question-lines.ts';
import { type Option, type Question, rightOption } from '../../questions/question.ts';
import { findDeckOrBeyond } from '../../registry/beyond.ts';
import type { Catalog } from '../../registry/catalog.ts';
import { explainAnswer } from '../../session/explain.ts';

const nothingGiven = { given: '', givenIs: undefined, verdict: 'unknown' } as const;

/** "I don't know" names nothing; on paper its box is the one left open. */
const namesSomething = ({ ports, item, transports }: Option): boolean =>
  (ports ?? item ?? transports) !== undefined;

const onPaper = (question: Question, catalog: Catalog): WorksheetQuestion => {
  const option = rightOption(question);
  const { right } = explainAnswer(question, nothingGiven, catalog);
  return {
    prompt: question.prompt,
    transport: question.transport.replaceAll(' and ', '/'),
    choices: question.options
      .filter(namesSomething)
      .map(({ key, label }) => ({ letter: key, label })),
    letter: option?.key ?? '',
    answer: option?.label ?? '',
    why: question.key.kind === 'names' ? sayByNumber(right) : sayByName(right),
  };
};

/** A drill as it is put on paper. @param code as it is printed on each page */
export const worksheetOf = (
  drill: Drill,
  code: string,
  variant: Variant,
  catalog: Catalog,
): Worksheet => ({
  list: findDeckOrBeyond(catalog, drill.deck)?.name ?? drill.deck,
  code,
  variant,
  questions: inVariant(drill, variant).map((question) => onPaper(question, catalog)),
});
