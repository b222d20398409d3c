import type { ExamReport } from '../exam/report.ts';
import type { Catalog } from '../registry/catalog.ts';
import { explainMissed } from './explain-missed.ts';

/** A part of a report that is never torn: what moves by one key. */
export type ReportPart =
  | { readonly kind: 'score' }
  /** One of a list, from 0. */
  | { readonly kind: 'family' | 'way' | 'mixed-up' | 'earlier'; readonly at: number }
  /** Of a miss, from 0: what was asked, both answers, and what helps to keep them apart. */
  | { readonly kind: 'question' | 'answers' | 'why'; readonly at: number };

const earlierShown = 5;

const each = <K extends string>(kind: K, count: number) =>
  Array.from({ length: count }, (_, at) => ({ kind, at }));

/** A report from its score to the last miss. */
export const reportParts = (report: ExamReport, catalog: Catalog): readonly ReportPart[] => [
  { kind: 'score' },
  ...each('family', report.byFamily.length),
  ...each('way', report.byKind.length),
  ...each('mixed-up', report.mixedUp.length),
  ...each('earlier', Math.min(earlierShown, report.earlier.length)),
  ...report.misses.flatMap((missed, at): readonly ReportPart[] => {
    const { note, role, remember } = explainMissed(missed, catalog);
    const why = note ?? role ?? remember;
    return [
      { kind: 'question', at },
      { kind: 'answers', at },
      ...(why === undefined ? [] : [{ kind: 'why', at } as const]),
    ];
  }),
];

/** Whether something new begins with a part: a page ends there. */
export const beginsAnew = (part: ReportPart): boolean =>
  part.kind === 'score' ||
  part.kind === 'question' ||
  (part.at === 0 && part.kind !== 'answers' && part.kind !== 'why');
