import type { EntryScreen } from '../app/entry-screen.ts';
import type { AppState } from '../app/state.ts';
import {
  type EntryLine,
  type EntrySection,
  entryHeading,
  entrySections,
} from '../plain/entry-lines.ts';
import { levelWords, ownLines } from '../plain/own-lines.ts';
import type { WindowSize } from '../terminal/window.ts';
import { type Layout, layoutFor } from './frame.tsx';
import { linesOf } from './lines.ts';
import { proseLines, type TextLine } from './text-line.tsx';

const labelWidth = 15;

/** The sections of an entry, with the learner's own. */
export const sectionsOf = (
  state: AppState,
  { entry, own }: EntryScreen,
): readonly EntrySection[] => {
  const { items } = state.equipment.catalog;
  return entrySections(
    entry,
    ownLines(own, state.now.day, (id) => items.get(id)),
  );
};

/** A word longer than a line is cut, as nothing else can be done with it. */
const breakable = (text: string, width: number): string =>
  text.replace(new RegExp(`\\S{${width}}(?=\\S)`, 'g'), '$& ');

const linesOfOne = (
  { label, text }: EntryLine,
  { compact, bodyWidth }: Layout,
): readonly TextLine[] => {
  const width = bodyWidth - (compact ? 2 : labelWidth);
  if (compact) {
    const [first = '', ...rest] = linesOf(breakable(`${label}: ${text}`, width), width);
    return [
      [
        { text: first.slice(0, label.length + 1), dim: true },
        { text: first.slice(label.length + 1) },
      ],
      ...rest.map((each): TextLine => [{ text: `  ${each}` }]),
    ];
  }
  return linesOf(breakable(text, width), width).map(
    (each, at): TextLine => [
      { text: (at === 0 ? label : '').padEnd(labelWidth), dim: true },
      { text: each },
    ],
  );
};

const linesOfSection = (
  { title, subtitle, lines }: EntrySection,
  layout: Layout,
): readonly TextLine[] => [
  ...(title === '' ? [] : proseLines(title, layout.bodyWidth, { bold: true })),
  ...(subtitle === ''
    ? []
    : proseLines(breakable(subtitle, layout.bodyWidth), layout.bodyWidth, { dim: true })),
  ...lines.flatMap((each) => linesOfOne(each, layout)),
];

/** An entry as lines of the window, from its first to its last. */
export const entryTextLines = (
  state: AppState,
  screen: EntryScreen,
  layout: Layout,
): readonly TextLine[] => {
  const heading = entryHeading(screen.entry);
  const sections = sectionsOf(state, screen).map((section) => linesOfSection(section, layout));
  const all = [
    ...(heading === undefined ? [] : [proseLines(heading, layout.bodyWidth, { dim: true })]),
    ...sections.filter((lines) => lines.length > 0),
  ];
  return all.flatMap((lines, at) => (at === 0 ? lines : [[], ...lines]));
};

/** How many lines of an entry a window shows; where not all, one row says so. */
export const shownOf = (count: number, { bodyRows }: Layout): number =>
  count <= bodyRows ? count : bodyRows - 1;

/** The last line of an entry that a window can begin with. */
export const entryEnd = (state: AppState, screen: EntryScreen, size: WindowSize): number => {
  const layout = layoutFor(size);
  const { length } = entryTextLines(state, screen, layout);
  return length - shownOf(length, layout);
};

/** How well it is known now, where it was met. */
export const entryCorner = ({ own }: EntryScreen): string => {
  const [first] = own;
  return first && first.level !== 'unmet' ? levelWords[first.level] : '';
};
