import type { Item } from '../../registry/item.ts';
import { foldedForms } from '../../registry/names.ts';
import { transportLabel } from '../../registry/port.ts';
import type { ServicePort } from '../../registry/service.ts';
import { askMain, nameKey } from '../ask.ts';
import type { Question } from '../question.ts';
import type { Random } from '../random.ts';
import type { ContextWay, InContext } from './context-way.ts';
import { spokenBy } from './on-the-wire.ts';
import { numbersOf, type Surroundings, surround } from './surroundings.ts';

/** A port in use, to be shown as a tool shows it. */
export interface Sight extends Surroundings {
  readonly port: ServicePort;
  readonly transport: 'tcp' | 'udp';
}

/** A line that shows a port and asks for its name. */
export interface Sighting {
  readonly kind: Question['context'] & string;
  /** Which ports can be seen so. */
  readonly shows: (port: ServicePort) => boolean;
  readonly scene: (sight: Sight, random: Random) => readonly string[];
  /** "Which service is listening?", and the same of a port that a service has by custom only. */
  readonly prompt: string;
  readonly customary: string;
  /** Whether the transport is said beside the question, since the line shows it only to those who know the tool. */
  readonly saysTransport: boolean;
  /** What the line says in any case; IANA calls a port "src". */
  readonly always?: string;
}

const longestRun = 4;

/** Whether a line holds one of the names, in however many words: the log of an ASA tells "asa", an open port "Openport". */
const tells = (lines: readonly string[], names: readonly string[]): boolean => {
  const said = new Set<string>();
  for (const line of lines) {
    const words = line.toLowerCase().split(/[^a-z0-9+]+/);
    for (let at = 0; at < words.length; at++)
      for (let length = 1; length <= longestRun; length++)
        said.add(words.slice(at, at + length).join(''));
  }
  return names.flatMap(foldedForms).some((form) => said.has(form));
};

const seen = (
  { shows, always = '' }: Sighting,
  { item, source }: Pick<InContext, 'item' | 'source'>,
): readonly ServicePort[] =>
  item.service?.security === 'none'
    ? []
    : item.ports.filter(
        (port) =>
          shows(port) &&
          spokenBy(item, port).length > 0 &&
          !tells([always], nameKey(source.catalog, item, port).names),
      );

const promptFor = ({ prompt, customary }: Sighting, { service }: Item): string => {
  if (!service) return 'Which name does IANA list there?';
  return service.customary ? customary : prompt;
};

const drawsAtMost = 9;

/** Lines that do not tell the answer. */
const quietScene = (
  { scene }: Sighting,
  sight: Sight,
  names: readonly string[],
  random: Random,
): readonly string[] => {
  let lines = scene(sight, random);
  for (let draws = 1; draws < drawsAtMost && tells(lines, names); draws++)
    lines = scene(sight, random);
  return lines;
};

const askByName = (sighting: Sighting, asked: InContext, random: Random): Question => {
  const { card, item, form, source } = asked;
  const [port] = random.shuffle(seen(sighting, asked));
  const [transport] = port ? random.shuffle(spokenBy(item, port)) : [];
  if (!port || !transport) throw new Error(`${sighting.kind} does not show ${card.id}`);
  const asking = { card, direction: 'number-to-service', item, port, form } as const;
  const question = askMain(asking, source, random);
  const names = question.key.kind === 'names' ? question.key.names : [];
  const isNamed = (number: number): boolean => source.catalog.itemsByPort.has(number);
  const round = surround(numbersOf(question), isNamed, random);
  return {
    ...question,
    context: sighting.kind,
    prompt: promptFor(sighting, item),
    scene: quietScene(sighting, { ...round, port, transport }, names, random),
    transport: sighting.saysTransport ? transportLabel([transport]) : '',
  };
};

/** Asks for the name of a port by a line that shows it. */
export const byName = (sighting: Sighting): ContextWay => ({
  kind: sighting.kind,
  fits: (asked) => asked.card.direction === 'number-to-service' && seen(sighting, asked).length > 0,
  ask: (asked, random) => askByName(sighting, asked, random),
});
