import { describe, expect, it } from 'vitest';
import { updateHost } from '../../../src/app/class/host.ts';
import { hostPlaceOf, idleInHost } from '../../../src/app/class/host-place.ts';
import { hostLooksAlike, isLone, secondsLeft } from '../../../src/app/class/host-state.ts';
import type { Phase } from '../../../src/classroom/room.ts';
import {
  answer,
  answerAll,
  ask,
  class5,
  emptyRoom,
  enter,
  esc,
  type Held,
  hold,
  join,
  press,
  slowly,
  tell,
  wait,
} from './host-play.ts';

const placeOf = ({ state }: Held): string => hostPlaceOf(state);
const quits = ({ effects }: Held): boolean => effects.some(({ type }) => type === 'quit');
const opened = slowly(class5(), enter);
const nextFrom = (phase: Phase, asked: number) =>
  ({ type: 'next', from: { phase, asked } }) as const;

describe('the way through a class', () => {
  it('goes by Enter from the lobby to the report', () => {
    const places: string[] = [];
    let held = class5(hold(emptyRoom({}, 2)));
    for (let step = 0; step < 8; step++) {
      places.push(placeOf(held));
      held = slowly(held, enter);
    }
    expect(places).toEqual([
      'host-lobby',
      'host-question',
      'host-answer',
      'host-board',
      'host-question',
      'host-answer',
      'host-podium',
      'host-report',
    ]);
  });

  it('has no board where none is wanted', () => {
    const held = class5(hold(emptyRoom({ board: 'none' }, 2)));
    expect(placeOf(slowly(held, enter, enter, enter))).toBe('host-question');
    expect(placeOf(slowly(held, enter, enter, enter, enter, enter))).toBe('host-report');
  });

  it('closes by the clock, and when all have answered', () => {
    expect(placeOf(wait(opened, 30))).toBe('host-answer');
    expect(placeOf(wait(answerAll(opened, 2), 0.1))).toBe('host-answer');
  });
});

describe('keys that were meant for something else', () => {
  it('Enter right after the clock has closed a question does not go on', () => {
    const closed = wait(opened, 30);
    const early = press(wait(closed, 0.4), enter);
    expect(placeOf(early)).toBe('host-answer');
    expect(placeOf(press(wait(closed, 0.6), enter))).toBe('host-board');
  });

  it('two Enters in one read go on once', () => {
    expect(placeOf(press(wait(class5(), 2), '\r\r'))).toBe('host-question');
    expect(placeOf(press(wait(wait(opened, 30), 2), '\r\r\r'))).toBe('host-board');
  });

  it('a question cannot be closed before anybody can have read it', () => {
    expect(placeOf(press(wait(opened, 1.4), enter))).toBe('host-question');
    expect(placeOf(press(wait(opened, 1.6), enter))).toBe('host-answer');
  });

  it('a key that is held down goes no further than one screen', () => {
    let held = wait(opened, 30);
    for (let repeat = 0; repeat < 100; repeat++) held = press(wait(held, 0.03), enter);
    expect(held.asked).toEqual([nextFrom('lobby', 0)]);
    expect(placeOf(held)).toBe('host-answer');
  });

  it('a second Enter before the first has come to anything is not asked', () => {
    const { state } = wait(class5(), 2);
    const waiting = { ...state, goesOn: true };
    const held = press({ ...class5(), state: waiting, seconds: 2 }, enter);
    expect(held.asked).toEqual([]);
  });

  it('what could not be kept can be asked for again', () => {
    const { state } = wait(class5(), 2);
    const held = tell(
      { ...class5(), state: { ...state, goesOn: true }, seconds: 3 },
      { type: 'replied', request: { type: 'next' }, reply: undefined, trouble: 'no space left' },
    );
    expect(held.state.trouble).toBe('no space left');
    expect(press(held, enter).asked).toEqual([nextFrom('lobby', 0)]);
  });

  it('Enter for a question that the clock has closed meanwhile opens no other', () => {
    const seen = wait(opened, 29.9);
    const key = { type: 'key', key: { name: 'enter' }, ms: seen.seconds * 1000 } as const;
    const { state, effects } = updateHost(seen.state, key);
    const request = nextFrom('question', 1);
    expect(effects).toEqual([{ type: 'ask', request }]);
    const closed = wait(seen, 0.2);
    const late = ask({ ...closed, state: { ...closed.state, goesOn: state.goesOn } }, request);
    expect(placeOf(late)).toBe('host-answer');
    expect(late.state.goesOn).toBe(false);
  });
});

describe('what cannot be taken back', () => {
  it.each([
    ['e', 'over'],
    ['k', 'answer'],
  ])('%s asks once more', (key, phase) => {
    const asked = slowly(opened, key);
    expect(placeOf(asked)).toBe('host-sure');
    expect(asked.asked.map(({ type }) => type)).toEqual(['next']);
    expect(slowly(asked, 'n').state.room.phase).toBe('question');
    expect(slowly(asked, esc).state.sure).toBeUndefined();
    expect(slowly(asked, key, enter, ' ').state.room.phase).toBe('question');
    expect(slowly(asked, 'y').state.room.phase).toBe(phase);
  });

  it('a question can be skipped as soon as it stands', () => {
    expect(placeOf(press(wait(opened, 0.1), 'k'))).toBe('host-sure');
  });

  it('glued to the key that asks, yes is not heard', () => {
    expect(press(wait(opened, 2), 'ey').state.room.phase).toBe('question');
  });

  it('a question that was closed meanwhile is no longer skipped', () => {
    const asked = slowly(opened, 'k');
    expect(placeOf(wait(asked, 30))).toBe('host-answer');
    expect(wait(asked, 30).state.sure).toBeUndefined();
  });

  it('q asks in mid-game, and leaves the session to be gone on with', () => {
    const asked = slowly(opened, 'q');
    expect(quits(asked)).toBe(false);
    const left = slowly(asked, 'y');
    expect(left.effects).toEqual([{ type: 'quit', code: 0 }]);
    expect(left.state.room.phase).toBe('question');
  });

  it('q in a room that nobody has joined leaves at once', () => {
    const left = press(hold(), 'q');
    expect(left.effects).toEqual([{ type: 'quit', code: 0 }]);
  });

  it('Ctrl-C leaves at once, and ends nothing', () => {
    const left = press(opened, '\u0003');
    expect(left.effects).toEqual([{ type: 'quit', code: 130 }]);
    expect(left.state.room.phase).toBe('question');
  });

  it('a voided question is told, and not voided again', () => {
    const voided = slowly(opened, enter, 'v', 'y');
    expect(voided.state.room.rounds[0]?.voided).toBe(true);
    expect(idleInHost(voided.state)).toContain('void');
  });
});

describe('the clock of a question', () => {
  it('is painted once a second, and not in between', () => {
    expect(secondsLeft(opened.state)).toBe(30);
    let held = opened;
    let frames = 0;
    for (let step = 0; step < 100; step++) {
      const next = wait(held, 0.05);
      if (!hostLooksAlike(held.state, next.state)) frames++;
      held = next;
    }
    expect(frames).toBe(5);
  });

  it('wakes the program when the next second shows, and never while it stands still', () => {
    const { wakeAt = 0 } = opened.state;
    expect(wakeAt - opened.seconds * 1000).toBe(1000);
    expect(slowly(opened, 'p').state.wakeAt).toBeUndefined();
    expect(wait(opened, 30).state.wakeAt).toBeUndefined();
  });

  it('stands still on p, and gets 15 seconds by +', () => {
    const paused = press(wait(opened, 10), 'p');
    expect(secondsLeft(wait(paused, 100).state)).toBe(20);
    expect(secondsLeft(press(wait(paused, 100), 'p').state)).toBe(20);
    expect(secondsLeft(press(paused, '+').state)).toBe(35);
  });

  it('stands still while the program is stopped', () => {
    const stopped = press(wait(opened, 10), '\u001A');
    expect(stopped.asked.at(-1)).toEqual({ type: 'pause' });
    expect(stopped.effects).toEqual([{ type: 'suspend' }]);
    expect(stopped.state.suspendAt).toBeUndefined();
    const back = tell({ ...wait(opened, 5), asked: [] }, { type: 'away', ms: 90_000 });
    expect(back.asked).toEqual([{ type: 'return' }]);
  });

  it('students hear of the pause before the program is stopped, unless the disk takes a second', () => {
    const open = wait(opened, 10);
    const key = { type: 'key', key: { name: 'suspend' }, ms: open.seconds * 1000 } as const;
    const { state, effects } = updateHost(open.state, key);
    expect(effects).toEqual([{ type: 'ask', request: { type: 'pause' } }]);
    expect(state.wakeAt).toBeLessThanOrEqual(key.ms + 1000);
    expect(updateHost(state, { ...key, ms: key.ms + 500 }).effects).toEqual([]);
    expect(updateHost(state, { type: 'tick', ms: key.ms + 999 }).effects).toEqual([]);
    const refused = {
      type: 'replied',
      request: { type: 'pause' },
      reply: { ok: false, why: 'not-now' },
      trouble: undefined,
    } as const;
    for (const event of [refused, { type: 'tick', ms: key.ms + 1000 } as const])
      expect(updateHost(state, event).effects).toEqual([{ type: 'suspend' }]);
  });

  it('a screen reader hears of it once, ten seconds before the end', () => {
    const spoken = slowly(class5(hold(emptyRoom(), { spoken: true })), enter);
    expect((spoken.state.wakeAt ?? 0) - spoken.seconds * 1000).toBe(20_000);
    const late = wait(answer(spoken, 'id-0', 'a'), 20);
    expect(late.state.lateAnswers).toBe(1);
    expect(late.state.wakeAt).toBeUndefined();
    expect(answer(late, 'id-1', 'a').state.lateAnswers).toBe(1);
  });
});

describe('the lobby', () => {
  it('says after a minute what may be in the way, until somebody comes', () => {
    expect(hold().state.wakeAt).toBe(60_000);
    const lone = wait(hold(), 60);
    expect(isLone(lone.state)).toBe(true);
    expect(isLone(join(lone, 'Ada').state)).toBe(false);
    expect(isLone(wait(hold(), 59).state)).toBe(false);
  });

  it('is locked and unlocked by one key', () => {
    const locked = slowly(class5(), 'l');
    expect(locked.state.room.locked).toBe(true);
    expect(slowly(locked, 'l').state.room.locked).toBe(false);
  });
});

describe('the students', () => {
  const students = slowly(opened, 's');

  it('one is moved to, given more time and removed after a question', () => {
    const moved = slowly(students, 'j');
    expect(slowly(moved, 't').state.room.players.get('id-1')?.extra).toBe(0.25);
    expect(slowly(moved, 't', 't', 't', 't').state.room.players.get('id-1')?.extra).toBe(0);
    expect(slowly(moved, 'x', 'y').state.room.players.get('id-1')?.kicked).toBe(true);
    expect(slowly(moved, 'x', 'n').state.room.players.get('id-1')?.kicked).toBe(false);
  });

  it('another name is typed; one that is taken is refused, and said so', () => {
    const typed = press(slowly(students, 'r', '\u0015'), 'Augusta q!');
    expect(placeOf(typed)).toBe('host-rename');
    expect(slowly(typed, enter).state.room.players.get('id-0')?.name).toBe('Augusta q!');
    expect(placeOf(slowly(typed, enter))).toBe('host-students');
    const taken = slowly(press(slowly(students, 'r', '\u0015'), 'LINUS'), enter);
    expect(taken.state.view).toMatchObject({ name: 'rename', refused: 'name-taken' });
  });

  it('the field begins with the name as it is; left empty it says why that will not do', () => {
    const opened = slowly(students, 'r');
    expect(opened.state.view).toMatchObject({ typed: opened.state.room.players.get('id-0')?.name });
    expect(placeOf(slowly(opened, enter))).toBe('host-students');
    const empty = slowly(opened, '\u0015', enter);
    expect(empty.state.view).toMatchObject({ name: 'rename', refused: 'name-missing' });
  });

  it('stays on its student while others come and go', () => {
    const moved = slowly(students, 'j', 'j');
    const later = ask(join(moved, 'Edsger'), { type: 'kick', player: 'id-0' });
    expect(later.state.view).toMatchObject({ cursor: 'id-2' });
  });

  it('who stood next takes the place of a student who was removed', () => {
    const at = (held: Held) => held.state.view;
    const removed = slowly(students, 'j', 'j', 'x', 'y');
    expect(at(removed)).toMatchObject({ cursor: 'id-3' });
    const last = slowly(students, 'j', 'j', 'j', 'j', 'x', 'y');
    expect(at(last)).toMatchObject({ cursor: 'id-3' });
  });

  it('is left for the report when the quiz ends', () => {
    expect(placeOf(ask(students, { type: 'end' }))).toBe('host-report');
  });
});
