import { describe, expect, it } from 'vitest';
import { allNames } from '../../src/registry/create-catalog.ts';
import type { Item } from '../../src/registry/item.ts';
import { fold } from '../../src/registry/names.ts';
import { catalog } from '../catalog.ts';
import { askName, grade } from './ask.ts';

/** Names one edit apart, then two edits (or one swap): each typed for the other is another service. */
const nearNames = `
  ftp/tftp ftp/sftp ftp/ftps tftp/sftp tftp/ftps sftp/ftps ntp/nntp http/https imap/imaps ldap/ldaps pop2/pop3
  pop3/pop3s pop2/pop3s sip/sips ssh/rsh rtp/rdp rtp/rtcp rdp/rtcp mysql/mssql bgp/bgmp dns/mdns
  submission/submissions telnet/telnets klogin/login ptp/pptp ptp/ntp pptp/ntp tacacs/tacacss mqtt/mqtts irc/ircs
  amqp/amqps nntp/nntps snmp/snpp ldp/ldap smtp/snmp smtp/snpp lpd/ldp l2tp/pptp rip/ripng
`
  .trim()
  .split(/\s+/)
  .flatMap((pair) => {
    const [a = '', b = ''] = pair.split('/');
    return [
      [a, b],
      [b, a],
    ] as const;
  });

const itemsNamed = (name: string): readonly Item[] => catalog.itemsByName.get(fold(name)) ?? [];

/** Items that carry the one name and not the other, port by port. */
const askedFor = (name: string, other: string) =>
  itemsNamed(name)
    .filter((item) => !allNames(item).some((own) => fold(own) === fold(other)))
    .flatMap((item) => item.ports.map((port) => ({ item, port: port.number })));

describe('a name is never taken for the one beside it', () => {
  it.each(nearNames)('asked for %s, %s is wrong', (name, other) => {
    for (const { item, port } of askedFor(name, other)) {
      const { verdict } = grade(askName(item, port), other);
      expect(verdict, `${other} for ${item.id} ${port}`).toBe('wrong');
    }
  });

  it('nearly all of these names stand in the content', () => {
    const known = nearNames.filter(([name, other]) => askedFor(name, other).length > 0);
    const bothKnown = known.filter(([, other]) => itemsNamed(other).length > 0);
    expect(bothKnown.length).toBeGreaterThanOrEqual(50);
  });

  it.each([
    ['ssh', 22, 'sftp'],
    ['simple-ftp', 115, 'sftp'],
    ['submissions', 465, 'smtps'],
    ['submission', 587, 'smtps'],
    ['irc-practice', 6667, 'irc'],
  ])('%s at %i shares the name %s by declaration', (id, port, name) => {
    const item = itemsNamed(name).find((one) => one.id === id);
    expect(item && grade(askName(item, port), name).verdict).toBe('right');
  });
});
