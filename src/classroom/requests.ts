import { type OptionKey, optionKeys } from '../questions/question.ts';
import type { AnswerBody, JoinBody } from './wire.ts';

const longestCode = 64;
/** As typed: what is left of it is cut later. */
const longestName = 400;
const longestId = 128;

const textOf = (body: unknown, field: string, longest: number): string | undefined => {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, field)) return undefined;
  const value: unknown = Reflect.get(body, field);
  return typeof value === 'string' && value.length <= longest ? value : undefined;
};

/** Whether a value is the key of an option. */
export const isOptionKey = (value: unknown): value is OptionKey =>
  optionKeys.some((key) => key === value);

/** What somebody sent to come in; undefined where it is no such thing. */
export const joinBodyOf = (body: unknown): JoinBody | undefined => {
  const code = textOf(body, 'code', longestCode);
  const name = textOf(body, 'name', longestName);
  if (code === undefined) return undefined;
  const hasName = typeof body === 'object' && body !== null && Object.hasOwn(body, 'name');
  if (!hasName) return { code };
  return name === undefined ? undefined : { code, name };
};

/** What somebody sent as an answer; undefined where it is no such thing. */
export const answerBodyOf = (body: unknown): AnswerBody | undefined => {
  const question = textOf(body, 'question', longestId);
  const option = textOf(body, 'option', 1);
  return question !== undefined && isOptionKey(option) ? { question, option } : undefined;
};
