import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Moment } from '../memory/moment.ts';
import { formatPorts, portNumbers } from '../registry/item.ts';
import type { SessionState } from '../session/session.ts';
import { tomorrow } from './sentences.ts';
import type { Theme } from './theme.ts';

const headings = {
  today: 'Done for today.',
  rest: 'Enough for one session; the rest waits.',
  count: 'Done.',
  left: 'Left.',
} as const;

const mostListed = 6;

export const Summary = ({
  state,
  now,
  theme,
}: {
  readonly state: SessionState;
  readonly now: Moment;
  readonly theme: Theme;
}): ReactNode => {
  const { tally, plan, phase } = state;
  const ending = phase.name === 'done' ? phase.ending : 'left';
  const missed = tally.missed.flatMap((id) => plan.catalog.items.get(id) ?? []);
  return (
    <Box flexDirection="column" marginTop={1}>
      <Text bold>{headings[ending]}</Text>
      <Box marginTop={1} flexDirection="column">
        {tally.asked === 0 ? (
          <Text>Nothing is due.</Text>
        ) : (
          <Text>{`${tally.asked} asked, ${tally.right} right, ${tally.first} met for the first time.`}</Text>
        )}
        {missed.slice(0, mostListed).map((item) => {
          const mended = tally.mended.includes(item.id);
          return (
            <Text key={item.id} wrap="truncate">
              <Text color={mended ? theme.right : theme.wrong}>
                {mended ? theme.signs.right : theme.signs.wrong}
              </Text>
              {` ${formatPorts(portNumbers(item))} ${item.name}`}
              <Text dimColor>{mended ? ' missed, then right' : ' comes back'}</Text>
            </Text>
          );
        })}
        {missed.length > mostListed ? (
          <Text dimColor>{`and ${missed.length - mostListed} more`}</Text>
        ) : null}
      </Box>
      {plan.practice ? null : (
        <Box marginTop={1}>
          <Text>{tomorrow(state, now)}</Text>
        </Box>
      )}
    </Box>
  );
};
