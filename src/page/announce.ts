import { nextOccasion, type Told } from '../classroom/occasions.ts';
import type { StudentState } from '../classroom/student-state.ts';
import { secondsLeft } from '../classroom/student-view.ts';
import { saySeconds } from './words.ts';

/** What is read out now without being asked for, in words; and what has been told from now on. */
export const announcement = (
  before: Told,
  state: StudentState,
  ms: number,
): { readonly told: Told; readonly text: string | undefined } => {
  const { told, now } = nextOccasion(before, state, ms);
  if (!now) return { told, text: undefined };
  const { number, of } = now.question;
  const left = secondsLeft(state, ms);
  switch (now.occasion) {
    case 'start': {
      const time = left === undefined ? '' : ` ${saySeconds(left)}.`;
      return { told, text: `Question ${number} of ${of}.${time}` };
    }
    case 'ten':
    case 'five': {
      const isLying = state.given?.stage === 'picked';
      return { told, text: `${saySeconds(left ?? 0)} left.${isLying ? ' Not sent yet.' : ''}` };
    }
    case 'close':
      return { told, text: `Question ${number} is closed.` };
    default:
      return now.occasion satisfies never;
  }
};
