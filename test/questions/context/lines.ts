// The lines that tools really write, and what they say of a port. Written from the tools, not from the generator.
import type { ContextKind } from '../../../src/questions/context/context.ts';
import type { Question } from '../../../src/questions/question.ts';

/** What a scene says: the transport, the port or the gaps, and the caller's port. */
export interface Reading {
  readonly transport: 'tcp' | 'udp';
  readonly port?: number;
  readonly caller?: number;
  readonly gaps?: number;
}

const address = '(?:\\d{1,3}\\.){3}\\d{1,3}';

/** A pattern in which @ stands for an address. */
const line = (pattern: string): RegExp => new RegExp(`^${pattern.replaceAll('@', address)}$`);

const tcpOrUdp = (word: string | undefined): 'tcp' | 'udp' =>
  word?.toLowerCase() === 'udp' || word === 'u' || word === '-sU ' ? 'udp' : 'tcp';

const match = (pattern: string, text: string): readonly (string | undefined)[] | undefined =>
  line(pattern).exec(text)?.slice(1) ?? undefined;

const readSocket = (scene: readonly string[]): Reading | undefined => {
  const [command = '', socket = ''] = scene;
  const [option] = match('\\$ ss -(t|u)lnH', command) ?? [];
  const [state, queue, , port, peer] =
    match(
      '(LISTEN|UNCONN) 0 {6}(\\d+) +(0\\.0\\.0\\.0|\\[::\\](?:%eth0)?|\\*|@):(\\d+) (0\\.0\\.0\\.0|\\[::\\]|\\*):\\*',
      socket,
    ) ?? [];
  if (scene.length !== 2 || !state || !port || !peer) return undefined;
  // Recv-Q and Send-Q are six wide at least, as their headings would be.
  if (!socket.startsWith(`${state} 0      ${queue?.padEnd(6)} `)) return undefined;
  const isSameFamily =
    peer === (/(\[::\]|\*)(?:%eth0)?:/.exec(socket)?.[1] ?? '0.0.0.0') &&
    (queue === '0') === (option === 'u');
  if (!isSameFamily || (state === 'LISTEN') !== (option === 't')) return undefined;
  return { transport: tcpOrUdp(option), port: Number(port) };
};

const readScan = (scene: readonly string[]): Reading | undefined => {
  const [command = '', ...found] = scene;
  const gap = match('([$#]) nmap (-sU )?-p ___ (?:--open )?@(?:/24)?', command);
  if (gap && scene.length === 1 && (gap[0] === '#') === (gap[1] !== undefined))
    return { transport: tcpOrUdp(gap[1]), gaps: 1 };
  const [root, udp, host] = match('([$#]) nmap (-sU )?(?:-v )?-p- (@)', command) ?? [];
  const [number, transport] = found
    .flatMap((text) => [
      match('(\\d+)/(tcp|udp) open {2}\\?', text),
      match(`Discovered open port (\\d+)/(tcp|udp) on ${host?.replaceAll('.', '\\.')}`, text),
    ])
    .find((hit) => hit !== undefined) ?? [undefined, undefined];
  if (!root || !number || tcpOrUdp(udp) !== transport || (root === '#') !== (udp !== undefined))
    return undefined;
  const heading = `${'PORT'.padEnd(`${number}/tcp`.length)} STATE SERVICE`;
  const isTable = found.length === 2 && found[0] === heading && !command.includes(' -v ');
  const isLine = found.length === 1 && command.includes(' -v ');
  return isTable || isLine ? { transport: tcpOrUdp(transport), port: Number(number) } : undefined;
};

const readPacket = (scene: readonly string[]): Reading | undefined => {
  const [command = '', packet = ''] = scene;
  const [caller, port, rest = ''] = match('IP @\\.(\\d+) > @\\.(\\d+): (.+)', packet) ?? [];
  const isQuick = command === '# tcpdump -tnq';
  if (scene.length !== 2 || (!isQuick && command !== '# tcpdump -tn')) return undefined;
  const ends = { caller: Number(caller), port: Number(port) };
  if (isQuick && /^UDP, length \d+$/.test(rest)) return { transport: 'udp', ...ends };
  // Without -q tcpdump decodes UDP and would name the service.
  return rest === (isQuick ? 'tcp 0' : 'Flags [S], ...')
    ? { transport: 'tcp', ...ends }
    : undefined;
};

const readLog = (scene: readonly string[]): Reading | undefined => {
  const text = scene.join(' ');
  const [name, caller, port] =
    match(
      '(?:\\[UFW BLOCK\\]|nft drop:) \\.\\.\\. SRC=@ DST=@ \\.\\.\\. PROTO=(TCP|UDP) SPT=(\\d+) DPT=(\\d+) \\.\\.\\.',
      text,
    ) ??
    match('%ASA-4-106023: Deny (tcp|udp) src outside:@/(\\d+) dst inside:@/(\\d+)', text) ??
    [];
  return name
    ? { transport: tcpOrUdp(name), caller: Number(caller), port: Number(port) }
    : undefined;
};

const gapsIn = (text: string): number => (text.match(/___/g) ?? []).length;

const readAccessList = (scene: readonly string[]): Reading | undefined => {
  const [entry = ''] = scene;
  const [list, transport, operator] =
    match(
      '(?:access-list (\\d+) )?(?:permit|deny) (tcp|udp) (?:any|@ 0\\.0\\.0\\.255) (?:any|host @) (eq ___|range ___ ___)',
      entry,
    ) ?? [];
  // Extended lists have the numbers 100 to 199 (and 2000 to 2699).
  const isExtended = list === undefined || (Number(list) >= 100 && Number(list) <= 199);
  return scene.length === 1 && operator && isExtended
    ? { transport: tcpOrUdp(transport), gaps: gapsIn(operator) }
    : undefined;
};

const readRule = (scene: readonly string[]): Reading | undefined => {
  const [rule = ''] = scene;
  const [transport, ports] =
    match(
      '(?:nft add rule inet filter input |ct state new |ip saddr @/24 )?(tcp|udp) dport (___|\\{ ___, ___ \\}) (?:accept|drop)',
      rule,
    ) ?? [];
  return scene.length === 1 && ports
    ? { transport: tcpOrUdp(transport), gaps: gapsIn(ports) }
    : undefined;
};

const readers: Partial<Record<ContextKind, (scene: readonly string[]) => Reading | undefined>> = {
  ss: readSocket,
  nmap: readScan,
  tcpdump: readPacket,
  'firewall-log': readLog,
  cisco: readAccessList,
  nftables: readRule,
};

/** What the scene of a question says; undefined where no tool writes such lines, or where it is not of a tool. */
export const readScene = ({ context, scene = [] }: Question): Reading | undefined =>
  context && readers[context]?.(scene);
