import { gridPorts } from '../charts/port-grid.ts';
import type { PortMap } from '../charts/port-map.ts';
import type { Catalog } from '../registry/catalog.ts';
import { formatPorts, type Item, portNumbers } from '../registry/item.ts';
import { fold } from '../registry/names.ts';

/** How well an item fits what was typed, 0 the best; undefined when it does not. */
const fitOf = (item: Item, typed: string, folded: string): number | undefined => {
  const ports = [formatPorts(portNumbers(item)), ...portNumbers(item).map(String)];
  if (/^\d/.test(typed)) {
    if (ports.includes(typed)) return 0;
    return ports.some((port) => port.startsWith(typed)) ? 1 : undefined;
  }
  if (folded === '') return undefined;
  const own = fold(item.name);
  const others = item.names.map(fold);
  if (own === folded) return 0;
  if (others.includes(folded)) return 1;
  if (own.startsWith(folded)) return 2;
  if (others.some((name) => name.startsWith(folded))) return 3;
  return others.some((name) => name.includes(folded)) ? 4 : undefined;
};

/** The cell that fits best what was typed: by number, name or alias, whole or in part; of equals the first. */
export const findCell = ({ cells }: PortMap, text: string): number | undefined => {
  const typed = text.trim().toLowerCase();
  const folded = fold(typed);
  let best: { readonly at: number; readonly fit: number } | undefined;
  for (const [at, { item }] of cells.entries()) {
    const fit = fitOf(item, typed, folded);
    if (fit !== undefined && (!best || fit < best.fit)) best = { at, fit };
  }
  return best?.at;
};

/** The system port that is what was typed: the number itself, or the first whose name begins so. */
export const findSystemPort = (catalog: Catalog, text: string): number | undefined => {
  const typed = text.trim().toLowerCase();
  if (/^\d+$/.test(typed)) return Number(typed) < gridPorts ? Number(typed) : undefined;
  const folded = fold(typed);
  if (folded === '') return undefined;
  const ofName = (name: string): readonly number[] =>
    (catalog.itemsByName.get(name) ?? []).flatMap(portNumbers).filter((port) => port < gridPorts);
  const [exact] = ofName(folded);
  if (exact !== undefined) return exact;
  const ports = [...catalog.itemsByName.keys()]
    .filter((name) => name.startsWith(folded))
    .flatMap(ofName);
  return ports.length > 0 ? Math.min(...ports) : undefined;
};
