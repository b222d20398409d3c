import { randomBytes } from 'node:crypto';
import { afterWrong, freshGuard, mayTry, shutUntil } from '../classroom/guard.ts';
import type { Refusal } from '../classroom/room.ts';
import { foldRoomCode } from '../classroom/room-code.ts';
import type { JoinBody, JoinReply } from '../classroom/wire.ts';
import type { LiveRoom } from './live-room.ts';
import { codeMatcher, digestOfToken, drawnPlayerId, drawnToken } from './tokens.ts';

/** Somebody came in: who it is, and what they are told. */
export interface Admitted {
  readonly player: string;
  readonly reply: JoinReply;
}

type Outcome = Admitted | { readonly why: Refusal | 'wrong-code' | 'too-many-tries' };

/** Lets people into a room by its code or a slip's. */
export interface Admission {
  /** Rejects when it cannot be kept. */
  join(body: JoinBody): Promise<Outcome>;
  /** Until when nobody comes in since codes are being guessed, in ms since 1970; undefined while all may. */
  readonly shutUntil: number | undefined;
}

/** The way into a room. Wrong codes are counted over all who try: nothing is kept of who they are. */
export const admissionTo = (room: LiveRoom): Admission => {
  const { code, slips, id: session } = room.state.start;
  const matchOf = codeMatcher(code, slips);
  let guard = freshGuard;
  return {
    join: async (body) => {
      const time = room.now();
      if (!mayTry(guard, time)) return { why: 'too-many-tries' };
      const match = matchOf(foldRoomCode(body.code));
      if (!match) {
        guard = afterWrong(guard, time);
        return { why: 'wrong-code' };
      }
      const token = drawnToken();
      const reply = await room.ask({
        type: 'join',
        player: drawnPlayerId(),
        token: digestOfToken(token),
        name: body.name,
        slip: match.slip,
        seed: randomBytes(8).toString('hex'),
      });
      if (!reply.ok) return { why: reply.why };
      const player = reply.player ?? '';
      const name = room.state.players.get(player)?.name ?? '';
      return { player, reply: { ok: true, token, name, session } };
    },
    get shutUntil() {
      return shutUntil(guard, room.now());
    },
  };
};
