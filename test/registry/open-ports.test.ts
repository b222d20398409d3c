import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfList } from '../../src/registry/end-of-list.ts';
import { sayPort } from '../../src/registry/open-port.ts';
import { readOpenPorts } from '../../src/registry/open-ports.ts';
import type { Transport } from '../../src/registry/port.ts';
import { portNamesOf } from '../../src/registry/port-names.ts';
import { catalog, iana } from '../catalog.ts';

const names = portNamesOf(catalog, iana);
const read = (text: string) => readOpenPorts(text, names);

/** "22/tcp 53/udp": what was read, in its order. */
const portsIn = (text: string): string =>
  read(text)
    .ports.map(({ number, transport }) => (transport ? `${number}/${transport}` : `${number}`))
    .join(' ');

const clean = (text: string): string => {
  expect(read(text).unread).toEqual([]);
  return portsIn(text);
};

describe('what tools print', () => {
  it('ss -tlnH', () =>
    expect(
      clean(`LISTEN 0      128          0.0.0.0:22        0.0.0.0:*
LISTEN 0      4096   127.0.0.53%lo:53        0.0.0.0:*
LISTEN 0      511                *:80              *:*    users:(("nginx: master",pid=1,fd=6))
LISTEN 0      128             [::]:22           [::]:*
LISTEN 0      5      [fe80::1%eth0]:631         [::]:*
ESTAB  0      0       10.0.0.5:55022     10.0.0.9:443
`),
    ).toBe('22/tcp 53/tcp 80/tcp 631/tcp'));

  it('ss -tulpn, with its head and a process on a line of its own', () =>
    expect(
      clean(`Netid State  Recv-Q Send-Q      Local Address:Port  Peer Address:PortProcess
udp   UNCONN 0      0            127.0.0.53%lo:53        0.0.0.0:*    users:(("systemd-resolve",pid=5,fd=13))
udp   UNCONN 0      0      fe80::1%eth0:546           [::]:*
udp   ESTAB  0      0         10.0.0.5%eth0:68     10.0.0.1:67
tcp   LISTEN 0      128                  *:22              *:*
         users:(("sshd",pid=812,fd=3))
tcp   TIME-WAIT 0   0              10.0.0.5:80     10.0.0.7:50100
`),
    ).toBe('22/tcp 53/udp 546/udp'));

  it('ss -a, which lists other sockets too', () =>
    expect(
      clean(`Netid  State   Recv-Q  Send-Q   Local Address:Port   Peer Address:Port
nl     UNCONN  0       0        rtnl:avahi-daemon/591           *
u_str  LISTEN  0       4096     /run/systemd/private 13       * 0
p_raw  UNCONN  0       0        *:eth0    *
icmp6  UNCONN  0       0        *:ipv6-icmp    *:*
v_str  LISTEN  0       0        *:1023   *:*
sctp   LISTEN  0       128      0.0.0.0:3868   0.0.0.0:*
tcp    LISTEN  0       128      :::8080   :::*
LISTEN 0 4096 @/tmp/.X11-unix/X0 21 * 0
`),
    ).toBe('3868/sctp 8080/tcp'));

  it('ss without -n: names', () => {
    const { ports, unread } = read(`LISTEN 0 128 *:ssh *:*
UNCONN 0 0 *:mdns *:*
LISTEN 0 128 *:http-alt *:*
LISTEN 0 128 *:flurbl *:*
`);
    expect(ports.map(sayPort)).toEqual(['22', '5353/udp', '8080']);
    expect(unread).toEqual([{ line: 4, column: 14, text: '*:flurbl' }]);
  });

  it("ss without -n on Debian, whose names are not all the registry's", () =>
    expect(
      clean(`LISTEN 0 128 *:imap2 *:*
LISTEN 0 128 *:sip-tls *:*
LISTEN 0 128 *:webcache *:*
LISTEN 0 128 *:x11-1 *:*
tcp 0 0 *:webmin *:* LISTEN
udp 0 0 *:fsp *:*
`),
    ).toBe('21/udp 143/tcp 5061/tcp 6001/tcp 8080/tcp 10000/tcp'));

  it('ss of one state, which leaves the state out', () => {
    expect(
      clean(`Recv-Q Send-Q Local Address:Port Peer Address:PortProcess
0      128          0.0.0.0:22        0.0.0.0:*    users:(("sshd",pid=812,fd=3))
0      4096            [::]:443          [::]:*
0      5                  *:http-alt        *:*
0      0          127.0.0.1:323       0.0.0.0:*
0      0                  *:mdns            *:*
0      0           10.0.0.5:50000    10.0.0.9:8443
0      4096   /run/docker.sock 18031 * 0
`),
    ).toBe('22/tcp 323 443/tcp 5353 8080/tcp');
    expect(
      clean(`Netid Recv-Q Send-Q Local Address:Port  Peer Address:PortProcess
nl    0      0              rtnl:591               *
u_str 0      4096 /run/systemd/private 13       * 0
udp   0      0         127.0.0.1:323       0.0.0.0:*
tcp   0      128         0.0.0.0:22        0.0.0.0:*    users:(("sshd",pid=812,fd=3))
tcp   0      0          10.0.0.5:50000    10.0.0.9:8443
`),
    ).toBe('22/tcp 323/udp');
  });

  it('netstat -tulnp on Linux', () =>
    expect(
      clean(`Active Internet connections (only servers)
Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name
tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN      812/sshd
tcp        0      0 10.0.0.5:22             10.0.0.9:51000          ESTABLISHED 900/sshd
tcp6       0      0 :::22                   :::*                    LISTEN      812/sshd
udp        0      0 0.0.0.0:68              0.0.0.0:*                           700/dhclient
udp        0      0 10.0.0.5:49000          10.0.0.1:53             ESTABLISHED 1/x
udp6       0      0 fe80::1:546             :::*                                -
raw6       0      0 :::58                   :::*                    7           -
Active UNIX domain sockets (only servers)
Proto RefCnt Flags       Type       State         I-Node   PID/Program name     Path
unix  2      [ ACC ]     STREAM     LISTENING     18031    1/init               /run/systemd/private
`),
    ).toBe('22/tcp 68/udp 546/udp'));

  it('netstat -an on macOS', () =>
    expect(
      clean(`Active Internet connections (including servers)
Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)
tcp4       0      0  *.22                   *.*                    LISTEN
tcp6       0      0  *.22                   *.*                    LISTEN
tcp46      0      0  *.5000                 *.*                    LISTEN
tcp4       0      0  127.0.0.1.631          *.*                    LISTEN
tcp6       0      0  ::1.631                *.*                    LISTEN
tcp4       0      0  192.168.1.5.51234      17.1.2.3.443           ESTABLISHED
tcp4       0      0  *.*                    *.*                    CLOSED
udp4       0      0  *.5353                 *.*
udp6       0      0  fe80::1%lo0.123        *.*
udp4       0      0  192.168.1.5.60000      17.1.2.3.443
udp4       0      0  *.*                    *.*
icm6       0      0  *.*                    *.*
Active LOCAL (UNIX) domain sockets
Address          Type   Recv-Q Send-Q            Inode             Conn             Refs          Nextref Addr
c46f0a2b stream      0      0                0         c46f0a2c                0                0 /var/run/mDNSResponder
Registered kernel control modules
id       flags    pcbcount rcvbuf   sndbuf   name
1        9        0        131072   131072   com.apple.flow-divert
`),
    ).toBe('22/tcp 123/udp 631/tcp 5000/tcp 5353/udp'));

  it('netstat -ano on Windows, also in German and with -b', () => {
    const rows = `
  TCP    0.0.0.0:135            0.0.0.0:0              ABHÖREN         1128
  RpcSs
 [svchost.exe]
  TCP    [::]:445               [::]:0                 ABHÖREN         4
 Es können keine Besitzerinformationen abgerufen werden.
  TCP    192.168.1.5:51234      20.1.2.3:443           HERGESTELLT     999
  TCP    192.168.1.5:443        20.1.2.3:50            WARTEND         0
  UDP    0.0.0.0:123            *:*                                    4567
  UDP    [fe80::1%5]:1900       *:*                                    222
`;
    const german = `\r\nAktive Verbindungen\r\n\r\n  Proto  Lokale Adresse         Remoteadresse          Status           PID${rows.replaceAll('\n', '\r\n')}`;
    expect(clean(german)).toBe('123/udp 135/tcp 445/tcp 1900/udp');
    const english = `\nActive Connections\n\n  Proto  Local Address  Foreign Address  State  PID${rows.replaceAll('ABHÖREN', 'LISTENING')}`;
    expect(clean(english)).toBe('123/udp 135/tcp 445/tcp 1900/udp');
  });

  it('netstat -a on Windows, with names', () =>
    expect(clean('  TCP    0.0.0.0:http    DESKTOP-1:0    LISTENING\n')).toBe('80/tcp'));

  it('lsof -nP -iTCP -sTCP:LISTEN, and -i', () =>
    expect(
      clean(`COMMAND     PID USER   FD   TYPE             DEVICE SIZE/OFF NODE NAME
sshd        812 root    3u  IPv4              21044      0t0  TCP *:22 (LISTEN)
cupsd        99 root    7u  IPv6 0x1d4e5f60a1b2c3d4      0t0  TCP [::1]:631 (LISTEN)
Google\\x20C 500 me     30u  IPv4              77001      0t0  TCP 10.0.0.5:51000->1.2.3.4:443 (ESTABLISHED)
mDNSRespo   200 _mdns   7u  IPv4              30001      0t0  UDP *:5353
chrome      500 me     31u  IPv4              77002      0t0  UDP 10.0.0.5:60000->1.2.3.4:443
chrome      500 me     32u  IPv4              77003      0t0  UDP *:*
`),
    ).toBe('22/tcp 631/tcp 5353/udp'));

  it('lsof -T q, and -T, which leaves the state out', () =>
    expect(
      clean(`sshd 812 root 3u IPv4 21044 0t0 TCP *:22 (LISTEN QR=0 QS=0)
sshd 813 root 3u IPv4 21045 0t0 TCP 10.0.0.5:22->10.0.0.9:51000 (ESTABLISHED QR=0 QS=0)
nginx 9 root 3u IPv4 21046 0t0 TCP *:80 (QR=0 QS=0)
nginx 9 root 3u IPv4 21047 0t0 TCP *:443
nginx 9 root 3u IPv4 21048 0t0 TCP 10.0.0.5:443->10.0.0.9:51001
x 9 root 3u IPv4 21049 0t0 TCP *:8443 (CLOSED)
`),
    ).toBe('22/tcp 80/tcp 443/tcp'));

  const report = `Starting Nmap 7.93 ( https://nmap.org ) at 2026-11-23 09:00 UTC
Nmap scan report for localhost (127.0.0.1)
Host is up (0.0000070s latency).
Not shown: 997 closed tcp ports (reset)
PORT     STATE         SERVICE VERSION
22/tcp   open          ssh     OpenSSH 9.2p1 Debian 2 (protocol 2.0)
| ssh-hostkey:
|_  256 11:22:33 (ED25519)
80/tcp   filtered      http
123/udp  open|filtered ntp
631/tcp  open          ipp     CUPS 2.4
Service Info: OS: Linux; CPE: cpe:/o:linux:linux_kernel

Nmap done: 1 IP address (1 host up) scanned in 1.34 seconds
`;

  it('nmap', () => expect(clean(report)).toBe('22/tcp 631/tcp'));

  it('nmap -oG -', () =>
    expect(
      clean(`# Nmap 7.93 scan initiated Mon Nov 23 09:00:00 2026 as: nmap -oG - -sV localhost
Host: 127.0.0.1 (localhost)	Status: Up
Host: 127.0.0.1 (localhost)	Ports: 22/open/tcp//ssh//OpenSSH 9.2p1 (protocol 2.0)/, 80/closed/tcp//http///, 53/open/udp//domain//dnsmasq, 2.89/	Ignored State: closed (997)
# Nmap done at Mon Nov 23 09:00:01 2026 -- 1 IP address (1 host up) scanned in 0.10 seconds
`),
    ).toBe('22/tcp 53/udp'));

  it('a list by hand, with comments, a BOM, tabs, CR and no end of line', () => {
    const text = '\uFEFF# mine\r\n22 # ssh\r\t53/UDP\t\r\n80,443 8080\r\n\r\n3868/sctp';
    expect(clean(text)).toBe('22 53/udp 80 443 3868/sctp 8080');
  });

  it('where an answer is told apart from the list', () => {
    expect(endOfList('22\n443')).toBeUndefined();
    expect(endOfList('22\n443\n')).toBeUndefined();
    expect('22\n443\n\nidk\n'.slice(endOfList('22\n443\n\nidk\n'))).toBe('idk\n');
    const windows =
      '\r\nActive Connections\r\n\r\n  TCP 0.0.0.0:135 0.0.0.0:0 LISTENING 4\r\n\r\na\r\n';
    expect(windows.slice(endOfList(windows))).toBe('a\r\n');
    expect(endOfList(report)).toBeUndefined();
    expect(`${report}\nquit\n`.slice(endOfList(`${report}\nquit\n`))).toBe('quit\n');
  });
});

describe('what cannot be read is said with its place, and makes no port', () => {
  it.each([
    ['22\nhello world # x', { line: 2, column: 1, text: 'hello world' }],
    ['022', { line: 1, column: 1, text: '022' }],
    ['0', { line: 1, column: 1, text: '0' }],
    ['53/icmp', { line: 1, column: 1, text: '53/icmp' }],
    ['-22', { line: 1, column: 1, text: '-22' }],
    ['1 host on 22', { line: 1, column: 1, text: '1 host on 22' }],
    ['http-alt 8080', { line: 1, column: 1, text: 'http-alt 8080' }],
    ['LISTEN 0 1 0.0.0.0:99999 0.0.0.0:*', { line: 1, column: 12, text: '0.0.0.0:99999' }],
    ['tcp 0 0 localhost 0.0.0.0:* LISTEN', { line: 1, column: 9, text: 'localhost' }],
    ['99999/tcp open x', { line: 1, column: 1, text: '99999/tcp' }],
  ])('%j', (text, unread) => {
    const result = read(text);
    expect(result.unread).toEqual([unread]);
    expect(result.ports.map(({ number }) => number)).toEqual(text.startsWith('22\n') ? [22] : []);
  });

  it('what is understood of a line by hand is kept', () => {
    const { ports, unread } = read('8080 9090/tcp http-alt\n22, 70000; 53/icmp 443 https # web');
    expect(ports.map(sayPort)).toEqual(['22', '443', '8080', '9090']);
    expect(unread).toEqual([
      { line: 1, column: 15, text: 'http-alt' },
      { line: 2, column: 5, text: '70000' },
      { line: 2, column: 12, text: '53/icmp' },
      { line: 2, column: 24, text: 'https' },
    ]);
  });

  it('a peer is never a port of ours', () => {
    for (const line of [
      'ESTAB 0 0 10.0.0.5:22 10.0.0.9:443',
      'tcp 0 0 10.0.0.5:22 10.0.0.9:443 TIME_WAIT',
      'TCP 10.0.0.5:22 10.0.0.9:443 ESTABLISHED 4',
    ])
      expect(clean(line)).toBe('');
  });
});

const piece = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    ...'LISTEN UNCONN tcp udp6 TCP 0 22 128 0.0.0.0:22 *:* *.* [::]:443 :::80 IPv4 (LISTEN) Host: Ports: 22/open/tcp// 22/tcp open Proto Active'.split(
      ' ',
    ),
    '\t',
    '\n',
    '\r',
    '#',
    '\u0000',
    '\u001B[31m',
  ),
);

it('any text is read, and its ports are ports', () => {
  const text = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (any) => {
      const { ports, unread } = read(any);
      const lines = any.split(/\r\n|\r|\n/).length;
      for (const { number } of ports) {
        expect(Number.isInteger(number) && number >= 1 && number <= 65_535).toBe(true);
      }
      for (const { line, column } of unread) {
        expect(line).toBeLessThanOrEqual(lines);
        expect(column).toBeGreaterThan(0);
      }
      endOfList(any);
    }),
    { numRuns: 500 },
  );
});

it('a line of any length costs no more than its length', () => {
  for (const line of [
    '1'.repeat(1e6),
    `Host: Ports: ${'1'.repeat(1e6)}`,
    ' '.repeat(1e6),
    `LISTEN 0 0 ${'a:'.repeat(5e5)}`,
    '\n'.repeat(1e6),
  ])
    expect(read(line).ports).toEqual([]);
});

type Listed = { readonly number: number; readonly transport: Transport };

const listed: fc.Arbitrary<Listed> = fc.record({
  number: fc.integer({ min: 1, max: 65_535 }),
  transport: fc.constantFrom<Transport>('tcp', 'udp'),
});

const address = fc.constantFrom('0.0.0.0', '127.0.0.53%lo', '[::]', '[fe80::1%eth0]', '*');

/** How each tool prints a port that listens. */
const printers: Readonly<Record<string, (port: Listed, host: string) => string>> = {
  ss: ({ number, transport }, host) =>
    `${transport} ${transport === 'tcp' ? 'LISTEN' : 'UNCONN'} 0 128 ${host}:${number} 0.0.0.0:*`,
  'ss of one family': ({ number, transport }, host) =>
    `${transport === 'tcp' ? 'LISTEN' : 'UNCONN'} 0 128 ${host}:${number} 0.0.0.0:*`,
  'ss of one state': ({ number, transport }, host) =>
    `${transport} 0 128 ${host}:${number} 0.0.0.0:*`,
  'netstat of Linux': ({ number, transport }, host) =>
    `${transport}6 0 0 ${host}:${number} :::* ${transport === 'tcp' ? 'LISTEN' : ''} -`,
  'netstat of macOS': ({ number, transport }, host) =>
    `${transport}4 0 0 ${host.replace(/[[\]]/g, '')}.${number} *.* ${transport === 'tcp' ? 'LISTEN' : ''}`,
  'netstat of Windows': ({ number, transport }, host) =>
    `  ${transport.toUpperCase()} ${host}:${number} ${transport === 'tcp' ? '[::]:0 LISTENING' : '*:*'} 4`,
  lsof: ({ number, transport }, host) =>
    `x 1 me 3u IPv6 9 0t0 ${transport.toUpperCase()} ${host}:${number} ${transport === 'tcp' ? '(LISTEN)' : ''}`,
  nmap: ({ number, transport }) => `${number}/${transport} open name`,
  'nmap -oG': ({ number, transport }) =>
    `Host: 1.2.3.4 ()\tPorts: ${number}/open/${transport}//n///`,
  'by hand': ({ number, transport }) => `${number}/${transport} # so`,
};

it.each(Object.keys(printers))('what %s prints is read as it was', (tool) => {
  fc.assert(
    fc.property(fc.array(fc.tuple(listed, address), { maxLength: 12 }), (all) => {
      const text = all.map(([port, host]) => printers[tool]?.(port, host)).join('\r\n');
      const wanted = new Set(all.map(([{ number, transport }]) => `${number}/${transport}`));
      expect(read(text).unread).toEqual([]);
      expect(new Set(portsIn(text).split(' ').filter(Boolean))).toEqual(wanted);
    }),
  );
});
