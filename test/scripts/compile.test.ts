import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compileContent } from '../../scripts/content/compile.ts';
import { ContentError } from '../../scripts/content/source.ts';

const temporary: string[] = [];
afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true });
});

const lineOf = (text: string, part: string): number => text.split(part)[0]?.split('\n').length ?? 0;

interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** A copy of content/ with one place changed. The place must be there: else the test would try nothing. */
const edited = ({ file, from, to }: Edit): string => {
  const root = mkdtempSync(path.join(tmpdir(), 'portquiz-content-'));
  temporary.push(root);
  cpSync('content', root, { recursive: true });
  const text = readFileSync(path.join(root, file), 'utf8');
  expect(text.split(from).length - 1, `"${from}" in ${file}`).toBeGreaterThan(0);
  writeFileSync(
    path.join(root, file),
    text.replace(from, () => to),
  );
  return root;
};

const faultOf = (edit: Edit): string => {
  const root = edited(edit);
  try {
    compileContent(root);
  } catch (error) {
    expect(error).toBeInstanceOf(ContentError);
    return error instanceof Error ? error.message : '';
  }
  return 'no fault';
};

const remote = 'services/remote.yaml';

/** File, what is changed to what, the text on the line at fault, and the words of the fault. */
const faults: readonly (readonly [string, string, string, string, string])[] = [
  [remote, 'iana: [ssh/tcp]', 'iana: [telnet/tcp]', 'id: ssh\n', 'no telnet at 22/tcp'],
  [
    remote,
    'replacedBy: [ssh]',
    'replacedBy: [sshh]',
    'id: telnet\n',
    'names "sshh", which does not',
  ],
  [
    remote,
    'replacedBy: [ssh]',
    'replacedBy: [rsh]',
    'id: telnet\n',
    '"rsh", which is not encrypted',
  ],
  [remote, 'number: 22,', 'number: 24,', 'id: ssh\n', 'no ssh at 24/tcp'],
  [remote, 'iana: [ssh/tcp] }', '}', 'id: ssh\n', 'names no IANA entry'],
  [remote, 'number: 22,', 'number: 65536,', '{ number: 65536', '65536 is no port number'],
  [remote, 'number: 22,', 'number: "22",', 'number: "22"', 'number must be a number'],
  [remote, 'transports: [tcp]', 'transports: [tpc]', 'transports: [tpc]', '"tpc" is no transport'],
  [remote, 'gloss: encrypted', 'gloze: x\n    gloss: encrypted', 'gloze: x', 'unknown field gloze'],
  [remote, 'name: SSH\n', 'name: 22\n', 'name: 22', 'name must be a text'],
  [remote, 'id: telnet\n', 'id: ssh\n', 'id: ssh\n    name: Telnet', 'the id ssh is used twice'],
  [remote, 'id: telnet\n', 'id: tel.net\n', 'id: tel.net', 'must be lower-case words'],
  [
    remote,
    '[telnet, telnet protocol',
    '[telnet, secure shell',
    'id: telnet\n',
    'the name "secureshell" is also ssh\'s',
  ],
  [
    remote,
    'neverAccept: [ssh, telnets',
    'neverAccept: [Telnet, telnets',
    'id: telnet\n',
    '"Telnet" is both',
  ],
  [remote, 'purpose: Gives an', 'purpose: SSH gives an', 'id: ssh\n', 'its own answer, "SSH"'],
  [remote, 'purpose: Gives an', 'purpose: At 22, an', 'id: ssh\n', 'its own answer, 22'],
  [remote, 'purpose: Gives an', 'purpose: \u201cGives\u201d an', 'id: ssh\n', 'not ASCII'],
  [
    remote,
    'gloss: encrypted',
    `gloss: ${'very '.repeat(9)}encrypted`,
    'id: ssh\n',
    'longer than 46',
  ],
  [remote, 'sources: [IANA, RFC 4253]', 'sources: []', 'id: ssh\n', 'sources is missing'],
  ['items.yaml', 'service: ssh\n', 'service: shh\n', 'id: sftp\n', 'there is no service "shh"'],
  ['items.yaml', 'ports: [20]', 'ports: [22]', 'id: ftp-data\n', 'ftp has no port 22'],
  ['items.yaml', 'id: sftp\n', 'id: ssh\n', 'id: ssh\n', "the id ssh is a service's"],
  ['decks/n10-009.yaml', 'SSH 22', 'SSH 23', 'SSH 23', '"SSH 23" prints 23, but item ssh has 22'],
  ['decks/n10-009.yaml', 'item: ssh }', 'item: shh }', 'item: shh }', 'there is no item "shh"'],
  ['decks/ccna.yaml', 'telnet,', 'telnot,', 'id: ccna', 'there is no item "telnot"'],
  ['decks/n10-009.yaml', '"net+"', '"a+"', 'id: "n10-009"', 'the id a+ is used twice'],
];

describe('a wrong fact stops the build and names the place', () => {
  it.each(faults)('%s: %j made %j', (file, from, to, at, message) => {
    const text = readFileSync(path.join('content', file), 'utf8').replace(from, () => to);
    const fault = faultOf({ file, from, to });
    expect(fault).toContain(message);
    expect(fault).toMatch(/^content\/[\w./-]+:\d+:\d+: /);
    expect(fault.split(':').slice(0, 2).join(':')).toBe(`content/${file}:${lineOf(text, at)}`);
  });

  it('broken YAML, at the line where it breaks', () => {
    const fault = faultOf({ file: remote, from: 'family: remote', to: 'family: "remote' });
    expect(fault).toMatch(/^content\/services\/remote\.yaml:\d+:\d+: /);
    const indented = faultOf({ file: remote, from: '    tier: 1', to: '  tier: 1' });
    expect(indented).toMatch(/^content\/services\/remote\.yaml:[78]:\d+: /);
  });

  it('a shared name that is no longer declared', () => {
    const fault = faultOf({
      file: 'shared-names.yaml',
      from: '  irc: [irc, irc-practice]\n',
      to: '',
    });
    expect(fault).toMatch(/^content\/services\/chat\.yaml:\d+:\d+: irc-practice: the name "irc"/);
  });

  it('a shared name of a service that does not exist', () => {
    const fault = faultOf({
      file: 'shared-names.yaml',
      from: '[irc, irc-practice]',
      to: '[irc, irk]',
    });
    expect(fault).toMatch(/^content\/shared-names\.yaml:\d+:\d+: "irc" is shared with "irk"/);
  });

  it('one changed sign of the registry file', () => {
    const file = 'iana/service-names-port-numbers.csv';
    const fault = faultOf({ file, from: 'The Secure Shell', to: 'The secure Shell' });
    expect(fault).toMatch(
      /^content\/iana\/snapshot\.yaml:2:1: the CSV beside this file has sha256/,
    );
  });
});

it('the content as it is compiles, twice to the same version, and another wording makes another', () => {
  const { version } = compileContent('content').content;
  expect(version).toMatch(/^[0-9a-f]{12}$/);
  expect(compileContent('content').content.version).toBe(version);
  const other = edited({ file: remote, from: 'gloss: encrypted', to: 'gloss: enciphered' });
  expect(compileContent(other).content.version).not.toBe(version);
});
