import { type CommandLine, type OptionLine, oneObject } from '../command-line.ts';

const secondsLine: OptionLine = {
  name: 'seconds',
  value: 'number',
  summary: 'so long for each question',
};
const variantLine: OptionLine = {
  name: 'variant',
  value: 'letter',
  summary: 'the same questions in another order, A to Z',
};
const drawn: readonly OptionLine[] = [
  { name: 'deck', value: 'list', summary: 'the list to draw from' },
  { name: 'count', value: 'number', summary: 'so many questions' },
];

const seedNote = '--seed TEXT, with the same list and count, gives the same quiz again.';

const hostNotes = `With --names roster FILE each student gets a slip with a code of their own. FILE is one name a line, or CSV with a
column name, and maybe one extra: more time in per cent. Names stay in a key beside the session, and never go out.
In plain lines the end of input ends the quiz, once the question that stands is closed; quit leaves it for --resume.
${seedNote}`;

/** A code that was typed with spaces comes as several words. */
const typedCode = (words: readonly string[]): string | undefined =>
  words.length === 0 ? undefined : words.join(' ');

/** One quiz for everybody: alone, on paper, live, and what came of it. */
export const classroomCommands: readonly CommandLine[] = [
  {
    name: 'drill',
    summary: 'the same quiz on every machine: by its code, or a new one from --deck',
    arguments: [
      { name: 'code', summary: 'as the teacher wrote it down', optional: true, many: true },
    ],
    options: [
      ...drawn,
      secondsLine,
      variantLine,
      { name: 'feedback', value: 'when', summary: 'each: after every answer; end: at the end' },
      { name: 'name', value: 'name', summary: 'who hands it in' },
      { name: 'answers', value: 'file', summary: 'write the answers file there as well' },
      { name: 'new', summary: 'leave one that was begun, and start it again' },
      { name: 'json', summary: 'JSON lines for programs' },
    ],
    notes: seedNote,
    run: async (options, context, words) =>
      (await import('./drill.ts')).drill(typedCode(words), options, context),
  },
  {
    name: 'worksheet',
    summary: 'the same quiz on paper, its key on a page of its own',
    arguments: [{ name: 'code', summary: 'of the quiz', many: true }],
    options: [
      variantLine,
      { name: 'html', value: 'file', summary: 'as a page to print; - is the output' },
      { name: 'md', value: 'file', summary: 'as Markdown; - is the output' },
    ],
    run: async (options, context, words) =>
      (await import('./worksheet.ts')).worksheet(typedCode(words) ?? '', options, context),
  },
  {
    name: 'host',
    summary: "hold a quiz with a class over the room's own network",
    arguments: [{ name: 'file', summary: 'the roster, with --names roster', optional: true }],
    options: [
      ...drawn,
      secondsLine,
      { name: 'names', value: 'rule', summary: 'generated, roster or free' },
      { name: 'board', value: 'rule', summary: 'top5, anonymous or none' },
      { name: 'speed', summary: 'quick answers are worth more' },
      { name: 'port', value: 'number', summary: 'the port to listen on' },
      { name: 'bind', value: 'address', summary: 'the address to listen on' },
      {
        name: 'slips',
        value: 'file',
        summary: 'write the join slips of a roster as a page to print',
      },
      { name: 'resume', summary: 'go on with the one that was broken off' },
    ],
    notes: hostNotes,
    run: async (options, context, [roster]) =>
      (await import('./host.ts')).host(roster, options, context),
  },
  {
    name: 'join',
    summary: 'take part in a quiz that somebody hosts',
    arguments: [
      { name: 'address', summary: "as it stands on the teacher's screen" },
      { name: 'code', summary: "the code beside it, or your slip's", optional: true, many: true },
    ],
    options: [{ name: 'name', value: 'name', summary: 'your name, where names are free' }],
    run: async (options, context, [address = '', ...code]) =>
      (await import('./join.ts')).join(address, typedCode(code), options, context),
  },
  {
    name: 'report',
    summary: 'what a class knows and misses, from a live quiz or what was handed in',
    arguments: [
      {
        name: 'files',
        summary: 'answers files, slips; none: the last live quiz',
        optional: true,
        many: true,
      },
    ],
    options: [
      { name: 'html', value: 'file', summary: 'as a page; - is the output' },
      { name: 'csv', summary: 'a row for each student and question' },
      { name: 'marks', summary: 'a row for each student' },
      { name: 'merge', value: 'file', summary: 'fill the marks into your own roster' },
      oneObject,
    ],
    run: async (options, context, files) =>
      (await import('./report.ts')).report(files, options, context),
  },
  {
    name: 'sessions list',
    summary: 'the quizzes that were held here',
    arguments: [],
    options: [oneObject],
    run: async (options, context) => (await import('./sessions.ts')).sessionsList(options, context),
  },
  {
    name: 'sessions purge',
    summary: 'remove old ones, with all they hold',
    arguments: [],
    options: [
      { name: 'older-than', value: 'days', summary: 'so many days' },
      { name: 'yes', summary: 'do not ask' },
    ],
    run: async (options, context) =>
      (await import('./sessions.ts')).sessionsPurge(options, context),
  },
];
