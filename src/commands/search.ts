import { nearServices } from '../grading/near-services.ts';
import { safeText } from '../grading/safe-text.ts';
import { sayNothingFits } from '../plain/nothing-fits.ts';
import type { Hit } from '../registry/hit.ts';
import { formatPorts } from '../registry/item.ts';
import { transportLabel } from '../registry/port.ts';
import { createSearchIndex } from '../registry/search-index.ts';
import type { Service } from '../registry/service.ts';
import type { CommonOptions, Context } from './context.ts';
import { exitNo, UsageError } from './errors.ts';
import { isPlain, runInteractive } from './sitting.ts';

const shown = 25;

const columns = (ports: string, transport: string, name: string, text: string): string =>
  safeText(`${ports}  ${transport}`).padEnd(18) + safeText(`${name}  ${text}`);

const short = (used: Parameters<typeof transportLabel>[0]): string =>
  transportLabel(used).replaceAll(' and ', '/');

const serviceLine = ({ ports, name, gloss }: Service): string => {
  const numbers = formatPorts(ports.map((port) => port.number));
  return columns(numbers, short(ports.flatMap((port) => port.transports)), name, gloss);
};

const line = (hit: Hit): string => {
  if (hit.kind === 'service') return serviceLine(hit.service);
  const { first, last, name, description, transports } = hit.entry;
  const place = first === last ? `${first}` : `${first}-${last}`;
  return columns(place, short(transports), name, description);
};

const serviceRecord = (service: Service) => ({
  kind: 'service' as const,
  id: service.id,
  ports: service.ports.map((port) => port.number),
  name: service.name,
  description: service.purpose,
  transports: [...new Set(service.ports.flatMap((port) => port.transports))],
});

const record = (hit: Hit) =>
  hit.kind === 'service'
    ? serviceRecord(hit.service)
    : {
        kind: hit.kind,
        ports: [hit.entry.first],
        name: hit.entry.name,
        description: hit.entry.description,
        transports: hit.entry.transports,
      };

const printHits = (words: string, hits: readonly Hit[], { print }: Context): void => {
  if (hits.length === 0) print(sayNothingFits(words));
  print(...hits.slice(0, shown).map(line));
  if (hits.length > shown)
    print(`... and ${hits.length - shown} more; another word narrows it down.`);
};

const searchFor = (words: string, options: CommonOptions, context: Context): number => {
  const { catalog, iana } = context;
  const found = createSearchIndex(catalog, iana).find(words);
  const hits = Array.from({ length: found.count }, (_, rank) => found.hit(rank)).filter(
    (hit) => hit !== undefined,
  );
  const near = found.services > 0 ? [] : nearServices(catalog)(words);
  if (options.json) context.printJson({ hits: hits.map(record), near: near.map(serviceRecord) });
  else {
    printHits(words, hits, context);
    if (near.length > 0) context.print('Did you mean', ...near.map(serviceLine));
  }
  return hits.length > 0 ? 0 : exitNo;
};

/** `portquiz search [WORDS]`: over numbers, names, aliases and purposes of the whole registry; without words as you type. */
export const search = async (
  words: readonly string[],
  options: CommonOptions,
  context: Context,
): Promise<number> => {
  if (words.length > 0) return searchFor(words.join(' '), options, context);
  if (options.json || isPlain(context))
    throw new UsageError('search: give words to look for, as in portquiz search mail');
  return runInteractive('find', options, context);
};
