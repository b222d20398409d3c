import { stripVTControlCharacters } from 'node:util';
import { renderToString } from 'ink';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { HostState } from '../../../src/app/class/host-state.ts';
import { mostInDrill } from '../../../src/drill/draw.ts';
import { makeDrill, usualRules } from '../../../src/drill/drill.ts';
import type { Question } from '../../../src/questions/question.ts';
import { fitQuestion } from '../../../src/screens/class/host-question-fit.ts';
import { HostScreen } from '../../../src/screens/class/host-screen.tsx';
import type { TextLine } from '../../../src/screens/text-line.tsx';
import { themeFor } from '../../../src/screens/theme.ts';
import { answer, class5, enter, hold, slowly } from '../../app/class/host-play.ts';
import { catalog } from '../../catalog.ts';

const theme = themeFor({ LANG: 'C.UTF-8' });
const sizes = [
  [40, 12],
  [60, 20],
  [80, 24],
] as const;

const opened = answer(slowly(class5(hold()), enter), 'id-0', 'a').state;

/** The room while another question stands. */
const asking = (question: Question, [columns, rows]: readonly [number, number]): HostState => ({
  ...opened,
  room: { ...opened.room, questions: [question] },
  size: { columns, rows },
});

const drawn = catalog.decks.map((deck) => ({
  deck,
  questions: makeDrill(
    { catalog, deck },
    { count: mostInDrill(deck), seed: 'WALL', rules: usualRules },
  ).questions,
}));

const textOf = (lines: readonly TextLine[]): readonly string[] =>
  lines.map((line) => line.map(({ text }) => text).join(''));

/** Words one after another, whatever lines they stand in. */
const wordsOf = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe.each(sizes)('at %ix%i the class reads all of', (...size) => {
  it.each(drawn.map(({ deck, questions }) => [deck.id, questions] as const))(
    'each question of %s',
    (_, questions) => {
      for (const question of questions) {
        const { prompt, options, room, clock } = fitQuestion(
          asking(question, size),
          question,
          theme,
        );
        const width = room.width - (clock ? (clock[0]?.length ?? 0) + 3 : 0);
        const lines = textOf([...prompt, ...options.flat()]);
        expect(lines.length, question.prompt).toBeLessThanOrEqual(room.rows);
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        expect(wordsOf(textOf(prompt).join(' '))).toBe(
          wordsOf(`${question.prompt} ${question.transport}`),
        );
        options.forEach((option, at) => {
          const { key = '', label = '' } = question.options[at] ?? {};
          expect(wordsOf(textOf(option).join(' '))).toBe(`${key} ${wordsOf(label)}`);
        });
      }
    },
  );
});

const paint = (state: HostState): string =>
  stripVTControlCharacters(
    renderToString(<HostScreen state={state} theme={theme} coloured={false} />, {
      columns: state.size.columns,
    }),
  );

/** The questions of all lists that take the most lines, and one of each length. */
const longest = (): readonly Question[] => {
  const byLines = new Map<number, Question[]>();
  for (const question of drawn.flatMap(({ questions }) => questions)) {
    const { prompt, options } = fitQuestion(asking(question, [40, 12]), question, theme);
    const lines = prompt.length * 10 + options.flat().length;
    byLines.set(lines, [...(byLines.get(lines) ?? []), question].slice(0, 1));
  }
  return [...byLines.values()].flat();
};

it.each(sizes)('at %ix%i they are painted so', (...size) => {
  for (const question of longest()) {
    const frame = paint(asking(question, size));
    const lines = frame.split('\n');
    expect(lines.length).toBeLessThan(size[1]);
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(size[0]);
    const words = wordsOf(frame);
    expect(words).not.toMatch(/\.\.\.|…/);
    for (const { label } of question.options)
      for (const word of label.split(' ')) expect(words).toContain(word);
    for (const word of question.prompt.split(' ')) expect(words).toContain(word);
    expect(words).toMatch(/1 of 5/);
  }
});
