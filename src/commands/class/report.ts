import { type ClassReport, classReport } from '../../classroom/report/class-report.ts';
import { classReportParts } from '../../plain/class/class-report-lines.ts';
import { quizLine } from '../../plain/class/class-report-words.ts';
import { plural } from '../../plain/day-lines.ts';
import type { Context } from '../context.ts';
import { exitBadInput, exitNo, UsageError } from '../errors.ts';
import { hanging } from '../hanging.ts';
import type { Options } from '../options.ts';
import { outputWidth } from '../output-width.ts';
import { deliver } from '../written-file.ts';
import type { Merged } from './merge-marks.ts';
import { readReportInput } from './report-input.ts';
import { drawnNamesNote, reportNotes } from './report-notes.ts';
import { checkPlaces } from './report-places.ts';

/** Further lines of a row stand below its text, or where the window is narrow a little in. */
const indentFor = (head: string, width: number): number =>
  head.length > width / 3 ? 4 : head.length;

const textLines = (
  report: ClassReport,
  { catalog, home }: Context,
  width: number,
): readonly string[] => [
  ...classReportParts(report, catalog).flatMap(({ title, rows }, at) => [
    ...(at > 0 ? [''] : []),
    ...(title === '' ? [] : hanging('', title, width, 0)),
    ...rows.flatMap(({ head, text }) => hanging(head, text, width, indentFor(head, width))),
  ]),
  ...reportNotes(report, home).flatMap((note) => hanging('', note, width, 0)),
];

/** What wants the output for itself. @throws UsageError when that are two */
const checkOutput = ({ json, csv, marks, html }: Options): boolean => {
  const wanted = [
    ...(json ? ['--json'] : []),
    ...(csv ? ['--csv'] : []),
    ...(marks ? ['--marks'] : []),
    ...(html === '-' ? ['--html -'] : []),
  ];
  const [first, second] = wanted;
  if (second !== undefined)
    throw new UsageError(`${second}: the output can hold one thing only; leave out ${first}`);
  return first !== undefined;
};

const namesLine = (title: string, names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`${title}: ${names.join(', ')}.`];

const mergedLines = (list: string, merged: Merged, report: ClassReport): readonly string[] => [
  merged.file === undefined
    ? `Nobody of the report was found in ${list}, so nothing was written.`
    : `Written: ${merged.file}, ${plural(merged.filled, 'mark')} in the column "${merged.column}"; ${list} is as it was.`,
  ...(merged.file === undefined ? drawnNamesNote(report) : []),
  ...namesLine('Not in the list', merged.strangers),
  ...namesLine('Not clear who that is, so left out', merged.unclear),
  ...namesLine('In the list and without a mark', merged.without),
];

/** Fills the marks in; gives whether anybody was found. */
const merge = async (
  file: string,
  report: ClassReport,
  context: Context,
  say: (line: string) => void,
): Promise<boolean> => {
  const { mergeMarks } = await import('./merge-marks.ts');
  const merged = mergeMarks(file, report, context.home, context.clock().day);
  for (const line of mergedLines(file, merged, report)) say(line);
  return merged.file !== undefined;
};

/** As it is: a line of CSV ends with more than the newline of other lines, and its cells are clean already. */
const printTable = async (options: Options, report: ClassReport): Promise<void> => {
  const { answersCsv, marksCsv } = await import('../../formats/class-report-csv.ts');
  process.stdout.write(options.csv ? answersCsv(report) : marksCsv(report));
};

const printOut = async (
  options: Options,
  report: ClassReport,
  context: Context,
  isOutputTaken: boolean,
): Promise<void> => {
  const { html, merge: roster } = options;
  if (html !== undefined) {
    const { classReportPage } = await import('../../formats/class-report-page.ts');
    const { classPaper } = await import('./class-paper.ts');
    const text = classReportPage(classPaper(report, context.catalog));
    deliver([{ option: '--html', file: html, text }], context, isOutputTaken && html !== '-');
  }
  if (options.json)
    context.printJson((await import('./class-report-record.ts')).classReportRecord(report));
  else if (options.csv || options.marks) await printTable(options, report);
  else if (html === undefined && roster === undefined)
    context.print(...textLines(report, context, outputWidth(process.stdout)));
};

/**
 * `portquiz report`: what a class knows and misses. What cannot be read is said, and the rest is reported all the same;
 * only where nothing can be read the process ends with 2.
 */
export const report = async (
  files: readonly string[],
  options: Options,
  context: Context,
): Promise<number> => {
  const isOutputTaken = checkOutput(options);
  const { taken, complaints, files: read } = readReportInput(files, context);
  checkPlaces(options, read);
  for (const complaint of complaints) context.warn(complaint);
  if (taken.length === 0) return exitBadInput;
  const made = classReport(taken, context.catalog);
  // The report itself says what it is of; tables for programs do not.
  if (files.length === 0 && (isOutputTaken || options.html !== undefined || options.merge))
    for (const quiz of made.quizzes) context.warn(quizLine(quiz, context.catalog));
  await printOut(options, made, context, isOutputTaken);
  if (options.merge === undefined) return 0;
  const say = isOutputTaken ? context.warn : (line: string) => context.print(line);
  return (await merge(options.merge, made, context, say)) ? 0 : exitNo;
};
