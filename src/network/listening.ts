import type { Server } from 'node:net';

/** Where a door stands when nobody says otherwise, and how many ports on from there are tried. */
const [usualPort, tries] = [8123, 20];

/**
 * Why nobody can listen there: the port is taken; the system does not allow it (ports below 1024); the address is not this
 * machine's.
 */
export type ListenFault = 'taken' | 'not-allowed' | 'no-such-address';

/** A door that cannot be opened. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
  readonly fault: ListenFault;
  readonly port: number;
  readonly bind: string | undefined;

  constructor(fault: ListenFault, port: number, bind: string | undefined) {
    super(`${bind ?? 'all addresses'}, port ${port}: ${fault}`);
    this.fault = fault;
    this.port = port;
    this.bind = bind;
  }
}

const faults: Readonly<Record<string, ListenFault>> = {
  EADDRINUSE: 'taken',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EADDRNOTAVAIL: 'no-such-address',
  ENOTFOUND: 'no-such-address',
  EAI_AGAIN: 'no-such-address',
  EINVAL: 'no-such-address',
};

const listenAt = (server: Server, port: number, bind: string | undefined): Promise<number> =>
  new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      const fault = faults[error.code ?? ''];
      reject(fault ? new ListenError(fault, port, bind) : error);
    };
    server.once('error', failed);
    server.listen({ port, ...(bind === undefined ? {} : { host: bind }), backlog: 4096 }, () => {
      server.off('error', failed);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

/**
 * Makes a server listen; gives the port. Without one asked for the usual one, or the next that is free.
 * @param bind the address; all of them where there is none
 * @throws ListenError when it cannot
 */
export const listen = async (
  server: Server,
  port: number | undefined,
  bind: string | undefined,
): Promise<number> => {
  if (port !== undefined) return listenAt(server, port, bind);
  for (let next = usualPort; ; next++) {
    try {
      return await listenAt(server, next, bind);
    } catch (error) {
      const isTaken = error instanceof ListenError && error.fault === 'taken';
      if (!isTaken || next >= usualPort + tries) throw error;
    }
  }
};
