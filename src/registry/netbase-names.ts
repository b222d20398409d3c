import { fold } from './names.ts';
import { once } from './once.ts';

/**
 * First names of Debian's `/etc/services` (package netbase) that the IANA registry does not have: what ss and netstat
 * print without -n. The further names of a line are never printed, so they are left out. The two at the end are
 * FreeBSD's and Fedora's first names.
 */
const names = `
fsp 21  poppassd 106  imap2 143  kerberos4 750  kerberos-master 751  passwd-server 752  krb-prop 754  moira-db 775
moira-update 777  moira-ureg 779  spamd 783  supfilesrv 871  skkserv 1178  datametrics 1645  iprop 2121  mon 2583
zebrasrv 2600  zebra 2601  ripd 2602  ripngd 2603  ospfd 2604  bgpd 2605  ospf6d 2606  ospfapi 2607  isisd 2608
sip-tls 5061  rplay 5555  nsca 5667  canna 5680  x11-1 6001  x11-2 6002  x11-3 6003  x11-4 6004  x11-5 6005
x11-6 6006  x11-7 6007  bbs 7000  zope-ftp 8021  tproxy 8081  omniorb 8088  clc-build-daemon 8990  xinetd 9098
zope 9673  webmin 10000  kamanda 10081  amandaidx 10082  amidxtape 10083  csync2 30865  dircproxy 57000
smtps 465  webcache 8080`;

const ports = once(
  () =>
    new Map(
      Array.from(names.matchAll(/(\S+) (\d+)/g), ([, name = '', port]) => [
        fold(name),
        Number(port),
      ]),
    ),
);

/** The number that Debian's `/etc/services` has for a folded name, where the registry has none. */
export const netbasePort = (folded: string): number | undefined => ports().get(folded);
