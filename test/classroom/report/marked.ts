import type { HandIn, Mark } from '../../../src/classroom/report/hand-in.ts';
import type { Quiz, Taken } from '../../../src/classroom/report/taken.ts';
import { type Drill, makeDrill, usualRules } from '../../../src/drill/drill.ts';
import { type OptionKey, type Question, rightOption } from '../../../src/questions/question.ts';
import { catalog } from '../../catalog.ts';
import { deckNamed } from '../../memory/cards.ts';

export const drillOf = (count: number, seed = 'ABCD', deck = 'net+'): Drill =>
  makeDrill({ catalog, deck: deckNamed(deck) }, { count, seed, rules: usualRules });

export const rightOf = (question: Question): OptionKey => rightOption(question)?.key ?? 'e';

/** The wrong choices, in their order. */
export const wrongOf = (question: Question): readonly OptionKey[] =>
  question.options.map(({ key }) => key).filter((key) => key !== 'e' && key !== rightOf(question));

/** `1` right, `0` the first wrong choice, `x` the second, `?` "I don't know", `-` not answered; a space was not asked. */
export const marksOf = (drill: Drill, pattern: string): readonly Mark[] =>
  [...pattern].flatMap((sign, at): readonly Mark[] => {
    const question = drill.questions[at];
    if (!question || sign === ' ') return [];
    const [first = 'e', second = 'e'] = wrongOf(question);
    const options: Readonly<Record<string, OptionKey | null>> = {
      '1': rightOf(question),
      '0': first,
      x: second,
      '?': 'e',
      '-': null,
    };
    return [
      { question, number: at + 1, option: options[sign] ?? null, ms: sign === '-' ? null : 4200 },
    ];
  });

let made = 0;

export const handInOf = (
  name: string,
  marks: readonly Mark[],
  more: Partial<HandIn> = {},
): HandIn => ({
  id: `hand-in ${++made}`,
  kind: 'live',
  from: 'room',
  drill: 'PQ1-TEST',
  deck: 'n10-009',
  time: Date.UTC(2026, 10, 23, 9),
  name,
  person: name,
  slip: undefined,
  marks,
  ...more,
});

export const takenOf = (handIns: readonly HandIn[], quiz: Partial<Quiz> = {}): Taken => ({
  quiz: {
    id: 'room',
    live: true,
    drill: 'PQ1-TEST',
    deck: 'n10-009',
    time: Date.UTC(2026, 10, 23, 9),
    questions: 5,
    voided: [],
    names: 'free',
    ended: true,
    ...quiz,
  },
  handIns,
});
