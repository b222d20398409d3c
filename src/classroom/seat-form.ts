import type { Guard } from './shape.ts';

const tokenForm = /^[\w-]{16,64}$/;
const sessionForm = /^[A-Za-z0-9][\w-]{0,63}$/;

/** What a student comes in by again. It goes into a request's head, so nothing else will do. */
export const isToken: Guard<string> = (value): value is string =>
  typeof value === 'string' && tokenForm.test(value);

/** The id of a session: it names files, and stands in journals for good. */
export const isSessionId: Guard<string> = (value): value is string =>
  typeof value === 'string' && sessionForm.test(value);
