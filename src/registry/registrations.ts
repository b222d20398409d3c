import type { IanaRow } from './iana.ts';
import { fold } from './names.ts';
import { type Transport, transports } from './port.ts';

/** A name of the registry at its port, or span of ports, with all transports it has there. */
export interface Registration {
  readonly first: number;
  readonly last: number;
  /** Empty where the registry has a remark and no name: 24, "any private mail system". */
  readonly name: string;
  readonly description: string;
  /** Empty where the registry speaks of all of them. */
  readonly transports: readonly Transport[];
}

/** All that is registered, in the order of the ports, in columns that are searched without being taken apart. */
export interface Registrations {
  readonly firsts: Uint16Array;
  readonly lasts: Uint16Array;
  /** Folded names, and descriptions, a line each. */
  readonly names: string;
  readonly texts: string;
  /** Whether a row is of that transport, by its own word. */
  isOn(row: number, transport: Transport): boolean;
  /** The registration of a row; made when it is asked for. */
  at(row: number): Registration | undefined;
}

// Four columns, each with a line a row: folded names; descriptions; where, as "443 tu" or "6000-6063 t", with the first
// letters of the transports; names that are written otherwise than folded.
const columnEnd = '\f';

/** Rows that say something: "Reserved" and "Unassigned" are no names, and no words to look for. */
const isTelling = ({ status }: IanaRow): boolean => status === 'named' || status === 'other';

const grouped = (rows: readonly IanaRow[]): readonly Registration[] => {
  const found = new Map<string, Registration & { transports: Transport[] }>();
  for (const row of rows.filter(isTelling)) {
    const { first, last, name, description, transport } = row;
    const key = `${first} ${name || description}`;
    const known = found.get(key) ?? { first, last, name, description, transports: [] };
    if (transport) known.transports.push(transport);
    found.set(key, known);
  }
  return [...found.values()].sort((a, b) => a.first - b.first);
};

const placeOf = ({ first, last, transports: used }: Registration): string =>
  `${first === last ? first : `${first}-${last}`} ${used.map((each) => each[0]).join('')}`;

/**
 * The registrations of some rows as a text: the build writes it, since reading all rows takes longer than somebody who
 * opens the search should wait.
 */
export const formatRegistrations = (rows: readonly IanaRow[]): string => {
  const all = grouped(rows);
  const columns = [
    all.map(({ name }) => fold(name)),
    all.map(({ description }) => description),
    all.map(placeOf),
    all.map(({ name }) => (name === fold(name) ? '' : name)),
  ];
  return columns.map((lines) => lines.join('\n')).join(columnEnd);
};

const lettersOf = (place: string): string => place.slice(place.indexOf(' ') + 1);

const transportsOf = (letters: string): readonly Transport[] =>
  transports.filter(([first = '']) => letters.includes(first));

/** The registrations of a text made by {@link formatRegistrations}. */
export const openRegistrations = (text: string): Registrations => {
  const [names = '', texts = '', where = '', writings = ''] = text.split(columnEnd);
  const places = where.split('\n');
  const firsts = Uint16Array.from(places, (place) => Number.parseInt(place, 10));
  const lasts = Uint16Array.from(firsts);
  places.forEach((place, row) => {
    if (place.includes('-')) lasts[row] = Number.parseInt(place.slice(place.indexOf('-') + 1), 10);
  });
  const column = (lines: string) => {
    let split: readonly string[] | undefined;
    return (row: number): string => {
      split ??= lines.split('\n');
      return split[row] ?? '';
    };
  };
  const [name, description, writing] = [column(names), column(texts), column(writings)];
  return {
    firsts,
    lasts,
    names,
    texts,
    isOn: (row, transport) => lettersOf(places[row] ?? '').includes(transport.charAt(0)),
    at: (row) => {
      const [first, last] = [firsts[row], lasts[row]];
      if (first === undefined || last === undefined) return undefined;
      const used = transportsOf(lettersOf(places[row] ?? ''));
      const written = writing(row) || name(row);
      return { first, last, name: written, description: description(row), transports: used };
    },
  };
};
