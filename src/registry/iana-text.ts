import {
  createIana,
  entryOf,
  type Iana,
  type IanaRow,
  type IanaSnapshot,
  type IanaStatus,
  isStatus,
} from './iana.ts';
import { fold } from './names.ts';
import { once } from './once.ts';
import { isTransport } from './port.ts';
import { formatRegistrations, openRegistrations } from './registrations.ts';

// A line a row: where TAB folded name TAB name, if it is written otherwise TAB description TAB status, if not "named".
// Where: "443 tcp", "443 " for all transports, "-6000 6063 tcp" for a span. The first line is the date and the source.

const where = ({ first, last, transport }: IanaRow): string =>
  first === last ? `${first} ${transport ?? ''}` : `-${first} ${last} ${transport ?? ''}`;

const lineOf = (row: IanaRow): string => {
  const folded = fold(row.name);
  const name = row.name === folded ? '' : row.name;
  const status: IanaStatus | '' = row.status === 'named' ? '' : row.status;
  return [where(row), folded, name, row.description, status].join('\t');
};

/**
 * A snapshot as a text that is searched without being read as a whole: parsing 13,000 rows takes 20 ms and more.
 * @throws Error when a text of it holds a tab or the end of a line
 */
export const formatIana = ({ date, source, rows }: IanaSnapshot): string => {
  const unfit = rows.find(({ name, description }) => /[\t\n]/.test(name + description));
  if (unfit) throw new Error(`IANA row ${unfit.first}: a tab or a line end in its texts`);
  return `${[`${date}\t${source}`, ...rows.map(lineOf)].join('\n')}\n`;
};

const spanOf = (place: string): Pick<IanaRow, 'first' | 'last' | 'transport'> => {
  const words = place.replace('-', '').split(' ');
  const [first, last, transport] = place.startsWith('-') ? words : [words[0], words[0], words[1]];
  return {
    first: Number(first),
    last: Number(last),
    transport: transport !== undefined && isTransport(transport) ? transport : undefined,
  };
};

const rowOf = (line: string): IanaRow => {
  const [place = '', folded = '', name = '', description = '', status = ''] = line.split('\t');
  return {
    ...spanOf(place),
    name: name || folded,
    description,
    status: isStatus(status) ? status : 'named',
  };
};

/** The rows of the lines that a text occurs in; a text that begins with a line's end occurs in the next. */
const rowsWith = (text: string, wanted: string): readonly IanaRow[] => {
  const rows: IanaRow[] = [];
  let end = 0;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, end)) {
    const start = text.lastIndexOf('\n', at) + 1;
    end = text.indexOf('\n', start);
    rows.push(rowOf(text.slice(start, end)));
  }
  return rows;
};

/** The rows of the first lines, as long as they begin at a port or below it: the lines are in the order of their ports. */
const rowsUpTo = (text: string, port: number): readonly IanaRow[] => {
  const rows: IanaRow[] = [];
  for (let start = text.indexOf('\n') + 1, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf('\n', start);
    const row = rowOf(text.slice(start, end));
    if (row.first > port) break;
    rows.push(row);
  }
  return rows;
};

const allRows = (text: string): readonly IanaRow[] =>
  text.trimEnd().split('\n').slice(1).map(rowOf);

/** A search for one port reads up to the whole text, 0.5 ms; an index of all rows takes some 40 of them. */
const searchesBeforeIndex = 64;

/**
 * The registry of a text made by {@link formatIana}. Rows are read as they are asked for; who asks for many ports gets
 * them from an index.
 * @param readRegistrations gives the text of {@link formatRegistrations}; else it is made of the rows
 */
export const openIana = (text: string, readRegistrations?: () => string): Iana => {
  const [date = '', source = ''] = text.slice(0, text.indexOf('\n')).split('\t');
  let rows: readonly IanaRow[] | undefined;
  let spans: readonly IanaRow[] | undefined;
  let searches = 0;
  const readRows = (): readonly IanaRow[] => {
    rows ??= allRows(text);
    return rows;
  };
  const registrations = once(() =>
    openRegistrations(readRegistrations?.() ?? formatRegistrations(readRows())),
  );
  const indexed = once(() => createIana({ date, source, rows: readRows() }));
  return {
    date,
    source,
    get rows() {
      return readRows();
    },
    get registrations() {
      return registrations();
    },
    at: (port) => {
      searches++;
      if (searches > searchesBeforeIndex) return indexed().at(port);
      spans ??= rowsWith(text, '\n-');
      return entryOf(port, rowsWith(text, `\n${port} `), spans);
    },
    upTo: (port) => rowsUpTo(text, port),
    named: (word) => {
      const folded = fold(word);
      return rowsWith(text, `\t${folded}\t`).filter(
        (row) => row.name !== '' && fold(row.name) === folded,
      );
    },
  };
};
