import { escapeHtml } from '../page.ts';

/** Attributes of a tag by name; those undefined are left out. Texts need no escaping. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

const rounded = (value: number): number => Math.round(value * 10) / 10;

const attribute = ([name, value]: readonly [string, string | number | undefined]): string =>
  value === undefined
    ? ''
    : ` ${name}="${typeof value === 'number' ? rounded(value) : escapeHtml(value)}"`;

/**
 * A tag with what stands in it.
 * @param inside markup, so escaped already
 */
export const tag = (name: string, attributes: Attributes, inside = ''): string =>
  `<${name}${Object.entries(attributes).map(attribute).join('')}>${inside}</${name}>`;

/** A tag that shows these words and nothing else. */
export const textTag = (name: string, words: string, attributes: Attributes = {}): string =>
  tag(name, attributes, escapeHtml(words));

/** Where a label is held: by its first letter, its middle or its last. */
export type Anchor = 'start' | 'middle' | 'end';

/** Words in a drawing; y is where the line of writing stands. */
export const label = (
  words: string,
  x: number,
  y: number,
  { anchor = 'start', kind }: { readonly anchor?: Anchor; readonly kind?: string } = {},
): string =>
  textTag('text', words, {
    x,
    y,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    class: kind,
  });

/** A filled box; a browser shows `hint` to who points at it. */
export const box = (
  kind: string,
  [x, y, width, height]: readonly [number, number, number, number],
  hint?: string,
): string =>
  tag(
    'rect',
    { class: kind, x, y, width, height, rx: Math.min(2, width / 2, height / 2) },
    hint === undefined ? '' : textTag('title', hint),
  );

/** A straight line. */
export const line = (
  kind: string,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
): string => tag('line', { class: kind, x1, y1, x2, y2 });

/** A dot of this radius. */
export const dot = (kind: string, x: number, y: number, radius: number): string =>
  tag('circle', { class: kind, cx: x, cy: y, r: radius });
