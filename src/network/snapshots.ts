import type { RoomState } from '../classroom/room.ts';
import { type Standings, standingsOf } from '../classroom/standings.ts';
import { roomView, youView } from '../classroom/views.ts';
import type { Question } from '../questions/question.ts';

/** Sentences for a question that is closed: what is right, what it is for, what to remember. */
export type Explain = (question: Question) => readonly string[];

/** What all students of a room are sent alike, put into text once. */
interface Shared {
  readonly json: string;
  readonly standings: Standings;
  readonly time: number;
}

/** Makes the messages of a room. */
export interface Snapshots {
  /** From here on this state is told. */
  renew(state: RoomState, time: number): void;
  /** The message for one student, in the frame of a stream. */
  messageFor(player: string, state: RoomState, time: number): string;
}

/** So old may the time left be that somebody is told who comes while a question stands, in ms. */
const oldest = 50;

/**
 * The shared part of a message is made once for all whom it goes to, and serves those who come later too: until the next
 * change only the time left in it grows old.
 */
export const snapshotsOf = (explain: Explain): Snapshots => {
  let shared: Shared | undefined;
  const made = (state: RoomState, time: number, standings = standingsOf(state)): Shared => ({
    json: JSON.stringify(roomView(state, time, explain, standings)),
    standings,
    time,
  });
  const sharedFor = (state: RoomState, time: number): Shared => {
    if (!shared) return made(state, time);
    const isOld = state.clock?.since !== undefined && time - shared.time > oldest;
    return isOld ? made(state, time, shared.standings) : shared;
  };
  return {
    renew: (state, time) => {
      shared = made(state, time);
    },
    messageFor: (player, state, time) => {
      shared = sharedFor(state, time);
      const you = youView(state, player, time, shared.standings);
      return `data: {"room":${shared.json},"you":${JSON.stringify(you)}}\n\n`;
    },
  };
};
