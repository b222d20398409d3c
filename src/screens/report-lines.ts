import { explainMissed } from '../app/explain-missed.ts';
import { beginsAnew, type ReportPart, reportParts } from '../app/report-parts.ts';
import type { Answered, ExamReport, Part } from '../exam/report.ts';
import {
  familyName,
  kindNames,
  missedQuestion,
  reportLists,
  scoreLines,
  timeLine,
} from '../plain/exam-lines.ts';
import type { Catalog } from '../registry/catalog.ts';
import type { Explanation, Fact } from '../session/explain.ts';
import { sceneLines } from './asked.tsx';
import type { Layout } from './frame.tsx';
import { linesOf } from './lines.ts';
import { type Piece, proseLines, type TextLine } from './text-line.tsx';
import type { Theme } from './theme.ts';

const nameWidth = 26;
/** " 3 of 16". */
const scoreWidth = 9;
const barWidth = 10;
const labelWidth = 11;
const indent = '  ';

interface Printed {
  readonly report: ExamReport;
  readonly catalog: Catalog;
  readonly layout: Layout;
  readonly theme: Theme;
}

const scoreOf = ({ report, layout, theme }: Printed): readonly TextLine[] => {
  const [verdict = '', interval = ''] = scoreLines(report);
  const { signs } = theme;
  const sign = report.passed ? signs.right : signs.wrong;
  const colour = report.passed ? theme.right : theme.wrong;
  const width = layout.bodyWidth - indent.length;
  const below = [interval, timeLine(report)].flatMap((text) => linesOf(text, width));
  return [
    ...linesOf(verdict, width).map((text, at) => [
      { text: at === 0 ? `${sign} ${text}` : indent + text, bold: true, colour },
    ]),
    ...below.map((text) => [{ text: indent + text }]),
  ];
};

/** "Mail   3 of 5  ━━━━━━────". */
const partLine = (name: string, { right, asked }: Part, { layout, theme }: Printed): TextLine => {
  const width = layout.compact ? layout.bodyWidth - indent.length - scoreWidth : nameWidth;
  const filled = asked === 0 ? 0 : Math.round((right / asked) * barWidth);
  return [
    { text: `${indent}${name.slice(0, width - 1).padEnd(width)}` },
    { text: `${String(right).padStart(2)} of ${String(asked).padEnd(2)}` },
    ...(layout.compact
      ? []
      : [
          { text: `   ${theme.signs.full.repeat(filled)}`, colour: theme.accent },
          { text: theme.signs.empty.repeat(barWidth - filled), dim: true },
        ]),
  ];
};

const titles = {
  family: 'By family',
  way: 'By way of asking',
  'mixed-up': 'Mixed up',
  earlier: 'Earlier tests',
} as const;

const listed = (kind: 'mixed-up' | 'earlier', at: number, printed: Printed): TextLine => {
  const lists = reportLists(printed.report, printed.catalog);
  const line = lists.find(({ title }) => title === titles[kind])?.lines[at] ?? '';
  return [{ text: indent + line }];
};

const rowOf = (
  part: Extract<ReportPart, { readonly kind: keyof typeof titles }>,
  printed: Printed,
): TextLine => {
  const { byFamily, byKind } = printed.report;
  const [family, way] = [byFamily[part.at], byKind[part.at]];
  if (part.kind === 'family' && family)
    return partLine(familyName(printed.catalog, family.family), family, printed);
  if (part.kind === 'way' && way) return partLine(kindNames[way.kind], way, printed);
  return part.kind === 'mixed-up' || part.kind === 'earlier'
    ? listed(part.kind, part.at, printed)
    : [];
};

const asked = (missed: Answered, { layout, theme }: Printed): readonly TextLine[] => {
  const width = layout.bodyWidth - indent.length;
  const lines = linesOf(missedQuestion(missed), width);
  const scene = sceneLines(missed.question, width);
  return [
    ...lines.map(
      (text, at): TextLine => [
        { text: at === 0 ? `${theme.signs.wrong} ` : indent, colour: theme.wrong },
        { text, bold: true },
      ],
    ),
    ...scene.map((text) => [{ text: indent + text }]),
  ];
};

/** Both answers under each other, in columns: "you said   389  LDAP   looks up users". */
const factLines = (
  label: string,
  fact: Fact,
  widths: { readonly ports: number; readonly name: number },
  { layout }: Printed,
): readonly TextLine[] => {
  const head: readonly Piece[] = [{ text: indent + label.padEnd(labelWidth), dim: true }];
  if (layout.compact) {
    const name = [fact.ports, fact.name].filter(Boolean).join(' ');
    const below = linesOf(fact.gloss, layout.bodyWidth - 4);
    return [
      [...head, { text: name, bold: true }],
      ...below.filter(Boolean).map((text) => [{ text: `    ${text}`, dim: true }]),
    ];
  }
  const columns = `${fact.ports.padEnd(widths.ports)}  ${fact.name.padEnd(widths.name)}  `;
  const left = indent.length + labelWidth + columns.length;
  return linesOf(fact.gloss, Math.max(10, layout.bodyWidth - left)).map((text, at) =>
    at === 0
      ? [...head, { text: columns, bold: true }, { text, dim: true }]
      : [{ text: ' '.repeat(left) + text, dim: true }],
  );
};

const saidNothing = ({ answer }: Answered): Fact => ({
  ports: '',
  name: answer ? "I don't know" : 'nothing',
  gloss: '',
});

const answersOf = (missed: Answered, { given, right }: Explanation, printed: Printed) => {
  const said = given ?? saidNothing(missed);
  const facts = given ? [given, right] : [right];
  const widths = {
    ports: Math.max(...facts.map(({ ports }) => ports.length)),
    name: Math.max(...facts.map(({ name }) => name.length)),
  };
  const nothing: TextLine = [
    { text: indent + 'you said'.padEnd(labelWidth), dim: true },
    { text: said.name },
  ];
  return [
    ...(given ? factLines('you said', given, widths, printed) : [nothing]),
    ...factLines('right is', right, widths, printed),
  ];
};

const whyOf = ({ role, note, remember }: Explanation, { layout }: Printed) =>
  [
    ...(role ? [`${role}.`] : []),
    ...(note ? [note] : []),
    ...(remember ? [`Remember: ${remember}`] : []),
  ]
    .flatMap((text) => linesOf(text, layout.bodyWidth - indent.length))
    .map((text): TextLine => [{ text: indent + text }]);

const linesOfMiss = (
  kind: 'question' | 'answers' | 'why',
  missed: Answered,
  printed: Printed,
): readonly TextLine[] => {
  if (kind === 'question') return asked(missed, printed);
  const explanation = explainMissed(missed, printed.catalog);
  return kind === 'answers' ? answersOf(missed, explanation, printed) : whyOf(explanation, printed);
};

const linesOfPart = (part: ReportPart, printed: Printed): readonly TextLine[] => {
  switch (part.kind) {
    case 'score':
      return scoreOf(printed);
    case 'family':
    case 'way':
    case 'mixed-up':
    case 'earlier':
      return [
        ...(part.at === 0 ? proseLines(titles[part.kind], nameWidth, { bold: true }) : []),
        rowOf(part, printed),
      ];
    case 'question':
    case 'answers':
    case 'why': {
      const missed = printed.report.misses[part.at];
      return missed ? linesOfMiss(part.kind, missed, printed) : [];
    }
    default:
      return part satisfies never;
  }
};

/** A report from one of its parts on, as many lines as are wanted, and whether there are more. */
export const reportFrom = (
  top: number,
  rows: number,
  printed: Printed,
): { readonly lines: readonly TextLine[]; readonly more: boolean } => {
  const parts = reportParts(printed.report, printed.catalog).slice(top);
  const lines: TextLine[] = [];
  for (const [at, part] of parts.entries()) {
    if (at > 0 && beginsAnew(part)) lines.push([]);
    lines.push(...linesOfPart(part, printed));
    if (lines.length > rows) return { lines: lines.slice(0, rows), more: true };
  }
  return { lines, more: false };
};
