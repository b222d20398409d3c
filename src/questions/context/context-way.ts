import type { Card } from '../../registry/deck.ts';
import type { Item } from '../../registry/item.ts';
import type { QuestionSource } from '../ask.ts';
import type { Form, Question } from '../question.ts';
import type { Random } from '../random.ts';
import type { ContextKind } from './kind.ts';

/** A card to be asked in context, as one of its items. */
export interface InContext {
  readonly card: Card;
  readonly item: Item;
  readonly form: Form;
  readonly source: QuestionSource;
}

/** One kind of context. */
export interface ContextWay {
  readonly kind: ContextKind;
  /** Whether it is fair for an item in the card's direction: one right answer, and a line that a tool would show. */
  readonly fits: (asked: Omit<InContext, 'form'>) => boolean;
  /** The question; only where it fits. */
  readonly ask: (asked: InContext, random: Random) => Question;
}
