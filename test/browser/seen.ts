import type { Page } from 'playwright-core';
import './dom.ts';
import { contrast } from '../pictures/palette.ts';

/** Something on a page, in CSS pixels of the window. */
interface Shown {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the elements of a page are that are shown at all. */
export const shownOf = async (page: Page, selector: string): Promise<readonly Shown[]> => {
  const all: readonly Shown[] = await page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { words: element.textContent ?? '', left, right, top, bottom };
    }),
  );
  return all.filter(({ left, right }) => right > left);
};

/** Where the words of elements are, which may reach out of them. */
export const wordsOf = async (page: Page, selector: string): Promise<readonly Shown[]> => {
  const all: readonly Shown[] = await page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const range = element.ownerDocument.createRange();
      range.selectNodeContents(element);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { words: element.textContent ?? '', left, right, top, bottom };
    }),
  );
  return all.filter(({ left, right }) => right > left);
};

/** A pixel is no overlap: fonts reach a little over their letters. */
const slack = 1;

/** Pairs that are written over each other. */
export const overlaps = (shown: readonly Shown[]): readonly string[] =>
  shown.flatMap((a, at) =>
    shown
      .slice(at + 1)
      .filter(
        (b) =>
          a.left + slack < b.right &&
          b.left + slack < a.right &&
          a.top + slack < b.bottom &&
          b.top + slack < a.bottom,
      )
      .map((b) => `${a.words} / ${b.words}`),
  );

/** How much wider a page is than its window. */
export const tooWide = async (page: Page): Promise<number> =>
  page
    .locator('html')
    .evaluate((root) => Math.max(0, root.scrollWidth - root.ownerDocument.defaultView.innerWidth));

const hex = (rgb: string): string => {
  const numbers = (rgb.match(/[\d.]+/g) ?? []).map(Number);
  if (numbers.length !== 3) throw new Error(`no plain colour: ${rgb}`);
  return `#${numbers.map((number) => number.toString(16).padStart(2, '0')).join('')}`;
};

/** The least contrast of what a selector finds against the ground, by a property of its computed style. */
export const leastContrast = async (
  page: Page,
  selector: string,
  property: 'color' | 'fill' | 'stroke',
): Promise<number> => {
  const colours: readonly string[] = await page
    .locator(selector)
    .evaluateAll(
      (elements, name) =>
        elements.map(
          (element) => element.ownerDocument.defaultView.getComputedStyle(element)[name] ?? '',
        ),
      property,
    );
  const ground: string = await page
    .locator('html')
    .evaluate(
      (root) => root.ownerDocument.defaultView.getComputedStyle(root).backgroundColor ?? '',
    );
  return Math.min(...[...new Set(colours)].map((colour) => contrast(hex(colour), hex(ground))));
};

/** The pages of a printed page, and each one's size in points. */
export const printed = async (
  page: Page,
  format: 'A4' | 'Letter',
): Promise<{ readonly pages: number; readonly size: string }> => {
  const pdf = (await page.pdf({ format, preferCSSPageSize: true })).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  const [, size = ''] = /\/MediaBox\s*\[([^\]]*)\]/.exec(pdf) ?? [];
  return { pages, size };
};
