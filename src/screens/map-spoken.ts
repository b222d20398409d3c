import type { MapScreen } from '../app/map-screen.ts';
import type { AppState } from '../app/state.ts';
import type { MapCell } from '../charts/port-map.ts';
import { plural } from '../plain/day-lines.ts';
import {
  countsLine,
  coveredQuestion,
  factOf,
  historySentences,
  labelOf,
  levelWords,
  nothingFound,
  portSentences,
  type Told,
} from '../plain/map-lines.ts';
import { toldOf } from './map-told.ts';
import type { Speech } from './speech.ts';

const cellSentences = (
  cell: MapCell,
  { covered, uncovered }: MapScreen,
  told: Told,
): readonly string[] =>
  covered && !uncovered
    ? [coveredQuestion(cell.item), `${levelWords[cell.level]}.`]
    : [
        `${labelOf(cell.item)}, ${levelWords[cell.level]}.`,
        factOf(cell.item),
        ...historySentences(cell, told),
      ];

/** Where one is: "Mail, 2 of 7.", so that moving can be followed by ear. */
const familyPlace = ({ map, cursor }: MapScreen): string => {
  let before = 0;
  for (const { name, cells } of map.families) {
    if (cursor < before + cells.length) return `${name}, ${cursor - before + 1} of ${cells.length}`;
    before += cells.length;
  }
  return '';
};

/** What is typed in a search, in front of what it leads to. */
const findingSentences = ({ finding, grid }: MapScreen): readonly string[] => {
  if (!finding) return [];
  const isNothing = !finding.found && finding.typed.trim() !== '';
  const nothing = nothingFound(finding.typed, grid !== undefined);
  return [`Find: ${finding.typed}.`, ...(isNothing ? [nothing] : [])];
};

const ofCell = (screen: MapScreen, told: Told): string => {
  const cell = screen.map.cells[screen.cursor];
  if (!cell) return '';
  return [
    ...findingSentences(screen),
    `${familyPlace(screen)}:`,
    ...cellSentences(cell, screen, told),
  ].join(' ');
};

const ofPort = (
  { ports, port }: NonNullable<MapScreen['grid']>,
  screen: MapScreen,
  told: Told,
): string => {
  const { fact, rest } = portSentences(port, ports, told);
  return [...findingSentences(screen), `Port ${port}, ${fact}`, rest].join(' ');
};

/** The map as it is heard: the counts, and last the place moved to with how well it is known. */
export const onMap = (state: AppState, screen: MapScreen): Speech => {
  const { map, grid, covered } = screen;
  const told = toldOf(state, map);
  return {
    lines: [
      `${plural(map.cells.length, 'port')}: ${countsLine(map.counts)}`,
      ...(covered && !grid ? ['Names are covered.'] : []),
    ],
    changing: grid ? ofPort(grid, screen, told) : ofCell(screen, told),
  };
};
