import { expect, it } from 'vitest';
import { makeQuestion } from '../../src/questions/ask.ts';
import { createRandom } from '../../src/questions/random.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { catalogOf, port, service } from './fixture.ts';

// The real content guards its shared names twice; here nothing but the name does.
const catalog = catalogOf([
  service('news', 'News', [port(119, 'tcp', 'nntp')], { aliases: ['usenet'] }),
  service('usenet', 'Usenet', [port(433, 'tcp', 'nnsp')]),
  service('gopher', 'Gopher', [port(70, 'tcp', 'gopher')]),
  service('finger', 'Finger', [port(79, 'tcp', 'finger')]),
  service('whois', 'Whois', [port(43, 'tcp', 'whois')]),
]);

const offered = (id: string): readonly string[] => {
  const deck = catalog.decks[0];
  const card = deck && cardsOf(deck).find((one) => one.id === id);
  if (!deck || !card) throw new Error(`there is no card ${id}`);
  const source = { catalog, deck };
  return Array.from({ length: 40 }, (_, seed) =>
    makeQuestion(card, 'choice', source, createRandom(seed)),
  ).flatMap(({ options }) => options.map(({ label }) => label));
};

it('a name that is right for the asked number is never a wrong choice, though another service bears it', () =>
  expect(offered('news:number-to-service')).not.toContain('Usenet'));

it('a number that another service has under the asked name is never a wrong choice', () =>
  expect(offered('usenet:service-to-number')).not.toContain('119'));

it('what has nothing to do with the name is', () => {
  expect(offered('usenet:service-to-number')).toContain('70');
  expect(offered('news:number-to-service')).toContain('Finger');
});
