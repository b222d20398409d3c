import { portNumbers } from '../../src/registry/item.ts';
import { catalog } from '../catalog.ts';
import type { JsonRecord } from './json-session.ts';

const isOption = (value: unknown): value is { key: string; label: string } =>
  typeof value === 'object' && value !== null && 'key' in value && 'label' in value;

/** Everything that is right for a card as an option: the numbers of its items, and their names in any list. */
const labelsOf = (card: unknown): readonly string[] =>
  catalog.decks
    .flatMap((deck) => deck.items)
    .filter(({ item }) => Object.values(item.cards).includes(String(card)))
    .flatMap(({ item }) => [
      ...item.names,
      ...item.ports.map((port) => port.name ?? item.name),
      portNumbers(item).join('/'),
    ]);

/** The letter of an option that is right: its number or its name is one of the card's. */
export const rightLetter = ({ card, options }: JsonRecord): string => {
  const right = labelsOf(card);
  const listed = Array.isArray(options) ? options.filter(isOption) : [];
  return listed.find(({ label }) => right.includes(label))?.key ?? 'e';
};
