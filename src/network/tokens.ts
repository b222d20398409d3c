import { createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { RoomEvent, RoomState, Slip } from '../classroom/room.ts';

/** What lets a student in again: 144 bits, told to that student alone. */
export const drawnToken = (): string => randomBytes(18).toString('base64url');

/** What the journal keeps of a token: SHA-256, in hex. It lets nobody in. */
export const digestOfToken = (token: string): string => hash('sha256', token, 'hex');

/**
 * Who a player is in the journal: no secret. It follows from the token they come in with, so that whoever asks again with
 * it is the same player, before anything is on the disk too.
 */
export const playerOfToken = (token: string): string =>
  digestOfToken(`player ${token}`).slice(0, 24);

/** Who holds which token. */
export interface TokenHolders {
  /** The player whose token it is; undefined for any other text. */
  holderOf(token: string): string | undefined;
  learn(events: readonly RoomEvent[]): void;
}

/**
 * The tokens of a room. They are looked up by their SHA-256 in a map: how long that takes tells of the digest of what was
 * sent, which nobody can steer towards the digest of a token they do not know.
 */
export const tokenHolders = ({ players }: RoomState): TokenHolders => {
  const byDigest = new Map<string, string>();
  const digests = new Map<string, string>();
  const give = (player: string, digest: string): void => {
    const before = digests.get(player);
    if (before !== undefined) byDigest.delete(before);
    digests.set(player, digest);
    byDigest.set(digest, player);
  };
  for (const { id, token } of players.values()) give(id, token);
  return {
    holderOf: (token) => byDigest.get(digestOfToken(token)),
    learn: (events) => {
      for (const event of events)
        if (event.type === 'joined' || event.type === 'rejoined') give(event.player, event.token);
    },
  };
};

/** What a code opens: the room for anybody, or the place that a slip keeps. */
export type CodeMatch = { readonly slip: string | undefined };

/**
 * Compares codes, folded, with those of a room. Each is hashed with a key drawn for this run, so that digests are of equal
 * length and time tells nothing of how much of a code was right.
 * @returns a function that gives what a code opens; undefined for a wrong one
 */
export const codeMatcher = (
  room: string,
  slips: readonly Slip[],
): ((code: string) => CodeMatch | undefined) => {
  const key = randomBytes(32);
  const hashed = (code: string): Buffer => createHmac('sha256', key).update(code).digest();
  const wanted = hashed(room);
  const slipOf = new Map(slips.map(({ code }) => [hashed(code).toString('hex'), code]));
  return (code) => {
    const given = hashed(code);
    if (timingSafeEqual(given, wanted)) return { slip: undefined };
    const slip = slipOf.get(given.toString('hex'));
    return slip === undefined ? undefined : { slip };
  };
};
