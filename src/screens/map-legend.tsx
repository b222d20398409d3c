import { Text } from 'ink';
import type { ReactNode } from 'react';
import type { PortMap } from '../charts/port-map.ts';
import { levelWords } from '../plain/map-lines.ts';
import { levels } from '../schedule/known.ts';
import { type MapPiece, Pieces } from './map-look.tsx';
import type { Theme } from './theme.ts';

const gap = '  ';
/** From so many columns on the words have room beside the heading. */
const wordsFrom = 58;

/** "# known 9  + shaky 4  - new 4  . not yet 3", each in its look; the words give way. */
const legendPieces = (
  { counts }: PortMap,
  columns: number,
  { signs }: Theme,
): readonly MapPiece[] =>
  levels.map((level, at) => {
    const words = columns < wordsFrom ? [] : [levelWords[level]];
    const text = [signs.levels[level], ...words, counts[level]].join(' ');
    return { text: `${at > 0 ? gap : ''}${text}`, look: level };
  });

/** The legend as a text. */
export const legendText = (map: PortMap, columns: number, theme: Theme): string =>
  legendPieces(map, columns, theme)
    .map(({ text }) => text)
    .join('');

/** What the signs of the map mean, and how many there are of each. */
export const MapLegend = ({
  map,
  columns,
  theme,
}: {
  readonly map: PortMap;
  readonly columns: number;
  readonly theme: Theme;
}): ReactNode => (
  <Text>
    <Pieces pieces={legendPieces(map, columns, theme)} theme={theme} />
  </Text>
);

/** The legend beside the grid, with the space in front of it. */
export const besideWidth = 32;

/** What the signs of the grid mean, a line each. */
export const besideGrid = (map: PortMap, theme: Theme): readonly MapPiece[] => {
  const { levels: ofLevels, beside } = theme.signs;
  return [
    { text: 'Your list', look: 'around' },
    ...levels.map(
      (level): MapPiece => ({
        text: `${ofLevels[level]} ${levelWords[level]} ${map.counts[level]}`,
        look: level === 'unmet' ? 'plain' : level,
      }),
    ),
    { text: '', look: 'plain' },
    { text: 'Beside it', look: 'around' },
    { text: `${beside.ours} another service`, look: 'ours' },
    { text: `${beside.named} a name of the registry`, look: 'named' },
  ];
};
