import { wordsWidth } from '../../src/formats/charts/words.ts';
import { textOf } from './tags.ts';

/** A drawing of a page, as its markup has it. */
export interface DrawingMarkup {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly markup: string;
}

/** The charts drawn on a page; the small ones of a legend are left out. */
export const drawingsIn = (page: string): readonly DrawingMarkup[] =>
  Array.from(
    page.matchAll(
      /<svg class="(?:narrow|wide)" viewBox="0 0 (\d+) (\d+)" role="img" aria-labelledby="([a-z-]+)-title".*?<\/svg>/g,
    ),
    ([markup, width, height, name = '']) => ({
      name,
      width: Number(width),
      height: Number(height),
      markup,
    }),
  );

/** What a label takes of a drawing. */
export interface Area {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const number = (markup: string, name: string): number =>
  Number(new RegExp(` ${name}="([^"]*)"`).exec(markup)?.[1]);

const areaOf = (markup: string): Area => {
  const words = textOf(markup);
  const look = markup.includes('class="figure"')
    ? 'bold'
    : markup.includes('class="axis"')
      ? 'small'
      : 'usual';
  const width = wordsWidth(words, look);
  const [x, y] = [number(markup, 'x'), number(markup, 'y')];
  const anchor = /text-anchor="(\w+)"/.exec(markup)?.[1] ?? 'start';
  const left = x - { start: 0, middle: width / 2, end: width }[anchor as 'start'];
  return { words, left, right: left + width, top: y - 10, bottom: y + 3 };
};

/** The labels of a drawing, as wide as the page reckons them. */
export const labelsIn = ({ markup }: DrawingMarkup): readonly Area[] =>
  (markup.match(/<text .*?<\/text>/g) ?? []).map(areaOf);

/** Pairs of labels that would be written over each other. */
export const overlapsOf = (labels: readonly Area[]): readonly string[] =>
  labels.flatMap((a, at) =>
    labels
      .slice(at + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.words} / ${b.words}`),
  );
