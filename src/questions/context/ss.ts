import type { Random } from '../random.ts';
import { byName, type Sight } from './by-name.ts';
import { isIpv6Only, listens } from './on-the-wire.ts';

/** Queue lengths that daemons listen with. */
const backlogs = [5, 10, 32, 50, 64, 100, 128, 511, 4096];

/** The local address and the peer's, with which a socket waits. */
type Addresses = readonly [string, string];

const waiting = ({ port, server }: Sight, random: Random): Addresses => {
  const ipv6: Addresses = ['[::]', '[::]'];
  const both: Addresses = ['*', '*'];
  return isIpv6Only(port)
    ? random.pick([ipv6, both, ['[::]%eth0', '[::]']])
    : random.pick([ipv6, both, ['0.0.0.0', '0.0.0.0'], [server, '0.0.0.0']]);
};

/** Columns as `ss -H` prints them into a pipe: each as wide as what it holds, queues at least six. */
const socketLine = (sight: Sight, random: Random): string => {
  const [local, peer] = waiting(sight, random);
  const isTcp = sight.transport === 'tcp';
  const backlog = isTcp ? sight.oneOf(backlogs) : 0;
  const state = isTcp ? 'LISTEN' : 'UNCONN';
  return `${state} 0      ${String(backlog).padEnd(6)} ${local}:${sight.port.number} ${peer}:*`;
};

/** A listening socket: what is it for? */
export const ss = byName({
  kind: 'ss',
  shows: listens,
  scene: (sight, random) => [
    `$ ss -${sight.transport === 'tcp' ? 't' : 'u'}lnH`,
    socketLine(sight, random),
  ],
  prompt: 'Which service listens there?',
  customary: 'What commonly listens there?',
  saysTransport: true,
});
