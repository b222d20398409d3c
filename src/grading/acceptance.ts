import { nameKey, portKey } from '../questions/ask.ts';
import type { AnswerKey } from '../questions/question.ts';
import { type Catalog, listenersAt, transportsAt } from '../registry/catalog.ts';
import { type Iana, namesAt } from '../registry/iana.ts';
import { formatPorts, type Item } from '../registry/item.ts';
import { fold } from '../registry/names.ts';
import { isTransport, type Transport, transports } from '../registry/port.ts';
import { parsePortWithTransport } from '../registry/search.ts';
import { identify } from './identify.ts';
import { mistakeIn } from './mistake.ts';
import { judgePorts, parsePortAnswer } from './ports.ts';
import { safeText } from './safe-text.ts';
import type { Judgement, Verdict } from './verdict.ts';
import { judgeWord } from './words.ts';

/** What would count as right for a port or a service, whatever deck it is asked in. */
export type Acceptance =
  | {
      readonly kind: 'names';
      readonly about: string;
      readonly names: readonly string[];
      readonly listed: readonly string[];
    }
  | {
      readonly kind: 'ports';
      readonly about: string;
      readonly keys: readonly (AnswerKey & { kind: 'ports' })[];
      readonly listed: readonly string[];
    };

/** Each text once, in the first of its spellings. */
const distinct = (texts: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  return texts.filter((text) => {
    const isNew = !seen.has(fold(text));
    seen.add(fold(text));
    return isNew;
  });
};

const namesAccepted = (
  catalog: Catalog,
  iana: Iana,
  port: number,
  used: readonly Transport[],
): Acceptance => {
  const listeners = listenersAt(catalog, port, used);
  const fromContent = listeners.flatMap((found) => nameKey(catalog, found.item, found.port).names);
  const fromRegistry = namesAt(iana.at(port))
    .filter((entry) => entry.transports.some((transport) => used.includes(transport)))
    .flatMap((entry) => [entry.name, entry.description])
    .filter((name) => name !== '');
  const names = distinct(listeners.length > 0 ? fromContent : fromRegistry);
  const listed = distinct(names.map((name) => name.replace(/\s*\([^)]*\)/g, '')));
  const suffix = used.length === 1 ? `/${used[0]}` : '';
  return { kind: 'names', about: `${port}${suffix}`, names, listed };
};

const listPorts = (keys: readonly (AnswerKey & { kind: 'ports' })[]): readonly string[] =>
  distinct(
    keys.flatMap((key) => [
      formatPorts(key.ports.map((port) => port.number)),
      ...key.acceptAlso.map(({ first, last }) =>
        first === last ? String(first) : `${first}-${last}`,
      ),
      ...key.acceptSets.map(formatPorts),
    ]),
  );

/** The items a word names: those called so before those that have it as an alias, whole services before parts. */
const itemsNamed = (catalog: Catalog, word: string): readonly Item[] => {
  const found = catalog.itemsByName.get(fold(word)) ?? [];
  const isWhole = ({ id, service }: Item): boolean => service === undefined || id === service.id;
  const isCalled = (item: Item): boolean => item.nameForms.includes(fold(word));
  const hasAsWhole = (item: Item): boolean => item.names.some((name) => fold(name) === fold(word));
  const tries = [
    found.filter((item) => isCalled(item) && isWhole(item)),
    found.filter(isCalled),
    found.filter((item) => isWhole(item) && hasAsWhole(item)),
    found.filter(isWhole),
    found,
  ];
  return tries.find((items) => items.length > 0) ?? [];
};

const portsAccepted = (catalog: Catalog, iana: Iana, word: string): Acceptance | undefined => {
  const items = itemsNamed(catalog, word);
  const exact = catalog.items.get(word.toLowerCase());
  const keys = [...new Set([...items, ...(exact ? [exact] : [])])].map((item) =>
    portKey(catalog, item, false),
  );
  const registryPorts =
    keys.length > 0 ? [] : [...new Set(iana.named(word).map((row) => row.first))];
  const fromRegistry = registryPorts.map((number): AnswerKey & { kind: 'ports' } => ({
    kind: 'ports',
    ports: [{ number, transports, iana: [], otherIana: [], aliases: [] }],
    acceptAlso: [],
    acceptSets: [],
  }));
  const all = [...keys, ...fromRegistry];
  return all.length === 0
    ? undefined
    : { kind: 'ports', about: word, keys: all, listed: listPorts(all) };
};

/**
 * What counts as right for `22`, `514/udp` or a service's name. Undefined when the word is neither a port number nor
 * any name that content or registry knows.
 */
export const acceptanceOf = (
  catalog: Catalog,
  iana: Iana,
  target: string,
): Acceptance | undefined => {
  const asked = parsePortWithTransport(target);
  if (!asked) return portsAccepted(catalog, iana, safeText(target));
  const used =
    asked.transport !== undefined && isTransport(asked.transport) ? [asked.transport] : transports;
  return namesAccepted(catalog, iana, asked.port, used);
};

const rank: readonly Verdict[] = ['right', 'slip', 'partly', 'wrong'];

const best = (verdicts: readonly Verdict[]): Verdict =>
  rank.find((verdict) => verdicts.includes(verdict)) ?? 'wrong';

/** The verdict on one answer: a name that several services carry is right if right for any. */
export const judgeAgainst = (
  acceptance: Acceptance,
  text: string,
  catalog: Catalog,
  iana: Iana,
): Judgement => {
  const given = safeText(text);
  const registryName = (port: number) => namesAt(iana.at(port))[0]?.name;
  const base = {
    given,
    expected: acceptance.listed,
    givenIs: identify(catalog, given, new Set(), registryName),
  };
  if (acceptance.kind === 'names')
    return { ...base, ...judgeWord(given, acceptance.names, catalog) };
  const answer = parsePortAnswer(given);
  const verdict = answer
    ? best(
        acceptance.keys.map((key) =>
          judgePorts(answer, key, (port) => transportsAt(catalog, port)),
        ),
      )
    : 'wrong';
  const mistake = acceptance.keys.flatMap((key) => mistakeIn(given, key) ?? [])[0];
  return { ...base, verdict, ...(verdict === 'wrong' && mistake ? { mistake } : {}) };
};
