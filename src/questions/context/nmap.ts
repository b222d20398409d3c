import type { Random } from '../random.ts';
import { byName, type Sight } from './by-name.ts';
import { byNumber, type Gap, type Wanted } from './by-number.ts';
import type { ContextWay } from './context-way.ts';
import { isIpv6Only, listens } from './on-the-wire.ts';

/** A UDP scan needs root, as its prompt shows. */
const command = (transport: 'tcp' | 'udp', options: string): string =>
  transport === 'tcp' ? `$ nmap ${options}` : `# nmap -sU ${options}`;

const found = ({ transport, port, server }: Sight, random: Random): readonly string[] => {
  const open = `${port.number}/${transport}`;
  return random.pick<readonly string[]>([
    [
      command(transport, `-p- ${server}`),
      `${'PORT'.padEnd(open.length)} STATE SERVICE`,
      `${open} open  ?`,
    ],
    [command(transport, `-v -p- ${server}`), `Discovered open port ${open} on ${server}`],
  ]);
};

/** The answer of a scan, without the name that nmap would print. */
const scanned = byName({
  kind: 'nmap',
  shows: (port) => listens(port) && !isIpv6Only(port),
  scene: found,
  prompt: 'Which service is that?',
  customary: 'Which service is that, commonly?',
  saysTransport: false,
});

const scans = ({ subject, transport, network, server }: Wanted): readonly Gap[] =>
  [`-p ___ ${network}/24`, `-p ___ --open ${network}/24`, `-p ___ ${server}`].map((options) => ({
    prompt: `Scan for ${subject}: which port?`,
    scene: [command(transport, options)],
  }));

/** A scan for one service. */
const scanFor = byNumber({
  kind: 'nmap',
  directions: ['service-to-number'],
  holds: ({ ports }) => ports.length === 1 && !ports.some(isIpv6Only),
  gaps: scans,
});

/** A scan: what it has found, or what it shall look for. */
export const nmap: ContextWay = {
  kind: 'nmap',
  fits: (asked) => scanned.fits(asked) || scanFor.fits(asked),
  ask: (asked, random) => (scanned.fits(asked) ? scanned : scanFor).ask(asked, random),
};
