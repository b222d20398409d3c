import type { NetworkInterfaceInfo, networkInterfaces } from 'node:os';

/** Bridges and tunnels of virtual machines, containers and private networks: no student is on them. */
const virtualName =
  /^(?:docker|br-|veth|virbr|vmnet|vboxnet|vethernet|utun|tun|tap|wg|zt|tailscale|lxc|lxdbr|podman|cni|awdl|llw|anpi|bridge)|virtual|vmware|hyper-v|wsl|loopback/i;

/** RFC 1918. */
const privateRange = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/;
/** RFC 3927 and RFC 4291: what a machine gives itself where nobody gave it an address. */
const selfGiven = /^(?:169\.254\.|fe[89ab])/i;

type Place = NetworkInterfaceInfo & { readonly name: string };

const worth = ({ name, address }: Place): number =>
  Number(virtualName.test(name)) * 4 +
  Number(selfGiven.test(address)) * 2 +
  Number(!privateRange.test(address));

/** An address with a port, as it is typed: `192.168.1.20:8123`, `[2001:db8::1]:8123`. */
export const withPort = (address: string, port: number): string =>
  `${address.includes(':') ? `[${address}]` : address}:${port}`;

/**
 * The addresses that students type, the likeliest first: IPv4 of the room's own network; those of virtual machines last;
 * IPv6 where there is nothing else, and this machine itself where there is nothing at all.
 * @param interfaces as `os.networkInterfaces()` gives them
 */
export const studentAddresses = (
  interfaces: ReturnType<typeof networkInterfaces>,
  port: number,
): readonly string[] => {
  const places = Object.entries(interfaces)
    .flatMap(([name, infos = []]): readonly Place[] => infos.map((info) => ({ ...info, name })))
    .filter(({ internal }) => !internal)
    .sort((a, b) => worth(a) - worth(b));
  const old = places.filter(({ family }) => family === 'IPv4');
  const fit = old.length > 0 ? old : places.filter(({ address }) => !selfGiven.test(address));
  const addresses = fit.length > 0 ? fit.map(({ address }) => address) : ['127.0.0.1'];
  return [...new Set(addresses)].map((address) => withPort(address, port));
};
