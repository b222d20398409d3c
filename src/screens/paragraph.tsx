import { Text } from 'ink';
import type { ReactNode } from 'react';
import { linesOf } from './lines.ts';
import { useQuiet } from './quiet.tsx';

/** Text over several lines. Ink's own wrapping leaves spaces at the beginning of lines. */
export const Paragraph = ({
  text,
  width,
  most,
  bold = false,
  dim = false,
}: {
  readonly text: string;
  readonly width: number;
  /** At most so many lines; what is left out is shown to be. */
  readonly most?: number;
  readonly bold?: boolean;
  readonly dim?: boolean;
}): ReactNode => {
  const quiet = useQuiet();
  const lines = linesOf(text, width, most);
  return (
    <Text bold={bold} {...(dim ? quiet : {})} wrap="truncate">
      {lines.join('\n')}
    </Text>
  );
};
