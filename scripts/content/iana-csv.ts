import { parse } from 'csv-parse/sync';
import type { IanaRow, IanaStatus } from '../../src/registry/iana.ts';
import { isTransport } from '../../src/registry/port.ts';
import { ContentError } from './source.ts';

const columns = ['Service Name', 'Port Number', 'Transport Protocol', 'Description'] as const;

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    // IANA's remark about the respelling of an old name is no description.
    .replace(/\s*IANA assigned this well-formed service name.*$/, '')
    .replace(/\s*This entry is an alias to .*$/, '')
    .replace(/\s*\[was [^\]]*\]/, '')
    .trim();

const statusOf = (name: string, description: string): IanaStatus => {
  if (name !== '') return 'named';
  if (/^reserved/i.test(description)) return 'reserved';
  return /^unassigned/i.test(description) ? 'unassigned' : 'other';
};

const parseSpan = (text: string): readonly [number, number] | undefined => {
  const match = /^(\d+)(?:-(\d+))?$/.exec(text);
  if (!match) return undefined;
  const first = Number(match[1]);
  return [first, Number(match[2] ?? match[1])];
};

/**
 * The rows of IANA's service-names-port-numbers.csv that have a port number,
 * in the file's order. Cells hold line breaks and ranges; extra columns do no harm.
 * @throws ContentError with the record's number when a column or cell is not as IANA writes it.
 */
export const parseIanaCsv = (file: string, text: string): readonly IanaRow[] => {
  const records: Record<string, string>[] = parse(text, { columns: true, bom: true, info: false });
  const missing = columns.find((column) => records[0]?.[column] === undefined);
  if (missing) throw new ContentError(`${file}:1:1: the column "${missing}" is missing`);
  return records.flatMap((record, index) => {
    const cell = (column: (typeof columns)[number]): string => record[column]?.trim() ?? '';
    if (cell('Port Number') === '') return [];
    const span = parseSpan(cell('Port Number'));
    const transport = cell('Transport Protocol').toLowerCase();
    if (!span || (transport !== '' && !isTransport(transport))) {
      throw new ContentError(
        `${file}: record ${index + 2}: port "${cell('Port Number')}", transport "${transport}" is not IANA's form`,
      );
    }
    const name = cell('Service Name');
    const description = tidy(cell('Description'));
    return [
      {
        first: span[0],
        last: span[1],
        transport: transport === '' ? undefined : transport,
        name,
        description,
        status: statusOf(name, description),
      },
    ];
  });
};
