import type { DrillAnswer, DrillAnswers } from '../../drill/answers.ts';
import type { Drill } from '../../drill/drill.ts';
import { readSlip, type SlipAnswers, type SlipFault } from '../../drill/slip.ts';
import { wholeName } from '../names.ts';
import type { HandIn, Mark } from './hand-in.ts';
import { personNamed } from './person.ts';
import type { Quiz, Taken } from './taken.ts';

/** A drill with the code it is known by. */
export interface CodedDrill {
  readonly drill: Drill;
  readonly code: string;
}

const quizOf = ({ drill, code }: CodedDrill, time: number | null): Quiz => ({
  id: code,
  live: false,
  drill: code,
  deck: drill.deck,
  time,
  questions: drill.questions.length,
  voided: [],
  names: undefined,
  ended: true,
});

/** Who handed in without a name is nobody else. */
const personOf = (name: string, id: string): string => (name === '' ? id : personNamed(name));

const markedBy = (
  { questions }: Drill,
  answers: ReadonlyMap<number, DrillAnswer>,
): readonly Mark[] =>
  questions.map((question, at) => {
    const answer = answers.get(at + 1);
    return { question, number: at + 1, option: answer?.option ?? null, ms: answer?.ms ?? null };
  });

/** An answers file, regraded. @param file its name, as it is shown */
export const takenAnswers = (coded: CodedDrill, data: DrillAnswers, file: string): Taken => {
  const { name: given, started, answers, variant } = data;
  const name = wholeName(given ?? '');
  const id = JSON.stringify([coded.code, variant, name, started, answers]);
  return {
    quiz: quizOf(coded, started),
    handIns: [
      {
        id,
        kind: 'answers',
        from: file,
        drill: coded.code,
        deck: coded.drill.deck,
        time: started,
        name,
        person: personOf(name, id),
        slip: undefined,
        marks: markedBy(coded.drill, new Map(answers.map((each) => [each.place, each]))),
      },
    ],
  };
};

/** A line of a slip file that could not be read. */
export interface SlipLineFault {
  /** From 1. */
  readonly line: number;
  /** Whose it is; empty where nothing says so. */
  readonly name: string;
  readonly fault: SlipFault;
}

interface SlipLine {
  readonly name: string;
  readonly answers: SlipAnswers;
}

/** No name has more words, and no slip more groups. */
const mostSplits = 100;
/** No slip is longer, however many questions there are. */
const mostSigns = 10_000;

/** Without the empty cells that a spreadsheet puts behind a short row. */
const withoutEnd = (line: string): string => line.replace(/(?<![\s,;])[\s,;]+$/u, '');

/** What a cell says that a table quotes (RFC 4180); any other text as it is. */
const unquoted = (text: string): string =>
  /^\s*"((?:[^"]|"")*)"\s*$/.exec(text)?.[1]?.replaceAll('""', '"') ?? text;

/** A name, without what a quiz prints before the slip and somebody pasted with it. */
const nameIn = (text: string): string =>
  wholeName(unquoted(text).replace(/(?:^|[\s,;:|]+)answer slip\s*$/iu, ''));

/** Where a name can end: a slip may be written in groups, and a name have several words. */
const splitsOf = (line: string): readonly (readonly [string, string])[] => {
  const text = ` ${unquoted(withoutEnd(line.slice(0, mostSigns)).trim())}`;
  return Array.from(text.matchAll(/[\s,;:|]+/gu))
    .slice(0, mostSplits)
    .map(({ 0: gap, index }) => [text.slice(0, index), text.slice(index + gap.length)]);
};

/** A slip of another variant than A may come without its letter where the first line names it. */
const readAny = (text: string, drill: Drill, variant: string | undefined) => {
  const read = readSlip(text, drill);
  if (!('fault' in read) || variant === undefined) return read;
  const within = readSlip(`${variant}-${text}`, drill);
  return 'fault' in within ? read : within;
};

type Unread = Omit<SlipLineFault, 'line'>;

/** So many signs too few or too many are a slip's that was not read well; more of them are none at all. */
const nearLength = 2;

const isNearly = ({ name, fault }: Unread): boolean =>
  name !== '' && fault.kind === 'length' && Math.abs(fault.found - fault.wanted) <= nearLength;

/** What says most of a line that cannot be read: that the length is right and something else is not, or nearly so. */
const faultOf = (faults: readonly Unread[]): Unread => {
  const told = faults.find(({ fault }) => fault.kind !== 'length') ?? faults.findLast(isNearly);
  if (told) return { ...told, name: nameIn(told.name) };
  return { name: '', fault: faults.at(-1)?.fault ?? { kind: 'length', wanted: 0, found: 0 } };
};

const readLine = (text: string, drill: Drill, variant: string | undefined): SlipLine | Unread => {
  const faults: Unread[] = [];
  for (const [name, slip] of splitsOf(text)) {
    const read = readAny(unquoted(slip), drill, variant);
    if (!('fault' in read)) return { name: nameIn(name), answers: read.answers };
    faults.push({ name, fault: read.fault });
  }
  return faultOf(faults);
};

const slipHandIn = (
  { drill, code }: CodedDrill,
  { name, answers }: SlipLine,
  file: string,
  line: number,
): HandIn => {
  // Two without a name may well have the same answers; only one line is the same one twice.
  const place = name === '' ? [file, line] : [];
  const id = JSON.stringify(['slip', code, name, answers, ...place]);
  return {
    id,
    kind: 'slip',
    from: file,
    drill: code,
    deck: drill.deck,
    time: null,
    name,
    person: personOf(name, id),
    slip: undefined,
    marks: drill.questions.map((question, at) => ({
      question,
      number: at + 1,
      option: answers[at] ?? null,
      ms: null,
    })),
  };
};

interface LinedHandIn {
  readonly line: number;
  readonly handIn: HandIn;
}

/** Several without a name in one file are called by their lines. */
const toldApart = (lined: readonly LinedHandIn[]): readonly HandIn[] => {
  const isOne = lined.filter(({ handIn }) => handIn.name === '').length < 2;
  return lined.map(({ handIn, line }) =>
    isOne || handIn.name !== '' ? handIn : { ...handIn, from: `${handIn.from}, line ${line}` },
  );
};

/** Whether a line of a slip file says nothing: it is empty, or begins with #. */
export const isBlankLine = (line: string): boolean => /^\s*(?:#|$)/.test(line);

/**
 * The first line of a slip file: a quiz code, and perhaps the letter of a variant behind it. As a quiz says it too,
 * "Quiz code PQ1-...", and as a sheet does, "PQ1-..., variant B".
 */
export const slipHeading = (line: string): { readonly code: string; readonly variant?: string } => {
  const text = unquoted(withoutEnd(line).trim()).replace(/^\s*quiz code[\s:]+/iu, '');
  const [, code = '', variant] = /^(.*?\S)[\s,;:]+(?:variant[\s:]+)?([A-Z])$/iu.exec(text) ?? [];
  return variant === undefined ? { code: text } : { code, variant: variant.toUpperCase() };
};

/**
 * The slips that a teacher wrote down, a line each: `NAME SLIP`. Empty lines and those with # are left out.
 * @param lines of the whole file; the first holds the code
 */
export const takenSlips = (
  coded: CodedDrill,
  variant: string | undefined,
  lines: readonly string[],
  file: string,
): Taken & { readonly faults: readonly SlipLineFault[] } => {
  const handIns: LinedHandIn[] = [];
  const faults: SlipLineFault[] = [];
  for (const [at, text] of lines.entries()) {
    if (at === 0 || isBlankLine(text)) continue;
    const read = readLine(text, coded.drill, variant);
    if ('fault' in read) faults.push({ line: at + 1, ...read });
    else handIns.push({ line: at + 1, handIn: slipHandIn(coded, read, file, at + 1) });
  }
  return { quiz: quizOf(coded, null), handIns: toldApart(handIns), faults };
};
