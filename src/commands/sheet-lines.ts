import {
  type Mark,
  markOf,
  marksOf,
  markWords,
  portsText,
  type Sheet,
  type SheetItem,
  transportText,
} from '../formats/sheet.ts';
import { hanging } from './hanging.ts';

const signs: Readonly<Record<Mark, string>> = { shaky: '!', unmet: '.' };

/** In a narrower window names in a column of their own would leave no room for what they are for. */
const narrow = 60;

const itemLines = (item: SheetItem, marks: readonly Mark[], width: number): readonly string[] => {
  const mark = markOf(item, marks);
  const isNarrow = width < narrow;
  const columns = [
    portsText(item).padEnd(isNarrow ? 9 : 12),
    transportText(item).padEnd(isNarrow ? 7 : 8),
  ];
  const head = `${mark ? signs[mark] : ' '} ${columns.join(' ')} `;
  return hanging(head, `${item.name}: ${item.gloss}`, width, isNarrow ? 4 : head.length);
};

/**
 * A sheet as lines of so many columns at most (infinite for a pipe): a family's name, its items below, and what the
 * marks mean at the end.
 */
export const sheetLines = (sheet: Sheet, width: number): readonly string[] => {
  const marks = marksOf(sheet);
  return [
    ...hanging('', sheet.name, width, 0),
    ...sheet.families.flatMap(({ name, items }) => [
      '',
      ...hanging('', name, width, 0),
      ...items.flatMap((item) => itemLines(item, marks, width)),
    ]),
    ...(marks.length > 0 ? [''] : []),
    ...marks.flatMap((mark) => hanging(`${signs[mark]} `, markWords[mark], width, 2)),
  ];
};
