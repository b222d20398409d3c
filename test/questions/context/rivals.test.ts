import { expect, it } from 'vitest';
import { rivalsOf } from '../../../src/questions/context/rivals.ts';
import { catalog } from '../../catalog.ts';

it.each([
  ['imaps', 'pop3s', true],
  ['ssh', 'rdp', true],
  // One at the other's port is what many would call it.
  ['telnet', 'telnets', false],
  ['http', 'http-alt', false],
  ['imap', 'imaps', false],
  ['ldap', 'ldaps', false],
  // Two names for one mail, two items of one service, and a replacement.
  ['submission', 'submissions', false],
  ['sftp', 'ssh', false],
  ['telnet', 'ssh', false],
  // Each is right for the other by its name.
  ['iscsi', 'iscsi-system', false],
])('%s beside %s: %s', (a, b, expected) => {
  const [one, other] = [catalog.items.get(a), catalog.items.get(b)];
  if (!one || !other) throw new Error(`there is no ${a} or ${b}`);
  expect(rivalsOf(one, catalog)(other)).toBe(expected);
  expect(rivalsOf(other, catalog)(one)).toBe(expected);
});
