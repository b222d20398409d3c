import { createElement } from 'react';
import { openDrillScreen, updateDrill } from '../../app/class/drill.ts';
import {
  type DrillEffect,
  type DrillEvent,
  type DrillState,
  drillLooksAlike,
  type HandIn,
} from '../../app/class/drill-state.ts';
import { marksOf } from '../../drill/marks.ts';
import { isBegun, type Taking } from '../../drill/taking.ts';
import { drillScore, handInLines, restLine } from '../../plain/class/drill-lines.ts';
import { DrillApp } from '../../screens/class/drill-app.tsx';
import { linesOf } from '../../screens/lines.ts';
import type { WindowSize } from '../../terminal/window.ts';
import { keymapInUse } from '../config-keys.ts';
import type { Context } from '../context.ts';
import { exitBadInput, UsageError } from '../errors.ts';
import { type OnScreen, runOnScreen, type Way } from '../on-screen.ts';
import type { Options } from '../options.ts';
import { printable } from '../printable.ts';
import type { Stage } from '../stage.ts';
import { toOutput } from '../written-file.ts';
import { deliverAnswers, slipFor, writeAnswersFile, writeAskedFile } from './answers-file.ts';
import { createDrillKeeper, type DrillKeeper } from './drill-keeper.ts';
import type { DrillSitting } from './drill-sitting.ts';

type Scene = Stage<DrillState, DrillEvent>;

/** The slip, and the answers file: in its own place, and where it was asked for, which is the one to know of. */
const handInOf = (taking: Taking, { file }: DrillSitting, options: Options): HandIn => {
  const nothing = {
    slip: slipFor(taking),
    file: undefined,
    trouble: undefined,
    unwritten: undefined,
  };
  const own = writeAnswersFile(file, taking);
  const asked = writeAskedFile(taking, options);
  if (!asked) return { ...nothing, ...own };
  if ('file' in asked) return { ...nothing, file: printable(asked.file) };
  const unwritten = { file: printable(asked.asked), reason: asked.refused };
  return { ...nothing, ...own, unwritten };
};

/** The last words, on the person's own screen. */
const goodbyeLines = ({ taking, setting, handIn }: DrillState): readonly string[] => {
  const code = `Quiz code ${taking.run.code}`;
  if (taking.phase !== 'done') return isBegun(taking) ? [restLine(taking)] : [code];
  const score = drillScore(marksOf(taking, setting.grading));
  return [
    `${code}: ${score}`,
    ...(handIn ? handInLines(handIn.slip, handIn.file, taking.run.name) : []),
  ];
};

const sayGoodbye = ({ state }: Scene, keeper: DrillKeeper, context: Context): void => {
  const { setting, size, handIn } = state;
  const width = setting.spoken ? Number.POSITIVE_INFINITY : size.columns;
  context.print(...goodbyeLines(state).flatMap((line) => linesOf(line, width)));
  if (handIn?.trouble !== undefined)
    context.warn(`the answers file could not be written: ${handIn.trouble}`);
  if (keeper.unsaved > 0) context.warn(`not saved: ${keeper.trouble ?? ''}`);
};

/** A quiz on the screen: what it is of, and what there is once it runs. */
interface Showing {
  readonly sitting: DrillSitting;
  readonly options: Options;
  readonly context: Context;
  readonly keeper: DrillKeeper;
  /** undefined until the first frame stands. */
  scene: Scene | undefined;
  /** As it stood when it was left. */
  last: Taking;
  handIn: HandIn | undefined;
}

/** Writes the file that was asked for by name, where the end of the quiz has not; gives the exit code. */
const deliverAfter = ({ last, handIn, options, context }: Showing, code: number): number => {
  if (handIn && handIn.unwritten === undefined && options.answers !== toOutput) return code;
  try {
    deliverAnswers(last, options, context, false);
    return code;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    context.warn(error.message);
    return exitBadInput;
  }
};

const showingOf = (sitting: DrillSitting, options: Options, context: Context): Showing => {
  const { taking, deck, grading, file, record } = sitting;
  const { memory, home } = context;
  const source = { run: taking.run, deck: deck.id, grading, memory, shell: 'screen' as const };
  const keeper = createDrillKeeper(file, home, taking, record, source, () => {
    const { unsaved, trouble } = keeper;
    showing.scene?.dispatch({ type: 'kept', unsaved, trouble });
  });
  const showing: Showing = {
    ...{ sitting, options, context, keeper },
    ...{ scene: undefined, last: taking, handIn: undefined },
  };
  return showing;
};

const handIn = (stage: Scene, { sitting, options }: Showing): void =>
  stage.dispatch({ type: 'handed-in', handIn: handInOf(stage.state.taking, sitting, options) });

const carryOut = (showing: Showing, effect: DrillEffect, way: Way): void => {
  const { keeper, scene } = showing;
  switch (effect.type) {
    case 'begin':
      keeper.begin();
      break;
    case 'answered':
    case 'keep-clock':
      void keeper.keep(effect);
      break;
    case 'hand-in':
      if (scene) handIn(scene, showing);
      break;
    case 'quit':
      way.leave({ code: effect.code });
      break;
    case 'suspend':
      way.suspend();
      break;
    default:
      effect satisfies never;
  }
};

const firstState = (
  { sitting: { taking, deck, grading, whose }, context }: Showing,
  size: WindowSize,
  spoken: boolean,
): DrillState => {
  const { memory, settings } = context;
  const keymap = keymapInUse(context);
  const over = taking.phase === 'done';
  return openDrillScreen(
    { deck, grading, memory, settings, keymap, over, whose, spoken },
    taking,
    size,
  );
};

const programOf = (showing: Showing): OnScreen<DrillState, DrillEvent, DrillEffect> => {
  const { sitting, context, keeper } = showing;
  return {
    update: updateDrill,
    looksAlike: drillLooksAlike,
    carryOut: (effect, way) => carryOut(showing, effect, way),
    begin: (size, spoken) => firstState(showing, size, spoken),
    view: (view, clicks) =>
      createElement(DrillApp, { source: view, clicks, environment: process.env }),
    away: (stage, _, ms) => stage.dispatch({ type: 'away', ms }),
    entering: (stage, way) => {
      showing.scene = stage;
      keeper.catchUp();
      way.mouse(context.settings.mouse);
      if (sitting.taking.phase === 'done') handIn(stage, showing);
    },
    leaving: (stage) => stage.dispatch({ type: 'away', ms: performance.now() }),
    close: async (stage) => {
      showing.last = stage.state.taking;
      showing.handIn = stage.state.handIn;
      await keeper.close();
    },
    sayGoodbye: (stage) => sayGoodbye(stage, keeper, context),
    get kept() {
      return keeper.unsaved === 0 ? ', all answers are saved' : '';
    },
  };
};

/** A quiz on the screen, from its first frame until the terminal is whole again. */
export const runDrillScreen = async (
  sitting: DrillSitting,
  options: Options,
  context: Context,
): Promise<number> => {
  const showing = showingOf(sitting, options, context);
  const leaving = await runOnScreen(programOf(showing), context);
  const code = deliverAfter(showing, 'code' in leaving ? leaving.code : 0);
  // Ink's throttle timer would keep the process for another 35 ms.
  process.exit(code);
};
