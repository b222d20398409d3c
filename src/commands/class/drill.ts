import { reduceTaking, type Taking, type TakingInput } from '../../drill/taking.ts';
import { restingRecord, restLine } from '../../plain/class/drill-lines.ts';
import type { DrillShell } from '../../plain/class/drill-shell.ts';
import { reasonOf } from '../../progress/errors.ts';
import type { Context } from '../context.ts';
import { withTicks } from '../line-ticks.ts';
import type { Options } from '../options.ts';
import { signalCodes } from '../presence.ts';
import { isPlain, openLines } from '../sitting.ts';
import { checkAnswersPlace, deliverAnswers, slipFor, writeAnswersFile } from './answers-file.ts';
import { createDrillKeeper, type DrillKeeper } from './drill-keeper.ts';
import { type DrillSitting, openSitting } from './drill-sitting.ts';

const tickEveryMs = 500;

/** A quiz of a line shell: its state, and its effects carried out on the learner's files. */
interface Running {
  readonly state: Taking;
  readonly keeper: DrillKeeper;
  dispatch(event: TakingInput): Promise<boolean>;
}

const running = (sitting: DrillSitting, context: Context, json: boolean): Running => {
  const { file, record, deck, grading } = sitting;
  let state = sitting.taking;
  const source = {
    ...{ run: state.run, deck: deck.id, grading, memory: context.memory },
    shell: json ? ('json' as const) : ('plain' as const),
  };
  const keeper = createDrillKeeper(file, context.home, state, record, source);
  keeper.catchUp();
  return {
    get state() {
      return state;
    },
    keeper,
    dispatch: async (event) => {
      const step = reduceTaking(state, event);
      state = step.state;
      const saved = await Promise.all(step.effects.map(keeper.keep));
      return saved.every(Boolean);
    },
  };
};

/** @param leave says how the quiz stands, and hands over what is answered */
const leaveOnSignals = (quiz: Running, leave: () => void): void => {
  for (const [signal, code] of Object.entries(signalCodes)) {
    process.once(signal, () => {
      void quiz.dispatch({ type: 'rest', ms: performance.now() });
      leave();
      quiz.keeper.close().finally(() => process.exit(code));
    });
  }
};

/** What is answered goes into the file that was asked for, by whatever way the quiz is left; once. */
const handingOver = (quiz: Running, options: Options, context: Context): (() => void) => {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    deliverAnswers(quiz.state, options, context, options.json === true);
  };
};

/** The last words of a quiz that a signal ends. The file comes first: the terminal may be gone. */
const lastWords = (quiz: Running, handOver: () => void, json: boolean, context: Context): void => {
  const isResting = quiz.state.phase !== 'done';
  if (isResting && !json) context.print('');
  try {
    handOver();
  } catch (error) {
    context.warn(reasonOf(error));
  }
  if (isResting)
    context.print(json ? JSON.stringify(restingRecord(quiz.state)) : restLine(quiz.state));
};

const shellFor = (
  quiz: Running,
  { deck, grading, file, whose }: DrillSitting,
  context: Context,
  heard: DrillShell['heard'],
): DrillShell => ({
  state: () => quiz.state,
  dispatch: quiz.dispatch,
  begin: quiz.keeper.begin,
  handIn: () => {
    const written = writeAnswersFile(file, quiz.state);
    if ('trouble' in written)
      context.warn(`the answers file could not be written: ${written.trouble}`);
    return { slip: slipFor(quiz.state), file: 'file' in written ? written.file : undefined };
  },
  whose,
  trouble: () => quiz.keeper.trouble && `${context.home.folder}: ${quiz.keeper.trouble}`,
  deck,
  grading,
  isMet: (card) => context.memory.cards.has(card),
  time: () => context.clock().time,
  ms: () => performance.now(),
  heard,
  print: context.print,
  prompt: (text) => process.stdout.write(text),
  echoes: process.stdin.isTTY === true,
});

const runLines = async (
  sitting: DrillSitting,
  options: Options,
  context: Context,
): Promise<void> => {
  const json = options.json === true;
  const quiz = running(sitting, context, json);
  const { runDrill } = await import('../../plain/class/run-drill.ts');
  const { runDrillJson } = await import('../../plain/class/run-drill-json.ts');
  // Only now: lines that came while something else is waited for would be lost.
  const reader = openLines();
  const heard = withTicks(reader, quiz.state.run.seconds === null ? undefined : tickEveryMs);
  const handOver = handingOver(quiz, options, context);
  leaveOnSignals(quiz, () => lastWords(quiz, handOver, json, context));
  const shell = shellFor(quiz, sitting, context, heard);
  try {
    await (json ? runDrillJson(shell) : runDrill(shell));
    handOver();
  } finally {
    heard.close();
    reader.close();
    await quiz.keeper.close();
  }
};

/** `portquiz drill`: the quiz of a code, or a new one; what was begun goes on. */
export const drill = async (
  code: string | undefined,
  options: Options,
  context: Context,
): Promise<number> => {
  const sitting = openSitting(code, options, context);
  checkAnswersPlace(sitting.taking, options);
  if (options.json === true || isPlain(context)) {
    await runLines(sitting, options, context);
    return 0;
  }
  const { runDrillScreen } = await import('./drill-screen.ts');
  return runDrillScreen(sitting, options, context);
};
