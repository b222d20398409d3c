import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { DrillState } from '../../app/class/drill-state.ts';
import {
  codeMeaning,
  sayRules,
  standingSentences,
  variantMeaning,
} from '../../plain/class/drill-lines.ts';
import type { Layout } from '../frame.tsx';
import { proseLines, TextLines } from '../text-line.tsx';
import type { Theme } from '../theme.ts';

/** The code in a frame, where there is room for one. */
const Code = ({
  code,
  layout,
  theme,
}: {
  readonly code: string;
  readonly layout: Layout;
  readonly theme: Theme;
}): ReactNode => {
  if (layout.compact || code.length + 6 > layout.bodyWidth)
    return (
      <Text bold wrap="truncate">
        {code}
      </Text>
    );
  const isAscii = theme.signs.pointer === '>';
  return (
    <Box
      borderStyle={isAscii ? 'classic' : 'round'}
      paddingX={2}
      alignSelf="flex-start"
      {...(theme.accent === '' ? {} : { borderColor: theme.accent })}
    >
      <Text bold>{code}</Text>
    </Box>
  );
};

/** With the line above it, and the space below where there is any. */
const rowsOfCode = { compact: 2, framed: 5 } as const;

/** What the quiz is, its code above all, before anything is asked. */
export const DrillIntro = ({
  state,
  layout,
  theme,
}: {
  readonly state: DrillState;
  readonly layout: Layout;
  readonly theme: Theme;
}): ReactNode => {
  const { taking, setting } = state;
  const { variant } = taking.run;
  const told = [
    sayRules(taking),
    ...standingSentences(taking, setting.whose),
    ...(variant === 'A' ? [] : [variantMeaning(variant)]),
  ].flatMap((text) => proseLines(text, layout.bodyWidth));
  const meaning = proseLines(codeMeaning, layout.bodyWidth);
  const room = layout.bodyRows - (layout.compact ? rowsOfCode.compact : rowsOfCode.framed);
  const lines = told.length + meaning.length <= room ? [...told, ...meaning] : told;
  return (
    <Box flexDirection="column">
      <TextLines lines={[[{ text: 'Quiz code', dim: true }]]} />
      <Code code={taking.run.code} layout={layout} theme={theme} />
      <Box marginTop={layout.compact ? 0 : 1} flexDirection="column">
        <TextLines lines={lines} />
      </Box>
    </Box>
  );
};
