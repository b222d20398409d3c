import type { Socket } from 'node:net';

/** More than two for each of a room's students, who are ten thousand at most. */
const mostConnections = 24_000;
/** Of those who have shown neither code nor token yet. */
const mostStrangers = 2000;
/** Of one student: some pages and terminals, and what is left of broken lines. */
const mostOfOne = 12;

/** The connections of a door: bounded, so that strangers cannot take the place of students. */
export interface Connections {
  add(socket: Socket): void;
  /** Somebody has shown who they are on it. */
  know(socket: Socket, player: string): void;
  /** Their stream runs on it: of all they have it is the last to go, until another is kept. */
  keep(socket: Socket): void;
  /** Ends all at once. */
  end(): void;
}

const first = <T>(values: ReadonlySet<T>, but?: T): T | undefined => {
  for (const value of values) if (value !== but) return value;
  return undefined;
};

/** Too many strangers, or connections of one student: the oldest goes that carries no stream. */
export const boundConnections = (): Connections => {
  const all = new Set<Socket>();
  const strangers = new Set<Socket>();
  const known = new Map<string, Set<Socket>>();
  const owners = new WeakMap<Socket, string>();
  const streams = new Map<string, Socket>();

  const drop = (socket: Socket): void => {
    all.delete(socket);
    strangers.delete(socket);
    const owner = owners.get(socket);
    const own = owner === undefined ? undefined : known.get(owner);
    own?.delete(socket);
    if (owner === undefined) return;
    if (own?.size === 0) known.delete(owner);
    if (streams.get(owner) === socket) streams.delete(owner);
  };

  return {
    add: (socket) => {
      if (all.size >= mostConnections) {
        socket.destroy();
        return;
      }
      all.add(socket);
      strangers.add(socket);
      socket.once('close', () => drop(socket));
      if (strangers.size > mostStrangers) first(strangers)?.destroy();
    },
    know: (socket, player) => {
      if (owners.get(socket) === player || !all.has(socket)) return;
      drop(socket);
      all.add(socket);
      owners.set(socket, player);
      const own = known.get(player) ?? new Set();
      known.set(player, own.add(socket));
      if (own.size > mostOfOne) first(own, streams.get(player))?.destroy();
    },
    keep: (socket) => {
      const owner = owners.get(socket);
      if (owner !== undefined && all.has(socket)) streams.set(owner, socket);
    },
    end: () => {
      for (const socket of all) socket.destroy();
    },
  };
};
