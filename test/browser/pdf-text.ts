import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** A run of letters on paper, in CSS pixels from the sheet's left and upper edge. */
interface Run {
  readonly words: string;
  readonly left: number;
  /** Where its last letter begins. */
  readonly last: number;
  readonly top: number;
}

/** A sheet of paper with what is written on it, in the order it was painted. */
export interface Paper {
  readonly width: number;
  readonly runs: readonly Run[];
  /** All of it, without blanks: lines break where they like. */
  readonly text: string;
}

type Letters = ReadonlyMap<string, string>;
type Objects = ReadonlyMap<string, string>;

/** Of a PDF as chromium writes it: each object's number and what it says. */
const objectsIn = (pdf: string): Objects =>
  new Map(
    Array.from(pdf.matchAll(/(\d+) 0 obj\s([\s\S]*?)\sendobj/g), ([, id = '', body = '']) => [
      id,
      body,
    ]),
  );

const named = (body: string, name: string): string =>
  new RegExp(`/${name} (\\d+) 0 R`).exec(body)?.[1] ?? '';

const streamOf = (objects: Objects, id: string): string => {
  const body = objects.get(id) ?? '';
  const start = /stream\r?\n/.exec(body);
  const [, length] = /\/Length (\d+)/.exec(body) ?? [];
  if (!start || length === undefined) throw new Error(`no stream: ${id}`);
  const from = start.index + start[0].length;
  const packed = Buffer.from(body.slice(from, from + Number(length)), 'latin1');
  return inflateSync(packed).toString('latin1');
};

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');

/** What the glyphs of a font stand for. */
const lettersOf = (map: string): Letters => {
  const letters = new Map<string, string>();
  const number = (text = ''): number => Number.parseInt(text, 16);
  for (const [, glyph = '', units = ''] of map.matchAll(/^<(\w{4})> <(\w+)>$/gm))
    letters.set(glyph, Buffer.from(units, 'hex').swap16().toString('utf16le'));
  for (const [, from, to, first] of map.matchAll(/^<(\w{4})> <(\w{4})> <(\w{4})>$/gm))
    for (let at = 0; at <= number(to) - number(from); at++)
      letters.set(hex(number(from) + at), String.fromCodePoint(number(first) + at));
  return letters;
};

const fontsOf = (objects: Objects, page: string): ReadonlyMap<string, Letters> =>
  new Map(
    Array.from(page.matchAll(/\/(F\d+) (\d+) 0 R/g), ([, name = '', id = '']) => [
      name,
      lettersOf(streamOf(objects, named(objects.get(id) ?? '', 'ToUnicode'))),
    ]),
  );

const numbers = (text: string): readonly number[] => text.trim().split(/\s+/).map(Number);

/** Where a drawing's zero lies and how large its unit is; chromium turns and shears nothing. */
interface Ground {
  readonly x: number;
  readonly y: number;
  readonly unit: number;
}

const moved = ({ x, y, unit }: Ground, change: string): Ground => {
  const [size = 1, , , , right = 0, down = 0] = numbers(change);
  return { x: x + unit * right, y: y + unit * down, unit: unit * size };
};

const runOf = (block: string, ground: Ground, fonts: ReadonlyMap<string, Letters>): Run => {
  if (block.includes('TJ')) throw new Error(`letters in a way not known: ${block}`);
  const font = fonts.get(/\/(F\d+) /.exec(block)?.[1] ?? '');
  const [, place = ''] = /([^\n]*) Tm/.exec(block) ?? [];
  const [, , , , left = 0, top = 0] = numbers(place);
  const steps = Array.from(block.matchAll(/([\d.-]+) [\d.-]+ Td/g), ([, step]) => Number(step));
  const glyphs = Array.from(block.matchAll(/<(\w+)> Tj/g), ([, all = '']) => all).join('');
  return {
    words: (glyphs.match(/\w{4}/g) ?? [])
      .map((glyph) => font?.get(glyph) ?? '?')
      .join('')
      .normalize('NFKC'),
    left: ground.x + ground.unit * left,
    last: ground.x + ground.unit * steps.reduce((sum, step) => sum + step, left),
    top: ground.y + ground.unit * top,
  };
};

/** The first line of a page's drawing turns points upward into hundredths of pixels downward. */
const onSheet: Ground = { x: 0, y: 0, unit: 0.32 };

/** What is written by a drawing, which moves its ground and puts it back. */
const runsIn = (drawing: string, fonts: ReadonlyMap<string, Letters>): readonly Run[] => {
  const runs: Run[] = [];
  const kept: Ground[] = [];
  let ground = onSheet;
  for (const [part] of drawing.matchAll(/^q$|^Q$|^.* cm$|^BT$[\s\S]*?^ET$/gm)) {
    if (part === 'q') kept.push(ground);
    else if (part === 'Q') ground = kept.pop() ?? onSheet;
    else if (part.endsWith(' cm')) ground = moved(ground, part);
    else runs.push(runOf(part, ground, fonts));
  }
  return runs;
};

const paperOf = (objects: Objects, page: string): Paper => {
  const fonts = fontsOf(objects, page);
  const drawing = streamOf(objects, named(page, 'Contents'));
  const runs = runsIn(drawing.slice(drawing.indexOf('\n')), fonts);
  const [, , points = 0] = numbers(/\/MediaBox \[([^\]]*)\]/.exec(page)?.[1] ?? '');
  const text = runs.map(({ words }) => words).join('');
  return { width: (points * 96) / 72, runs, text: text.replace(/\s+/g, '') };
};

/** What stands on each sheet of a page that is printed. */
export const papersOf = async (page: Page, format: 'A4' | 'Letter'): Promise<readonly Paper[]> => {
  const pdf = (await page.pdf({ format, preferCSSPageSize: true })).toString('latin1');
  const objects = objectsIn(pdf);
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\s/.test(body))
    .map((body) => paperOf(objects, body));
};
