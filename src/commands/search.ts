import { safeText } from '../grading/safe-text.ts';
import { formatPorts } from '../registry/item.ts';
import { transportLabel } from '../registry/port.ts';
import { type Hit, search as searchRegistry } from '../registry/search.ts';
import type { CommonOptions, Context } from './context.ts';
import { exitNo } from './errors.ts';

const shown = 25;

const columns = (ports: string, transport: string, name: string, text: string): string =>
  safeText(`${ports}  ${transport}`).padEnd(18) + safeText(`${name}  ${text}`);

const line = (hit: Hit): string => {
  const short = (used: Parameters<typeof transportLabel>[0]): string =>
    transportLabel(used).replaceAll(' and ', '/');
  if (hit.kind === 'registry') {
    return columns(String(hit.port), short(hit.transports), hit.name, hit.description);
  }
  const { ports, name, gloss } = hit.service;
  const numbers = formatPorts(ports.map((port) => port.number));
  return columns(numbers, short(ports.flatMap((port) => port.transports)), name, gloss);
};

const record = (hit: Hit) =>
  hit.kind === 'registry'
    ? {
        kind: hit.kind,
        ports: [hit.port],
        name: hit.name,
        description: hit.description,
        transports: hit.transports,
      }
    : {
        kind: hit.kind,
        id: hit.service.id,
        ports: hit.service.ports.map((port) => port.number),
        name: hit.service.name,
        description: hit.service.purpose,
        transports: [...new Set(hit.service.ports.flatMap((port) => port.transports))],
      };

/** `portquiz search WORDS`: over numbers, names, aliases and purposes of the whole registry. */
export const search = (
  words: readonly string[],
  options: CommonOptions,
  context: Context,
): number => {
  const hits = searchRegistry(words.join(' '), context.catalog, context.iana);
  if (options.json) context.printJson({ hits: hits.map(record) });
  else if (hits.length === 0) context.print(`Nothing fits "${safeText(words.join(' '))}".`);
  else {
    context.print(...hits.slice(0, shown).map(line));
    if (hits.length > shown)
      context.print(`... and ${hits.length - shown} more; another word narrows it down.`);
  }
  return hits.length > 0 ? 0 : exitNo;
};
