import { safeText } from '../grading/safe-text.ts';
import { plural } from '../plain/day-lines.ts';
import {
  type LeftOutPort,
  type OpenDeck,
  openDeck,
  type WhyLeftOut,
} from '../registry/open-deck.ts';
import { sayPort, type UnreadText } from '../registry/open-port.ts';
import { type OpenPorts, readOpenPorts } from '../registry/open-ports.ts';
import { portNamesOf } from '../registry/port-names.ts';
import { UsageError } from './errors.ts';
import type { OpenPiped } from './piped-deck.ts';
import { pipedText } from './piped-text.ts';

const mostQuoted = 3;
const longestQuote = 40;

const quote = ({ line, column, text }: UnreadText): string => {
  const safe = safeText(text);
  const cut = safe.length > longestQuote ? `${safe.slice(0, longestQuote)}...` : safe;
  return `line ${line}${column === undefined ? '' : `, column ${column}`} "${cut}"`;
};

/** The first few of many, and how many more there are. */
const someOf = <T>(all: readonly T[], most: number, say: (one: T) => string): string => {
  const more = all.length - most;
  return [...all.slice(0, most).map(say), ...(more > 0 ? [`${more} more`] : [])].join('; ');
};

const reasons: Readonly<Record<WhyLeftOut, string>> = {
  unassigned: 'no name in the registry',
  reserved: 'no name in the registry, reserved',
  dynamic: 'no name in the registry, dynamic',
  passing: "a client's for the moment",
  misleading: 'a registered name that misleads',
};

const mostPorts = 8;

const byReason = (leftOut: readonly LeftOutPort[]): readonly string[] => {
  const groups = new Map<WhyLeftOut, LeftOutPort[]>();
  for (const left of leftOut) {
    const group = groups.get(left.why);
    if (group) group.push(left);
    else groups.set(left.why, [left]);
  }
  return [...groups].map(([why, group]) => {
    const ports = someOf(group, mostPorts, ({ port }) => sayPort(port)).replaceAll('; ', ', ');
    return `${ports} (${reasons[why]})`;
  });
};

/** What became of a piped list: how much was read, what was not understood, and what nobody has a name for. */
export const openPortLines = (
  { ports, unread }: OpenPorts,
  { deck, leftOut }: Pick<OpenDeck, 'deck' | 'leftOut'>,
): readonly string[] => [
  `${plural(ports.length, 'open port')} read, ${plural(deck.size, 'item')} to ask`,
  ...(unread.length > 0 ? [`not understood: ${someOf(unread, mostQuoted, quote)}`] : []),
  ...(leftOut.length > 0 ? [`not asked: ${byReason(leftOut).join('; ')}`] : []),
];

const howTo =
  'pipe in what ss -tlnH, netstat -an, lsof -nP -i or nmap prints, or one number a line';

const emptyReason = ({ unread }: OpenPorts): string =>
  unread.length > 0
    ? `no open port in it; not understood: ${someOf(unread, 1, quote)}`
    : 'no open port in it';

/**
 * The list of the ports that are piped in; what was not understood of it is said.
 * @throws UsageError when there is nothing to ask
 */
export const openPiped: OpenPiped = (catalog, iana, warn) => {
  const read = readOpenPorts(pipedText().list, portNamesOf(catalog, iana));
  if (read.ports.length === 0) throw new UsageError(`--deck -: ${emptyReason(read)}; ${howTo}`);
  const opened = openDeck(catalog, iana, read.ports);
  const lines = openPortLines(read, opened);
  if (opened.deck.size === 0)
    throw new UsageError(
      `--deck -: nothing to ask about; ${lines.slice(1).join('; ')}; portquiz decks prints other lists`,
    );
  for (const line of lines) warn(line);
  return opened;
};
