import { escapeMarkdown, markdownTable } from './markdown.ts';
import { escapeHtml, htmlPage } from './page.ts';

/** Right ones by something: a family, a way of asking. */
export interface PaperTable {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly score: string }[];
}

/** A question that was missed: what was asked, and the sentences about it. */
export interface PaperMiss {
  readonly scene: readonly string[];
  readonly question: string;
  readonly sentences: readonly string[];
}

/** The report of a timed test as it is put on paper: plain text throughout. */
export interface ExamPaper {
  readonly title: string;
  /** The score first. */
  readonly summary: readonly string[];
  readonly tables: readonly PaperTable[];
  readonly lists: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly misses: readonly PaperMiss[];
}

const style = `
.score { font-size: 1.15em; font-weight: bold; }
.tables { display: flex; flex-wrap: wrap; gap: 0 2.5rem; }
.tables section { flex: 1 1 16rem; margin-bottom: 1em; }
table { width: 100%; border-collapse: collapse; border-top: 1px solid var(--line); }
th { font-weight: normal; text-align: left; }
td { text-align: right; font-variant-numeric: tabular-nums; }
ul { columns: 16rem; column-gap: 2.5rem; margin: 0 0 1em; padding: 0; list-style: none; border-top: 1px solid var(--line); }
pre { margin: .2em 0; font: .9em/1.4 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
.miss { margin: 0 0 1em; }
.miss p { margin: 0; }
.question { font-weight: bold; }
@media print {
  .misses { columns: 2; column-gap: 8mm; }
}
`;

const tableHtml = ({ title, rows }: PaperTable): string =>
  [
    '<section class="together">',
    `<h2>${escapeHtml(title)}</h2>`,
    '<table>',
    ...rows.map(
      ({ name, score }) =>
        `<tr><th scope="row">${escapeHtml(name)}</th> <td>${escapeHtml(score)}</td></tr>`,
    ),
    '</table>',
    '</section>',
  ].join('\n');

const listHtml = ({ title, lines }: ExamPaper['lists'][number]): string =>
  [
    '<section class="together">',
    `<h2>${escapeHtml(title)}</h2>`,
    '<ul>',
    ...lines.map((line) => `<li>${escapeHtml(line)}</li>`),
    '</ul>',
    '</section>',
  ].join('\n');

const missHtml = ({ scene, question, sentences }: PaperMiss): string =>
  [
    '<div class="miss together">',
    `<p class="question">${escapeHtml(question)}</p>`,
    ...(scene.length > 0 ? [`<pre>${scene.map(escapeHtml).join('\n')}</pre>`] : []),
    ...sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`),
    '</div>',
  ].join('\n');

/** A report as an HTML page to print. */
export const examPage = ({ title, summary, tables, lists, misses }: ExamPaper): string => {
  const [score = '', ...more] = summary;
  const body = [
    `<p class="score">${escapeHtml(score)}</p>`,
    ...more.map((line) => `<p>${escapeHtml(line)}</p>`),
    '<div class="tables">',
    ...tables.map(tableHtml),
    '</div>',
    ...lists.map(listHtml),
    ...(misses.length > 0
      ? ['<h2>Missed</h2>', '<div class="misses">', ...misses.map(missHtml), '</div>']
      : []),
  ];
  return htmlPage({ title, style, body: body.join('\n') });
};

const missMarkdown = ({ scene, question, sentences }: PaperMiss): readonly string[] => [
  `**${escapeMarkdown(question)}**`,
  '',
  ...(scene.length > 0 ? [...scene.map((line) => `    ${line}`), ''] : []),
  ...sentences.flatMap((sentence) => [`- ${escapeMarkdown(sentence)}`]),
  '',
];

/** A report as Markdown. */
export const examMarkdown = ({ title, summary, tables, lists, misses }: ExamPaper): string =>
  [
    `# ${escapeMarkdown(title)}`,
    '',
    ...summary.flatMap((line) => [escapeMarkdown(line), '']),
    ...tables.flatMap((table) => [
      ...markdownTable(
        [escapeMarkdown(table.title), 'Right'],
        table.rows.map(({ name, score }) => [escapeMarkdown(name), escapeMarkdown(score)]),
      ),
      '',
    ]),
    ...lists.flatMap((list) => [
      `## ${escapeMarkdown(list.title)}`,
      '',
      ...list.lines.map((line) => `- ${escapeMarkdown(line)}`),
      '',
    ]),
    ...(misses.length > 0 ? ['## Missed', '', ...misses.flatMap(missMarkdown)] : []),
  ].join('\n');
