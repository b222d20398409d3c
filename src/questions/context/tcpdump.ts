import type { Random } from '../random.ts';
import { byName, type Sight } from './by-name.ts';
import { isCalled, isSameAtBothEnds } from './on-the-wire.ts';

/** Lengths of short requests over UDP. */
const lengths = [32, 36, 40, 44, 46, 48, 52, 56, 60, 64, 72, 84, 96];

/** A plain NTP packet has one length (RFC 5905, section 7.3). */
const ntp = { port: 123, length: 48 };

const lengthOf = ({ port, oneOf }: Sight): number =>
  port.number === ntp.port ? ntp.length : Number(oneOf(lengths));

const ends = ({ client, server, clientPort, port }: Sight): string => {
  const from = isSameAtBothEnds(port) ? port.number : clientPort;
  return `IP ${client}.${from} > ${server}.${port.number}:`;
};

/** With `-q` UDP is never decoded, which would say what it is; a SYN is printed too wide for a question, so it is cut. */
const packet = (sight: Sight, random: Random): readonly string[] => {
  if (sight.transport === 'udp')
    return ['# tcpdump -tnq', `${ends(sight)} UDP, length ${lengthOf(sight)}`];
  return random.pick([
    ['# tcpdump -tnq', `${ends(sight)} tcp 0`],
    ['# tcpdump -tn', `${ends(sight)} Flags [S], ...`],
  ]);
};

/** A packet on the wire: which service is it meant for? */
export const tcpdump = byName({
  kind: 'tcpdump',
  shows: isCalled,
  scene: packet,
  prompt: 'Which service is contacted?',
  customary: 'Which service is that, commonly?',
  saysTransport: false,
});
