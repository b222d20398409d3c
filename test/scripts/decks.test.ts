import { describe, expect, it } from 'vitest';
import { printedName, printedPorts } from '../../scripts/content/decks.ts';

describe('a printed line is a name and numbers', () => {
  it.each([
    ['SSH 22', 'SSH', [22]],
    ['22 SSH', 'SSH', [22]],
    ['FTP 20/21', 'FTP', [20, 21]],
    ['FTP 20, 21', 'FTP', [20, 21]],
    ['20-21 FTP', 'FTP', [20, 21]],
    ['137-139 NetBIOS/NetBT', 'NetBIOS/NetBT', [137, 138, 139]],
    ['137/139 NetBIOS/NetBT', 'NetBIOS/NetBT', [137, 139]],
    ['H.323 1720', 'H.323', [1720]],
    ['POP3 110', 'POP3', [110]],
    ['HTTPS (SSL) 443', 'HTTPS (SSL)', [443]],
    ['TCP/UDP 5060, 5061 SIP', 'SIP', [5060, 5061]],
    ['UDP 137 NBNS', 'NBNS', [137]],
    ['465', '', [465]],
  ])('%s', (line, name, ports) => {
    expect(printedName(line)).toBe(name);
    expect(printedPorts(line)).toEqual(ports);
  });
});
