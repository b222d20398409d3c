import type { Option } from '../../questions/question.ts';
import type { Catalog } from '../../registry/catalog.ts';
import { directions, formatPorts, type Item, portNumbers } from '../../registry/item.ts';
import { type Mark, verdictOf } from './hand-in.ts';

/** A port and whose it is: "22", "SSH". A number nobody has on a list is without a name. */
export interface Side {
  readonly ports: string;
  readonly name: string;
}

/** One port given for another, in whatever way it was asked. */
export interface Confusion {
  readonly asked: Side;
  readonly given: Side;
  readonly times: number;
  /** How often the asked one was asked in all. */
  readonly of: number;
}

const sideOf = (item: Item): Side => ({ ports: formatPorts(portNumbers(item)), name: item.name });

/** A wrong transport mixes up no two ports. */
const asksForPort = ({ question }: Mark): boolean =>
  directions.some((main) => main === question.direction);

/** What picking an option says. A number asked for is told as it was picked, beside the one who has it. */
const givenSide = ({ question }: Mark, option: Option, { items }: Catalog): Side => {
  const item = option.item === undefined ? undefined : items.get(option.item);
  if (question.key.kind === 'ports')
    return { ports: option.label, name: item?.id === question.item.id ? '' : (item?.name ?? '') };
  return item ? sideOf(item) : { ports: '', name: option.label };
};

const keyOf = ({ ports, name }: Side): string => `${ports} ${name}`;

/** What was given for what in all wrong answers, the most frequent first. */
export const confusionsIn = (marks: readonly Mark[], catalog: Catalog): readonly Confusion[] => {
  const asks = new Map<string, number>();
  const found = new Map<string, Omit<Confusion, 'of'>>();
  for (const mark of marks.filter(asksForPort)) {
    const asked = sideOf(mark.question.item);
    asks.set(keyOf(asked), (asks.get(keyOf(asked)) ?? 0) + 1);
    const option = mark.question.options.find(({ key }) => key === mark.option);
    if (!option || verdictOf(mark) !== 'wrong') continue;
    const given = givenSide(mark, option, catalog);
    const key = `${keyOf(asked)} ${keyOf(given)}`;
    found.set(key, { asked, given, times: (found.get(key)?.times ?? 0) + 1 });
  }
  return [...found.values()]
    .map((each) => ({ ...each, of: asks.get(keyOf(each.asked)) ?? 0 }))
    .sort(
      (a, b) =>
        b.times - a.times ||
        b.times / b.of - a.times / a.of ||
        (keyOf(a.asked) < keyOf(b.asked) ? -1 : 1),
    );
};
