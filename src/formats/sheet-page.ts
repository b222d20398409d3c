import { escapeHtml, htmlPage } from './page.ts';
import {
  type Mark,
  markOf,
  marksOf,
  markWords,
  portsText,
  type Sheet,
  type SheetFamily,
  type SheetItem,
  sourceLine,
  transportText,
} from './sheet.ts';

/** More than fits a column of a page together; kept whole it would leave half a page empty. */
const longFamily = 25;

const style = `
.legend { margin: 0 0 1em; }
.legend > span { display: inline-block; margin-right: 1.5em; }
.families { columns: 2 21rem; column-gap: 2.5rem; }
.families section { margin-bottom: 1em; }
.families ul { margin: 0; padding: 0; list-style: none; border-top: 1px solid var(--line); }
.families li { display: grid; grid-template-columns: 1.6em 6em 3.9em minmax(0, 1fr); align-items: baseline;
  padding: .08em 0; break-inside: avoid; }
.families li > * { grid-row: 1; }
.mark { grid-column: 1; }
.ports { grid-column: 2; font-variant-numeric: tabular-nums; }
.transport { grid-column: 3; color: var(--quiet); font-size: .8em; }
.what { grid-column: 4; }
.mark b { display: inline-block; width: 1.1em; border: 1px solid; border-radius: .2em; line-height: 1.1; text-align: center; }
@media screen and (max-width: 30rem) {
  .families li { grid-template-columns: 1.6em auto minmax(0, 1fr); column-gap: .4em; padding: .2em 0; }
  .families .what { grid-row: 2; grid-column: 2 / -1; }
}
@media print {
  .legend { margin-bottom: .8em; }
  .families { columns: 2; column-gap: 8mm; }
  .families li { grid-template-columns: 1.5em 5.2em 3.9em minmax(0, 1fr); }
  .families section { margin-bottom: .6em; }
}
`;

const signs: Readonly<Record<Mark, string>> = { shaky: '<b>!</b>', unmet: '○' };
const spoken: Readonly<Record<Mark, string>> = { shaky: 'shaky', unmet: 'not met yet' };

const markSpan = (mark: Mark): string =>
  `<span class="mark" role="img" aria-label="${spoken[mark]}">${signs[mark]}</span>`;

const itemLine = (item: SheetItem, marks: readonly Mark[]): string => {
  const mark = markOf(item, marks);
  const parts = [
    ...(mark ? [markSpan(mark)] : []),
    `<b class="ports">${escapeHtml(portsText(item)).replaceAll('/', '/<wbr>')}</b>`,
    `<span class="transport">${escapeHtml(transportText(item))}</span>`,
    `<span class="what"><b>${escapeHtml(item.name)}</b>: ${escapeHtml(item.gloss)}</span>`,
  ];
  // The spaces are for who copies the text; the columns do without.
  return `<li>${parts.join(' ')}</li>`;
};

const familySection = ({ name, items }: SheetFamily, marks: readonly Mark[]): string =>
  [
    items.length > longFamily ? '<section>' : '<section class="together">',
    `<h2>${escapeHtml(name)}</h2>`,
    '<ul>',
    ...items.map((item) => itemLine(item, marks)),
    '</ul>',
    '</section>',
  ].join('\n');

const legendPart = (mark: Mark): string =>
  `<span><span class="mark" aria-hidden="true">${signs[mark]}</span> ${markWords[mark]}</span>`;

const legend = (marks: readonly Mark[]): string =>
  marks.length === 0 ? '' : `<p class="legend">${marks.map(legendPart).join('\n')}</p>`;

/** A sheet as an HTML page to print: two columns, an exam's list on one side of A4 or Letter. */
export const sheetPage = (sheet: Sheet): string => {
  const marks = marksOf(sheet);
  const body = [
    legend(marks),
    '<div class="families">',
    ...sheet.families.map((family) => familySection(family, marks)),
    '</div>',
    `<footer>${escapeHtml(sourceLine(sheet))}</footer>`,
  ];
  return htmlPage({ title: sheet.name, style, body: body.join('\n') });
};
