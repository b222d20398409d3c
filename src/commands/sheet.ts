import { type Sheet, type Standing, sheetOf } from '../formats/sheet.ts';
import { sheetMarkdown } from '../formats/sheet-markdown.ts';
import { sheetPage } from '../formats/sheet-page.ts';
import type { Item } from '../registry/item.ts';
import { recallAt } from '../schedule/agenda.ts';
import { knownFrom } from '../schedule/known.ts';
import { type CommonOptions, type Context, deckFor } from './context.ts';
import { outputWidth } from './output-width.ts';
import { sheetLines } from './sheet-lines.ts';
import { deliver, type WantedFile } from './written-file.ts';

export interface SheetOptions extends CommonOptions {
  readonly deck?: string;
  readonly md?: string;
  readonly html?: string;
}

/** Shaky: met, and one of its directions missed or fallen under the line. */
const standingAt = ({ memory, clock }: Context) => {
  const now = clock();
  return (item: Item): Standing => {
    const met = item.directions.flatMap(
      (direction) => memory.cards.get(item.cards[direction]) ?? [],
    );
    if (met.length === 0) return 'unmet';
    const isShaky = met.some((card) => card.missedAt !== null || recallAt(card, now) < knownFrom);
    return isShaky ? 'shaky' : 'steady';
  };
};

const recordOf = ({ deck, name, families }: Sheet) => ({
  deck,
  name,
  families: families.map(({ id, name, items }) => ({
    id,
    name,
    items: items.map(({ standing, ...item }) => ({
      ...item,
      shaky: standing === 'shaky',
      met: standing !== 'unmet',
    })),
  })),
});

const wantedOf = ({ md, html }: SheetOptions, sheet: Sheet): readonly WantedFile[] => [
  ...(md === undefined ? [] : [{ option: '--md', file: md, text: sheetMarkdown(sheet) }]),
  ...(html === undefined ? [] : [{ option: '--html', file: html, text: sheetPage(sheet) }]),
];

/** `portquiz sheet`: the list on one page by family, the learner's shaky ones marked; on the output or in files. */
export const sheet = (options: SheetOptions, context: Context): number => {
  const deck = deckFor(context, options.deck);
  const { day } = context.clock();
  const drawn = sheetOf(deck, context.catalog.families, day, standingAt(context));
  const wanted = wantedOf(options, drawn);
  deliver(wanted, context, options.json);
  if (options.json) context.printJson(recordOf(drawn));
  else if (wanted.length === 0) context.print(...sheetLines(drawn, outputWidth(process.stdout)));
  return 0;
};
