import { formFor } from '../../src/memory/form.ts';
import type { CardMemory } from '../../src/memory/memory.ts';
import { directions } from '../../src/registry/item.ts';

type Form = 'choice' | 'typed';

/** More right days than this make no difference any more. */
export const mostRightDays = 3;

const rightOn = (rightDays: number): CardMemory => ({
  stability: 1,
  difficulty: 5,
  firstDay: 0,
  lastDay: 0,
  days: rightDays,
  lapsed: false,
  rightDays,
  lastRightDay: 0,
  right: rightDays,
  wrong: 0,
  missedAt: null,
  known: '',
});

// Asked of the product once for all: the bench would have to keep whole memories otherwise.
const forms: readonly Form[] = directions.flatMap((direction) =>
  Array.from({ length: mostRightDays + 1 }, (_, days) =>
    formFor('auto', direction, days === 0 ? undefined : rightOn(days)),
  ),
);

/** The form the product would ask a card in, by the days it was right on (0 to 3). */
export const formOf = (card: number, rightDays: number): Form =>
  forms[(card % directions.length) * (mostRightDays + 1) + rightDays] ?? 'choice';
