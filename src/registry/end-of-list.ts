import { readOpenPorts } from './open-ports.ts';

const emptyLine = /\r?\n[ \t]*\r?\n/g;
const reportStart = /^(?:Starting Nmap|Nmap scan report)/m;
const reportEnd = /^Nmap done/m;

/** Which port a name is does not matter here: a line with one is a line of the list. */
const anyPort = (): number => 1;

/**
 * Where a list of open ports ends that has answers behind it: after the first empty line below a port, or below the
 * whole of nmap's report, which has empty lines of its own. Undefined while there is no such line.
 */
export const endOfList = (text: string): number | undefined => {
  let start = 0;
  let isReport = false;
  let hasPorts = false;
  for (const { 0: gap, index } of text.matchAll(emptyLine)) {
    const part = text.slice(start, index);
    isReport = (isReport || reportStart.test(part)) && !reportEnd.test(part);
    hasPorts ||= readOpenPorts(part, anyPort).ports.length > 0;
    start = index + gap.length;
    if (hasPorts && !isReport) return start;
  }
  return undefined;
};
