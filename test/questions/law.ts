// The law of questions: exactly one right answer, nothing that anybody could defend among the wrong ones. Written from
// the rules and the content, not from the generator, which is what it judges.
import { type Grading, gradeOption, gradeTyped } from '../../src/grading/grade.ts';
import type { Option, Question } from '../../src/questions/question.ts';
import type { Catalog } from '../../src/registry/catalog.ts';
import type { Deck } from '../../src/registry/deck.ts';
import type { Iana } from '../../src/registry/iana.ts';
import type { Item } from '../../src/registry/item.ts';
import { indexNames, type NamesIndex, plain } from './names-index.ts';

const span = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

const secureMail = [465, 587];

/** Names under which people defend several numbers, beyond what content says of them. */
const defended = new Map<string, readonly number[]>([
  ['sftp', [22, 115]],
  ['iscsi', [860, 3260]],
  ['radius', [1812, 1813, 1645, 1646]],
  ['syslog', [514, 601, 6514]],
  ['http', [80, 8080, 8008, 591]],
  ['https', [443, 8443]],
  ['irc', [194, 6667, 6697]],
  ['x11', span(6000, 6063)],
  ['ftps', [21]],
  ['smtps', secureMail],
  ['smtptls', secureMail],
  ['smtpwithtls', secureMail],
  ['securesmtp', secureMail],
  ['smtpsubmission', secureMail],
  ['smtpsubmissionovertls', secureMail],
]);

/** Plain and secure twins: offered beside each other only when the question excludes the other. */
const twins = new Map([
  [389, 636],
  [110, 995],
  [143, 993],
  [25, 465],
  [1883, 8883],
]);

export const excludesTwin =
  /without TLS|between mail servers|without encryption|readable on the wire|from one server to the next/;

/** Numbers with another service on the other transport. (At 862 both belong to one, TWAMP.) */
const needTransport = new Set([465, 512, 513, 514, 520, 623, 664, 750, 861]);

const countWords = ['', 'port', 'two ports', 'three ports', 'four ports', 'five ports'];

interface Pool {
  readonly ids: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly numbers: ReadonlySet<number>;
  readonly sets: ReadonlySet<string>;
}

const numbersOf = (item: Item): readonly number[] => item.ports.map((port) => port.number);

const poolOf = (decks: readonly Deck[]): Pool => {
  const items = decks.flatMap((deck) => deck.items.map((entry) => entry.item));
  return {
    ids: new Set(items.map((item) => item.id)),
    names: new Set(items.map((item) => plain(item.name))),
    numbers: new Set(items.flatMap(numbersOf)),
    sets: new Set(items.map((item) => String(numbersOf(item)))),
  };
};

export const twinOf = (item: Item): number | undefined => {
  const [only, ...more] = numbersOf(item);
  return only === undefined || more.length > 0 ? undefined : twins.get(only);
};

/** Numbers somebody could defend as an answer when this item is asked. */
export const defensibleFor = (item: Item, names: NamesIndex): ReadonlySet<number> => {
  const { service } = item;
  const called = [item.name, item.name.split('(')[0] ?? ''];
  const isPart = service !== undefined && service.ports.length > item.ports.length;
  const spans = [...item.acceptAlso, ...(service?.acceptAlso ?? [])];
  return new Set([
    ...numbersOf(item),
    ...called.flatMap((name) => [...names.numbersNamed(name)]),
    ...(isPart ? [] : [...called, service?.name ?? '']).flatMap(
      (name) => defended.get(plain(name)) ?? [],
    ),
    ...spans.flatMap(({ first, last }) => span(first, last)),
    ...[...item.acceptSets, ...(service?.acceptSets ?? [])].flat(),
    ...item.neverDistract,
  ]);
};

/** What one question breaks, in words; nothing when it is lawful. */
export type Law = (
  question: Question,
  deck: Deck,
  mixedUp?: ReadonlySet<string>,
) => readonly string[];

export const createLaw = (catalog: Catalog, iana: Iana): Law => {
  const names = indexNames(catalog, iana);
  const core = catalog.decks.find((deck) => deck.id === 'core');
  const pools = new Map(
    catalog.decks.map((deck) => [deck, poolOf(core ? [deck, core] : [deck])] as const),
  );
  const grading: Grading = { catalog, preferred: new Set() };
  const defensible = new Map<string, ReadonlySet<number>>();
  const defensibleOf = (item: Item): ReadonlySet<number> => {
    const key = `${item.id} ${item.name}`;
    const known = defensible.get(key) ?? defensibleFor(item, names);
    defensible.set(key, known);
    return known;
  };

  const form = ({ options }: Question, fault: (text: string) => void): void => {
    if (options.map((option) => option.key).join('') !== 'abcde') fault('keys are not a to e');
    const last = options.at(-1);
    if (last?.label !== "I don't know" || last.ports || last.item) fault('no "I don\'t know" last');
    if (new Set(options.map((option) => plain(option.label))).size !== 5) fault('an option twice');
    if (new Set(options.map((option) => String(option.ports))).size !== 5)
      fault('a set of ports twice');
  };

  const wording = (question: Question, fault: (text: string) => void): void => {
    const { prompt, item, direction } = question;
    const isName = direction === 'number-to-service';
    const wants = isName ? 1 : item.ports.length;
    if (question.wants !== wants) fault(`wants ${question.wants}, not ${wants}`);
    if (!isName && !new RegExp(`^Which ${countWords[wants]}(?!\\w)`).test(prompt))
      fault('does not say how many');
    if (!isName && numbersOf(item).includes(0)) fault('port 0 asked for');
    if (/assigned to/.test(prompt)) fault('says "assigned to"');
    if (item.service?.customary && !/commonly use|by custom/.test(prompt))
      fault('custom is not called so');
    const given = isName ? question.options.map((option) => plain(option.label)) : [];
    if (given.some((label) => label.length > 3 && plain(prompt).includes(label)))
      fault('the prompt holds an option');
  };

  const rightByNumbers = (question: Question, fault: (text: string) => void): void => {
    const { item, prompt } = question;
    const asked = numbersOf(item);
    const twin = excludesTwin.test(prompt) ? twinOf(item) : undefined;
    const own = defensibleOf(item);
    for (const { label, ports = [] } of question.options.slice(0, 4)) {
      if (ports.length !== asked.length) fault(`${label} has ${ports.length} numbers`);
      if (!/^\d+(?:[-/]\d+)*$/.test(label)) fault(`"${label}" is no bare number`);
      const isAsked = String(ports) === String(asked);
      const bad = ports.find(
        (port) => port === 0 || (port !== twin && (own.has(port) || twinOf(item) === port)),
      );
      if (!isAsked && bad !== undefined) fault(`${label} could be defended (${bad})`);
    }
    const firsts = question.options.slice(0, 4).map((option) => option.ports?.[0] ?? -1);
    if (firsts.some((port, i) => i > 0 && port < (firsts[i - 1] ?? 0)))
      fault('not in rising order');
  };

  const twinOffered = (
    question: Question,
    pool: Pool,
    mixedUp: ReadonlySet<string>,
    fault: (text: string) => void,
  ): void => {
    const twin = twinOf(question.item);
    if (twin === undefined || !pool.numbers.has(twin)) return;
    if (!excludesTwin.test(question.prompt)) fault('the wording does not exclude the twin');
    // The learner's own mix-ups come before the twin, and may leave no room for it.
    const before = [...mixedUp].flatMap((id) => catalog.items.get(id)?.ports ?? []);
    if (before.length < 3 && !question.options.some((option) => String(option.ports) === `${twin}`))
      fault(`the twin ${twin} is missing`);
  };

  const rightByName = (question: Question, fault: (text: string) => void): void => {
    const { key, item, options } = question;
    if (key.kind !== 'names') {
      fault('wants a name but takes numbers');
      return;
    }
    const { number, transports } = key.port;
    if (number === 0 ? question.transport !== '' : !/^(TCP|UDP)/.test(question.transport))
      fault(`shows "${question.transport}"`);
    if (needTransport.has(number) && !/^(TCP|UDP)$/.test(question.transport))
      fault('needs one transport');
    const right = options.filter((option) => names.isNameOf(option.label, number, transports));
    if (right.length !== 1 && number !== 0) fault(`${right.length} options are right`);
    for (const option of options.slice(0, 4)) {
      const other = option.item === item.id ? undefined : catalog.items.get(option.item ?? '');
      if (!other) continue;
      if (numbersOf(other).includes(number)) fault(`${option.label} listens there too`);
      if (
        defensibleOf(other).has(number) ||
        numbersOf(other).some((n) => defensibleOf(item).has(n))
      )
        fault(`${option.label} could be defended`);
      if (twinOf(other) === number || numbersOf(other).some((n) => twins.get(number) === n))
        fault(`${option.label} is the twin`);
    }
  };

  const met = (question: Question, option: Option, pool: Pool): boolean => {
    const { item, direction } = question;
    const ports = option.ports ?? [];
    if (direction === 'number-to-service') return pool.names.has(plain(option.label));
    const isLookalike = (item.service?.lookalikes ?? []).some(
      (set) => String(set) === String(ports),
    );
    const isKnown =
      ports.length === 1 ? pool.numbers.has(ports[0] ?? -1) : pool.sets.has(String(ports));
    return isLookalike || (isKnown && (option.item === undefined || pool.ids.has(option.item)));
  };

  const graded = (question: Question, fault: (text: string) => void): void => {
    const asked = question.options.filter((option) => option.item === question.item.id);
    if (asked.length !== 1) fault('the asked item is not among the options once');
    for (const option of question.options.slice(0, 4)) {
      const wanted = option.item === question.item.id ? 'right' : 'wrong';
      const picked = gradeOption(question, option, grading).verdict;
      if (picked !== wanted) fault(`picking ${option.label} is judged ${picked}`);
      const typed = gradeTyped(question, option.label, grading).verdict;
      if (typed !== wanted) fault(`typing ${option.label} is judged ${typed}`);
    }
  };

  return (question, deck, mixedUp = new Set()) => {
    const faults: string[] = [];
    const fault = (text: string): void => {
      faults.push(
        `${deck.id} ${question.card} "${question.prompt}" [${question.options.map((option) => option.label).join(' | ')}]: ${text}`,
      );
    };
    const pool = pools.get(deck) ?? poolOf(core ? [deck, core] : [deck]);
    form(question, fault);
    wording(question, fault);
    if (question.direction === 'number-to-service') {
      rightByName(question, fault);
    } else {
      rightByNumbers(question, fault);
      twinOffered(question, pool, mixedUp, fault);
    }
    for (const option of question.options.slice(0, 4)) {
      if (option.item !== question.item.id && !met(question, option, pool))
        fault(`${option.label} is of another list`);
    }
    graded(question, fault);
    return faults;
  };
};
