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
import { awayRoughly } from './days.ts';
import { sayGave, sayPair } from './gave.ts';

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
  if (item) return labelOf(item);
  const port = /^iana-(\d+)/.exec(id)?.[1];
  return port === undefined ? safeText(id) : `port ${port}`;
};

const sayTimes = (times: number): string => ['Never', 'Once', 'Twice'][times] ?? `${times} times`;

/** What an item was mixed up with, its own ports alone where they tell it from the other. */
const sayMixUp = (item: Item, { given, asked, open }: MixedUpWith, other: string): string => {
  const ports = portsOf(item);
  const own = other.startsWith(`${ports} `) ? labelOf(item) : ports;
  const since = open ? '' : ', told apart since';
  if (given === 0) return `${sayTimes(asked)} ${sayGave(own, other)}${since}.`;
  const back = asked > 0 ? `, ${sayTimes(asked).toLowerCase()} ${sayPair(own, other)}` : '';
  return `${sayTimes(given)} ${sayGave(other, own)}${back}${since}.`;
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

/** "Right 3 of 6. Next: today. Twice you gave 514 Syslog for 161/162.", sentence by sentence. */
export const historySentences = (
  { item, next }: MapCell,
  { map, catalog, memory, today }: Told,
): readonly string[] => {
  const history = historyOf(item, memory);
  const mixedUp = history.mixedUp
    .slice(0, mostMixedUp)
    .map((each) => sayMixUp(item, each, labelWithId(each.item, map, catalog)));
  if (!history.met)
    return [next === undefined ? 'Waits for its turn.' : 'It comes today.', ...mixedUp];
  const coming = next === undefined ? [] : [`Next: ${awayRoughly(next, today)}.`];
  return [sayAnswers(history), ...coming, ...mixedUp];
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

/** "FTP data: copies files, login readable on the wire." of each service of ours at a port. */
const servicesAt = (port: number, catalog: Catalog): readonly string[] => {
  const items = (catalog.itemsByPort.get(port) ?? []).filter(({ service }) => service);
  const said = items.map(({ service, name, ports, gloss }) => {
    const member = ports.find(({ number }) => number === port);
    const own = service && service.ports.length > 1 ? member?.name : undefined;
    return ended(`${own ?? name}: ${gloss}`);
  });
  return [...new Set(said)];
};

/** "FTP 20/21, TCP: copies files, login readable on the wire." */
const onListFact = ({ item }: MapCell): string => {
  const group = item.ports.length > 1 ? ` ${portsOf(item)}` : '';
  return `${safeText(item.name)}${group}, ${factOf(item)}`;
};

const registryFact = (port: number, { iana }: PortGrid, described: boolean): string => {
  const entry = iana.at(port);
  const names = namesAt(entry).map(({ name, description }) =>
    described && description !== '' ? `${name}, ${description}` : name,
  );
  if (names.length > 0) return `IANA: ${ended(safeText(names.join('; ')))}`;
  return described
    ? `IANA: ${statusLabel(entry) === 'other' ? 'no name' : statusLabel(entry)}.`
    : '';
};

/** A system port: what it is, and how the learner stands with it; without its number, which leads. */
export const portSentences = (
  port: number,
  grid: PortGrid,
  told: Told,
): { readonly fact: string; readonly rest: string } => {
  const onList = cellsAt(port, told.map);
  const facts = onList.length > 0 ? onList.map(onListFact) : servicesAt(port, told.catalog);
  const standing = onList.flatMap((cell) => [
    `${onList.length > 1 ? safeText(cell.item.name) : 'On your list'}, ${levelWords[cell.level]}.`,
    ...historySentences(cell, told),
  ]);
  const registered = registryFact(port, grid, facts.length === 0);
  const rest = onList.length > 0 ? standing : ['Not on your list.'];
  return facts.length === 0
    ? { fact: registered, rest: rest.join(' ') }
    : { fact: facts.join(' '), rest: [registered, ...rest].filter(Boolean).join(' ') };
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
