import type { CardId, Direction, Item } from '../registry/item.ts';
import type { Transport } from '../registry/port.ts';
import type { NumberSpan, ServicePort } from '../registry/service.ts';
import type { ContextKind } from './context/kind.ts';

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
    }
  | {
      readonly kind: 'transport';
      /** The ports it is asked of: members of a group may differ. */
      readonly ports: readonly number[];
      /** TCP, UDP, or both as one answer. */
      readonly used: readonly Transport[];
    }
  | {
      readonly kind: 'replacement';
      /** Any of them is right; the usual one first. */
      readonly items: readonly [Item, ...Item[]];
    };

export type OptionKey = 'a' | 'b' | 'c' | 'd' | 'e';

export const optionKeys: readonly OptionKey[] = ['a', 'b', 'c', 'd', 'e'];

export interface Option {
  readonly key: OptionKey;
  readonly label: string;
  /** The numbers or the item that picking it names; undefined for "I don't know". */
  readonly ports?: readonly number[];
  readonly item?: string;
  readonly transports?: readonly Transport[];
}

/** A card made concrete: wording, choices, and what is right. */
export interface Question {
  readonly card: CardId;
  readonly direction: Direction;
  readonly item: Item;
  readonly form: Form;
  readonly prompt: string;
  /** What the prompt speaks of, a line each, as a terminal or a log shows it: asked in context. */
  readonly scene?: readonly string[];
  /** What the scene is of. */
  readonly context?: ContextKind;
  /** TCP, UDP or both, as shown beside the port. */
  readonly transport: string;
  /** How many numbers or names are wanted. */
  readonly wants: number;
  readonly key: AnswerKey;
  /** Four options and "I don't know", also behind a typed question for Tab. */
  readonly options: readonly Option[];
}

const isRightOption = ({ key, item }: Question, option: Option): boolean => {
  switch (key.kind) {
    case 'ports':
      // In context the right number may also stand beside a wrong server.
      return (
        option.item === item.id &&
        String(option.ports) === String(key.ports.map((port) => port.number))
      );
    case 'names':
      return option.item === item.id;
    case 'transport':
      return option.transports !== undefined && String(option.transports) === String(key.used);
    case 'replacement':
      return key.items.some(({ id }) => id === option.item);
    default:
      return key satisfies never;
  }
};

/** The right option of a question. */
export const rightOption = (question: Question): Option | undefined =>
  question.options.find((option) => isRightOption(question, option));
