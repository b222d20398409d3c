import type { ItemSpec } from '../../src/registry/compiled.ts';
import type { Iana } from '../../src/registry/iana.ts';
import { fold, foldedForms } from '../../src/registry/names.ts';
import type { Service } from '../../src/registry/service.ts';
import type { Place } from './source.ts';

/** A service or item together with the place to point at when it is wrong. */
export interface Placed<T> {
  readonly value: T;
  readonly place: Place;
}

/** Every (port, transport, IANA name) that content claims stands in the registry. */
export const checkAgainstIana = ({ value: service, place }: Placed<Service>, iana: Iana): void => {
  for (const port of service.ports) {
    for (const claim of [...port.iana, ...port.otherIana]) {
      const at = claim.lastIndexOf('/');
      const [name, transport] = [claim.slice(0, at), claim.slice(at + 1)];
      const row = iana
        .at(port.number)
        .rows.find((r) => r.name === name && r.transport === transport);
      if (!row)
        place.fail(
          `${service.id}: the IANA registry has no ${name} at ${port.number}/${transport}`,
        );
    }
    if (port.iana.length === 0 && !service.customary && service.security !== 'none') {
      place.fail(
        `${service.id}: port ${port.number} names no IANA entry and is not marked customary`,
      );
    }
  }
};

/** Every folded form in which a service's names are right. */
export const namesOf = (service: Service): ReadonlySet<string> =>
  new Set(
    [
      service.name,
      service.expansion,
      ...service.aliases,
      ...service.ports.flatMap((port) => [
        ...(port.name ? [port.name] : []),
        ...port.aliases,
        ...[...port.iana, ...port.otherIana].map((claim) => claim.slice(0, claim.lastIndexOf('/'))),
      ]),
    ].flatMap(foldedForms),
  );

/** No name belongs to two services unless shared-names.yaml says so; none is a near miss of its own service. */
export const checkNames = (
  services: readonly Placed<Service>[],
  shared: ReadonlyMap<string, readonly string[]>,
): void => {
  const owner = new Map<string, string>();
  for (const { value: service, place } of services) {
    const names = namesOf(service);
    for (const name of names) {
      const other = owner.get(name);
      const declared = shared.get(name) ?? [];
      if (other && !(declared.includes(other) && declared.includes(service.id))) {
        place.fail(
          `${service.id}: the name "${name}" is also ${other}'s, and shared-names.yaml does not say so`,
        );
      }
      owner.set(name, service.id);
    }
    for (const name of service.neverAccept) {
      if (names.has(fold(name)))
        place.fail(`${service.id}: "${name}" is both accepted and in neverAccept`);
    }
  }
};

const words = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^a-z0-9+]+/)
    .filter(Boolean);

const holds = (sentence: readonly string[], phrase: readonly string[]): boolean =>
  phrase.length > 0 &&
  sentence.some((_, at) => phrase.every((word, i) => sentence[at + i] === word));

/** Names made of ordinary words, which a sentence cannot well avoid. */
const ordinary = new Set([
  'mail',
  'web',
  'time',
  'name',
  'printer',
  'raw',
  'users',
  'news',
  'shell',
  'login',
  'none',
  'sql',
  'quote',
  'null',
  'route',
  'router',
  'auth',
  'proxy',
  'notes',
  'cmd',
  'who',
  'exec',
  'heartbeat',
  'database',
]);

/** A purpose contains neither a name of its own service nor its number. */
export const checkPurpose = ({
  value,
  place,
}: Placed<{
  id: string;
  purpose: string;
  names: readonly string[];
  ports: readonly number[];
}>): void => {
  const sentence = words(value.purpose);
  for (const name of value.names) {
    if (!ordinary.has(name.toLowerCase()) && holds(sentence, words(name))) {
      place.fail(`${value.id}: the purpose contains its own answer, "${name}"`);
    }
  }
  for (const port of value.ports) {
    if (sentence.includes(String(port)))
      place.fail(`${value.id}: the purpose contains its own answer, ${port}`);
  }
};

const limits = { purpose: 110, gloss: 46, more: 160, mnemonic: 90 } as const;

/** Sentences that fit the screens they are written for, in signs that every terminal has. */
export const checkSentences = ({ value, place }: Placed<Service | ItemSpec>): void => {
  for (const [field, limit] of Object.entries(limits)) {
    const text: string | undefined = value[field as keyof typeof limits];
    if (text === undefined) continue;
    if (text.length > limit) place.fail(`${value.id}: ${field} is longer than ${limit} characters`);
    if (!/^[ -~]*$/.test(text)) place.fail(`${value.id}: ${field} has a sign that is not ASCII`);
  }
};

/** Ids that a field refers to exist. */
export const checkReferences = (
  { value: service, place }: Placed<Service>,
  ids: ReadonlySet<string>,
): void => {
  const missing = service.samePurpose.find((id) => !ids.has(id));
  if (missing) place.fail(`${service.id}: samePurpose names "${missing}", which does not exist`);
};

/** What a service is replaced by is an item that content knows, and encrypted; the service itself is not. */
export const checkReplacements = (
  { value: service, place }: Placed<Service>,
  securityOf: (item: string) => Service['security'] | undefined,
): void => {
  if (service.replacedBy.length > 0 && service.security === 'encrypted')
    place.fail(`${service.id}: replacedBy is for services that are not encrypted`);
  for (const id of service.replacedBy) {
    const security = securityOf(id);
    if (security === undefined)
      place.fail(`${service.id}: replacedBy names "${id}", which does not exist`);
    if (security !== 'encrypted')
      place.fail(`${service.id}: replacedBy names "${id}", which is not encrypted`);
  }
};

/** No two things with ids share one. */
export const checkUnique = (placed: readonly Placed<{ id: string }>[]): void => {
  const seen = new Set<string>();
  for (const { value, place } of placed) {
    if (seen.has(value.id)) place.fail(`the id ${value.id} is used twice`);
    seen.add(value.id);
  }
};
