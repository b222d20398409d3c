import { expect, it } from 'vitest';
import type { AnsweredView, Snapshot } from '../../../src/classroom/wire.ts';
import { missedCloses } from '../../../src/commands/class/missed-closes.ts';
import { answerTo, asked, inLobby, told } from '../../classroom/snapshots.ts';

const open = (number: number): Snapshot => told({ question: asked(number) });
const over = (number: number): Snapshot =>
  told({ phase: 'answer', question: asked(number), answer: answerTo() });
const answers: readonly AnsweredView[] = [{ question: asked(1), answer: answerTo(), given: 'b' }];

/** After which questions a student asked what they missed, as the host's words come. */
const askedFor = async (
  isBack: boolean,
  snapshots: readonly Snapshot[],
  isReached: (time: number) => boolean = () => true,
) => {
  const after: number[] = [];
  let heard = 0;
  const connection = {
    answers: (_: string, number: number) => {
      after.push(number);
      return Promise.resolve(isReached(after.length) ? answers : undefined);
    },
  };
  const missed = missedCloses(connection, isBack, () => heard++);
  for (const snapshot of snapshots) {
    missed.told('token', snapshot);
    await Promise.resolve();
    await Promise.resolve();
  }
  return { after, heard };
};

it('asks nothing while every close is told', async () => {
  const whole = [inLobby, open(1), over(1), open(2), over(2), over(2), open(3)];
  expect(await askedFor(false, whole)).toEqual({ after: [], heard: 0 });
  expect(await askedFor(true, whole)).toEqual({ after: [], heard: 0 });
});

it('asks for what was closed between two words of the host', async () => {
  expect(await askedFor(false, [open(1), over(1), open(2), open(4), over(4)])).toEqual({
    after: [1],
    heard: 1,
  });
  expect((await askedFor(false, [open(2), over(3)])).after).toEqual([1]);
});

it('asks for all of it from a place of an earlier start, and for nothing from a new one', async () => {
  expect((await askedFor(true, [over(4), open(5)])).after).toEqual([0]);
  expect((await askedFor(true, [over(1)])).after).toEqual([]);
  expect((await askedFor(false, [over(4), open(5)])).after).toEqual([]);
});

it('asks again when the host did not reply', async () => {
  const words = [open(1), open(3), open(3), over(3)];
  expect(await askedFor(false, words, (time) => time > 1)).toEqual({ after: [0, 0], heard: 1 });
});

it('asks for all of a quiz that the same place leads to again', async () => {
  const other = told({ session: 'other', question: asked(3) });
  expect((await askedFor(false, [open(4), over(4), other, open(5)])).after).toEqual([0, 0]);
});
