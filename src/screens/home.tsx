import { Box, Text } from 'ink';
import { type ReactNode, use } from 'react';
import type { Command } from '../app/command.ts';
import { type HomeFigures, hasWork, type SecondRing } from '../app/home.ts';
import { type Keymap, keyOf } from '../app/keymap.ts';
import type { OpenTest } from '../app/open-test.ts';
import { plural, todayLine } from '../plain/day-lines.ts';
import { formatPorts, type Item, portNumbers } from '../registry/item.ts';
import type { PortsAhead } from '../schedule/by-the-exam.ts';
import { Accent } from './accent.tsx';
import type { Layout } from './frame.tsx';
import { HomeMenu, menuHeight } from './home-menu.tsx';
import { moreWords, sayBeyond, sayByExam, sayOpenTest } from './home-sentences.ts';
import { KeysInUse, useKey } from './keys.ts';
import { linesOf } from './lines.ts';
import { Paragraph } from './paragraph.tsx';
import { Quiet } from './quiet.tsx';
import type { Theme } from './theme.ts';

// In a window of 40 columns label, count and bar still fit one line.
const barWidth = 20;
const compactBarWidth = 12;
const labelWidth = 10;
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
      <Accent theme={theme}>{theme.signs.full.repeat(filled)}</Accent>
      <Quiet>{theme.signs.empty.repeat(width - filled)}</Quiet>
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
    <Box width={labelWidth} flexShrink={0}>
      <Quiet>{label}</Quiet>
    </Box>
    <Box flexShrink={1} flexDirection="column">
      {children}
    </Box>
  </Box>
);

/** "18 to 20 of 20, at this pace", as far as there is room. */
const ByExam = ({
  ports,
  width,
}: {
  readonly ports: PortsAhead;
  readonly width: number;
}): ReactNode => {
  const [count, pace] = [sayByExam(ports), ', at this pace'];
  const fits = labelWidth + count.length + pace.length <= width;
  return (
    <Row label="By exam">
      <Text wrap="truncate">{fits ? count + pace : count}</Text>
    </Row>
  );
};

const Shaky = ({ items }: { readonly items: readonly Item[] }): ReactNode => (
  <Row label="Shaky">
    {items.map((item) => (
      <Text key={item.id} wrap="truncate">
        <Text bold>{formatPorts(portNumbers(item)).padEnd(portsWidth)}</Text>
        {item.name}
      </Text>
    ))}
  </Row>
);

/** What a key leads to; said without it on a day that has nothing more of it. */
const beyondLines = (ring: SecondRing, width: number, key: string): readonly string[] => {
  const text = sayBeyond(ring);
  return linesOf(ring.hasWork ? `${key}  ${text}` : text, width);
};

const Beyond = ({
  ring,
  width,
  theme,
}: {
  readonly ring: SecondRing;
  readonly width: number;
  readonly theme: Theme;
}): ReactNode => {
  const key = useKey('home', 'beyond');
  const text = beyondLines(ring, width, key).join('\n');
  const shown = ring.hasWork ? key.length : 0;
  return (
    <Text wrap="truncate">
      {shown > 0 ? <Accent theme={theme}>{text.slice(0, shown)}</Accent> : null}
      {text.slice(shown)}
    </Text>
  );
};

/** What there is to do now, in one line or a few, with its key. */
const Today = ({
  figures,
  layout,
  theme,
}: {
  readonly figures: HomeFigures;
  readonly layout: Layout;
  readonly theme: Theme;
}): ReactNode => {
  const { list, beyond } = figures;
  const [start, more] = [useKey('home', 'start'), useKey('home', 'more')];
  return (
    <Box flexDirection="column">
      <Paragraph text={todayLine(list)} width={layout.bodyWidth} bold />
      {hasWork(figures) ? (
        <Text>
          <Accent theme={theme}>{start}</Accent>
          {' starts.'}
        </Text>
      ) : null}
      {figures.more ? (
        <Text>
          <Accent theme={theme}>{more}</Accent>
          {` ${moreWords}`}
        </Text>
      ) : null}
      {beyond ? <Beyond ring={beyond} width={layout.bodyWidth} theme={theme} /> : null}
    </Box>
  );
};

/** A timed test that waits, with its key. */
const Waiting = ({
  test,
  compact,
  theme,
}: {
  readonly test: OpenTest;
  readonly compact: boolean;
  readonly theme: Theme;
}): ReactNode => (
  <Text wrap="truncate">
    {compact ? '' : `${sayOpenTest(test)} `}
    <Accent theme={theme}>{useKey('home', 'test')}</Accent>
    {compact ? `  ${sayOpenTest(test)}` : ' goes on.'}
  </Text>
);

/** Lines left for the shaky few and what comes below them: what is said above never gives way to them. */
const roomBelow = (
  figures: HomeFigures,
  test: OpenTest | undefined,
  { bodyRows, bodyWidth }: Layout,
  beyondKey: string,
): number => {
  const { list, beyond, byExam } = figures;
  const today =
    linesOf(todayLine(list), bodyWidth).length + (hasWork(figures) || figures.more ? 1 : 0);
  const ring = beyond ? beyondLines(beyond, bodyWidth, beyondKey).length : 0;
  // Two lines of space, and what one knows.
  return bodyRows - today - ring - (test ? 1 : 0) - 2 - 1 - (byExam ? 1 : 0);
};

type Idle = ReadonlySet<Command>;

/** Lines between all that Home tells and a menu below it; undefined where there is no room for one. */
const gapAboveMenu = (
  figures: HomeFigures,
  test: OpenTest | undefined,
  idle: Idle,
  layout: Layout,
  keys: Keymap,
): number | undefined => {
  const listed = Math.min(mostShaky, figures.shaky.length);
  const practised = figures.daysPractised > 0 ? 1 : 0;
  const room = roomBelow(figures, test, layout, keyOf(keys, 'home', 'beyond'));
  const left = room - listed - practised - menuHeight(idle, layout, keys);
  return layout.compact || left < 1 ? undefined : Math.min(left, 2);
};

/** Whether a menu stands below what Home tells. */
export const hasMenu = (...shown: Parameters<typeof gapAboveMenu>): boolean =>
  gapAboveMenu(...shown) !== undefined;

export const Home = ({
  figures,
  test,
  idle,
  layout,
  theme,
}: {
  readonly figures: HomeFigures;
  /** A timed test that waits. */
  readonly test: OpenTest | undefined;
  /** Commands that would do nothing right now. */
  readonly idle: Idle;
  readonly layout: Layout;
  readonly theme: Theme;
}): ReactNode => {
  const { known, total, shaky, daysPractised, byExam } = figures;
  const { compact, bodyWidth } = layout;
  const keys = use(KeysInUse);
  const room = roomBelow(figures, test, layout, keyOf(keys, 'home', 'beyond'));
  const listed = shaky.slice(0, Math.min(mostShaky, Math.max(0, room)));
  const width = compact ? compactBarWidth : barWidth;
  const gapAbove = gapAboveMenu(figures, test, idle, layout, keys);
  return (
    <Box flexDirection="column" marginTop={compact ? 1 : 0}>
      <Today figures={figures} layout={layout} theme={theme} />
      {test ? <Waiting test={test} compact={compact} theme={theme} /> : null}
      <Box marginTop={compact ? 1 : 2} flexDirection="column">
        <Row label="You know">
          <Text>
            {`${known} of ${total}   `}
            <Bar known={known} total={total} width={width} theme={theme} />
          </Text>
        </Row>
        {byExam ? <ByExam ports={byExam} width={bodyWidth} /> : null}
        {listed.length > 0 ? <Shaky items={listed} /> : null}
        {daysPractised > 0 && room > listed.length ? (
          <Row label="Practised">
            <Text>{`on ${plural(daysPractised, 'day')}`}</Text>
          </Row>
        ) : null}
      </Box>
      {gapAbove !== undefined ? (
        <Box marginTop={gapAbove} flexDirection="column">
          <HomeMenu idle={idle} layout={layout} theme={theme} />
        </Box>
      ) : null}
    </Box>
  );
};
