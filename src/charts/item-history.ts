import type { Memory } from '../memory/memory.ts';
import { isOpen, type MixUp } from '../memory/mix-ups.ts';
import type { Item } from '../registry/item.ts';

/** What an item was given for, or what was given for it. */
export interface MixedUpWith {
  /** The other item's id. */
  readonly item: string;
  /** This one was asked and the other given, and the other way round. */
  readonly given: number;
  readonly asked: number;
  /** Not told apart since. */
  readonly open: boolean;
}

/** What a learner's answers to an item come to. */
export interface ItemHistory {
  readonly met: boolean;
  /** Answers after first meetings, in all its ways of asking. */
  readonly right: number;
  readonly wrong: number;
  /** The most often first. */
  readonly mixedUp: readonly MixedUpWith[];
}

const timesOf = (mixUps: readonly MixUp[]): number =>
  mixUps.reduce((sum, { times }) => sum + times, 0);

const mixedUpOf = (id: string, { mixUps }: Memory): readonly MixedUpWith[] => {
  const others = new Map<string, MixedUpWith>();
  const add = (item: string, known: readonly MixUp[], way: 'given' | 'asked'): void => {
    const before = others.get(item) ?? { item, given: 0, asked: 0, open: false };
    const open = before.open || known.some(isOpen);
    others.set(item, { ...before, [way]: before[way] + timesOf(known), open });
  };
  for (const [given, known] of mixUps.get(id) ?? []) add(given, known, 'given');
  for (const [asked, given] of mixUps) {
    const known = given.get(id);
    if (known) add(asked, known, 'asked');
  }
  return [...others.values()].sort((a, b) => b.given + b.asked - a.given - a.asked);
};

/** The history of an item. */
export const historyOf = (item: Item, memory: Memory): ItemHistory => {
  const ids = new Set(Object.values(item.cards));
  const met = [...ids].flatMap((id) => memory.cards.get(id) ?? []);
  return {
    met: met.length > 0,
    right: met.reduce((sum, { right }) => sum + right, 0),
    wrong: met.reduce((sum, { wrong }) => sum + wrong, 0),
    mixedUp: mixedUpOf(item.id, memory),
  };
};
