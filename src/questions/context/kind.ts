/** What a port can be asked in: the output of a tool, a log, a rule to complete, a decision. */
export const contextKinds = [
  'ss',
  'nmap',
  'tcpdump',
  'firewall-log',
  'cisco',
  'nftables',
  'close-first',
  'which-server',
] as const;
export type ContextKind = (typeof contextKinds)[number];
