import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { formatPorts, type Item, portNumbers } from '../registry/item.ts';
import type { Theme } from './theme.ts';

/** What Home tells: today's work, and what is known in ports. */
export interface HomeFigures {
  readonly deck: string;
  readonly date: string;
  readonly repeat: number;
  readonly fresh: number;
  readonly minutes: number;
  readonly tomorrow: { readonly repeat: number; readonly fresh: number };
  readonly known: number;
  readonly total: number;
  readonly shaky: readonly Item[];
  readonly daysPractised: number;
}

// Label, count and bar fit a window of 40 columns.
const barWidth = 16;

const bar = (known: number, total: number): string => {
  const filled = total === 0 ? 0 : Math.round((known / total) * barWidth);
  return '#'.repeat(filled) + '-'.repeat(barWidth - filled);
};

const Row = ({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactNode => (
  <Box>
    <Box width={11} flexShrink={0}>
      <Text dimColor>{label}</Text>
    </Box>
    <Box flexShrink={1}>{children}</Box>
  </Box>
);

const todayLine = ({ repeat, fresh, minutes, tomorrow }: HomeFigures): string =>
  repeat + fresh === 0
    ? `Done for today. Tomorrow: ${tomorrow.repeat} to repeat, ${tomorrow.fresh} new.`
    : `Today: ${repeat} to repeat, ${fresh} new. About ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;

export const Home = ({
  figures,
  theme,
}: {
  readonly figures: HomeFigures;
  readonly theme: Theme;
}): ReactNode => {
  const { repeat, fresh, known, total, shaky, daysPractised } = figures;
  return (
    <Box flexDirection="column" marginTop={1}>
      <Text bold>{todayLine(figures)}</Text>
      {repeat + fresh > 0 ? (
        <Box marginTop={1}>
          <Text color={theme.accent}>Enter</Text>
          <Text>{'  Start'}</Text>
        </Box>
      ) : null}
      <Box marginTop={1} flexDirection="column">
        <Row label="You know">
          <Text>{`${known} of ${total}  ${bar(known, total)}`}</Text>
        </Row>
        {shaky.length > 0 ? (
          <Row label="Shaky">
            <Text>
              {shaky
                .slice(0, 3)
                .map((item) => `${formatPorts(portNumbers(item))} ${item.name}`)
                .join('     ')}
            </Text>
          </Row>
        ) : null}
      </Box>
      {daysPractised > 0 ? (
        <Box marginTop={1}>
          <Text
            dimColor
          >{`Practised on ${daysPractised} ${daysPractised === 1 ? 'day' : 'days'}.`}</Text>
        </Box>
      ) : (
        <Box marginTop={1}>
          <Text dimColor>Another list: portquiz config set deck net+</Text>
        </Box>
      )}
    </Box>
  );
};
