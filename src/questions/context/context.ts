import type { Card } from '../../registry/deck.ts';
import type { QuestionSource } from '../ask.ts';
import type { Form, Question } from '../question.ts';
import type { Random } from '../random.ts';
export type ContextKind = 'ss';
export const contextsFor = (_card: Card, _source: QuestionSource): readonly ContextKind[] => [];
export const makeInContext = (
  _card: Card,
  _form: Form,
  _source: QuestionSource,
  _random: Random,
  _kind?: ContextKind,
): Question | undefined => undefined;
