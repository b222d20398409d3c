import { Text } from 'ink';
import { createContext, type ReactNode, use } from 'react';
import type { Colour } from './theme.ts';

/** The theme's colour for what surrounds what matters. */
export const QuietColour = createContext<Colour>('');

/** Text that stands back. A piece of a line: it wraps and cuts as the text round it does. */
export const Quiet = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const colour = use(QuietColour);
  return colour === '' ? <Text dimColor>{children}</Text> : <Text color={colour}>{children}</Text>;
};
