import { safeText } from '../grading/safe-text.ts';
import type { FormSetting } from '../memory/form.ts';
import { type Card, cardsOf, type Deck } from '../registry/deck.ts';
import { allDirections, type Direction, isDirection } from '../registry/item.ts';
import type { Context } from './context.ts';
import { UsageError } from './errors.ts';
import {
  isPlain,
  runInLines,
  runInteractive,
  type SittingOptions,
  type WishReader,
} from './sitting.ts';
import { suggestion } from './suggest.ts';

export interface StudyOptions extends SittingOptions {
  readonly minutes?: string;
  readonly count?: string;
  readonly direction?: readonly string[];
  readonly form?: string;
  readonly card?: readonly string[];
}

const forms: readonly string[] = ['auto', 'choice', 'typed'] satisfies FormSetting[];

const isForm = (word: string): word is FormSetting => forms.includes(word);

/** @throws UsageError for anything but a whole number from 1 to `most` */
export const wholeNumber = (option: string, text: string, most: number): number => {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= most) return number;
  throw new UsageError(`${option} "${safeText(text)}": write a whole number from 1 to ${most}`);
};

const readForm = (text: string): FormSetting => {
  if (isForm(text)) return text;
  throw new UsageError(`--form "${safeText(text)}": write auto, choice or typed`);
};

/** Cards asked for by id; those of the deck at hand first, else of whichever list has them. */
const cardsNamed = (ids: readonly string[], deck: Deck, context: Context): readonly Card[] => {
  const known = new Map<string, Card>();
  for (const other of [...context.catalog.decks, deck]) {
    for (const card of cardsOf(other))
      if (!known.has(card.id) || other === deck) known.set(card.id, card);
  }
  return [...new Set(ids)].map((id) => {
    const card = known.get(id);
    if (card) return card;
    throw new UsageError(
      `--card: there is no card "${safeText(id)}"${suggestion(id, [...known.keys()]) || '; one is ssh:service-to-number'}`,
    );
  });
};

const readDirections = (wanted: readonly string[]): readonly Direction[] => {
  const unknown = wanted.find((word) => !isDirection(word));
  if (unknown !== undefined) {
    throw new UsageError(`--direction "${safeText(unknown)}": write ${allDirections.join(', ')}`);
  }
  return wanted.filter(isDirection);
};

/** What the options ask for, beside the settings. */
export const wishOf =
  (options: StudyOptions): WishReader =>
  (deck, context) => {
    const named = options.card ?? [];
    return {
      cards: named.length > 0 ? cardsNamed(named, deck, context) : undefined,
      directions: readDirections(options.direction ?? []),
      minutes:
        options.minutes === undefined ? undefined : wholeNumber('--minutes', options.minutes, 600),
      count:
        options.count === undefined ? undefined : wholeNumber('--count', options.count, 100_000),
      form: options.form === undefined ? undefined : readForm(options.form),
      seed: options.seed,
    };
  };

/** `portquiz study`: today's session, in lines or on the screen. */
export const study = (options: StudyOptions, context: Context): Promise<number> =>
  options.json === true || isPlain(context, options.deck)
    ? runInLines(options, context, wishOf(options))
    : runInteractive('study', options, context, wishOf(options));
