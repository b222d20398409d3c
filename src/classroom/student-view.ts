import type { OptionKey } from '../questions/question.ts';
import type { StudentState } from './student-state.ts';
import type { AskedView } from './wire.ts';

/** When the machine wants to hear of the time next, in ms; undefined when it waits for others. */
export const studentWakeAt = ({ link, given }: StudentState): number | undefined => {
  if (link.name === 'down') return link.retryAt;
  return link.name === 'up' && given?.stage === 'held' ? given.resendAt : undefined;
};

/** Whether the host is being looked for: a place is held, and nothing comes down. */
export const isReaching = ({ seat, link }: StudentState): boolean =>
  seat.name === 'in' && (link.name === 'down' || (link.name === 'connecting' && link.failures > 0));

/** Ms the student has left; undefined where no clock is shown. The clock of a paused question stands. */
export const leftAt = ({ snapshot, seenAt }: StudentState, ms: number): number | undefined => {
  const { room, you } = snapshot ?? {};
  if (!room || !you || room.phase !== 'question' || you.left === null) return undefined;
  return room.paused ? you.left : Math.max(0, you.left - Math.max(0, ms - seenAt));
};

/** Whole seconds as a countdown shows them: 0 only when the time is up. */
export const secondsLeft = (state: StudentState, ms: number): number | undefined => {
  const left = leftAt(state, ms);
  return left === undefined ? undefined : Math.ceil(left / 1000);
};

/** When the countdown shows another second, in ms; undefined while it stands still. */
export const nextSecondAt = (state: StudentState, ms: number): number | undefined => {
  const left = leftAt(state, ms);
  if (left === undefined || left === 0 || state.snapshot?.room.paused) return undefined;
  return ms + (left % 1000 || 1000);
};

/** The option that says so: no answer is given by it, and none is wrong. */
export const idk: OptionKey = 'e';

/** An option as it is shown, by its letter. */
export const labelOf = ({ options }: AskedView, key: OptionKey): string =>
  options.find((option) => option.key === key)?.label ?? '';
