import type { Direction } from '../registry/item.ts';
import type { CardMemory } from './memory.ts';

export type FormSetting = 'auto' | 'choice' | 'typed';

const numbersTypedAfter = 2;
const namesTypedAfter = 3;

/** Choices until a card was right on two study days, then typed numbers; names are typed after three. */
export const formFor = (
  setting: FormSetting,
  direction: Direction,
  known: CardMemory | undefined,
): 'choice' | 'typed' => {
  if (setting !== 'auto') return setting;
  const needed = direction === 'number-to-service' ? namesTypedAfter : numbersTypedAfter;
  return (known?.rightDays ?? 0) >= needed ? 'typed' : 'choice';
};
