import { Text } from 'ink';
import { createContext, type ReactNode, use } from 'react';
import { type Colour, foreground } from './theme.ts';

/** The theme's colour for what surrounds what matters. */
export const QuietColour = createContext<Colour>('');

/** How a text looks that stands back, for Ink's Text. */
export const useQuiet = (): { readonly color?: Colour; readonly dimColor?: true } => {
  const colour = use(QuietColour);
  if (colour === foreground) return {};
  return colour === '' ? { dimColor: true } : { color: colour };
};

/** Text that stands back. A piece of a line: it wraps and cuts as the text round it does. */
export const Quiet = ({
  children,
  ...cut
}: {
  readonly children: ReactNode;
  readonly wrap?: 'truncate';
}): ReactNode => (
  <Text {...useQuiet()} {...cut}>
    {children}
  </Text>
);
