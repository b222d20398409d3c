import type { CardId, Direction, Item } from '../registry/item.ts';
import type { NumberSpan, ServicePort } from '../registry/service.ts';

/** How an answer is given: picked among options, or typed. */
export type Form = 'choice' | 'typed';

/** What would be right, for the grader. */
export type AnswerKey =
  | {
      readonly kind: 'ports';
      /** The right set. */
      readonly ports: readonly ServicePort[];
      /** For a single port: numbers right beside it or instead of it. */
      readonly acceptAlso: readonly NumberSpan[];
      /** Other whole sets that are right. */
      readonly acceptSets: readonly (readonly number[])[];
    }
  | {
      readonly kind: 'names';
      readonly port: ServicePort;
      /** Every way of writing a right answer. */
      readonly names: readonly string[];
    };

export type OptionKey = 'a' | 'b' | 'c' | 'd' | 'e';

export const optionKeys: readonly OptionKey[] = ['a', 'b', 'c', 'd', 'e'];

export interface Option {
  readonly key: OptionKey;
  readonly label: string;
  /** The numbers or the item that picking it names; undefined for "I don't know". */
  readonly ports?: readonly number[];
  readonly item?: string;
}

/** A card made concrete: wording, choices, and what is right. */
export interface Question {
  readonly card: CardId;
  readonly direction: Direction;
  readonly item: Item;
  readonly form: Form;
  readonly prompt: string;
  /** TCP, UDP or both, as shown beside the port. */
  readonly transport: string;
  /** How many numbers or names are wanted. */
  readonly wants: number;
  readonly key: AnswerKey;
  /** Four options and "I don't know", also behind a typed question for Tab. */
  readonly options: readonly Option[];
}

/** The right option of a question. */
export const rightOption = (question: Question): Option | undefined =>
  question.options.find((option) =>
    question.key.kind === 'ports'
      ? String(option.ports) === String(question.key.ports.map((port) => port.number))
      : option.item === question.item.id,
  );
