import { isDay, type Moment, momentAt } from '../memory/moment.ts';
import { UsageError } from './errors.ts';

/** The only place that reads the time. */
export type Clock = () => Moment;

const isoForm =
  /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * The clock of this run. PORTQUIZ_NOW (an ISO time) sets where it starts, for tests and demonstrations; from there it
 * runs on as usual. A time without a zone is local.
 */
export const createClock = (now: string | undefined): Clock => {
  if (now === undefined || now === '') return () => momentAt(Date.now());
  const text = now.trim();
  const start = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T12:00` : text).getTime();
  // JavaScript takes 30 February for 2 March.
  if (!isoForm.test(text) || !isDay(text.slice(0, 10)) || Number.isNaN(start)) {
    throw new UsageError(`PORTQUIZ_NOW "${now}" is no ISO time; write 2026-12-12T08:30`);
  }
  const begun = performance.now();
  return () => momentAt(start + Math.round(performance.now() - begun));
};

/** A moment fit for a file name: `2026-12-12-083000`. */
export const stampOf = ({ time }: Moment): string => {
  const iso = new Date(time).toISOString();
  return `${iso.slice(0, 10)}-${iso.slice(11, 19).replaceAll(':', '')}`;
};
