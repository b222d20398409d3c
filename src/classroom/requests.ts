import { type OptionKey, optionKeys } from '../questions/question.ts';
import type { AnswerBody, JoinBody } from './wire.ts';

const longestCode = 64;
/** As typed: what is left of it is cut later. */
const longestName = 400;
const longestId = 128;
const longestToken = 64;
const tokenForm = /^[\w-]{22,}$/;

const has = (body: unknown, field: string): boolean =>
  typeof body === 'object' && body !== null && Object.hasOwn(body, field);

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
  const token = textOf(body, 'token', longestToken);
  if (code === undefined || (has(body, 'name') && name === undefined)) return undefined;
  if (has(body, 'token') && !(token !== undefined && tokenForm.test(token))) return undefined;
  return {
    code,
    ...(name === undefined ? {} : { name }),
    ...(token === undefined ? {} : { token }),
  };
};

/** What somebody sent as an answer; undefined where it is no such thing. */
export const answerBodyOf = (body: unknown): AnswerBody | undefined => {
  const question = textOf(body, 'question', longestId);
  const option = textOf(body, 'option', 1);
  return question !== undefined && isOptionKey(option) ? { question, option } : undefined;
};
