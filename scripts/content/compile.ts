import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { distance, isLongEnough } from '../../src/grading/slip.ts';
import type { CompiledContent, ItemSpec } from '../../src/registry/compiled.ts';
import { createIana, type IanaSnapshot } from '../../src/registry/iana.ts';
import { fold } from '../../src/registry/names.ts';
import type { Family, Service } from '../../src/registry/service.ts';
import {
  checkAgainstIana,
  checkNames,
  checkPurpose,
  checkReferences,
  checkReplacements,
  checkSentences,
  checkUnique,
  namesOf,
  type Placed,
} from './checks.ts';
import { readDeck, readLeaveOut } from './decks.ts';
import { parseIanaCsv } from './iana-csv.ts';
import { readItem } from './items.ts';
import { registryItems } from './registry-items.ts';
import { readService } from './services.ts';
import { ContentError, type Fields, readYaml } from './source.ts';

export interface Compiled {
  readonly content: CompiledContent;
  readonly iana: IanaSnapshot;
}

interface Folder {
  read(file: string): string;
  yaml(file: string): Fields;
  list(folder: string): readonly string[];
}

const openFolder = (root: string): Folder => {
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
  return {
    read,
    yaml: (file) => readYaml(`content/${file}`, read(file)),
    list: (folder) =>
      readdirSync(path.join(root, folder))
        .filter((name) => name.endsWith('.yaml'))
        .sort()
        .map((name) => `${folder}/${name}`),
  };
};

const csvFile = 'iana/service-names-port-numbers.csv';

const readSnapshot = (folder: Folder): IanaSnapshot => {
  const about = folder.yaml('iana/snapshot.yaml');
  const csv = folder.read(csvFile);
  const sha256 = createHash('sha256').update(csv).digest('hex');
  if (about.text('sha256') !== sha256) about.fail(`the CSV beside this file has sha256 ${sha256}`);
  const snapshot = {
    date: about.text('date'),
    source: about.text('source'),
    rows: parseIanaCsv(`content/${csvFile}`, csv),
  };
  about.done();
  return snapshot;
};

const readServices = (folder: Folder): { families: Family[]; services: Placed<Service>[] } => {
  const families: Family[] = [];
  const services: Placed<Service>[] = [];
  for (const file of folder.list('services')) {
    const top = folder.yaml(file);
    const family = { id: top.text('family'), name: top.text('name') };
    families.push(family);
    for (const fields of top.maps('services')) {
      services.push({ value: readService(fields, family.id), place: fields });
    }
    top.done();
  }
  return { families, services };
};

const readSharedNames = (
  folder: Folder,
  ids: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> => {
  const names = folder.yaml('shared-names.yaml').map('names');
  if (!names) throw new ContentError('content/shared-names.yaml:1:1: names is missing');
  return new Map(
    names.keys().map((name) => {
      const sharers = names.texts(name);
      const missing = sharers.find((id) => !ids.has(id));
      if (missing) names.fail(`"${name}" is shared with "${missing}", which does not exist`);
      return [fold(name), sharers];
    }),
  );
};

const checkServices = (
  services: readonly Placed<Service>[],
  shared: ReadonlyMap<string, readonly string[]>,
  snapshot: IanaSnapshot,
): void => {
  const iana = createIana(snapshot);
  const ids = new Set(services.map(({ value }) => value.id));
  checkUnique(services);
  for (const placed of services) {
    checkAgainstIana(placed, iana);
    checkSentences(placed);
    checkReferences(placed, ids);
    const { value: service, place } = placed;
    const names = [service.name, service.expansion, ...service.aliases];
    const ports = service.ports.map((port) => port.number);
    checkPurpose({ value: { id: service.id, purpose: service.purpose, names, ports }, place });
  }
  checkNames(services, shared);
};

const readItems = (folder: Folder, services: readonly Service[]): readonly ItemSpec[] => {
  const byId = new Map(services.map((service) => [service.id, service]));
  const placed = folder
    .yaml('items.yaml')
    .maps('items')
    .map((fields) => ({ value: readItem(fields, byId), place: fields }));
  for (const item of placed) {
    checkSentences(item);
    if (byId.has(item.value.id)) item.place.fail(`the id ${item.value.id} is a service's`);
    if (item.value.purpose) {
      const { id, purpose, name, names = [], ports = [] } = item.value;
      const numbers = ports.map((port) => port.number);
      checkPurpose({
        value: { id, purpose, names: [name, ...names], ports: numbers },
        place: item.place,
      });
    }
  }
  checkUnique(placed);
  return placed.map(({ value }) => value);
};

const deletions = (word: string): readonly string[] => [
  word,
  ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1)),
];

/** Two words within one edit of each other share a deletion, so only such pairs need a look. */
const registryNames = (iana: IanaSnapshot, taken: ReadonlySet<string>): readonly string[] => {
  const near = new Map<string, string[]>();
  for (const name of taken) {
    for (const form of deletions(name)) near.set(form, [...(near.get(form) ?? []), name]);
  }
  const names = new Set(iana.rows.map((row) => fold(row.name)));
  return [...names].filter(
    (name) =>
      !taken.has(name) &&
      isLongEnough(name) &&
      deletions(name).some((form) => near.get(form)?.some((own) => distance(own, name) === 1)),
  );
};

/**
 * Reads `content/`, holds it to the registry and to its own rules, and gives what the program loads.
 * @param root the content folder
 * @throws ContentError naming file, line and column of the first fault
 */
export const compileContent = (root: string): Compiled => {
  const folder = openFolder(root);
  const iana = readSnapshot(folder);
  const { families, services: placed } = readServices(folder);
  const services = placed.map(({ value }) => value);
  const shared = readSharedNames(folder, new Set(services.map((service) => service.id)));
  checkServices(placed, shared, iana);
  const taken = new Set(services.flatMap((service) => [...namesOf(service)]));
  const leaveOut = readLeaveOut(folder.yaml('decks/system-ports.yaml'));
  const extra = readItems(folder, services);
  const fromRegistry = registryItems(createIana(iana), services, taken, leaveOut);
  const items = [
    ...services.map(({ id, name }): ItemSpec => ({ id, name, service: id })),
    ...extra,
    ...fromRegistry,
  ];
  const byId = new Map(items.map((item) => [item.id, item]));
  const securities = new Map(services.map(({ id, security }) => [id, security]));
  for (const each of placed)
    checkReplacements(each, (id) => securities.get(byId.get(id)?.service ?? ''));
  const decks = folder.list('decks').map((file) => {
    const fields = folder.yaml(file);
    return {
      value: readDeck(fields, { services, items: byId, registryItems: fromRegistry }),
      place: fields,
    };
  });
  checkUnique(
    decks.flatMap(({ value, place }) =>
      [value.id, ...value.aliases].map((id) => ({ value: { id }, place })),
    ),
  );
  const unversioned = {
    families,
    services,
    items,
    decks: decks.map(({ value }) => value),
    sharedNames: Object.fromEntries(shared),
    registryNames: registryNames(iana, taken),
  };
  const version = createHash('sha256')
    .update(JSON.stringify(unversioned))
    .digest('hex')
    .slice(0, 12);
  return { content: { version, ...unversioned }, iana };
};
