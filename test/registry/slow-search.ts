import type { Catalog } from '../../src/registry/catalog.ts';
import type { Iana, IanaRow } from '../../src/registry/iana.ts';
import { fold as foldOnce } from '../../src/registry/names.ts';
import { parsePort, type Transport } from '../../src/registry/port.ts';
import type { Service } from '../../src/registry/service.ts';

/** What a search is, said as plainly as can be, one entry after the other. */
export interface SlowHit {
  readonly id: string;
  readonly port: number;
  readonly score: number;
}

const folded = new Map<string, string>();
const fold = (text: string): string => {
  const known = folded.get(text) ?? foldOnce(text);
  folded.set(text, known);
  return known;
};

const scoreName = (name: string, word: string): number => {
  if (name === '') return 0;
  if (name === word) return 90;
  if (name.startsWith(word)) return 70;
  return word.length >= 2 && name.includes(word) ? 30 : 0;
};

const scoreText = (text: string, word: string, worth = 26): number =>
  text
    .toLowerCase()
    .split(/[^a-z0-9+]+/)
    .some((part) => part.startsWith(word))
    ? worth
    : 0;

const scoreNumbers = (numbers: readonly number[], word: string, whole: number, start: number) => {
  if (parsePort(word) === undefined) return 0;
  const texts = numbers.map(String);
  if (texts.includes(word)) return whole;
  return texts.some((text) => word !== '0' && text.startsWith(word)) ? start : 0;
};

const within = (first: number, last: number, word: string): boolean => {
  const port = parsePort(word);
  return port !== undefined && first <= port && port <= last;
};

const claimed = (claim: string): string => claim.slice(0, claim.lastIndexOf('/'));

const scoreService = (service: Service, word: string): number => {
  const { name, expansion, aliases, ports, acceptAlso, purpose, gloss, more } = service;
  const names = [
    name,
    expansion,
    ...aliases,
    ...ports.flatMap((port) => [port.name ?? '', ...port.aliases]),
    ...ports.flatMap((port) => [...port.iana, ...port.otherIana].map(claimed)),
  ];
  const numbers = ports.map(({ number }) => number);
  const isNumber = parsePort(word) !== undefined;
  const said = Math.max(
    ...names.map((each) => scoreName(fold(each), fold(word) || word)),
    ...names.map((each) => (isNumber ? 0 : scoreText(each, word, 70))),
    ...[purpose, gloss, expansion].map((text) => scoreText(text, word)),
    scoreText(more, word, 8),
  );
  return Math.max(
    scoreNumbers(numbers, word, 110, 80),
    acceptAlso.some(({ first, last }) => within(first, last, word)) ? 85 : 0,
    said > 0 && !isNumber ? said + 12 * (4 - service.tier) : said,
  );
};

const scoreRow = ({ first, last, name, description }: IanaRow, word: string): number =>
  Math.max(
    scoreNumbers([first], word, 90, 28),
    first < last && !within(first, first, word) && within(first, last, word) ? 85 : 0,
    scoreName(fold(name), fold(word) || word) / 4,
    scoreText(description, word) / 4,
  );

/** Beside other words TCP says which of what they name. */
const scoreTransport = (used: readonly Transport[], word: string, words: number): number =>
  words > 1 && used.some((each) => each === word) ? 1 : 0;

const sum = (scores: readonly number[]): number =>
  scores.every((score) => score > 0) ? scores.reduce((all, score) => all + score, 0) : 0;

const wordsOf = (text: string): readonly string[] => {
  const split = text
    .toLowerCase()
    .replace(/(\d)\/(tcp|udp|sctp|dccp)(?=\s|$)/g, '$1 $2')
    .replace(/(?<=(?:^|[\s,/-])\d+)(?:\s*[/,-]\s*|\s+and\s+)(?=\d+(?:[\s,/-]|$))/g, ' ');
  return [...new Set(split.split(/\s+/).filter((word) => word !== ''))];
};

/** Rows that say something, those of one name at one port together. */
const rowsOf = (iana: Iana): readonly { row: IanaRow; used: readonly Transport[] }[] => {
  const found = new Map<string, { row: IanaRow; used: Transport[] }>();
  for (const row of iana.rows) {
    if (row.status !== 'named' && row.status !== 'other') continue;
    const key = `${row.first} ${row.name || row.description}`;
    const known = found.get(key) ?? { row, used: [] };
    if (row.transport) known.used.push(row.transport);
    found.set(key, known);
  }
  return [...found.values()];
};

/** Everything a text finds, in the order it is told. */
export const slowSearch = (
  catalog: Catalog,
  iana: Iana,
): ((text: string) => readonly SlowHit[]) => {
  const services = [...catalog.services.values()];
  const rows = rowsOf(iana);
  const covered = new Set(
    services.flatMap(({ ports }) =>
      ports.flatMap(({ number, iana: claims }) =>
        claims.map((claim) => `${number} ${claimed(claim)}`),
      ),
    ),
  );
  const beyond = rows.filter(({ row }) => !covered.has(`${row.first} ${row.name}`));
  return (text) => {
    const words = wordsOf(text);
    if (words.length === 0) return [];
    const score = (by: (word: string) => number, used: readonly Transport[]): number =>
      sum(words.map((word) => Math.max(by(word), scoreTransport(used, word, words.length))));
    return [
      ...services.map((service) => ({
        id: service.id,
        port: service.ports[0]?.number ?? 0,
        score: score(
          (word) => scoreService(service, word),
          service.ports.flatMap(({ transports }) => transports),
        ),
      })),
      ...beyond.map(({ row, used }) => ({
        id: `${row.first} ${row.name || row.description}`,
        port: row.first,
        score: score((word) => scoreRow(row, word), used),
      })),
    ]
      .filter((hit) => hit.score > 0)
      .sort((a, b) => b.score - a.score || a.port - b.port);
  };
};
