import { escapeHtml } from '../page.ts';
import type { Chart, Draw, Key, Table } from './chart.ts';
import { box, line, tag, textTag } from './svg.ts';

/** The widths a drawing is made for: a phone's, and all others. The style shows one of them. */
const widths = { narrow: 288, wide: 680 } as const;
type Form = keyof typeof widths;

/** A chart with its place on the page. */
interface Placed {
  /** A word for the page's ids. */
  readonly name: string;
  readonly title: string;
  readonly chart: Chart;
}

const drawn = ({ name, title, chart }: Placed, draw: Draw, form: Form): string => {
  const width = widths[form];
  const { height, shapes } = draw(width);
  const id = `${name}-${form}`;
  const inside = [
    textTag('title', title, { id: `${id}-title` }),
    textTag('desc', chart.describe, { id: `${id}-desc` }),
    ...shapes,
  ];
  return tag(
    'svg',
    {
      class: form,
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      role: 'img',
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-desc`,
    },
    inside.join(''),
  );
};

/** The shape as it is drawn, small. */
const swatch = (kind: string): string =>
  tag('svg', { class: 'swatch', viewBox: '0 0 14 14', 'aria-hidden': 'true' }, swatchShape(kind));

const thick: Readonly<Record<string, number>> = {
  solid: 14,
  shaky: 10,
  new: 6,
  unmet: 2,
  apart: 6,
  rest: 2,
};

const swatchShape = (kind: string): string => {
  if (kind === 'mark') return line('mark', [7, 0, 7, 14]);
  if (kind === 'actual' || kind === 'few')
    return tag('circle', { class: kind, cx: 7, cy: 7, r: 5 });
  const height = thick[kind] ?? 12;
  const width = kind === 'rest' ? 2 : 14;
  return box(kind, [7 - width / 2, 7 - height / 2, width, height]);
};

const legend = (keys: readonly Key[]): string =>
  keys.length === 0
    ? ''
    : `<p class="legend">${keys.map(({ kind, words }) => `<span>${swatch(kind)}${escapeHtml(words)}</span>`).join(' ')}</p>`;

/** More than a figure is broken over lines where a phone has no room for it. */
const longestFigure = 12;

const cellOf = (value: string): string =>
  textTag('td', value, value.length > longestFigure ? { class: 'words' } : {});

const cellsOf = ([name = '', ...values]: Table['rows'][number]): string =>
  [
    textTag('th', String(name), { scope: 'row' }),
    ...values.map((value) => cellOf(String(value))),
  ].join('');

const tableOf = (title: string, { heads, rows }: Table): string =>
  [
    '<details>',
    `<summary>${escapeHtml(title)} in figures</summary>`,
    '<table>',
    `<thead><tr>${heads.map((head) => (head === '' ? '<td></td>' : textTag('th', head, { scope: 'col' }))).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map((row) => `<tr>${cellsOf(row)}</tr>`),
    '</tbody>',
    '</table>',
    '</details>',
  ].join('\n');

/** A chart with its heading, the sentence that says what it means, and its figures as a table. */
export const figureOf = (placed: Placed, sentence: string): string => {
  const { name, title, chart } = placed;
  const { draw, keys, table } = chart;
  return [
    `<section id="${name}">`,
    textTag('h2', title),
    '<figure>',
    textTag('figcaption', sentence),
    ...(draw
      ? [drawn(placed, draw, 'narrow'), drawn(placed, draw, 'wide'), legend(keys)].filter(Boolean)
      : []),
    ...(table.rows.length > 0 ? [tableOf(title, table)] : []),
    '</figure>',
    '</section>',
  ].join('\n');
};
