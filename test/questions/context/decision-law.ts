// What is right among the choices of a decision: which port to close, which server to call.
import { type Grading, gradeTyped } from '../../../src/grading/grade.ts';
import { type Question, rightOption } from '../../../src/questions/question.ts';
import type { Catalog } from '../../../src/registry/catalog.ts';
import type { Item } from '../../../src/registry/item.ts';
import { defensibleFor, twinOf } from '../law.ts';
import { type NamesIndex, plain } from '../names-index.ts';

export type Fault = (text: string) => void;

/** Ports at which TLS, DTLS or SSH runs from the first byte. */
const encrypted = new Set([
  22, 300, 443, 465, 563, 636, 802, 853, 989, 990, 992, 993, 995, 2083, 6514, 6697, 8883,
]);

/** What sends all it has in the clear, with what has its place today. */
const upgrades = new Map<number, readonly number[]>([
  [21, [22, 989, 990]],
  [23, [22]],
  [53, [853, 443]],
  [69, [22]],
  [80, [443]],
  [110, [995]],
  [115, [22]],
  [119, [563]],
  [143, [993]],
  [194, [6697]],
  [389, [636]],
  [502, [802]],
  [512, [22]],
  [513, [22]],
  [514, [22, 6514]],
  [1883, [8883]],
]);

export const numbersIn = (text: string): readonly number[] =>
  (text.match(/\d+/g) ?? []).map(Number);

export const rightNumbers = ({ key }: Question): readonly number[] =>
  key.kind === 'ports'
    ? [...key.ports.map(({ number }) => number), ...key.acceptSets.flat()]
    : key.kind === 'replacement'
      ? key.items.flatMap(({ ports }) => ports.map(({ number }) => number))
      : [];

export const typedAs = (question: Question, text: string, grading: Grading): string =>
  gradeTyped(question, text, grading).verdict;

/** Holds questions of a decision to what the lines and the content say. */
export const createDecisionLaw = (catalog: Catalog, names: NamesIndex) => {
  const grading: Grading = { catalog, preferred: new Set() };

  const servicesAt = (port: number): readonly Item[] => catalog.itemsByPort.get(port) ?? [];

  const closing = (question: Question, fault: Fault): void => {
    const { options, scene = [], key, prompt } = question;
    const steps = options
      .slice(0, 4)
      .map(({ label }) => /^(\d+): use (.+) \(([\d/-]+)\)$/.exec(label));
    const [open = ''] = /(?<=: ).*/.exec(scene[0] ?? '') ?? [];
    const shown = open.split(', ').map((port) => /^(\d+)\/(tcp|udp)$/.exec(port));
    if (key.kind !== 'replacement') fault('asks for no replacement');
    const closed = steps.map((step) => Number(step?.[1]));
    if (
      String([...closed].sort((a, b) => a - b)) !== String(shown.map((port) => Number(port?.[1])))
    )
      fault('the open ports are not those of the choices');
    for (const port of shown) {
      const used = servicesAt(Number(port?.[1])).flatMap(({ ports }) =>
        ports.filter(({ number }) => number === Number(port?.[1])).flatMap((one) => one.transports),
      );
      if (!used.some((transport) => transport === port?.[2])) fault(`${port?.[0]} is not in use`);
    }
    const right = steps.filter((step) =>
      numbersIn(step?.[3] ?? '').every((number) =>
        upgrades.get(Number(step?.[1]))?.includes(number),
      ),
    );
    if (right.length !== 1) fault(`${right.length} steps go from plain to encrypted`);
    for (const step of steps) {
      if (!step || right.includes(step)) continue;
      const [text, port, name = '', to = ''] = step;
      if (!encrypted.has(Number(port))) fault(`${text}: what is closed is not encrypted`);
      if (numbersIn(to).some((number) => encrypted.has(number))) fault(`${text} is no step back`);
      if (!numbersIn(to).every((number) => names.numbersNamed(name).has(number)))
        fault(`${text}: that is not its port`);
      if (rightNumbers(question).includes(Number(port))) fault(`${text}: its number is an answer`);
    }
    const said = numbersIn(`${prompt} ${scene.join(' ')}`);
    if (rightNumbers(question).some((number) => said.includes(number)))
      fault('the replacement is given away');
    for (const text of key.kind === 'replacement' ? [key.items[0].name] : [])
      if (typedAs(question, text, grading) !== 'right') fault(`typing ${text} is not right`);
  };

  const server = (question: Question, fault: Fault): void => {
    const { item, options, scene = [], prompt } = question;
    const hosts = scene
      .join(' ')
      .split(/, (?=10\.)/)
      .map((text) => /^(\S+) (.+)$/.exec(text)?.slice(1) ?? []);
    const pairs = options.slice(0, 4).map(({ label }) => label.split(':'));
    const ports = [...new Set(pairs.map(([, port]) => Number(port)))];
    if (hosts.length !== 2 || ports.length !== 2) fault('not two servers and two ports');
    if (new Set(pairs.map(([host]) => host)).size !== 2) fault('not two addresses');
    const [own] = item.ports;
    const other = ports.find((port) => port !== own?.number) ?? -1;
    const otherName = hosts.find(([, name]) => name !== item.name)?.[1] ?? '';
    if (!names.numbersNamed(otherName).has(other)) fault(`${otherName} is not at ${other}`);
    const ownHost = hosts.find(([, name]) => name === item.name)?.[0];
    if (rightOption(question)?.label !== `${ownHost}:${own?.number}`)
      fault('another pair is right');
    const rivals = servicesAt(other).filter(({ name }) => plain(name) === plain(otherName));
    if (defensibleFor(item, names).has(other)) fault(`${other} could be defended`);
    for (const rival of rivals) {
      if (defensibleFor(rival, names).has(own?.number ?? -1)) fault(`${otherName} too`);
      if (twinOf(rival) === own?.number || twinOf(item) === other) fault('the twin');
      const [a, b] = [plain(item.name), plain(rival.name)];
      if (a.includes(b) || b.includes(a)) fault(`${otherName} sounds like ${item.name}`);
    }
    const said = numbersIn(
      `${prompt} ${scene.map((line) => line.replace(item.name, '').replace(otherName, '')).join(' ')}`,
    );
    if (said.some((number) => ports.includes(number))) fault('a port is given away');
    if (own && typedAs(question, `${own.number}`, grading) !== 'right') fault('its port is wrong');
    if (typedAs(question, `${other}`, grading) !== 'wrong') fault('the other port is not wrong');
  };

  return { closing, server };
};
