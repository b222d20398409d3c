import { createContext, use } from 'react';
import type { Command, Place } from '../app/command.ts';
import { type Keymap, keyOf } from '../app/keymap.ts';
import { keymap } from '../app/usual-keys.ts';

/** The keys in use, for every sentence and line that names one. */
export const KeysInUse = createContext<Keymap>(keymap);

/** The key of a command, as it is written. */
export const useKey = (place: Place, command: Command): string =>
  keyOf(use(KeysInUse), place, command);
