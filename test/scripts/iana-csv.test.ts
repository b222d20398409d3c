import { describe, expect, it } from 'vitest';
import { parseIanaCsv } from '../../scripts/content/iana-csv.ts';

const head = 'Service Name,Port Number,Transport Protocol,Description,Reference';

const parse = (...records: readonly string[]) =>
  parseIanaCsv('registry.csv', [head, ...records].join('\n'));

describe('the registry file', () => {
  it('gives a row for each name, transport and number', () => {
    expect(parse('ssh,22,tcp,"The Secure\n Shell",[RFC4251]')).toEqual([
      {
        first: 22,
        last: 22,
        transport: 'tcp',
        name: 'ssh',
        description: 'The Secure Shell',
        status: 'named',
      },
    ]);
  });

  it('tells reserved, unassigned and the rest apart', () => {
    const rows = parse(
      ',0,tcp,Reserved,',
      ',4,,Unassigned,',
      ',24,tcp,any private mail system,',
      'ircu,6665-6669,tcp,IRCU,',
      'no-port,,tcp,A name alone,',
    );
    expect(rows.map(({ status }) => status)).toEqual(['reserved', 'unassigned', 'other', 'named']);
    expect(rows.at(-1)).toMatchObject({ first: 6665, last: 6669 });
    expect(rows[1]?.transport).toBeUndefined();
  });

  it("leaves out the registry's remarks about respelling", () => {
    const [row] = parse(
      'whoispp,63,tcp,"whois++ IANA assigned this well-formed service name as a replacement for ""whois++"".",',
    );
    expect(row?.description).toBe('whois++');
  });

  it.each([
    ['ssh,twenty-two,tcp,SSH,', 'registry.csv: record 3: port "twenty-two"'],
    ['ssh,22,tpc,SSH,', 'registry.csv: record 3: port "22", transport "tpc"'],
  ])('names the record at fault: %s', (record, message) =>
    expect(() => parse('ok,1,tcp,Fine,', record)).toThrow(message),
  );

  it('names a column that is missing', () =>
    expect(() => parseIanaCsv('registry.csv', 'Service Name,Port Number\nssh,22')).toThrow(
      'registry.csv:1:1: the column "Transport Protocol" is missing',
    ));
});
