import { historyOf, type ItemHistory, type MixedUpWith } from '../charts/item-history.ts';
import { gridPorts, type PortGrid } from '../charts/port-grid.ts';
import type { MapCell, PortMap } from '../charts/port-map.ts';
import { safeText } from '../grading/safe-text.ts';
import type { Memory } from '../memory/memory.ts';
import type { Catalog } from '../registry/catalog.ts';
import { namesAt, statusLabel } from '../registry/iana.ts';
import { formatPorts, type Item, portNumbers } from '../registry/item.ts';
import { transportLabel } from '../registry/port.ts';
import { type Level, levels } from '../schedule/known.ts';
import { daysAway } from './days.ts';

/** How well an item is known, in a word. */
export const levelWords: Readonly<Record<Level, string>> = {
  solid: 'known',
  shaky: 'shaky',
  new: 'new',
  unmet: 'not yet',
};

/** "20/21", "137-139": an item's ports as people print them. */
export const portsOf = (item: Item): string => formatPorts(portNumbers(item));

/** "20/21 FTP". */
export const labelOf = (item: Item): string => `${portsOf(item)} ${safeText(item.name)}`;

/** "9 known, 4 shaky, 4 new, 3 not yet." */
export const countsLine = (counts: PortMap['counts']): string =>
  `${levels.map((level) => `${counts[level]} ${levelWords[level]}`).join(', ')}.`;

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** "UDP: polls devices, takes in their traps." */
export const factOf = (item: Item): string => {
  const transports = transportLabel(item.ports.flatMap((port) => port.transports));
  const gloss = safeText(item.gloss);
  return ended(gloss === '' ? transports : `${transports}: ${gloss}`);
};

/** What mixes up an item: the list's own names first, then ours, then numbers of the registry. */
const labelWithId = (id: string, { cells }: PortMap, catalog: Catalog): string => {
  const item = cells.find((cell) => cell.item.id === id)?.item ?? catalog.items.get(id);
  return item ? labelOf(item) : `port ${/\d+/.exec(id)?.[0] ?? safeText(id)}`;
};

const sayTimes = (times: number): string => ['Never', 'Once', 'Twice'][times] ?? `${times} times`;

const sayMixUp = ({ given, asked, open }: MixedUpWith, other: string): string => {
  const since = open ? '' : ', told apart since';
  if (given > 0 && asked > 0) return `Mixed up with ${other} ${given + asked} times${since}.`;
  return given > 0
    ? `${sayTimes(given)} you took it for ${other}${since}.`
    : `${sayTimes(asked)} you took ${other} for it${since}.`;
};

const sayAnswers = ({ right, wrong }: ItemHistory): string =>
  right + wrong === 0 ? 'Met, not asked again yet.' : `Right ${right} of ${right + wrong}.`;

/** Who an item is mixed up with, told at most. */
const mostMixedUp = 2;

/** What an item's history is told from. */
export interface Told {
  readonly map: PortMap;
  readonly catalog: Catalog;
  readonly memory: Memory;
  /** The study day. */
  readonly today: string;
}

/** "Right 3 of 6. Twice you took it for 514 Syslog. Next: today.", sentence by sentence. */
export const historySentences = (
  { item, next }: MapCell,
  { map, catalog, memory, today }: Told,
): readonly string[] => {
  const history = historyOf(item, memory);
  const mixedUp = history.mixedUp.slice(0, mostMixedUp);
  if (!history.met) return [next === undefined ? 'Waits for its turn.' : 'It comes today.'];
  return [
    sayAnswers(history),
    ...mixedUp.map((each) => sayMixUp(each, labelWithId(each.item, map, catalog))),
    ...(next === undefined ? [] : [`Next: ${daysAway(next, today)}.`]),
  ];
};

/** What is asked in place of an item's name while names are covered. */
export const coveredQuestion = (item: Item): string =>
  `${portsOf(item)}: what is it? Space shows it.`;

/** That nothing of a list, or of all ports, is what was typed. */
export const nothingFound = (typed: string, grid: boolean): string =>
  grid
    ? `No port from 0 to ${gridPorts - 1} is "${typed}".`
    : `Nothing on this list is "${typed}".`;

const cellsAt = (port: number, { cells }: PortMap): readonly MapCell[] =>
  cells.filter(({ item }) => portNumbers(item).includes(port));

const servicesAt = (port: number, catalog: Catalog): readonly string[] => {
  const items = (catalog.itemsByPort.get(port) ?? []).filter(({ service }) => service);
  const said = items.flatMap(({ service, name, ports, gloss }) => {
    const member = ports.find(({ number }) => number === port);
    const own = service && service.ports.length > 1 ? member?.name : undefined;
    return `${own ?? name}: ${gloss}`;
  });
  return [...new Set(said)];
};

/** A system port: what it is, and how the learner stands with it. */
export const portSentences = (
  port: number,
  { iana }: PortGrid,
  told: Told,
): { readonly fact: string; readonly rest: readonly string[] } => {
  const entry = iana.at(port);
  const names = namesAt(entry);
  const onList = cellsAt(port, told.map);
  const facts =
    onList.length > 0
      ? onList.map(({ item }) => `${labelOf(item)}, ${factOf(item)}`)
      : servicesAt(port, told.catalog).map((said) => `${port} ${ended(said)}`);
  const registered = names.map(({ name, description }) =>
    facts.length > 0 || description === '' ? name : `${name}, ${description}`,
  );
  const iana1 = names.length > 0 ? `IANA: ${safeText(registered.join('; '))}.` : '';
  const none = `${port} is ${statusLabel(entry) === 'other' ? "nobody's" : statusLabel(entry)}.`;
  return {
    fact: facts.join(' ') || (iana1 ? `${port} ${iana1}` : none),
    rest: [
      ...(facts.length > 0 && iana1 ? [iana1] : []),
      ...(onList.length > 0
        ? onList.flatMap((cell) => [
            `${ended(`On your list, ${levelWords[cell.level]}`)}`,
            ...historySentences(cell, told),
          ])
        : ['Not on your list.']),
    ],
  };
};

/** An item of the map as a line: how well it is known, its ports, and what there is to say. */
export interface MapRow {
  readonly level: string;
  readonly ports: string;
  readonly text: string;
}

/** The map family by family, in words. */
export const mapRows = (
  told: Told,
): readonly { readonly name: string; readonly rows: readonly MapRow[] }[] =>
  told.map.families.map(({ name, cells }) => ({
    name,
    rows: cells.map((cell) => ({
      level: levelWords[cell.level],
      ports: portsOf(cell.item),
      text: `${ended(safeText(cell.item.name))} ${historySentences(cell, told).join(' ')}`,
    })),
  }));

/** "CompTIA Network+ N10-009: 9 known, 4 shaky, 4 new, 3 not yet." */
export const mapHead = ({ deck, counts }: PortMap): string => `${deck.name}: ${countsLine(counts)}`;
