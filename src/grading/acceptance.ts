import { nameKey, portKey } from '../questions/ask.ts';
import type { AnswerKey } from '../questions/question.ts';
import type { Catalog } from '../registry/catalog.ts';
import { type Iana, namesAt } from '../registry/iana.ts';
import { formatPorts, type Item } from '../registry/item.ts';
import { fold } from '../registry/names.ts';
import { isTransport, type Transport, transports } from '../registry/port.ts';
import { parsePortWithTransport } from '../registry/search.ts';
import { identify } from './identify.ts';
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
  const listeners = (catalog.itemsByPort.get(port) ?? []).flatMap((item) =>
    item.ports
      .filter(
        (own) =>
          own.number === port && own.transports.some((transport) => used.includes(transport)),
      )
      .map((own) => ({ item, own })),
  );
  const fromContent = listeners.flatMap(({ item, own }) => nameKey(catalog, item, own).names);
  const fromRegistry = namesAt(iana.at(port))
    .filter((entry) => entry.transports.some((transport) => used.includes(transport)))
    .flatMap((entry) => [entry.name, entry.description])
    .filter((name) => name !== '');
  const names = distinct(listeners.length > 0 ? fromContent : fromRegistry);
  const suffix = used.length === 1 ? `/${used[0]}` : '';
  return { kind: 'names', about: `${port}${suffix}`, names, listed: names };
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

/** The items a word names, whole services before the parts of a group. */
const itemsNamed = (catalog: Catalog, word: string): readonly Item[] => {
  const found = catalog.itemsByName.get(fold(word)) ?? [];
  const wholes = found.filter((item) => item.service === undefined || item.id === item.service.id);
  const direct = wholes.filter((item) => item.names.some((name) => fold(name) === fold(word)));
  if (direct.length > 0) return direct;
  return wholes.length > 0 ? wholes : found;
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
  const verdict = answer ? best(acceptance.keys.map((key) => judgePorts(answer, key))) : 'wrong';
  return { ...base, verdict };
};
