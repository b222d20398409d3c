import { Box, Text } from 'ink';
import { type ReactNode, use } from 'react';
import { drillPlaceNames } from '../app/class/drill-keys.ts';
import { hostPlaceNames } from '../app/class/host-keys.ts';
import { joinPlaceNames } from '../app/class/join-keys.ts';
import type { Command, Place } from '../app/command.ts';
import { hintsFor, type Keymap } from '../app/keymap.ts';
import { Accent } from './accent.tsx';
import type { Layout } from './frame.tsx';
import { KeysInUse } from './keys.ts';
import { flow } from './lines.ts';
import { Paragraph } from './paragraph.tsx';
import { Quiet } from './quiet.tsx';
import type { Theme } from './theme.ts';

/** What each place is called over its keys. */
export const placeNames: Readonly<Record<Place, string>> = {
  welcome: 'Welcome',
  when: 'The day of the exam',
  date: 'A typed date',
  home: 'Home',
  after: 'After the exam',
  choice: 'A question with choices',
  typed: 'A typed question',
  verdict: 'After an answer',
  lesson: 'A new port, shown first',
  paused: 'Paused',
  done: 'At the end',
  lists: 'Lists',
  settings: 'Settings',
  plan: 'The plan',
  'exam-intro': 'Before a timed test',
  exam: 'A question of a timed test',
  'exam-overview': 'All questions of a timed test',
  'exam-rest': 'A timed test at rest',
  report: 'The report of a timed test',
  scratch: 'Writing down from memory',
  'scratch-paused': 'Paused in writing',
  'scratch-done': 'What is missing',
  practice: 'Extra practice',
  teach: 'Before a class',
  map: 'The port map',
  'map-find': 'Searching the map',
  grid: 'Ports 0 to 1023',
  statistics: 'Statistics',
  find: 'Finding a port',
  entry: 'All about a port',
  ...drillPlaceNames,
  ...hostPlaceNames,
  ...joinPlaceNames,
  help: 'This page',
};

const ofStudy: readonly Place[] = ['choice', 'typed', 'verdict', 'paused', 'home', 'done'];

/** Places that are a world of their own: keys of a session say nothing there. */
const worlds: readonly (readonly Place[])[] = [
  ['exam', 'exam-overview', 'exam-rest', 'report', 'exam-intro'],
  ['scratch', 'scratch-paused', 'scratch-done'],
  ['map', 'grid', 'find', 'entry', 'statistics'],
  ['drill', 'drill-verdict', 'drill-done', 'drill-intro'],
  ['host-question', 'host-answer', 'host-students', 'host-lobby', 'host-board', 'host-report'],
  ['class-question', 'class-wait', 'class-form', 'class-over'],
];

const othersThan = (place: Place): readonly Place[] =>
  (worlds.find((places) => places.includes(place)) ?? ofStudy).filter((other) => other !== place);

const gap = 2;

/** Of two things a key does by turns the first is told. */
const keysOf = (place: Place, table: Keymap): readonly string[] => {
  const hints = hintsFor(place, table);
  return hints
    .filter(({ keys }, at) => hints.findIndex((hint) => hint.keys === keys) === at)
    .map(({ keys, label }) => `${keys} ${label}`);
};

/** What is true everywhere. */
export const everywhere =
  'Ctrl-C always leaves, Ctrl-Z and fg as usual. Every answer is saved at once.';

/** The keys of the place one came from, and where there is room those of the others, all from the one table. */
export const Help = ({
  place,
  idle,
  layout,
  theme,
}: {
  readonly place: Place;
  /** Commands that would do nothing there. */
  readonly idle: ReadonlySet<Command>;
  readonly layout: Layout;
  readonly theme: Theme;
}): ReactNode => {
  const table = use(KeysInUse);
  const hints = hintsFor(place, table).filter(
    ({ command }) => command !== 'help' && !idle.has(command),
  );
  const keyWidth = Math.max(...hints.map(({ keys }) => keys.length)) + gap;
  const room = layout.bodyRows - hints.length - 4;
  return (
    <Box flexDirection="column">
      <Text bold>{placeNames[place]}</Text>
      {hints.map(({ keys, label }) => (
        <Text key={keys}>
          <Accent theme={theme}>{keys.padEnd(keyWidth)}</Accent>
          {label}
        </Text>
      ))}
      {layout.compact ? null : (
        <Box flexDirection="column" marginTop={1}>
          {othersThan(place)
            .slice(0, Math.max(0, Math.floor(room / 3)))
            .map((other) => (
              <Box key={other} flexDirection="column">
                <Text>{placeNames[other]}</Text>
                {flow(keysOf(other, table), layout.bodyWidth, 3).map((line) => (
                  <Quiet key={line}>{line}</Quiet>
                ))}
              </Box>
            ))}
        </Box>
      )}
      <Box marginTop={layout.compact ? 0 : 1}>
        <Paragraph
          text={layout.compact ? 'Ctrl-C always leaves.' : everywhere}
          width={layout.bodyWidth}
          dim
        />
      </Box>
    </Box>
  );
};
