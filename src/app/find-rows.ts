import { type Hit, isThatPort } from '../registry/hit.ts';
import type { Item } from '../registry/item.ts';
import { parsePort, rangeOf } from '../registry/port.ts';
import type { Service } from '../registry/service.ts';
import { knownItems } from '../schedule/known.ts';
import type { FindGroup, FindRow, FindRows } from './find-screen.ts';
import { type AppState, memoryNow } from './state.ts';

const mostShaky = 8;

const hitOf = (service: Service): Hit => ({ kind: 'service', service, score: 0 });

const grouped = (group: FindGroup, services: readonly Service[]): FindRows => {
  const hits = [...new Set(services)].map(hitOf);
  return {
    count: hits.length,
    row: (at) => hits[at],
    groupFrom: 0,
    group: hits.length > 0 ? group : undefined,
  };
};

/** Before anything is typed: what the learner is about to forget. */
const shakyRows = (state: AppState): FindRows => {
  const { shaky } = knownItems(state.deck, memoryNow(state), state.now);
  const services = shaky.flatMap(({ service }) => service ?? []);
  return grouped('shaky', services.slice(0, mostShaky));
};

/** A number that nothing at it has a name for is looked up all the same. */
const bareRow = (typed: string, best: Hit | undefined): readonly FindRow[] => {
  const port = parsePort(typed.trim());
  if (port === undefined || (best && isThatPort(best))) return [];
  return [{ kind: 'bare', port, dynamic: rangeOf(port) === 'dynamic' }];
};

/** What a typed text finds. */
export const findRows = (state: AppState, typed: string): FindRows => {
  if (typed.trim() === '') return shakyRows(state);
  const found = state.index().find(typed);
  const first = bareRow(typed, found.hit(0));
  // Where one of our services fits, nothing was mistyped.
  const near = found.services > 0 ? [] : state.near(typed).map(hitOf);
  const groupFrom = first.length + found.count;
  return {
    count: groupFrom + near.length,
    row: (at) => first[at] ?? found.hit(at - first.length) ?? near[at - groupFrom],
    groupFrom,
    group: near.length > 0 ? 'near' : undefined,
  };
};

/** The items of the list at hand by what is found of them: a service, or a name of the registry alone. */
export const listedItems = ({ deck }: AppState): ReadonlyMap<string, Item> => {
  const listed = new Map<string, Item>();
  for (const { item } of deck.items) {
    const id = item.service?.id ?? item.id;
    // A service's own item speaks for it, else what an exam prints of it.
    if (!listed.has(id) || item.id === id) listed.set(id, item);
  }
  return listed;
};
