import { createElement } from 'react';
import { updateJoin } from '../../app/class/join.ts';
import {
  beginJoin,
  type JoinEffect,
  type JoinEvent,
  type JoinState,
  joinLooksAlike,
} from '../../app/class/join-state.ts';
import { foldRoomCode } from '../../classroom/room-code.ts';
import type { StudentEvent } from '../../classroom/student-state.ts';
import { leftSentence, ownScore } from '../../plain/class/join-words.ts';
import { JoinApp } from '../../screens/class/join-screen.tsx';
import { linesOf } from '../../screens/lines.ts';
import { keymapInUse } from '../config-keys.ts';
import type { Context } from '../context.ts';
import { runOnScreen, type Way } from '../on-screen.ts';
import { outputWidth } from '../output-width.ts';
import type { Leaving } from '../presence.ts';
import { createRecorder } from '../recorder.ts';
import type { Stage } from '../stage.ts';
import type { Joining } from './join-lines.ts';
import { joinWorld } from './join-world.ts';
import { keepAnswers } from './keep-answers.ts';
import type { HearMissed } from './missed-closes.ts';

type Scene = Stage<JoinState, JoinEvent>;

/** The last words: how it went, or how to come back. */
const sayGoodbye = (state: JoinState, unsaved: number, context: Context): void => {
  const say = (text: string): void => context.print(...linesOf(text, outputWidth(process.stdout)));
  const { snapshot, seat } = state.student;
  const score = snapshot ? ownScore(snapshot.you) : '';
  if (score !== '') say(score);
  if (seat.name === 'in' && snapshot?.room.phase !== 'over') say(leftSentence(snapshot?.you.name));
  if (unsaved > 0) context.warn(`not saved in your own journal: ${state.trouble ?? ''}`);
};

/** A class on the screen, until it is left. */
export const joinOnScreen = (joining: Joining, context: Context): Promise<Leaving> => {
  const { settings } = context;
  let running: Scene | undefined;
  const recorder = createRecorder(context.home, () => {
    const { unsaved, trouble } = recorder;
    running?.dispatch({ type: 'kept', unsaved, trouble });
  });
  const hear = (event: StudentEvent): void =>
    running?.dispatch({ type: 'student', event, at: context.clock(), ms: performance.now() });
  const hearMissed: HearMissed = (session, answers) =>
    running?.dispatch({ type: 'missed', session, answers, at: context.clock() });
  const world = joinWorld(joining, context, hear, hearMissed, foldRoomCode);
  const carryOut = (effect: JoinEffect, way: Way): void => {
    switch (effect.type) {
      case 'append':
        void keepAnswers(context.home, recorder, [effect.event]);
        break;
      case 'quit':
        way.leave({ code: effect.code });
        break;
      case 'suspend':
        way.suspend();
        break;
      default:
        world.carryOut(effect);
    }
  };
  return runOnScreen<JoinState, JoinEvent, JoinEffect>(
    {
      update: updateJoin,
      looksAlike: joinLooksAlike,
      carryOut,
      begin: (size, spoken) =>
        beginJoin({
          ...{ size, spoken, theme: settings.theme, mouse: settings.mouse },
          ...{ address: joining.ticket.address, code: joining.ticket.code },
          keymap: keymapInUse(context),
          record: { ...joining.record, shell: 'screen' },
          student: joining.student,
          ms: performance.now(),
        }),
      view: (source, clicks) =>
        createElement(JoinApp, { source, clicks, environment: process.env }),
      away: (stage) => stage.dispatch({ type: 'away' }),
      entering: (stage, way) => {
        running = stage;
        way.mouse(settings.mouse);
        if (joining.opening) hear(joining.opening);
      },
      close: async () => {
        running = undefined;
        await world.close();
        await recorder.close();
      },
      sayGoodbye: (stage) => sayGoodbye(stage.state, recorder.unsaved, context),
      get kept() {
        return recorder.unsaved === 0 ? ', all answers are saved' : '';
      },
    },
    context,
  );
};
