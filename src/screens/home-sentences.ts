import type { SecondRing } from '../app/home.ts';
import type { OpenTest } from '../app/open-test.ts';
import { plural } from '../plain/day-lines.ts';
import type { PortsAhead } from '../schedule/by-the-exam.ts';

/** What Enter does once the day's work is done. */
export const moreWords = 'asks more, in other words.';

/** "18 to 20 of 20", "20 of 20": what is expected by the exam. */
export const sayByExam = ({ low, high, of }: PortsAhead): string =>
  low === high ? `${low} of ${of}` : `${low} to ${high} of ${of}`;

/** "Beyond the list: 24 more ports that other exams ask, 3 known." */
export const sayBeyond = ({ deck, known }: SecondRing): string => {
  const ports = plural(deck.size, 'more port');
  return `Beyond the list: ${ports} that other exams ask${known > 0 ? `, ${known} known` : ''}.`;
};

/** "Timed test: 12 of 40 answered.": one that was begun and waits. */
export const sayOpenTest = ({ answered, asked }: OpenTest): string =>
  `Timed test: ${answered} of ${asked} answered.`;
