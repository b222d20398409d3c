import { escapeHtml, htmlPage } from './page.ts';
import {
  keyHeads,
  keyNote,
  type Worksheet,
  type WorksheetQuestion,
  whatToDo,
  worksheetFoot,
  worksheetTitle,
} from './worksheet.ts';

/** A text as a string of CSS: all but letters, digits and blanks as their numbers. */
const cssString = (text: string): string =>
  `"${text.replace(/[^a-zA-Z0-9 ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 32).toString(16)} `)}"`;

const style = `
.about { margin: 0 0 .4em; color: var(--quiet); }
.todo { margin: 0 0 1.2em; }
.fill { display: flex; flex-wrap: wrap; gap: .6em 2em; margin: 1.1em 0 .9em; }
.fill > span { display: flex; align-items: baseline; gap: .6em; flex: 1 1 9em; white-space: nowrap; }
.fill > .wide { flex: 3 1 14em; }
.fill i { flex: 1; min-width: 2em; border-bottom: 1px solid var(--ink); }
.fill .score { flex: 0 0 auto; }
.fill .score i { flex: 0 0 3em; }
.questions { margin: 0; padding: 0; list-style: none; }
.many { columns: 2 21rem; column-gap: 3rem; }
.questions > li { display: grid; grid-template-columns: var(--number) minmax(0, 1fr); margin-bottom: 1.3em; }
.few { font-size: 1.1em; }
.few > li { margin-bottom: 2.2em; }
.number { font-weight: bold; white-space: nowrap; font-variant-numeric: tabular-nums; }
.asked { margin: 0 0 .4em; }
.transport { display: inline-block; max-width: 100%; color: var(--quiet); font-size: .85em; }
.choices { display: grid; gap: .3em .5em; margin: 0; padding: 0; list-style: none; }
.choices li { display: grid; grid-template-columns: auto auto minmax(0, 1fr); gap: .4em; align-items: baseline; }
.four { grid-template-columns: repeat(4, minmax(max-content, 1fr)); }
.two { grid-template-columns: repeat(2, minmax(0, 1fr)); }
.box { width: .8em; height: .8em; border: 1px solid var(--ink); border-radius: .12em; transform: translateY(.1em); }
.letter { color: var(--quiet); }
.label { font-variant-numeric: tabular-nums; }
.key { margin-top: 2.5rem; padding-top: 1.5rem; border-top: 1px dashed var(--line); }
.key h2 { font-size: 1.35em; }
.key .about { margin-bottom: 1em; }
.key table { width: 100%; border-collapse: collapse; }
.key th, .key td { padding: .2em 1em .2em 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: baseline; overflow-wrap: anywhere; }
.key th { font-weight: normal; font-variant-numeric: tabular-nums; }
.key thead th { color: var(--quiet); white-space: nowrap; }
.key .of { font-weight: bold; }
.key .answer { min-width: 5em; }
.key tr { break-inside: avoid; }
@media screen and (max-width: 26rem) {
  .key th, .key td { padding-right: .6em; }
  .key td.answer { min-width: 0; }
  .four { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .two { grid-template-columns: minmax(0, 1fr); }
}
@media print {
  :root { --line: #bbb; }
  html { font-size: 10pt; }
  .many { columns: 2; column-gap: 10mm; }
  .few { font-size: 12pt; }
  .key { margin: 0; padding: 0; border: 0; break-before: page; font-size: 9pt; }
}
`;

const pageBox = (foot: string, page: string): string =>
  `@bottom-left { content: ${cssString(foot)}; font: 8pt system-ui, sans-serif; color: #333; }
  @bottom-right { content: ${page}; font: 8pt system-ui, sans-serif; color: #333; }`;

/** The foot of every page; who cuts the key off sees on each page which one it is. */
const footStyle = (sheet: Worksheet): string => `
@page { margin: 12mm 14mm 15mm; ${pageBox(worksheetFoot(sheet), 'counter(page)')} }
@page key { ${pageBox(worksheetFoot(sheet), '"Key"')} }
@media print { .key { page: key; } }
`;

/** Room for the widest number: a bold digit takes 0.7 em in the widest of usual fonts. */
const numberStyle = ({ questions }: Worksheet): string => {
  const digits = Math.max(2, String(questions.length).length);
  return `:root { --number: ${(digits * 0.7 + 0.5).toFixed(1)}em; }\n`;
};

/** So many fit a page in large type, one below the other. */
const few = 6;

/** Short numbers stand four in a row, names two; what is longer has a line of its own. */
const rowOf = ({ choices }: WorksheetQuestion): string => {
  if (choices.every(({ label }) => /^\d{1,4}$/.test(label))) return 'four';
  return choices.every(({ label }) => label.length <= 12) ? 'two' : 'one';
};

const choiceHtml = ({ letter, label }: WorksheetQuestion['choices'][number]): string =>
  `<li><span class="box"></span> <span class="letter">${escapeHtml(letter)}</span> <span class="label">${escapeHtml(label)}</span></li>`;

const questionHtml = (question: WorksheetQuestion, at: number): string =>
  [
    '<li class="together">',
    `<span class="number">${at + 1}</span>`,
    '<div>',
    `<p class="asked">${escapeHtml(question.prompt)}${question.transport === '' ? '' : ` <span class="transport">${escapeHtml(question.transport)}</span>`}</p>`,
    `<ul class="choices ${rowOf(question)}">`,
    ...question.choices.map(choiceHtml),
    '</ul>',
    '</div>',
    '</li>',
  ].join('\n');

const fillHtml = ({ questions }: Worksheet): string =>
  [
    '<p class="fill">',
    '<span class="wide">Name <i></i></span>',
    '<span>Date <i></i></span>',
    `<span class="score">Right <i></i> of ${questions.length}</span>`,
    '</p>',
  ].join('\n');

const keyRow = ({ letter, answer, why }: WorksheetQuestion, at: number): string =>
  `<tr><th scope="row">${at + 1}</th> <td class="of">${escapeHtml(letter)}</td> <td class="answer">${escapeHtml(answer)}</td> <td>${escapeHtml(why)}</td></tr>`;

const keyHtml = (sheet: Worksheet): string =>
  [
    '<section class="key">',
    `<h2>Key. ${escapeHtml(worksheetTitle(sheet))}</h2>`,
    `<p class="about">${escapeHtml(worksheetFoot(sheet))}<br>${keyNote}</p>`,
    '<table>',
    `<thead><tr>${keyHeads.map((head) => `<th scope="col">${head}</th>`).join(' ')}</tr></thead>`,
    '<tbody>',
    ...sheet.questions.map(keyRow),
    '</tbody>',
    '</table>',
    '</section>',
  ].join('\n');

/**
 * A drill as an HTML page to print on A4 or Letter: the questions with boxes to tick, and the key on a page of its own.
 */
export const worksheetPage = (sheet: Worksheet): string => {
  const body = [
    `<p class="about">${escapeHtml(worksheetFoot(sheet))}</p>`,
    fillHtml(sheet),
    `<p class="todo">${whatToDo}</p>`,
    `<ol class="questions ${sheet.questions.length <= few ? 'few' : 'many'}">`,
    ...sheet.questions.map(questionHtml),
    '</ol>',
    keyHtml(sheet),
  ];
  return htmlPage({
    title: worksheetTitle(sheet),
    style: numberStyle(sheet) + style + footStyle(sheet),
    body: body.join('\n'),
  });
};
