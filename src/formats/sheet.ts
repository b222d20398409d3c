import type { Deck } from '../registry/deck.ts';
import { formatPorts, type Item, portNumbers } from '../registry/item.ts';
import { type Transport, transportLabel, transports } from '../registry/port.ts';
import { type Family, registryFamily } from '../registry/service.ts';

/** How a learner stands with an item; `shaky` is met and worth a look before the rest. */
export type Standing = 'shaky' | 'steady' | 'unmet';

/** A standing that is marked. */
export type Mark = Exclude<Standing, 'steady'>;

/** What the marks mean. */
export const markWords: Readonly<Record<Mark, string>> = {
  shaky: 'shaky: look at these first',
  unmet: 'not met yet',
};

export interface SheetItem {
  readonly id: string;
  readonly name: string;
  readonly ports: readonly number[];
  readonly transports: readonly Transport[];
  /** What for, in a few words. */
  readonly gloss: string;
  readonly standing: Standing;
}

export interface SheetFamily {
  readonly id: string;
  readonly name: string;
  readonly items: readonly SheetItem[];
}

/** A learner's list on one page, whatever it is written on. */
export interface Sheet {
  readonly deck: string;
  readonly name: string;
  readonly description: string;
  /** The study day it holds for, `2026-12-12`. */
  readonly day: string;
  /** By their first ports, and so are the items of each. */
  readonly families: readonly SheetFamily[];
}

const sheetItem = (item: Item, standing: Standing): SheetItem => {
  const used = new Set(item.ports.flatMap((port) => port.transports));
  return {
    id: item.id,
    name: item.name,
    ports: portNumbers(item),
    transports: transports.filter((transport) => used.has(transport)),
    gloss: item.gloss,
    standing,
  };
};

const firstPort = ({ ports }: SheetItem): number => ports[0] ?? 0;

const lowest = ({ items }: SheetFamily): number => Math.min(...items.map(firstPort));

/** The sheet of a deck on a study day, for a learner who stands so with its items. */
export const sheetOf = (
  deck: Deck,
  families: ReadonlyMap<string, Family>,
  day: string,
  standingOf: (item: Item) => Standing,
): Sheet => {
  const byFamily = new Map<string, SheetItem[]>();
  for (const { item } of deck.items) {
    const items = byFamily.get(item.family) ?? [];
    byFamily.set(item.family, items);
    items.push(sheetItem(item, standingOf(item)));
  }
  const sorted = [...byFamily].map(([id, items]) => ({
    id,
    name: families.get(id)?.name ?? registryFamily,
    items: items.sort((a, b) => firstPort(a) - firstPort(b)),
  }));
  return {
    deck: deck.id,
    name: deck.name,
    description: deck.description,
    day,
    families: sorted.sort((a, b) => lowest(a) - lowest(b)),
  };
};

/** The marks that tell items of a sheet apart: who has met nothing of it yet needs none. */
export const marksOf = ({ families }: Sheet): readonly Mark[] => {
  const found = new Set(families.flatMap(({ items }) => items.map(({ standing }) => standing)));
  const marks: readonly Mark[] = ['shaky', 'unmet'];
  return found.size === 1 && found.has('unmet') ? [] : marks.filter((mark) => found.has(mark));
};

/** The mark an item bears among these; undefined for none. */
export const markOf = ({ standing }: SheetItem, marks: readonly Mark[]): Mark | undefined =>
  marks.find((mark) => mark === standing);

/** "20/21". */
export const portsText = ({ ports }: SheetItem): string => formatPorts(ports);

/** "TCP/UDP". */
export const transportText = ({ transports: used }: SheetItem): string =>
  transportLabel(used).replaceAll(' and ', '/');

/** What stands below a sheet: what the list is, and when and by what it was made. */
export const sourceLine = ({ description, day }: Sheet): string =>
  `${description} As of ${day}, by portquiz.`;
