import { describe, expect, it, vi } from 'vitest';
import { apply } from '../../../src/classroom/apply.ts';
import { decide } from '../../../src/classroom/decide.ts';
import type { RoomRequest, RoomState } from '../../../src/classroom/room.ts';
import { explainerFor } from '../../../src/plain/class/class-explanation.ts';
import { type HostShell, runHost } from '../../../src/plain/class/run-host.ts';
import { class5, emptyRoom, hold } from '../../app/class/host-play.ts';
import { catalog } from '../../catalog.ts';

/** A class in lines whose time stands still but for `pass`; each step comes before the line behind it. */
const held = () => {
  let { room } = class5(hold(emptyRoom())).state;
  let { time } = room;
  const listeners = new Set<() => void>();
  const said: string[] = [];
  const asked: RoomRequest[] = [];
  const world = {
    trouble: undefined as string | undefined,
    isShut: false,
    pass: (ms: number): void => {
      time += ms;
    },
    change: (request: RoomRequest) => {
      const { events, reply } = decide(room, request, time);
      room = events.reduce(apply, room);
      for (const listener of listeners) listener();
      return reply;
    },
  };
  const run = async (...steps: readonly (string | (() => unknown))[]): Promise<string> => {
    const lines = async function* () {
      for (const step of steps) {
        if (typeof step === 'string') yield step;
        else await step();
      }
      yield 'quit';
    };
    const shell: HostShell = {
      room: (): RoomState => room,
      time: () => time,
      ask: async (request) => {
        asked.push(request);
        return world.trouble === undefined ? world.change(request) : undefined;
      },
      trouble: () => world.trouble,
      isShut: () => world.isShut,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      ...{ list: 'CompTIA Network+', addresses: ['192.168.1.20:8123'], kept: 's.jsonl', notes: [] },
      ...{ explain: explainerFor(catalog), lines: lines(), echoes: true },
      print: (...more) => said.push(...more),
    };
    await runHost(shell);
    return said.join('\n');
  };
  return { world, run, asked };
};

describe('a class in lines', () => {
  it('goes on from what it has told, and piped lines do so one after the other', async () => {
    const { run, asked } = held();
    await run('next', 'next', 'next');
    expect(asked).toEqual([
      { type: 'next', from: { phase: 'lobby', asked: 0 } },
      { type: 'next', from: { phase: 'question', asked: 1 } },
      { type: 'next', from: { phase: 'answer', asked: 1 } },
    ]);
  });

  it('says how a command is written that was typed in another form', async () => {
    const { run, asked } = held();
    const said = await run('rename Ada = Grace', 'VOID', 'next please', 'nexus');
    expect(said).toContain('Type it like this: rename NAME to NEW');
    expect(said).toContain('Type it like this: void 3');
    expect(said).toContain('Type it like this: next');
    expect(said).toContain('That is no command here');
    expect(asked).toEqual([]);
  });

  it('says how much time is left, and that the clock stands still', async () => {
    const { run, world } = held();
    const said = await run('next', () => world.pass(27_500), '', 'pause', '');
    expect(said).toContain('\n30 seconds from now.');
    expect(said).toContain('\n3 seconds from now.');
    expect(said).toMatch(/Paused, 3 seconds left\.$/);
  });

  it('says once for each try that nothing can be saved, and once when it can be again', async () => {
    vi.useFakeTimers();
    const { run, world } = held();
    const said = await run(
      () => {
        world.trouble = 'the disk is full';
      },
      'next',
      () => vi.advanceTimersByTimeAsync(3000),
      'next',
      () => {
        world.trouble = undefined;
        return vi.advanceTimersByTimeAsync(3000);
      },
    ).finally(() => vi.useRealTimers());
    expect(said.split('Not saved: the disk is full')).toHaveLength(3);
    expect(said.split('It can be saved again.')).toHaveLength(2);
  });

  it('says when the door is shut, and when it is open again', async () => {
    vi.useFakeTimers();
    const { run, world } = held();
    const turn = (isShut: boolean) => () => {
      world.isShut = isShut;
      return vi.advanceTimersByTimeAsync(3000);
    };
    const said = await run(turn(true), turn(false)).finally(() => vi.useRealTimers());
    expect(said.split('Somebody is guessing codes')).toHaveLength(2);
    expect(said).toMatch(/Students can join again\.$/);
  });
});
