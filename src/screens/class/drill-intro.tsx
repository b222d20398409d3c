import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { DrillState } from '../../app/class/drill-state.ts';
import { keyOf } from '../../app/keymap.ts';
import { isBegun } from '../../drill/taking.ts';
import { safeText } from '../../grading/safe-text.ts';
import {
  codeMeaning,
  sayAnswered,
  sayLeftNow,
  sayRules,
  variantMeaning,
} from '../../plain/drill-lines.ts';
import { accented } from '../accent.tsx';
import type { Layout } from '../frame.tsx';
import { proseLines, type TextLine, TextLines } from '../text-line.tsx';
import type { Theme } from '../theme.ts';

/** How it stands where it was begun before; the variant and the name where there are any. */
export const standingSentences = ({ taking }: DrillState): readonly string[] => {
  const { variant, name } = taking.run;
  const left = sayLeftNow(taking);
  const now = left === undefined ? '' : `, ${left} for the next`;
  return [
    ...(isBegun(taking) ? [`It goes on: ${sayAnswered(taking)}${now}.`] : []),
    ...(variant === 'A' ? [] : [variantMeaning(variant)]),
    ...(name === null ? [] : [`Handed in as ${safeText(name)}.`]),
  ];
};

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
  const space: readonly TextLine[] = layout.compact ? [] : [[]];
  const isGoing = isBegun(taking);
  const key = keyOf(setting.keymap, 'drill-intro', isGoing ? 'resume' : 'start');
  const lines = [
    ...proseLines(sayRules(taking), layout.bodyWidth),
    ...proseLines(codeMeaning, layout.bodyWidth),
    ...standingSentences(state).flatMap((text) => proseLines(text, layout.bodyWidth)),
    ...space,
    [accented(key, theme), { text: isGoing ? ' goes on.' : ' starts.' }],
  ];
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
