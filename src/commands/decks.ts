import { cardsOf, type Deck, inOrder } from '../registry/deck.ts';
import type { CommonOptions, Context } from './context.ts';

const line = ({ id, aliases, name, size }: Deck): string => {
  const names = [id, ...aliases.slice(0, 1)].join(', ');
  return `${names.padEnd(24)} ${String(size).padStart(4)}  ${name}`;
};

const record = (deck: Deck) => ({
  id: deck.id,
  aliases: deck.aliases,
  name: deck.name,
  kind: deck.kind,
  retired: deck.retired,
  description: deck.description,
  items: deck.items.length,
  cards: cardsOf(deck).length,
});

/** `portquiz decks`: what can be studied. */
export const decks = (options: CommonOptions, context: Context): number => {
  const all = inOrder(context.catalog.decks);
  if (options.json) context.printJson({ decks: all.map(record) });
  else {
    context.print('Lists, with the names to type and the number of items:', ...all.map(line));
    context.print('What is open on this machine: `ss -tlnH | portquiz study --deck -`.');
    context.print('portquiz belongs to no certifier. `portquiz study --deck NAME` studies one.');
  }
  return 0;
};
