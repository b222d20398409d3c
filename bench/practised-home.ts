import { compileContent } from '../scripts/content/compile.ts';
import type { Review } from '../src/memory/events.ts';
import { type Moment, momentAt } from '../src/memory/moment.ts';
import { formatLine } from '../src/progress/journal-line.ts';
import { createCatalog } from '../src/registry/create-catalog.ts';
import { type Card, cardsOf } from '../src/registry/deck.ts';

const msPerDay = 86_400_000;
const answersPerCard = 3;

const reviewOf = (card: Card, at: Moment, id: string): Review => ({
  v: 1,
  type: 'review',
  ...at,
  id,
  session: `session-${at.day}`,
  card: card.id,
  item: card.items[0]?.id ?? '',
  direction: card.direction,
  port: card.items[0]?.ports[0]?.number ?? null,
  form: 'choice',
  options: ['SSH', 'Telnet', 'SMTP', 'DNS', "I don't know"],
  given: 'SSH',
  givenIs: null,
  verdict: 'right',
  ms: 3000,
  hint: null,
  blur: false,
  mode: 'study',
  shell: 'screen',
  deck: 'everything',
  rating: 3,
  app: '0.0.0',
  content: 'bench',
});

/**
 * The lines of a journal that knows so many cards, the default list's first: each answered right three times, the
 * last time two months before the moment it is made for (milliseconds), so that all of them are due.
 * @param content the content folder
 */
export const journalOf = (content: string, count: number, now: number): string => {
  const { decks } = createCatalog(compileContent(content).content);
  const all = decks
    .filter(({ id }) => id === 'core' || id === 'everything')
    .sort((a) => (a.id === 'core' ? -1 : 1))
    .flatMap(cardsOf);
  const cards = [...new Map(all.map((card) => [card.id, card])).values()].slice(0, count);
  return Array.from({ length: answersPerCard }, (_, round) =>
    cards.map((card, index) => {
      const at = momentAt(now - (60 + 10 * (answersPerCard - round)) * msPerDay + index * 5000);
      return `${formatLine(reviewOf(card, at, `bench-${round}-${index}`))}\n`;
    }),
  )
    .flat()
    .join('');
};
