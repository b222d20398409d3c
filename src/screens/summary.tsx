import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Moment } from '../memory/moment.ts';
import { endings, scoreLine, stubbornLine, tomorrowLine } from '../plain/verdict-lines.ts';
import { formatPorts, type Item, portNumbers } from '../registry/item.ts';
import type { SessionState } from '../session/session.ts';
import { becameStubborn } from '../session/stubborn.ts';
import type { Layout } from './frame.tsx';
import { useKey } from './keys.ts';
import { Paragraph } from './paragraph.tsx';
import { Quiet } from './quiet.tsx';
import type { Theme } from './theme.ts';

/** Wide enough for 5060/5061. */
const portsWidth = 11;

const Missed = ({
  item,
  mended,
  theme,
}: {
  readonly item: Item;
  readonly mended: boolean;
  readonly theme: Theme;
}): ReactNode => (
  <Text wrap="truncate">
    <Text color={mended ? theme.right : theme.wrong}>
      {mended ? theme.signs.right : theme.signs.wrong}
    </Text>
    {` ${formatPorts(portNumbers(item)).padEnd(portsWidth)}${item.name}`}
    <Quiet>{mended ? '   missed, then right' : '   comes back'}</Quiet>
  </Text>
);

/** What was met, missed and mended, and what tomorrow holds. */
export const Summary = ({
  state,
  now,
  layout,
  theme,
}: {
  readonly state: SessionState;
  readonly now: Moment;
  readonly layout: Layout;
  readonly theme: Theme;
}): ReactNode => {
  const { tally, plan, phase } = state;
  const ending = phase.name === 'done' ? phase.ending : 'left';
  const missed = tally.missed.flatMap((id) => plan.catalog.items.get(id) ?? []);
  const stubborn = becameStubborn(state);
  const practice = useKey('done', 'practice');
  const room = Math.max(2, layout.bodyRows - 7 - (stubborn ? 3 : 0));
  const listed = missed.slice(0, missed.length > room ? room - 1 : room);
  return (
    <Box flexDirection="column">
      <Text bold>{endings[ending]}</Text>
      <Text>{scoreLine(tally)}</Text>
      {listed.length > 0 ? (
        <Box flexDirection="column" marginTop={1}>
          {listed.map((item) => (
            <Missed
              key={item.id}
              item={item}
              mended={tally.mended.includes(item.id)}
              theme={theme}
            />
          ))}
          {missed.length > listed.length ? (
            <Quiet>{`and ${missed.length - listed.length} more`}</Quiet>
          ) : null}
        </Box>
      ) : null}
      {stubborn ? (
        <Box marginTop={layout.compact ? 0 : 1}>
          <Paragraph
            text={stubbornLine(stubborn, `${practice}, then a`)}
            width={layout.bodyWidth}
          />
        </Box>
      ) : null}
      {plan.practice ? null : (
        <Box marginTop={1}>
          <Paragraph text={tomorrowLine(state, now)} width={layout.bodyWidth} />
        </Box>
      )}
    </Box>
  );
};
