import { createElement } from 'react';
import { beginHost, updateHost } from '../../app/class/host.ts';
import {
  type HostEffect,
  type HostEvent,
  type HostSetting,
  type HostState,
  hostLooksAlike,
} from '../../app/class/host-state.ts';
import { missedFirst } from '../../classroom/missed-first.ts';
import type { RoomEvent } from '../../classroom/room.ts';
import {
  endedUnasked,
  leavingLines,
  reportLine,
  unsavedLine,
} from '../../plain/class/host-sentences.ts';
import { reasonOf } from '../../progress/errors.ts';
import { sayClassShare } from '../../screens/class/host-report.tsx';
import { HostApp } from '../../screens/class/host-screen.tsx';
import { linesOf } from '../../screens/lines.ts';
import { keymapInUse } from '../config-keys.ts';
import type { Context } from '../context.ts';
import { runOnScreen } from '../on-screen.ts';
import type { Leaving } from '../presence.ts';
import type { Stage } from '../stage.ts';
import type { HeldClass } from './host-room.ts';

type Scene = Stage<HostState, HostEvent>;

/** Answers and students come by the thousand: so often at most they are painted, in ms. */
const gatherMs = 150;
/** So often it is looked who is connected, and whether the door is shut; in ms. */
const lookMs = 500;

/** In this time what has just changed is on its way to the students, in ms. */
const toldMs = 20;

const isQuiet = ({ type }: RoomEvent): boolean => type === 'answered' || type === 'joined';

/** Tells the screen of the room as it changes. Gives the way to stop. */
const follow = ({ live, door }: HeldClass, stage: Scene): (() => void) => {
  let gathering: NodeJS.Timeout | undefined;
  let { here } = live.state;
  const tell = (): void => {
    clearTimeout(gathering);
    gathering = undefined;
    here = live.state.here;
    stage.dispatch({
      type: 'room',
      room: live.state,
      time: live.now(),
      ms: performance.now(),
    });
  };
  const look = (): void => {
    if (live.state.here !== here) tell();
    const { trouble, door: shown } = stage.state;
    if (live.trouble !== trouble) stage.dispatch({ type: 'trouble', trouble: live.trouble });
    const isShut = door.shutUntil !== undefined;
    if (isShut !== shown.isShut) stage.dispatch({ type: 'door', door: { ...shown, isShut } });
  };
  const unsubscribe = live.subscribe((_, events) => {
    if (events.every(isQuiet)) gathering ??= setTimeout(tell, gatherMs);
    else tell();
  });
  const looking = setInterval(look, lookMs);
  return () => {
    unsubscribe();
    clearTimeout(gathering);
    clearInterval(looking);
  };
};

/** Asks the room, and tells the screen what came of it. */
const asking =
  ({ live }: HeldClass, tell: (event: HostEvent) => void) =>
  (effect: Extract<HostEffect, { readonly type: 'ask' }>): void => {
    const { request } = effect;
    live.ask(request).then(
      (reply) => tell({ type: 'replied', request, reply, trouble: live.trouble }),
      (error: unknown) =>
        tell({
          type: 'replied',
          request,
          reply: undefined,
          trouble: live.trouble ?? reasonOf(error),
        }),
    );
  };

const lastWords = ({ room, setting }: HostState): readonly string[] => {
  if (room.phase !== 'over') return leavingLines(room, setting.kept);
  return room.rounds.length === 0
    ? [endedUnasked]
    : [`The quiz is over. ${sayClassShare(missedFirst(room))}`, reportLine(setting.kept)];
};

const settingOf = (held: HeldClass, context: Context): Omit<HostSetting, 'spoken'> => {
  const { theme, mouse } = context.settings;
  const { list, kept, explain, notes } = held;
  return { list, kept, explain, notes, keymap: keymapInUse(context), theme, mouse };
};

/** A class on the screen, until it is left. The room is closed when the terminal is whole again. */
export const hostOnScreen = (held: HeldClass, context: Context): Promise<Leaving> => {
  const { live, door } = held;
  const setting = settingOf(held, context);
  let running: Scene | undefined;
  let stopFollowing = (): void => {};
  const ask = asking(held, (event) => running?.dispatch(event));
  return runOnScreen<HostState, HostEvent, HostEffect>(
    {
      update: updateHost,
      looksAlike: hostLooksAlike,
      begin: (size, spoken) =>
        beginHost({
          setting: { ...setting, spoken },
          room: live.state,
          door: { addresses: door.addresses, isShut: false },
          size,
          time: live.now(),
          ms: performance.now(),
        }),
      view: (source, clicks) =>
        createElement(HostApp, { source, clicks, environment: process.env }),
      carryOut: (effect, way) => {
        switch (effect.type) {
          case 'ask':
            ask(effect);
            break;
          case 'quit':
            way.leave({ code: effect.code });
            break;
          case 'suspend':
            // What the students are told of it goes out first.
            setTimeout(() => way.suspend(), toldMs);
            break;
          default:
            effect satisfies never;
        }
      },
      away: (stage, _, ms) => stage.dispatch({ type: 'away', ms }),
      entering: (stage, way) => {
        running = stage;
        way.mouse(setting.mouse);
        stopFollowing = follow(held, stage);
      },
      close: async () => {
        stopFollowing();
        await held.close();
      },
      sayGoodbye: ({ state }) => {
        const room = live.state;
        const width = state.setting.spoken ? Number.POSITIVE_INFINITY : state.size.columns;
        context.print(...lastWords({ ...state, room }).flatMap((line) => linesOf(line, width)));
        if (live.trouble !== undefined) context.warn(unsavedLine(live.trouble));
      },
      kept: ', all answers are saved; portquiz host --resume goes on',
    },
    context,
  );
};
