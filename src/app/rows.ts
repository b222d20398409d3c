import type { Key } from '../terminal/keys.ts';
import type { Command } from './command.ts';

const firstLetter = 97;

/** The row a moving command leads to, round both ends; undefined when the command moves nothing. */
export const movedTo = (
  command: Command | undefined,
  cursor: number | undefined,
  count: number,
): number | undefined => {
  switch (command) {
    case 'up':
      return ((cursor ?? count) - 1 + count) % count;
    case 'down':
      return ((cursor ?? -1) + 1) % count;
    case 'first':
      return 0;
    case 'last':
      return count - 1;
    default:
      return undefined;
  }
};

/** The letter of a row: a for the first. */
export const letterOf = (row: number): string => String.fromCharCode(firstLetter + row);

/** The row that is chosen: by its letter, or by Enter on the one moved to. */
export const chosenRow = (
  command: Command | undefined,
  key: Key,
  cursor: number | undefined,
): number | undefined => {
  if (command === 'pick' && key.name === 'text') return key.text.charCodeAt(0) - firstLetter;
  return command === 'take' ? cursor : undefined;
};

/** The rows of a long list that are shown, so that the cursor is among them. */
export const shownRows = (
  count: number,
  cursor: number,
  height: number,
): { readonly first: number; readonly last: number } => {
  const room = Math.max(1, Math.min(height, count));
  const first = Math.min(Math.max(0, cursor - Math.floor(room / 2)), count - room);
  return { first, last: first + room };
};
