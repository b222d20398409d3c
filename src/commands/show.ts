import {
  type AskedBy,
  type Entry,
  entryOf,
  type ServiceFacts,
  type Subject,
} from '../charts/entry.ts';
import { historiesOf, type OwnHistory } from '../charts/entry-history.ts';
import { safeText } from '../grading/safe-text.ts';
import { type EntryLine, entryHeading, entrySections } from '../plain/entry-lines.ts';
import { ownLines } from '../plain/own-lines.ts';
import { rangeOf } from '../registry/port.ts';
import { parsePortSet } from '../registry/query.ts';
import { parsePortWithTransport, servicesFor, servicesWithAll } from '../registry/search.ts';
import type { CommonOptions, Context } from './context.ts';
import { exitNo, UsageError } from './errors.ts';

const recordOfList = ({ id }: AskedBy): string => id;

const recordOfOwn = ({ item, level, right, wrong, firstDay, lastDay, mixedUp }: OwnHistory) => ({
  item: item.id,
  level,
  right,
  wrong,
  met: firstDay ?? null,
  last: lastDay ?? null,
  mixedUp: mixedUp.map(({ item: other, given, asked, open }) => ({
    item: other,
    given,
    asked,
    open,
  })),
});

const serviceRecord = ({ service, lists, notes }: ServiceFacts) => ({
  id: service.id,
  name: service.name,
  expansion: service.expansion,
  ports: service.ports.map(({ number, transports, role, iana }) => ({
    number,
    transports,
    role: role ?? null,
    iana,
  })),
  purpose: service.purpose,
  more: service.more,
  mnemonic: service.mnemonic ?? null,
  security: service.security,
  instead: service.instead ?? null,
  mixedUpWith: service.mixedUpWith,
  aliases: service.aliases,
  family: service.family,
  tier: service.tier,
  customary: service.customary,
  sources: service.sources,
  lists: lists.map(recordOfList),
  notes,
});

/** The learner's own; nothing where no journal is, so that nothing is read for it. */
const ownOf = (entry: Entry, context: Context): readonly OwnHistory[] => {
  const { memory } = context;
  if (memory.cards.size === 0) return [];
  return historiesOf(entry, memory, context.clock(), () => undefined);
};

const linesOf = (entry: Entry, context: Context): readonly string[] => {
  const field = ({ label, text }: EntryLine): string => `  ${label.padEnd(14)} ${text}`;
  const find = (id: string) => context.catalog.items.get(id);
  const own = ownLines(ownOf(entry, context), context.clock().day, find);
  return entrySections(entry, own).flatMap(({ title, subtitle, lines }) => [
    ...(title === '' ? [] : [`${title}  ${subtitle}`]),
    ...lines.map(field),
  ]);
};

const showPort = (
  subject: Extract<Subject, { readonly kind: 'port' }>,
  options: CommonOptions,
  context: Context,
): number => {
  const { port } = subject;
  const entry = entryOf(subject, context.catalog, context.iana);
  if (options.json)
    context.printJson({
      port,
      range: rangeOf(port),
      status: context.iana.at(port).status,
      iana: entry.registry.flatMap(({ names }) => names),
      services: entry.services.map(serviceRecord),
      snapshot: entry.snapshot,
      you: ownOf(entry, context).map(recordOfOwn),
    });
  else context.print(entryHeading(entry) ?? '', ...linesOf(entry, context));
  return 0;
};

/** What a word that is no port leads to: the service of a set of numbers, or what is called so. */
const showName = (word: string, options: CommonOptions, context: Context): number => {
  const { catalog, iana } = context;
  const set = parsePortSet(word);
  const services = set ? servicesWithAll(catalog, set) : servicesFor(catalog, word);
  const entries = services.map((service) => entryOf({ kind: 'service', service }, catalog, iana));
  const rows = set || entries.length > 0 ? [] : iana.named(word);
  const ports = [...new Set(rows.map((row) => row.first))];
  if (options.json) {
    const services = entries.flatMap((entry) => entry.services.map(serviceRecord));
    const you = entries.flatMap((entry) => ownOf(entry, context).map(recordOfOwn));
    context.printJson({ name: safeText(word), services, ports, you });
  } else if (entries.length + ports.length === 0) {
    context.print(
      set
        ? `No service has all of "${safeText(word)}".`
        : `Nothing is called "${safeText(word)}". \`portquiz search ${safeText(word)}\` looks further.`,
    );
  } else for (const entry of entries) context.print(...linesOf(entry, context));
  if (!options.json) for (const port of ports) showPort({ kind: 'port', port }, options, context);
  return entries.length + ports.length > 0 ? 0 : exitNo;
};

/** `portquiz show NUMBER|NAME`: everything known about a port, a set of them as in 20/21, or a service. */
export const show = (word: string, options: CommonOptions, context: Context): number => {
  const asked = parsePortWithTransport(word);
  if (asked) return showPort({ kind: 'port', ...asked }, options, context);
  if (parsePortSet(word)) return showName(word, options, context);
  if (/^[-+]?\d+(?:\/.*)?$/.test(word.trim())) {
    throw new UsageError(
      `"${safeText(word)}" is no port; ports go from 0 to 65535, with /tcp or /udp if you like`,
    );
  }
  return showName(word, options, context);
};
