import { randomUUID } from 'node:crypto';
import type { Goal } from '../memory/events.ts';
import { overruling, replay } from '../memory/fold.ts';
import type { ExamGoal, Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import { ProgressError } from '../progress/errors.ts';
import type { Context } from './context.ts';
import { createRecorder } from './recorder.ts';

/**
 * Writes down what is learned by when, synced; nothing where that is so already. Gives the memory with it.
 * @throws ProgressError with the reason when it could not be saved
 */
export const keepGoal = async (
  { home, memory }: Context,
  { deck, date, passed }: ExamGoal,
  now: Moment,
): Promise<Memory> => {
  const { goal } = memory;
  if (goal?.deck === deck && goal.date === date && goal.passed === passed) return memory;
  const kept = passed ? { deck, date, passed } : { deck, date };
  const goalNow: Goal = { v: 1, type: 'goal', id: randomUUID(), ...now, ...kept };
  const event = overruling(goalNow, memory);
  const recorder = createRecorder(home);
  const isSaved = await recorder.record([event]);
  if (!isSaved)
    throw new ProgressError(`${home.journal}: it could not be saved: ${recorder.trouble ?? ''}`);
  await recorder.close();
  return replay([event], memory);
};
