import { escapeHtml, htmlPage } from './page.ts';

/** One question of a class report, as text. */
export interface PaperQuestion {
  readonly port: string;
  readonly prompt: string;
  readonly right: string;
  readonly share: string;
  readonly likely: string;
  /** What was said in place of the right answer; empty where nothing was. */
  readonly instead: string;
  /** Choices nobody took; empty where that says nothing. */
  readonly untaken: string;
  /** How strong and weak students did on it; empty where nothing can be said. */
  readonly tells: string;
}

/** The report of a class as it is put on paper: plain text throughout. */
export interface ClassPaper {
  readonly title: string;
  /** What it is of, and how it went. */
  readonly summary: readonly string[];
  readonly taught: readonly PaperQuestion[];
  readonly known: readonly PaperQuestion[];
  readonly confusions: readonly {
    readonly asked: string;
    readonly given: string;
    readonly times: string;
    readonly share: string;
  }[];
  readonly students: readonly {
    readonly name: string;
    readonly right: string;
    readonly share: string;
    readonly unanswered: string;
    readonly origin: string;
  }[];
  /** How to read it. */
  readonly notes: readonly string[];
}

const style = `
.summary p { margin: 0 0 .2em; }
.summary p:first-child { font-size: 1.15em; font-weight: bold; }
table { width: 100%; margin: 1.4em 0 0; border-collapse: collapse; }
caption { padding-bottom: .2em; font-weight: bold; text-align: left; break-after: avoid; }
thead th { color: var(--quiet); font-size: .85em; font-weight: normal; }
th, td { padding: .25em .8em .25em 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
tbody th { font-weight: normal; }
tr { break-inside: avoid; }
th:last-child, td:last-child { padding-right: 0; }
.figure { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; }
.questions { min-width: 46rem; table-layout: fixed; }
.questions th:nth-child(1) { width: 29%; }
.questions th:nth-child(2) { width: 9%; }
.questions th:nth-child(3) { width: 7%; }
.questions th:nth-child(4) { width: 12%; }
.questions th:nth-child(6) { width: 11%; }
.questions th:nth-child(7) { width: 9%; }
@media screen and (max-width: 46rem) {
  .questions { min-width: 0; }
  .questions thead { display: none; }
  .questions :is(tbody, tr, th, td) { display: block; text-align: left; white-space: normal; }
  .questions tbody th:nth-child(n) { width: auto; padding-bottom: 0; border: 0; }
  .questions td { padding: 0; border: 0; }
  .questions td:empty { display: none; }
  .questions td:nth-child(3)::before { content: 'Share: '; }
  .questions td:nth-child(4)::before { content: 'Likely: '; }
  .questions td:nth-child(2)::before { content: 'Right: '; }
  .questions td:nth-child(5)::before { content: 'Said instead: '; }
  .questions td:nth-child(6)::before { content: 'Nobody said: '; }
  .questions td:nth-child(7)::before { content: 'Strong and weak students: '; }
  .questions tr { padding: .4em 0; border-bottom: 1px solid var(--line); }
}
@media print {
  .scroll { overflow: visible; }
  .questions { min-width: 0; }
  table { margin-top: 1em; }
}
`;

/** A column: its heading, whether it holds figures, and the cell of a row, escaped already. */
interface Column<T> {
  readonly heading: string;
  readonly figure?: boolean;
  cell(row: T): string;
}

const figureClass = ({ figure = false }: { readonly figure?: boolean }): string =>
  figure ? ' class="figure"' : '';

const cellOf = <T>(column: Column<T>, row: T, at: number): string =>
  at === 0
    ? `<th scope="row">${column.cell(row)}</th>`
    : `<td${figureClass(column)}>${column.cell(row)}</td>`;

/** A table with its caption; nothing where it has no rows. The first column names the row. */
const table = <T>(
  caption: string,
  columns: readonly Column<T>[],
  rows: readonly T[],
  kind = '',
): readonly string[] =>
  rows.length === 0
    ? []
    : [
        // Scrolled with the keyboard too, where it is wider than a phone.
        `<div class="scroll" role="region" tabindex="0" aria-label="${escapeHtml(caption)}">`,
        kind === '' ? '<table>' : `<table class="${kind}">`,
        `<caption>${escapeHtml(caption)}</caption>`,
        `<thead><tr>${columns
          .map((column) => `<th scope="col"${figureClass(column)}>${column.heading}</th>`)
          .join('')}</tr></thead>`,
        '<tbody>',
        ...rows.map(
          (row) => `<tr>${columns.map((column, at) => cellOf(column, row, at)).join('')}</tr>`,
        ),
        '</tbody>',
        '</table>',
        '</div>',
      ];

const questionCell = ({ port, prompt }: PaperQuestion): string =>
  `<b>${escapeHtml(port)}</b><br>${escapeHtml(prompt)}`;

const questionColumns = (rows: readonly PaperQuestion[]): readonly Column<PaperQuestion>[] => [
  { heading: 'Question', cell: questionCell },
  { heading: 'Right', figure: true, cell: ({ right }) => escapeHtml(right) },
  { heading: 'Share', figure: true, cell: ({ share }) => escapeHtml(share) },
  { heading: 'Likely', figure: true, cell: ({ likely }) => escapeHtml(likely) },
  { heading: 'Said instead', cell: ({ instead }) => escapeHtml(instead) },
  { heading: 'Nobody said', cell: ({ untaken }) => escapeHtml(untaken) },
  ...(rows.some(({ tells }) => tells !== '')
    ? [
        {
          heading: 'Strong and weak students',
          cell: ({ tells }: PaperQuestion) => escapeHtml(tells),
        },
      ]
    : []),
];

const questionTable = (caption: string, rows: readonly PaperQuestion[]): readonly string[] =>
  table(caption, questionColumns(rows), rows, 'questions');

const confusionTable = ({ confusions }: ClassPaper): readonly string[] =>
  table<ClassPaper['confusions'][number]>(
    'Mixed up',
    [
      { heading: 'Asked', cell: ({ asked }) => escapeHtml(asked) },
      { heading: 'Given', cell: ({ given }) => escapeHtml(given) },
      { heading: 'Times', figure: true, cell: ({ times }) => escapeHtml(times) },
      { heading: 'Share', figure: true, cell: ({ share }) => escapeHtml(share) },
    ],
    confusions,
  );

const studentTable = ({ students }: ClassPaper): readonly string[] =>
  table<ClassPaper['students'][number]>(
    'Students, by name',
    [
      { heading: 'Student', cell: ({ name }) => escapeHtml(name) },
      { heading: 'Right', figure: true, cell: ({ right }) => escapeHtml(right) },
      { heading: 'Share', figure: true, cell: ({ share }) => escapeHtml(share) },
      { heading: 'Left out', figure: true, cell: ({ unanswered }) => escapeHtml(unanswered) },
      { heading: 'Source', cell: ({ origin }) => escapeHtml(origin) },
    ],
    students,
  );

const paragraphs = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => `<p>${escapeHtml(line)}</p>`);

/** The report of a class as an HTML page to print, what to teach again first. */
export const classReportPage = (paper: ClassPaper): string =>
  htmlPage({
    title: paper.title,
    style,
    body: [
      '<div class="summary">',
      ...paragraphs(paper.summary),
      '</div>',
      ...questionTable('Teach again: fewer than two thirds knew it', paper.taught),
      ...questionTable('Known by most', paper.known),
      ...confusionTable(paper),
      ...studentTable(paper),
      '<footer>',
      ...paragraphs(paper.notes),
      '</footer>',
    ].join('\n'),
  });
