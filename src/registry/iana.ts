import { fold } from './names.ts';
import { once } from './once.ts';
import { rangeOf, type Transport } from './port.ts';
import { formatRegistrations, openRegistrations, type Registrations } from './registrations.ts';

export type IanaStatus = 'named' | 'reserved' | 'unassigned' | 'other';

/** One row of the IANA registry. Without a transport it speaks of all of them. */
export interface IanaRow {
  readonly first: number;
  readonly last: number;
  readonly transport: Transport | undefined;
  readonly name: string;
  readonly description: string;
  readonly status: IanaStatus;
}

/** The registry snapshot with its date and where it came from. */
export interface IanaSnapshot {
  readonly date: string;
  readonly source: string;
  readonly rows: readonly IanaRow[];
}

/** What the registry says of one port. */
export interface IanaEntry {
  readonly port: number;
  readonly status: IanaStatus;
  readonly rows: readonly IanaRow[];
}

const statusRank: readonly IanaStatus[] = ['named', 'reserved', 'other', 'unassigned'];

export const isStatus = (word: string): word is IanaStatus =>
  statusRank.some((known) => known === word);

const strongest = (rows: readonly IanaRow[]): IanaStatus | undefined =>
  statusRank.find((status) => rows.some((row) => row.status === status));

export interface Iana {
  readonly date: string;
  readonly source: string;
  readonly rows: readonly IanaRow[];
  /** What is registered where, each name at a port once, in the order of the ports. */
  readonly registrations: Registrations;
  /** Never fails: a port without a row is unassigned (dynamic ports are never assigned). */
  at(port: number): IanaEntry;
  /** Rows that begin at this port or below it. */
  upTo(port: number): readonly IanaRow[];
  /** Rows whose name folds to this word. */
  named(word: string): readonly IanaRow[];
}

/** What the rows of one port and those of the spans that hold it come to. */
export const entryOf = (
  port: number,
  singles: readonly IanaRow[],
  spans: readonly IanaRow[],
): IanaEntry => {
  const rows = [...singles, ...spans.filter((row) => row.first <= port && port <= row.last)];
  return { port, status: strongest(rows) ?? 'unassigned', rows };
};

const pushTo = (rows: Map<number, IanaRow[]>, key: number, row: IanaRow): void => {
  const known = rows.get(key);
  if (known) known.push(row);
  else rows.set(key, [row]);
};

/** So many ports share the list of the spans that touch them: a thousand spans are too many to be tried for each port. */
const blockPorts = 64;
const blockOf = (port: number): number => Math.floor(port / blockPorts);

export const createIana = (snapshot: IanaSnapshot): Iana => {
  const single = new Map<number, IanaRow[]>();
  const spans = new Map<number, IanaRow[]>();
  for (const row of snapshot.rows) {
    if (row.first === row.last) pushTo(single, row.first, row);
    else
      for (let block = blockOf(row.first); block <= blockOf(row.last); block++)
        pushTo(spans, block, row);
  }
  const registrations = once(() => openRegistrations(formatRegistrations(snapshot.rows)));
  return {
    ...snapshot,
    get registrations() {
      return registrations();
    },
    at: (port) => entryOf(port, single.get(port) ?? [], spans.get(blockOf(port)) ?? []),
    upTo: (port) => snapshot.rows.filter(({ first }) => first <= port),
    named: (word) => {
      const folded = fold(word);
      return snapshot.rows.filter((row) => row.name !== '' && fold(row.name) === folded);
    },
  };
};

/** The distinct names at a port with their transports: `[{name: 'ssh', transports: ['tcp', 'udp', 'sctp']}]`. */
export const namesAt = (
  entry: IanaEntry,
): readonly { name: string; description: string; transports: readonly Transport[] }[] => {
  const names = new Map<string, { name: string; description: string; transports: Transport[] }>();
  for (const row of entry.rows) {
    if (row.status !== 'named') continue;
    const known = names.get(row.name) ?? {
      name: row.name,
      description: row.description,
      transports: [],
    };
    if (row.transport) known.transports.push(row.transport);
    names.set(row.name, known);
  }
  return [...names.values()];
};

/** How the registry's silence is to be read: "unassigned", or "dynamic" above 49151. */
export const statusLabel = (entry: IanaEntry): string =>
  entry.status === 'unassigned' && rangeOf(entry.port) === 'dynamic'
    ? 'dynamic, never assigned'
    : entry.status;
