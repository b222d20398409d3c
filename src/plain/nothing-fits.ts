import { safeText } from '../grading/safe-text.ts';
import { highestPort } from '../registry/port.ts';

/** That nothing fits what was typed, and of a number too high why. */
export const sayNothingFits = (typed: string): string =>
  /^\d+$/.test(typed.trim()) && Number(typed) > highestPort
    ? `Ports go from 0 to ${highestPort}.`
    : `Nothing fits "${safeText(typed)}".`;
