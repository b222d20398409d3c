import { historyOf } from '../charts/item-history.ts';
import { type MapCell, type PortMap, portMapOf } from '../charts/port-map.ts';
import type { Memory } from '../memory/memory.ts';
import { mapHead, mapRows } from '../plain/map-lines.ts';
import { portNumbers } from '../registry/item.ts';
import { type Context, catalogFor, deckFor } from './context.ts';
import { hanging } from './hanging.ts';
import { outputWidth } from './output-width.ts';
import { isPlain, runInteractive, type SittingOptions } from './sitting.ts';

const levelWidth = 8;
const portsWidth = 10;

const cellRecord = ({ item, level, next }: MapCell, memory: Memory) => {
  const { right, wrong, mixedUp } = historyOf(item, memory);
  return {
    id: item.id,
    name: item.name,
    ports: portNumbers(item),
    level,
    right,
    wrong,
    next: next ?? null,
    mixedUp,
  };
};

const recordOf = ({ deck, counts, families }: PortMap, memory: Memory) => ({
  deck: deck.id,
  name: deck.name,
  counts,
  families: families.map(({ id, name, cells }) => ({
    id,
    name,
    items: cells.map((cell) => cellRecord(cell, memory)),
  })),
});

const drawn = ({ deck: word }: SittingOptions, context: Context): PortMap => {
  const { catalog, settings, memory, clock } = context;
  const deck = deckFor(context, word);
  return portMapOf(deck, catalog.families, settings.minutes, memory, clock());
};

const printLines = (map: PortMap, options: SittingOptions, context: Context): void => {
  const { memory, clock } = context;
  const catalog = catalogFor(context, options.deck);
  const width = outputWidth(process.stdout);
  const told = { map, catalog, memory, today: clock().day };
  context.print(...hanging('', mapHead(map), width, 0));
  for (const { name, rows } of mapRows(told)) {
    context.print('', name);
    for (const { level, ports, text } of rows) {
      const head = `  ${level.padEnd(levelWidth)} ${ports.padEnd(portsWidth)} `;
      context.print(...hanging(head, text, width, head.length));
    }
  }
};

/** `portquiz map`: the list at hand by family, with how well each item is known. */
export const map = (options: SittingOptions, context: Context): Promise<number> => {
  if (!options.json && !isPlain(context, options.deck))
    return runInteractive('map', options, context);
  const shown = drawn(options, context);
  if (options.json) context.printJson(recordOf(shown, context.memory));
  else printLines(shown, options, context);
  return Promise.resolve(0);
};
