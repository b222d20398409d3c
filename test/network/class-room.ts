import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { RoomRules, RoomStart, Slip } from '../../src/classroom/room.ts';
import { makeDrill } from '../../src/drill/drill.ts';
import { openDoor } from '../../src/network/door.ts';
import { openFileStore } from '../../src/network/file-store.ts';
import type { Door, LiveRoom } from '../../src/network/live-room.ts';
import { loadPage } from '../../src/network/page-files.ts';
import { createLiveRoom, resumeRoom } from '../../src/network/run-room.ts';
import { type Question, rightOption } from '../../src/questions/question.ts';
import { catalog } from '../catalog.ts';
import { deckNamed } from '../memory/cards.ts';

const usual: RoomRules = { seconds: 30, names: 'generated', board: 'top5', speed: false };

/** A room for a test, open to the network of this machine. */
export interface ClassRoom {
  readonly room: LiveRoom;
  readonly door: Door;
  /** Where a browser finds it. */
  readonly address: string;
  readonly code: string;
  readonly questions: readonly Question[];
  /** The letter that is right for the question at a place. */
  right(place: number): string;
  /** Another letter. */
  wrong(place: number): string;
  next(): Promise<void>;
  /** The host is gone, without a word. */
  crash(): Promise<void>;
  /** And back, on the same port. */
  comeBack(): Promise<void>;
}

const explain = ({ item }: Question): readonly string[] => [`${item.name}: ${item.gloss}.`];

const startOf = (
  questions: number,
  rules: RoomRules,
  slips: readonly Slip[],
  id: string,
  code: string,
): RoomStart => ({
  ...{ type: 'room', v: 1, id, time: Date.now(), code, drill: 'PQ1-NET', questions },
  ...{ deck: 'net+', rules, slips, app: '0.1.0', content: 'test' },
});

/**
 * Opens a room of so many questions; it is closed when the test is over.
 * @param place a port that is free again, and the room's own code
 */
export const openClassRoom = async (
  count: number,
  rules: Partial<RoomRules> = {},
  slips: readonly Slip[] = [],
  place: { readonly port: number; readonly code: string } = { port: 0, code: 'K7QX3MB' },
): Promise<ClassRoom> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'portquiz-room-'));
  const home = { folder, profile: 'default', journal: path.join(folder, 'journal.jsonl') };
  const deck = deckNamed('net+');
  const wish = { count, seed: 'CLASS7', rules: { seconds: null, feedback: 'each' } } as const;
  const { questions } = makeDrill({ catalog, deck }, wish);
  const id = `room-${Math.random().toString(36).slice(2)}`;
  const start = startOf(count, { ...usual, ...rules }, slips, id, place.code);
  const open = async (room: LiveRoom, port?: number): Promise<Door> =>
    openDoor({ room, page: loadPage(), explain, port: port ?? 0, bind: '127.0.0.1' });
  let room = await createLiveRoom({ start, questions, store: openFileStore(home, id) });
  let door = await open(room, place.port);
  const { port } = door;
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await door.close();
    await room.close();
  };
  onTestFinished(async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  });
  const keyAt = (place: number, isRight: boolean): string => {
    const question = questions[place];
    const right = question && rightOption(question)?.key;
    const keys = ['a', 'b', 'c', 'd'].filter((key) => (key === right) === isRight);
    return keys[0] ?? '';
  };
  return {
    get room() {
      return room;
    },
    get door() {
      return door;
    },
    address: `http://127.0.0.1:${port}`,
    code: start.code,
    questions,
    right: (place) => keyAt(place, true),
    wrong: (place) => keyAt(place, false),
    next: async () => {
      await room.ask({ type: 'next' });
    },
    crash: close,
    comeBack: async () => {
      room = await resumeRoom({ start, questions, store: openFileStore(home, id) });
      door = await open(room, port);
      isOpen = true;
    },
  };
};
