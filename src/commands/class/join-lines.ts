import {
  type OwnRecord,
  playerOf,
  type Recorded,
  recordOf,
  recordOfAnswers,
} from '../../classroom/own-record.ts';
import { foldRoomCode } from '../../classroom/room-code.ts';
import { updateStudent } from '../../classroom/student.ts';
import type { JoinProblem, StudentEvent, StudentState } from '../../classroom/student-state.ts';
import { nextSecondAt, studentWakeAt } from '../../classroom/student-view.ts';
import type { Moment } from '../../memory/moment.ts';
import type { JoinShell } from '../../plain/class/join-shell.ts';
import { runJoin } from '../../plain/class/run-join.ts';
import type { Context } from '../context.ts';
import { signalCodes } from '../presence.ts';
import { createRecorder } from '../recorder.ts';
import { openLines } from '../sitting.ts';
import { type Entrance, joinWorld } from './join-world.ts';
import { keepAnswers } from './keep-answers.ts';
import type { HearMissed } from './missed-closes.ts';

/** What both ways of taking part begin with. */
export interface Joining extends Entrance {
  readonly record: Omit<OwnRecord, 'player' | 'shell'>;
  readonly student: StudentState;
  /** What is done first: the place is taken that was kept, or has just been given. */
  readonly opening: StudentEvent | undefined;
}

/** A running student's side of a line shell, on the real clock. */
const runStudent = (joining: Joining, context: Context) => {
  const { record, student } = joining;
  const recorder = createRecorder(context.home, () => tell());
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  let state = student;
  let own: OwnRecord = { ...record, shell: 'plain', player: '' };
  let waking: NodeJS.Timeout | undefined;

  const wakeLater = (): void => {
    clearTimeout(waking);
    const times = [studentWakeAt(state), nextSecondAt(state, performance.now())];
    const due = times.filter((time) => time !== undefined);
    if (due.length === 0) return;
    const wait = Math.max(0, Math.min(...due) - performance.now());
    waking = setTimeout(() => dispatch({ type: 'tick', ms: performance.now() }), wait + 1);
  };
  const keep = (recorded: (own: OwnRecord, at: Moment) => Recorded): void => {
    if (state.seat.name !== 'in') return;
    const player = playerOf(state.seat.token);
    const step = recorded({ ...own, player }, context.clock());
    own = step.record;
    void keepAnswers(context.home, recorder, step.events);
  };
  const dispatch = (event: StudentEvent): void => {
    const step = updateStudent(state, event);
    state = step.state;
    if (event.type === 'snapshot') keep((own, at) => recordOf(own, event.snapshot, at));
    for (const effect of step.effects) world.carryOut(effect);
    wakeLater();
    tell();
  };
  const keepMissed: HearMissed = (session, answers) =>
    keep((own, at) => recordOfAnswers(own, session, answers, at));
  const world = joinWorld(joining, context, dispatch, keepMissed, foldRoomCode);
  return {
    state: () => state,
    dispatch,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    trouble: () => recorder.trouble && `${context.home.folder}: ${recorder.trouble}`,
    close: async () => {
      listeners.clear();
      clearTimeout(waking);
      await world.close();
      clearTimeout(waking);
      await recorder.close();
    },
  };
};

/** A class in lines. @returns why nobody came in, where the input ended before that */
export const joinInLines = async (
  joining: Joining,
  context: Context,
): Promise<JoinProblem | undefined> => {
  const running = runStudent(joining, context);
  const reader = openLines();
  for (const [signal, code] of Object.entries(signalCodes))
    process.once(signal, () => {
      running.close().finally(() => process.exit(code));
    });
  const { state, dispatch, subscribe, trouble } = running;
  const shell: JoinShell = {
    ...{ state, dispatch, subscribe, trouble },
    ms: () => performance.now(),
    lines: reader,
    print: context.print,
    prompt: (text) => process.stdout.write(text),
    echoes: process.stdin.isTTY === true,
    address: joining.ticket.address,
  };
  if (joining.opening) dispatch(joining.opening);
  try {
    return await runJoin(shell, joining.ticket.code);
  } finally {
    reader.close();
    await running.close();
  }
};
