import type { Catalog } from '../registry/catalog.ts';
import { type Direction, formatPorts, type Item, portNumbers } from '../registry/item.ts';
import { fold, foldedForms } from '../registry/names.ts';
import type { NumberSpan, ServicePort } from '../registry/service.ts';
import { keyed } from './keyed.ts';
import { nameLikeness, numberLikeness } from './likeness.ts';
import type { Option } from './question.ts';
import type { Random } from './random.ts';

/** A wrong choice, and how good a one it is. */
interface Candidate {
  readonly label: string;
  readonly ports: readonly number[];
  readonly item: Item | undefined;
  readonly score: number;
}

export interface ChoiceSource {
  readonly catalog: Catalog;
  /** The learner's own list first, then the newcomer's. */
  readonly pools: readonly (readonly Item[])[];
  /** Ids of items that this learner has given for the asked one. */
  readonly mixedUp: ReadonlySet<string>;
}

const wrongChoices = 3;

const inSpans = (spans: readonly NumberSpan[], number: number): boolean =>
  spans.some((span) => span.first <= number && number <= span.last);

/** Numbers that somebody could defend as an answer for this item, right or wrong. */
const defensible = (item: Item, number: number): boolean =>
  inSpans(item.acceptAlso, number) ||
  item.acceptSets.some((set) => set.includes(number)) ||
  item.neverDistract.includes(number) ||
  item.twin?.port === number;

const samePurposePorts = (item: Item, catalog: Catalog): readonly number[] =>
  (item.service?.samePurpose ?? []).flatMap((id) =>
    (catalog.services.get(id)?.ports ?? []).map((port) => port.number),
  );

/** Numbers that some item of the data lists under the very name that is asked. */
const portsUnderName = ({ nameForms }: Item, catalog: Catalog): readonly number[] => {
  return nameForms.flatMap((form) =>
    (catalog.itemsByName.get(form) ?? []).flatMap((item) => {
      const members = item.ports.filter((port) =>
        [port.name ?? '', ...port.aliases].some((own) => foldedForms(own).includes(form)),
      );
      return members.length > 0 ? members.map((port) => port.number) : portNumbers(item);
    }),
  );
};

const portCandidates = (
  asked: Item,
  direction: Direction,
  source: ChoiceSource,
): readonly Candidate[] => {
  const excluded = new Set([
    0,
    ...portNumbers(asked),
    ...portsUnderName(asked, source.catalog),
    ...(direction === 'purpose' ? samePurposePorts(asked, source.catalog) : []),
  ]);
  const wants = asked.ports.length;
  // The wording excludes the twin, even where it shares the asked name: 465 is "SMTP" to many.
  const isWrong = (ports: readonly number[]): boolean =>
    ports.every(
      (port) => asked.twin?.port === port || (!excluded.has(port) && !defensible(asked, port)),
    );
  const [first = 0] = portNumbers(asked);
  const likeness = (ports: readonly number[]): number => numberLikeness(first, ports[0] ?? 0);
  const sets = (item: Item): readonly (readonly number[])[] => {
    if (wants === 1) return portNumbers(item).map((port) => [port]);
    return item.ports.length === wants ? [portNumbers(item)] : [];
  };
  const fromItems = source.pools.map((pool) =>
    pool.flatMap((item) =>
      sets(item)
        .filter(isWrong)
        .map(
          (ports): Candidate => ({
            label: formatPorts(ports),
            ports,
            item,
            score: likeness(ports),
          }),
        ),
    ),
  );
  const lookalikes = (asked.service?.lookalikes ?? [])
    .filter((ports) => ports.length === wants && isWrong(ports))
    .map(
      (ports): Candidate => ({
        label: formatPorts(ports),
        ports,
        item: undefined,
        score: likeness(ports),
      }),
    );
  return [...fromItems, lookalikes].flat();
};

const nameCandidates = (
  asked: Item,
  port: ServicePort,
  accepted: ReadonlySet<string>,
  source: ChoiceSource,
): readonly Candidate[] =>
  source.pools.flatMap((pool) =>
    pool
      .filter(
        (item) =>
          item.service?.security !== 'none' &&
          !portNumbers(item).some(
            (number) => number === port.number || defensible(asked, number),
          ) &&
          !defensible(item, port.number) &&
          !item.nameForms.some((form) => accepted.has(form)),
      )
      .map((item) => ({
        label: item.name,
        ports: portNumbers(item),
        item,
        score:
          nameLikeness(asked.nameForms[0] ?? '', item.nameForms[0] ?? '') +
          numberLikeness(port.number, item.ports[0]?.number ?? 0) / 2,
      })),
  );

/** Weighs what makes a wrong choice tempting; the learner's own mix-ups come before all else. */
const tempting = (
  candidate: Candidate,
  asked: Item,
  poolRank: number,
  source: ChoiceSource,
): number => {
  const { item, ports } = candidate;
  const isTwin = asked.twin !== undefined && ports.includes(asked.twin.port);
  const known = asked.service?.mixedUpWith ?? [];
  const bothCurated = (item?.service === undefined) === (asked.service === undefined);
  return (
    candidate.score +
    (item && source.mixedUp.has(item.id) ? 1000 : 0) +
    (isTwin ? 500 : 0) +
    (ports.some((port) => known.includes(port)) ? 25 : 0) +
    (item && item.family === asked.family ? 15 : 0) -
    (bothCurated || item === undefined ? 0 : 200) -
    poolRank * 300
  );
};

const jitter = 25;

/** The best wrong choices, a little at random; each label and each set of ports once. */
const pickWrong = (
  candidates: readonly Candidate[],
  asked: Item,
  source: ChoiceSource,
  random: Random,
): readonly Candidate[] => {
  const own = new Set((source.pools[0] ?? []).map((item) => item.id));
  const ranked = candidates
    .map((candidate) => {
      const poolRank = candidate.item && own.has(candidate.item.id) ? 0 : 1;
      return {
        candidate,
        weight: tempting(candidate, asked, poolRank, source) + random.below(jitter),
      };
    })
    .sort((a, b) => b.weight - a.weight);
  const chosen: Candidate[] = [];
  for (const { candidate } of ranked) {
    const repeats = chosen.some(
      (other) =>
        fold(other.label) === fold(candidate.label) ||
        String(other.ports) === String(candidate.ports),
    );
    if (!repeats) chosen.push(candidate);
    if (chosen.length === wrongChoices) break;
  }
  return chosen;
};

/**
 * Options that are port numbers, in rising order: a list is quicker to read than a heap.
 * @param isWrong of these numbers, beside what the item itself rules out; of an item, where it is one's
 */
export const portChoices = (
  asked: Item,
  direction: Direction,
  source: ChoiceSource,
  random: Random,
  isWrong: (ports: readonly number[], item: Item | undefined) => boolean = () => true,
): readonly Option[] => {
  const ports = portNumbers(asked);
  const candidates = portCandidates(asked, direction, source).filter((candidate) =>
    isWrong(candidate.ports, candidate.item),
  );
  const wrong = pickWrong(candidates, asked, source, random);
  const all = [{ label: formatPorts(ports), ports, item: asked.id }, ...wrong.map(toOption)];
  return keyed(all.sort((a, b) => (a.ports[0] ?? 0) - (b.ports[0] ?? 0)));
};

const toOption = ({ label, ports, item }: Candidate) => ({
  label,
  ports,
  ...(item ? { item: item.id } : {}),
});

/** Options that are service names, in random order. `label` is how the right one is written. */
export const nameChoices = (
  asked: Item,
  port: ServicePort,
  accepted: readonly string[],
  source: ChoiceSource,
  random: Random,
): readonly Option[] => {
  const forms = new Set(accepted.flatMap(foldedForms));
  const wrong = pickWrong(nameCandidates(asked, port, forms, source), asked, source, random);
  const right = {
    label: nameAtPort(asked, port, forms),
    ports: portNumbers(asked),
    item: asked.id,
  };
  return keyed(random.shuffle([right, ...wrong.map(toOption)]));
};

/** The name to show for one member of a group: the group's, where that is right for the member too. */
export const nameAtPort = (
  item: Item,
  port: ServicePort,
  accepted: ReadonlySet<string>,
): string => {
  const memberForms = new Set(port.aliases.flatMap(foldedForms));
  const groupWillDo =
    item.ports.length === 1 || item.nameForms.some((form) => memberForms.has(form));
  const name = groupWillDo ? item.name : (port.name ?? item.name);
  return foldedForms(name).some((form) => accepted.has(form)) ? name : item.name;
};
