import { randomBytes } from 'node:crypto';
import { afterWrong, freshGuard, mayTry, shutUntil } from '../classroom/guard.ts';
import type { Refusal } from '../classroom/room.ts';
import { foldRoomCode } from '../classroom/room-code.ts';
import type { JoinBody, JoinReply } from '../classroom/wire.ts';
import type { LiveRoom } from './live-room.ts';
import {
  type CodeMatch,
  codeMatcher,
  digestOfToken,
  drawnToken,
  playerOfToken,
  type TokenHolders,
} from './tokens.ts';

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

/** So often a minute may one slip be used: a device or two, and slips of the thumb. */
const mostReturns = 10;
const minuteMs = 60_000;

/** Each use of a slip is a line in the journal: one student must not fill it. */
const boundReturns = () => {
  const uses = new Map<string, readonly number[]>();
  return (slip: string, time: number): boolean => {
    const late = (uses.get(slip) ?? []).filter((each) => each > time - minuteMs);
    if (late.length >= mostReturns) return false;
    uses.set(slip, [...late, time]);
    return true;
  };
};

/** The way into a room. Wrong codes are counted over all who try: nothing is kept of who they are. */
export const admissionTo = (room: LiveRoom, tokens: Pick<TokenHolders, 'holderOf'>): Admission => {
  const { code, slips, id: session } = room.state.start;
  const matchOf = codeMatcher(code, slips);
  let guard = freshGuard;
  const mayComeAgain = boundReturns();
  const admitted = (player: string, token: string): Outcome => {
    const holder = room.state.players.get(player);
    return holder?.kicked
      ? { why: 'kicked' }
      : { player, reply: { ok: true, token, name: holder?.name ?? '', session } };
  };
  /** The token of one student lets nobody in who holds another's slip: two may share a machine. */
  const tokenFor = (wished: string | undefined, { slip }: CodeMatch): string => {
    const holder = wished && room.state.players.get(tokens.holderOf(wished) ?? '');
    const isAnothers = holder && slip !== undefined && holder.slip !== slip;
    return wished && !isAnothers ? wished : drawnToken();
  };
  return {
    join: async (body) => {
      const time = room.now();
      if (!mayTry(guard, time)) return { why: 'too-many-tries' };
      const match = matchOf(foldRoomCode(body.code));
      if (!match) {
        guard = afterWrong(guard, time);
        return { why: 'wrong-code' };
      }
      const token = tokenFor(body.token, match);
      const known = tokens.holderOf(token);
      if (known !== undefined) return admitted(known, token);
      const again = match.slip === undefined || mayComeAgain(match.slip, time);
      if (!again) return { why: 'too-many-tries' };
      const reply = await room.ask({
        type: 'join',
        player: playerOfToken(token),
        token: digestOfToken(token),
        name: body.name,
        slip: match.slip,
        seed: randomBytes(8).toString('hex'),
      });
      if (!reply.ok) return { why: reply.why };
      return admitted(reply.player ?? '', token);
    },
    get shutUntil() {
      return shutUntil(guard, room.now());
    },
  };
};
