import { expect, it } from 'vitest';
import { replay } from '../../src/memory/fold.ts';
import { byGain, metBefore } from '../../src/schedule/repeats.ts';
import { cardsNamed } from '../memory/cards.ts';
import { firstDay, momentOn, reviewOf } from '../memory/review.ts';

const [ssh, dns] = cardsNamed('ssh:purpose', 'dns:purpose');
const memory = replay([
  reviewOf({ id: 'a', card: ssh.id, direction: 'purpose', ...momentOn(0) }),
  reviewOf({ id: 'b', card: dns.id, direction: 'purpose', ...momentOn(0) }),
]);
const today = firstDay + 2;

it('what weighs more in the list gains more, where the rest is alike', () => {
  for (const heavy of [ssh, dns]) {
    const cards = [ssh, dns].map((card) => ({ ...card, weight: card === heavy ? 2 : 1 }));
    expect(byGain(metBefore(cards, memory, today), 10)[0]?.id).toBe(heavy.id);
  }
});
