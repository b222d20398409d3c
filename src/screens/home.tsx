import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { type HomeFigures, hasWork } from '../app/home.ts';
import { plural, sayWork } from '../plain/verdict-lines.ts';
import { formatPorts, portNumbers } from '../registry/item.ts';
import type { Layout } from './frame.tsx';
import type { Theme } from './theme.ts';

// In a window of 40 columns label, count and bar still fit one line.
const barWidth = 20;
const compactBarWidth = 12;
const mostShaky = 3;
/** Wide enough for 5060/5061. */
const portsWidth = 12;

const Bar = ({
  known,
  total,
  width,
  theme,
}: {
  readonly known: number;
  readonly total: number;
  readonly width: number;
  readonly theme: Theme;
}): ReactNode => {
  const filled = total === 0 ? 0 : Math.round((known / total) * width);
  return (
    <Text>
      <Text color={theme.accent}>{theme.signs.full.repeat(filled)}</Text>
      <Text dimColor>{theme.signs.empty.repeat(width - filled)}</Text>
    </Text>
  );
};

const Row = ({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactNode => (
  <Box>
    <Box width={10} flexShrink={0}>
      <Text dimColor>{label}</Text>
    </Box>
    <Box flexShrink={1} flexDirection="column">
      {children}
    </Box>
  </Box>
);

/** The one line that matters: what today holds. */
export const todayLine = (figures: HomeFigures): string => {
  const { repeat, fresh, minutes, tomorrow } = figures;
  return hasWork(figures)
    ? `Today: ${sayWork(repeat, fresh)}. About ${plural(minutes, 'minute')}.`
    : `Done for today. Tomorrow: ${sayWork(tomorrow.repeat, tomorrow.fresh)}.`;
};

export const Home = ({
  figures,
  layout,
  theme,
}: {
  readonly figures: HomeFigures;
  readonly layout: Layout;
  readonly theme: Theme;
}): ReactNode => {
  const { known, total, shaky, daysPractised } = figures;
  return (
    <Box flexDirection="column" marginTop={layout.compact ? 1 : 0}>
      <Text bold>{todayLine(figures)}</Text>
      {hasWork(figures) ? (
        <Text>
          <Text color={theme.accent}>Enter</Text>
          {' starts.'}
        </Text>
      ) : null}
      <Box marginTop={layout.compact ? 1 : 2} flexDirection="column">
        <Row label="You know">
          <Text>
            {`${known} of ${total}   `}
            <Bar
              known={known}
              total={total}
              width={layout.compact ? compactBarWidth : barWidth}
              theme={theme}
            />
          </Text>
        </Row>
        {shaky.length > 0 ? (
          <Row label="Shaky">
            {shaky.slice(0, mostShaky).map((item) => (
              <Text key={item.id} wrap="truncate">
                <Text bold>{formatPorts(portNumbers(item)).padEnd(portsWidth)}</Text>
                {item.name}
              </Text>
            ))}
          </Row>
        ) : null}
        {daysPractised > 0 ? (
          <Row label="Practised">
            <Text>{`on ${plural(daysPractised, 'day')}`}</Text>
          </Row>
        ) : null}
      </Box>
    </Box>
  );
};
