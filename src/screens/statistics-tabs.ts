import { type ChartTab, chartTabs } from '../app/statistics-screen.ts';
import { joined } from './charts/pieces.ts';
import { shortTabNames, tabNames } from './statistics-words.ts';
import type { TextLine } from './text-line.tsx';
import type { Theme } from './theme.ts';

const gap = '   ';

const namesFor = (width: number): Readonly<Record<ChartTab, string>> =>
  chartTabs.map((tab) => tabNames[tab]).join(gap).length <= width ? tabNames : shortTabNames;

/** The names of all tabs, the one shown underlined. */
export const tabLines = (current: ChartTab, width: number, theme: Theme): readonly TextLine[] => {
  const names = namesFor(width);
  const marks = chartTabs.map((tab) =>
    (tab === current ? theme.signs.axis.mark : ' ').repeat(names[tab].length),
  );
  return [
    joined(
      chartTabs.flatMap((tab, at) => [
        { text: at === 0 ? '' : gap },
        tab === current ? { text: names[tab], bold: true } : { text: names[tab], dim: true },
      ]),
    ),
    [{ text: marks.join(gap).trimEnd(), colour: theme.accent }],
  ];
};

/** "2/7 Families": where there is no room for the names of all. */
export const tabInShort = (current: ChartTab): string =>
  `${chartTabs.indexOf(current) + 1}/${chartTabs.length} ${tabNames[current]}`;
