// The law of questions in context: what test/questions/law.ts says of every question, and that the lines are those of
// real tools, give nothing away, tell no untruth of a service and have room in the smallest window.
import { type Grading, gradeOption, optionFor } from '../../../src/grading/grade.ts';
import { type Question, rightOption } from '../../../src/questions/question.ts';
import { promptFor, transportFor } from '../../../src/questions/wording.ts';
import type { Catalog } from '../../../src/registry/catalog.ts';
import type { Deck } from '../../../src/registry/deck.ts';
import type { Iana } from '../../../src/registry/iana.ts';
import { flow } from '../../../src/screens/lines.ts';
import { createLaw, excludesTwin, twinOf } from '../law.ts';
import { indexNames, plain } from '../names-index.ts';
import { createDecisionLaw, type Fault, numbersIn, rightNumbers, typedAs } from './decision-law.ts';
import { type Reading, readScene } from './lines.ts';

/** FTP's data ports, and traceroute's, which is called all the same: nobody listens there. */
const neverListening = new Set([20, 989, 33434]);
const calledInVain = new Set([33434]);
const ipv6Only = new Set([521, 546, 547]);
/** Sent to multicast addresses, so that no line has one host at both ends. */
const multicast = new Set([1900, 1985, 3222, 5353, 5355]);
/** Both ends of a talk use them. */
const symmetric = new Set([67, 137, 138, 319, 320, 500, 520, 1701, 4500, 47808]);

const addressesIn = (text: string): readonly string[] => text.match(/\d+\.\d+\.\d+\.\d+/g) ?? [];

const isForDocumentation = (address: string): boolean =>
  /^(10\.|192\.0\.2\.|198\.51\.100\.)/.test(address) || /^0\.0\.0\.(0|255)$/.test(address);

/** Rows in a window of 40 columns, as the study screen flows them. */
const rowsOf = ({ prompt, transport, scene = [] }: Question): number =>
  flow(prompt.split(' '), 38 - transport.length - 2).length +
  scene.flatMap((line) => flow(line.split(' '), 34)).length +
  5;

/** Every run of one to five words, folded: what a name could stand as. */
const runsIn = (text: string): ReadonlySet<string> => {
  const words = text.split(/[^\p{L}\p{N}+]+/u).filter((word) => word !== '');
  return new Set(
    words.flatMap((_, at) =>
      [1, 2, 3, 4, 5].map((length) => plain(words.slice(at, at + length).join(''))),
    ),
  );
};

const shape = (question: Question, fault: Fault): void => {
  const { scene = [], options, prompt } = question;
  const text = scene.join('\n');
  if (scene.length < 1 || scene.length > 3) fault(`${scene.length} lines`);
  if (scene.some((line) => line.length > 60)) fault('a line over 60 columns');
  if (new Set(scene).size !== scene.length) fault('a line twice');
  if (!/^[\n -~]*$/.test(text) || /^ | $/m.test(text)) fault('an odd sign or a space at an end');
  if (rowsOf(question) > 9) fault(`${rowsOf(question)} rows in the smallest window`);
  if (/assigned to/.test(prompt)) fault('says "assigned to"');
  if (addressesIn(text).some((address) => !isForDocumentation(address))) fault('a foreign address');
  if (options.map(({ key }) => key).join('') !== 'abcde') fault('keys are not a to e');
  if (new Set(options.map(({ label }) => plain(label))).size !== 5) fault('an option twice');
  if (options.some(({ label }) => /\d:/.test(label) && label.length > 32)) fault('a long option');
  if (question.item.service?.customary && !/commonly|by custom/.test(prompt))
    fault('custom is not called so');
};

/** Right is right and wrong is wrong, picked by letter or by label. */
const graded = (question: Question, grading: Grading, fault: Fault): void => {
  const rights = question.options.filter(
    (option) => gradeOption(question, option, grading).verdict === 'right',
  );
  const [right] = rights;
  if (rights.length !== 1 || right?.key !== rightOption(question)?.key)
    fault(`${rights.length} options are judged right`);
  for (const option of question.options) {
    const { verdict } = gradeOption(question, option, grading);
    if (verdict !== (option.key === 'e' ? 'unknown' : option === right ? 'right' : 'wrong'))
      fault(`picking ${option.label} is judged ${verdict}`);
    for (const text of [option.key, option.label])
      if (optionFor(question, text)?.key !== option.key)
        fault(`"${text}" does not pick its option`);
  }
};

export type ContextLaw = (
  question: Question,
  deck: Deck,
  mixedUp?: ReadonlySet<string>,
) => readonly string[];

export const createContextLaw = (catalog: Catalog, iana: Iana): ContextLaw => {
  const names = indexNames(catalog, iana);
  const law = createLaw(catalog, iana);
  const { closing, server } = createDecisionLaw(catalog, names);
  const grading: Grading = { catalog, preferred: new Set() };

  const isNamed = (port: number): boolean =>
    catalog.itemsByPort.has(port) || iana.at(port).status === 'named';

  /** The caller's port is nobody's, or at a port that both ends use the same. */
  const callers = ({ caller, port = -1 }: Reading, fault: Fault): void => {
    if (caller === undefined) return;
    if (symmetric.has(port) ? caller !== port : caller < 49_152 || isNamed(caller))
      fault(`the caller's port is ${caller}`);
  };

  const behaves = (question: Question, reading: Reading, fault: Fault): void => {
    const { context, scene = [], item } = question;
    const ports =
      reading.port === undefined ? item.ports.map(({ number }) => number) : [reading.port];
    const text = scene.join(' ');
    const calls = context === 'tcpdump' || context === 'firewall-log';
    if (ports.some((port) => neverListening.has(port) && !(calls && calledInVain.has(port))))
      fault('nobody listens there');
    if (ports.some((port) => ipv6Only.has(port)))
      if (context !== 'nftables' && !/\[::\]|\*:\d/.test(text)) fault('IPv6 only');
    if (/saddr/.test(text) && ports.some((port) => ipv6Only.has(port))) fault('IPv6 only');
    if (ports.some((port) => multicast.has(port)) && (calls || /host|0\.255/.test(text)))
      fault('that goes to many');
    if (calls && ports.includes(68)) fault('a client of DHCP is called from 67');
  };

  const askedByName = (question: Question, reading: Reading, fault: Fault): void => {
    const { key, options, item, prompt, scene = [] } = question;
    if (key.kind !== 'names' || reading.port !== key.port.number) {
      fault('the line shows another port');
      return;
    }
    const { number, transports } = key.port;
    if (!transports.includes(reading.transport)) fault(`${number} is not on ${reading.transport}`);
    const right = options.filter(({ label }) => names.isNameOf(label, number, [reading.transport]));
    if (right.length !== 1 || right[0]?.item !== item.id)
      fault(`${right.length} options are right on ${reading.transport}`);
    if (!item.service !== /^Which name does IANA list/.test(prompt)) fault('IANA is not asked');
    const runs = runsIn([prompt, ...scene].join(' '));
    const told = key.names.find((name) => runs.has(plain(name)));
    if (told !== undefined) fault(`"${told}" is given away`);
    const others = new Set(options.flatMap(({ ports = [] }) => ports));
    others.delete(number);
    if (numbersIn(scene.join(' ')).some((one) => others.has(one)))
      fault('the line points at a choice');
    // 10.0.22.7 beside port 22 would make one look twice.
    if (addressesIn(scene.join(' ')).some((address) => numbersIn(address).includes(number)))
      fault('the port is in an address');
  };

  const askedByNumber = (question: Question, reading: Reading, fault: Fault): void => {
    const { item, options, prompt, scene = [], wants } = question;
    const text = scene.join(' ');
    if (!item.service) fault('a bare IANA name is asked for its number');
    if (reading.gaps !== wants) fault(`${reading.gaps} gaps for ${wants} numbers`);
    if (!item.ports.every(({ transports }) => transports.includes(reading.transport)))
      fault(`not all of it is on ${reading.transport}`);
    const shown = new Set(options.flatMap(({ ports = [] }) => ports));
    if (numbersIn(text).some((number) => shown.has(number))) fault('the line points at a choice');
    const asked = prompt.replace(item.name, '');
    if (numbersIn(`${asked} ${text}`).some((number) => rightNumbers(question).includes(number)))
      fault('the number is given away');
    if (twinOf(item) !== undefined && !excludesTwin.test(prompt))
      fault('the wording does not exclude the twin');
    if (question.direction === 'purpose' && runsIn(prompt).has(plain(item.name)))
      fault('the purpose names the service');
  };

  /** Held to the law of plain questions, without what is particular to the context. */
  const without = (question: Question): Question => {
    const { context: _, scene: __, ...rest } = question;
    const { key, item, direction } = question;
    const port = key.kind === 'names' ? key.port : item.ports[0];
    if (!port || direction === 'transport' || direction === 'replacement') return rest;
    const shown = key.kind === 'names' ? [port] : item.ports;
    return {
      ...rest,
      prompt: promptFor(direction, item, port),
      transport: transportFor(item, shown),
    };
  };

  const ofTool = (
    question: Question,
    deck: Deck,
    mixedUp: ReadonlySet<string>,
    fault: Fault,
  ): void => {
    const reading = readScene(question);
    if (!reading) {
      fault('no tool writes that');
      return;
    }
    callers(reading, fault);
    behaves(question, reading, fault);
    if (question.direction === 'number-to-service') askedByName(question, reading, fault);
    else askedByNumber(question, reading, fault);
    for (const text of law(without(question), deck, mixedUp)) fault(text);
    const right = rightOption(question)?.label ?? '';
    if (typedAs(question, right, grading) !== 'right') fault(`typing ${right} is not right`);
  };

  return (question, deck, mixedUp = new Set()) => {
    const faults: string[] = [];
    const fault = (text: string): void => {
      const labels = question.options.map(({ label }) => label).join(' | ');
      faults.push(
        `${deck.id} ${question.context} ${question.card} "${question.prompt}" {${question.scene?.join(' / ')}} [${labels}]: ${text}`,
      );
    };
    shape(question, fault);
    graded(question, grading, fault);
    if (secureMailMeets(question)) fault('465 and 587 meet');
    switch (question.context) {
      case undefined:
        fault('is in no context');
        break;
      case 'close-first':
        closing(question, fault);
        break;
      case 'which-server':
        server(question, fault);
        break;
      default:
        ofTool(question, deck, mixedUp, fault);
    }
    return faults;
  };
};

/** Asked for one of them, nobody can tell why it is not the other. */
const secureMailMeets = ({ item, options, direction }: Question): boolean => {
  const shown = new Set(options.flatMap(({ ports = [] }) => ports));
  const isAsked = item.ports.some(({ number }) => number === 465 || number === 587);
  return isAsked && direction !== 'number-to-service' && shown.has(465) && shown.has(587);
};
