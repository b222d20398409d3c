import type { Catalog } from './catalog.ts';
import type { Iana, IanaRow } from './iana.ts';
import { fold } from './names.ts';
import { parsePort, type Transport } from './port.ts';
import type { Service } from './service.ts';

/** One hit of a search: a service of ours, or a name of the registry. */
export type Hit =
  | { readonly kind: 'service'; readonly service: Service; readonly score: number }
  | {
      readonly kind: 'registry';
      readonly port: number;
      readonly name: string;
      readonly description: string;
      readonly transports: readonly Transport[];
      readonly score: number;
    };

const scoreName = (name: string, word: string): number => {
  if (name === word) return 100;
  if (name.startsWith(word)) return 60;
  return word.length >= 2 && name.includes(word) ? 30 : 0;
};

const scoreText = (text: string, word: string): number =>
  text
    .toLowerCase()
    .split(/[^a-z0-9+]+/)
    .some((part) => part.startsWith(word))
    ? 26
    : 0;

const scoreService = (service: Service, word: string): number => {
  const ports = service.ports.map((port) => String(port.number));
  const byNumber = ports.includes(word) ? 110 : 0;
  const names = [
    service.name,
    service.expansion,
    ...service.aliases,
    ...service.ports.flatMap((port) => port.aliases),
  ];
  const byName = Math.max(...names.map((name) => scoreName(fold(name), fold(word) || word)));
  const byText = Math.max(
    ...[service.purpose, service.gloss, service.more, service.expansion].map((text) =>
      scoreText(text, word),
    ),
  );
  return Math.max(byNumber, byName, byText);
};

const scoreRow = (row: IanaRow, word: string): number => {
  if (String(row.first) === word) return 90;
  return Math.max(
    scoreName(fold(row.name), fold(word) || word) * 0.25,
    scoreText(row.description, word) * 0.25,
  );
};

/** Every word must count for something; the score is their sum. */
const scoreAll = (words: readonly string[], score: (word: string) => number): number => {
  const scores = words.map(score);
  return scores.every((value) => value > 0) ? scores.reduce((sum, value) => sum + value, 0) : 0;
};

const registryHits = (
  iana: Iana,
  words: readonly string[],
  covered: ReadonlySet<string>,
): readonly Hit[] => {
  const hits = new Map<string, { row: IanaRow; transports: Transport[]; score: number }>();
  for (const row of iana.rows) {
    if (row.status !== 'named') continue;
    const key = `${row.first} ${row.name}`;
    const score = covered.has(key) ? 0 : scoreAll(words, (word) => scoreRow(row, word));
    if (score === 0) continue;
    const known = hits.get(key) ?? { row, transports: [], score };
    if (row.transport) known.transports.push(row.transport);
    hits.set(key, known);
  }
  return [...hits.values()].map(({ row, transports, score }) => ({
    kind: 'registry',
    port: row.first,
    name: row.name,
    description: row.description,
    transports,
    score,
  }));
};

const portOf = (hit: Hit): number =>
  hit.kind === 'service' ? (hit.service.ports[0]?.number ?? 0) : hit.port;

/** Services and registry names that fit all the words, best first: by number, name, alias, expansion or purpose. */
export const search = (text: string, catalog: Catalog, iana: Iana): readonly Hit[] => {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const services = [...catalog.services.values()];
  const covered = new Set(
    services.flatMap((service) =>
      service.ports.flatMap((port) =>
        port.iana.map((claim) => `${port.number} ${claim.slice(0, claim.lastIndexOf('/'))}`),
      ),
    ),
  );
  const hits: Hit[] = [
    ...services.map(
      (service): Hit => ({
        kind: 'service',
        service,
        score: scoreAll(words, (word) => scoreService(service, word)),
      }),
    ),
    ...registryHits(iana, words, covered),
  ];
  return hits
    .filter((hit) => hit.score > 0)
    .sort((a, b) => b.score - a.score || portOf(a) - portOf(b));
};

/** The services at a port number, or under a name, as `show` looks them up. */
export const servicesFor = (catalog: Catalog, word: string): readonly Service[] => {
  const port = parsePort(word);
  const items =
    port === undefined
      ? (catalog.itemsByName.get(fold(word)) ?? [])
      : (catalog.itemsByPort.get(port) ?? []);
  const found = items.flatMap((item) => (item.service ? [item.service] : []));
  return [...new Set(found)];
};

/** "22/tcp": a port with its transport, as people type it. */
export const parsePortWithTransport = (
  text: string,
): { readonly port: number; readonly transport?: string } | undefined => {
  const match = /^(\d+)(?:\/(tcp|udp|sctp|dccp))?$/i.exec(text.trim());
  const port = match?.[1] === undefined ? undefined : parsePort(match[1]);
  if (port === undefined) return undefined;
  return match?.[2] === undefined ? { port } : { port, transport: match[2].toLowerCase() };
};
