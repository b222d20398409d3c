import { registryWorth, worth } from './hit.ts';
import { ianaNames } from './link-item.ts';
import { fold } from './names.ts';
import type { Transport } from './port.ts';
import type { Registrations } from './registrations.ts';
import type { Service } from './service.ts';
import { linesOf, type TextLines } from './text-lines.ts';

/** What can be found of one kind, its names and texts as lines. */
export interface Shelf {
  readonly size: number;
  readonly names: TextLines;
  /** What each line of the names belongs to. */
  readonly owners: Int32Array;
  /** A line for each, as are those below. */
  readonly texts: TextLines;
  /** Names in words; undefined where only whole names count. */
  readonly called: TextLines | undefined;
  /** What is told beside the purpose. */
  readonly asides: TextLines | undefined;
  /** What a name or a text of it is worth beside one of a service. */
  readonly share: number;
  portOf(at: number): number;
  /** What a word is worth more for how usual it is. */
  bonusOf(at: number): number;
  /** What a number is worth. */
  numberScore(at: number, port: number): number;
  isOn(at: number, transport: Transport): boolean;
}

/** Every way of writing a service's name, or that of one of its ports. */
export const namesOf = ({ name, expansion, aliases, ports }: Service): readonly string[] => [
  name,
  expansion,
  ...aliases,
  ...ports.flatMap((port) => [...(port.name ? [port.name] : []), ...port.aliases]),
  ...ports.flatMap(ianaNames),
];

/** What a service is for, in words. */
const purposeOf = ({ purpose, gloss, expansion }: Service): readonly string[] => [
  purpose,
  gloss,
  expansion,
];

/** What is told of a service in words. */
export const textsOf = (service: Service): readonly string[] => [
  ...purposeOf(service),
  service.more,
];

/** A line for each service. */
const lineEach = (
  services: readonly Service[],
  said: (service: Service) => readonly string[],
): TextLines =>
  linesOf(
    services.map((service) => said(service).join(' ').replace(/\s+/g, ' ')).join('\n'),
    services.length,
  );

const lastTier = 4;

/** Whether a number begins with the digits of another. */
const beginsWith = (number: number, digits: number): boolean => {
  let first = number;
  while (first > digits) first = Math.floor(first / 10);
  return first === digits && digits > 0;
};

const scoreOfService = ({ ports, acceptAlso }: Service, port: number): number => {
  if (ports.some(({ number }) => number === port)) return worth.number;
  if (acceptAlso.some(({ first, last }) => first <= port && port <= last)) return worth.otherNumber;
  return ports.some(({ number }) => beginsWith(number, port)) ? worth.digits : 0;
};

/** Our own services. */
export const shelfOfServices = (services: readonly Service[]): Shelf => {
  const forms = services.map((service) => [...new Set(namesOf(service).map(fold))]);
  return {
    size: services.length,
    names: linesOf(forms.flat().join('\n'), forms.flat().length),
    owners: Int32Array.from(forms.flatMap((each, at) => each.map(() => at))),
    texts: lineEach(services, purposeOf),
    called: lineEach(services, namesOf),
    asides: lineEach(services, ({ more }) => [more]),
    share: 1,
    bonusOf: (at) => worth.tierStep * (lastTier - (services[at]?.tier ?? lastTier)),
    portOf: (at) => services[at]?.ports[0]?.number ?? 0,
    numberScore: (at, port) => {
      const service = services[at];
      return service ? scoreOfService(service, port) : 0;
    },
    isOn: (at, transport) =>
      services[at]?.ports.some(({ transports }) => transports.includes(transport)) ?? false,
  };
};

/** The registry. */
export const shelfOfRegistry = ({ firsts, lasts, names, texts, isOn }: Registrations): Shelf => ({
  size: firsts.length,
  names: linesOf(names, firsts.length),
  owners: Int32Array.from(firsts, (_, at) => at),
  texts: linesOf(texts, firsts.length),
  called: undefined,
  asides: undefined,
  bonusOf: () => 0,
  share: registryWorth.share,
  portOf: (at) => firsts[at] ?? 0,
  numberScore: (at, port) => {
    const first = firsts[at] ?? 0;
    if (first === port) return registryWorth.number;
    if (first < port && port <= (lasts[at] ?? 0)) return worth.otherNumber;
    return beginsWith(first, port) ? registryWorth.digits : 0;
  },
  isOn,
});
