import type { RegistryNames } from '../grading/identify.ts';
import type { FormSetting } from '../memory/form.ts';
import { type Exercise, turnsOf } from '../practice/exercise.ts';
import type { Catalog } from '../registry/catalog.ts';
import { type Card, cardsOf, type Deck, extraCardsOf } from '../registry/deck.ts';
import { type Direction, extraDirections } from '../registry/item.ts';
import type { SessionPlan } from './session.ts';
import type { Settings } from './settings.ts';

/** What the program brings to every session. */
export interface Equipment {
  readonly catalog: Catalog;
  readonly shell: SessionPlan['shell'];
  /** Version of portquiz. */
  readonly app: string;
  readonly registryName?: RegistryNames;
}

/** What was asked for beside the settings; undefined and empty mean: nothing particular. */
export interface Wish {
  /** Cards asked for by name: just these, due or not. */
  readonly cards?: readonly Card[] | undefined;
  /** What is practised beyond the day's work. */
  readonly exercise?: Exercise | undefined;
  readonly directions?: readonly Direction[] | undefined;
  readonly minutes?: number | undefined;
  readonly count?: number | undefined;
  readonly form?: FormSetting | undefined;
  readonly seed?: string | undefined;
}

const msPerMinute = 60_000;

/** The plan of one session on a deck. */
export const makePlan = (
  id: string,
  deck: Deck,
  wish: Wish,
  settings: Settings,
  equipment: Equipment,
): SessionPlan => {
  const { directions = [], exercise } = wish;
  const named = exercise ? turnsOf(exercise).map(({ card }) => card) : wish.cards;
  const extras = extraDirections.filter((direction) => directions.includes(direction));
  const cards = named ?? [
    ...cardsOf(deck),
    ...extras.flatMap((direction) => extraCardsOf(deck, direction)),
  ];
  return {
    ...equipment,
    id,
    deck,
    cards:
      directions.length === 0 ? cards : cards.filter((card) => directions.includes(card.direction)),
    practice: named !== undefined,
    exercise,
    skip: settings.skip,
    form: wish.form ?? settings.form,
    limitMs: (wish.minutes ?? settings.minutes) * msPerMinute,
    count: wish.count,
    seed: wish.seed ?? id,
  };
};
