import type { Catalog } from './catalog.ts';
import type { Iana } from './iana.ts';
import { portNumbers } from './item.ts';
import { fold } from './names.ts';
import { netbasePort } from './netbase-names.ts';
import { once } from './once.ts';
import type { PortNames } from './open-port.ts';
import { type Transport, transports } from './port.ts';

const only = (numbers: Iterable<number>): number | undefined => {
  const [first, second] = new Set(numbers);
  return second === undefined ? first : undefined;
};

const indexNames = ({ rows }: Iana): ReadonlyMap<string, ReadonlySet<number>> => {
  const ports = new Map<string, Set<number>>();
  for (const { name, first, last, transport, status } of rows) {
    if (status !== 'named') continue;
    for (const on of transport ? [transport] : transports) {
      const key = `${fold(name)}/${on}`;
      ports.set(key, (ports.get(key) ?? new Set()).add(first).add(last));
    }
  }
  return ports;
};

/**
 * Names as `/etc/services` has them: the registry's, then ours (`www`), then Debian's own (`imap2`). A name of several
 * ports is none's.
 */
export const portNamesOf = (catalog: Catalog, iana: Iana): PortNames => {
  const registered = once(() => indexNames(iana));
  const ours = (name: string): readonly number[] =>
    (catalog.itemsByName.get(name) ?? []).flatMap(portNumbers);
  return (name: string, transport: Transport) => {
    const folded = fold(name);
    if (folded === '') return undefined;
    return (
      only(registered().get(`${folded}/${transport}`) ?? []) ??
      only(ours(folded)) ??
      netbasePort(folded)
    );
  };
};
