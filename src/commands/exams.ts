import { type ExamReport, reportOf } from '../exam/report.ts';
import { safeText } from '../grading/safe-text.ts';
import type { ExamRecord } from '../memory/memory.ts';
import { recordLine, reportLines } from '../plain/exam-lines.ts';
import { examRecord } from '../plain/run-exam-json.ts';
import { readExams } from '../progress/exams.ts';
import { findDeckOrBeyond } from '../registry/beyond.ts';
import type { Deck } from '../registry/deck.ts';
import { type CommonOptions, type Context, keptDeckFor } from './context.ts';
import { exitNo, UsageError } from './errors.ts';
import { examPaper } from './exam-paper.ts';
import { deliver, type WantedFile } from './written-file.ts';

export interface ExamsOptions extends CommonOptions {
  readonly deck?: string;
  readonly md?: string;
  readonly html?: string;
}

const listOf = (record: ExamRecord, { catalog }: Context): string =>
  findDeckOrBeyond(catalog, record.deck)?.name ?? record.deck;

/** The tests asked for, the latest first. */
const recordsFor = (options: ExamsOptions, context: Context): readonly ExamRecord[] => {
  const deck = options.deck === undefined ? undefined : keptDeckFor(context, options.deck).id;
  return context.memory.exams
    .filter((record) => deck === undefined || record.deck === deck)
    .sort((a, b) => b.time - a.time);
};

const printList = (records: readonly ExamRecord[], context: Context): void => {
  if (records.length === 0) {
    context.print('No timed test so far. `portquiz exam` is one.');
    return;
  }
  records.forEach((record, at) => {
    context.print(
      `${String(at + 1).padStart(3)}  ${recordLine(record)}; ${listOf(record, context)}`,
    );
  });
};

/** The report with the list it was about. */
interface Found {
  readonly report: ExamReport;
  readonly deck: Deck;
}

/** @throws UsageError when the test's list or its answers are gone */
const reportFor = (record: ExamRecord, context: Context): Found => {
  const deck = findDeckOrBeyond(context.catalog, record.deck);
  const taken = readExams(context.home).find(({ start }) => start.id === record.exam);
  const report =
    deck && taken && reportOf(taken, { catalog: context.catalog, deck }, context.memory.exams);
  if (report) return { report, deck };
  throw new UsageError(`the questions of this test are no longer there: ${recordLine(record)}`);
};

const numbered = (word: string, records: readonly ExamRecord[]): ExamRecord => {
  const place = /^\d{1,4}$/.test(word) ? Number(word) : 0;
  const record = records[place - 1];
  if (record) return record;
  const most = records.length === 1 ? '1' : `1 to ${records.length}`;
  const known = records.length === 0 ? 'there is none so far' : `write ${most}`;
  throw new UsageError(
    `there is no test "${safeText(word)}": ${known}; \`portquiz exams\` lists them`,
  );
};

const wantedFiles = async (
  options: ExamsOptions,
  { report, deck }: Found,
  { catalog }: Context,
): Promise<readonly WantedFile[]> => {
  const { md, html } = options;
  if (md === undefined && html === undefined) return [];
  const { examMarkdown, examPage } = await import('../formats/exam-paper.ts');
  const paper = examPaper(report, deck, catalog);
  return [
    ...(md === undefined ? [] : [{ option: '--md', file: md, text: examMarkdown(paper) }]),
    ...(html === undefined ? [] : [{ option: '--html', file: html, text: examPage(paper) }]),
  ];
};

const printReport = async (
  record: ExamRecord,
  options: ExamsOptions,
  context: Context,
): Promise<void> => {
  const found = reportFor(record, context);
  const files = await wantedFiles(options, found, context);
  const json = options.json === true;
  deliver(files, context, json);
  if (json) context.printJson(examRecord(found.report, context.catalog));
  else if (files.length === 0)
    context.print(...reportLines(found.report, found.deck, context.catalog));
};

/** `portquiz exams`: the tests so far, or the report of one; 1 is the latest. Exit 1 when there is none. */
export const exams = async (
  number: string | undefined,
  options: ExamsOptions,
  context: Context,
): Promise<number> => {
  const records = recordsFor(options, context);
  const wantsPaper = options.md !== undefined || options.html !== undefined;
  if (number !== undefined || (wantsPaper && records.length > 0)) {
    await printReport(numbered(number ?? '1', records), options, context);
    return 0;
  }
  if (options.json) context.printJson({ exams: records });
  else printList(records, context);
  return records.length === 0 ? exitNo : 0;
};
