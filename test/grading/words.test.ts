import { describe, expect, it } from 'vitest';
import { gradeTyped } from '../../src/grading/grade.ts';
import type { Judgement } from '../../src/grading/verdict.ts';
import { ask, askName, grade, grading, itemOf } from './ask.ts';

const judge = (id: string, text: string): Judgement => {
  const item = itemOf(id);
  return grade(askName(item, item.ports[0]?.number ?? -1), text);
};

describe('a name may be written in any usual way', () => {
  it.each([
    [
      'ssh',
      ['ssh', 'SSH', ' Ssh ', 's-s-h', 'S S H', 'Secure Shell', 'secure-shell', 'sftp', 'SCP'],
    ],
    ['https', ['https', 'HTTP over TLS', 'hypertext transfer protocol secure']],
    ['smtp', ['Simple Mail Transfer Protocol', 'simple mail transfer', 'SMTP']],
    ['dns', ['dns', 'domain', 'Domain Name System']],
    ['tacacs', ['TACACS+', 'tacacs', 'tacacs plus']],
    ['smb', ['smb', 'cifs', 'SMB/CIFS', 'microsoft-ds', 'Microsoft DS']],
    ['msrpc', ['epmap', 'MS RPC', 'msrpc']],
    ['port-0', ['reserved', 'Reserved']],
    ['submissions', ['smtps', 'submissions', 'urd']],
    ['smtps-587', ['smtps', 'SMTP TLS', 'submission']],
  ])('%s: %j', (id, texts) => {
    for (const text of texts) expect(judge(id, text).verdict, text).toBe('right');
  });
});

describe('one slip in five letters or more is right as a slip, and shown corrected', () => {
  it.each([
    ['telnet', 'telent', 'telnet'],
    ['telnet', 'tellnet', 'telnet'],
    ['telnet', 'tenet', 'telnet'],
    ['kerberos', 'kerberus', 'kerberos'],
    ['kerberos', 'kereberos', 'kerberos'],
    ['ldaps', 'ldpas', 'LDAPS'],
    ['syslog', 'sylog', 'syslog'],
    ['ssh', 'secure shel', 'secure shell'],
    ['smtp', 'simple mail transfer protcol', 'simple mail transfer protocol'],
  ])('%s: %s is meant to be %s', (id, text, corrected) => {
    const judgement = judge(id, text);
    expect(judgement.verdict).toBe('slip');
    expect(judgement.corrected?.toLowerCase()).toBe(corrected.toLowerCase());
  });
});

describe('what is no slip is wrong', () => {
  it.each([
    ['telnet', 'teln3t'],
    ['telnet', 'teln'],
    ['telnet', 'telnets'],
    ['telnet', 'tlenett'],
    ['ldaps', 'lmaps'],
    ['imaps', 'lmaps'],
    ['ldap', 'ldpa'],
    ['imap', 'imao'],
    ['imap', 'iamp'],
    ['ssh', 'shs'],
    ['pop3', 'pop4'],
    ['pop3', 'popp3'],
    ['pop3', 'pop33'],
    ['h323', 'h324'],
    ['smtp', 'snmp'],
    ['port-0', 'unassigned'],
    ['ssh', '22'],
    ['ssh', ''],
    ['https', 'http'],
  ])('%s: %s', (id, text) => expect(judge(id, text).verdict).toBe('wrong'));
});

describe('a number with two listeners takes the name on the transport shown', () => {
  it.each([
    ['syslog', 'syslog', 'rsh'],
    ['rsh', 'rsh', 'syslog'],
    ['rlogin', 'rlogin', 'who'],
    ['rexec', 'rexec', 'biff'],
    ['rip', 'rip', 'efs'],
  ])('%s is %s and not %s', (id, right, wrong) => {
    expect(judge(id, right).verdict).toBe('right');
    expect(judge(id, wrong).verdict).toBe('wrong');
  });
});

describe("a member of a group answers to its own names and the group's", () => {
  it.each([
    ['ftp', 20, ['ftp', 'ftp data'], ['ftp control', 'tftp']],
    ['ftp', 21, ['ftp', 'ftp control'], ['ftp data']],
    ['netbios', 138, ['netbios', 'netbios-dgm'], ['netbios-ns', 'netbios-ssn']],
    ['dhcp', 67, ['dhcp', 'bootps'], ['bootpc']],
    ['snmp', 162, ['snmp', 'snmptrap', 'snmp trap'], ['syslog']],
    ['netbios-ssn', 139, ['netbios session service', 'netbios'], ['netbios name service']],
  ])('%s %i', (id, port, right, wrong) => {
    const question = askName(itemOf(id), port);
    for (const text of right) expect(grade(question, text).verdict, text).toBe('right');
    for (const text of wrong) expect(grade(question, text).verdict, text).toBe('wrong');
  });
});

it('a wrong name is told what it is, with its numbers', () => {
  expect(judge('smtp', 'snmp').givenIs?.label).toBe('SNMP (161/162)');
  expect(judge('ssh', 'Telnet').givenIs).toEqual({ item: 'telnet', label: 'Telnet (23)' });
  expect(judge('ssh', 'flurbl').givenIs).toBeUndefined();
});

it('a wording this learner had accepted is right for them alone', () => {
  const question = ask(itemOf('ssh'), 'number-to-service');
  expect(grade(question, 'the padlock one').verdict).toBe('wrong');
  const mine = { ...grading, remembered: ['the padlock one'] };
  expect(gradeTyped(question, 'The Padlock One', mine).verdict).toBe('right');
});

it('a wrong answer is shown with the right one first, then what else would do', () => {
  expect(judge('telnet', 'ssh').expected).toEqual(['Telnet']);
  const irc = grade(ask(itemOf('irc'), 'service-to-number'), '21');
  expect(irc.expected).toEqual(['194', '6667', '6697']);
  const radius = grade(ask(itemOf('radius'), 'service-to-number'), '49');
  expect(radius.expected).toEqual(['1812/1813', '1645/1646']);
});
