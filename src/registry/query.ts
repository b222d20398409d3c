import { fold } from './names.ts';
import { isTransport, parsePort, type Transport } from './port.ts';

/** A word that is looked for. */
export interface QueryWord {
  /** As it is held against names. */
  readonly folded: string;
  /** As it is held against the words of a text; undefined when no text has such a word. */
  readonly plain: string | undefined;
  readonly port: number | undefined;
  /** TCP or UDP, said of what the other words name. */
  readonly transport: Transport | undefined;
}

const withTransport = /(\d)\/(tcp|udp|sctp|dccp)(?=\s|$)/g;

const wordOf = (word: string, isAlone: boolean): QueryWord => ({
  folded: fold(word) || word,
  plain: /^[a-z0-9+]+$/.test(word) ? word : undefined,
  port: parsePort(word),
  transport: !isAlone && isTransport(word) ? word : undefined,
});

// "20/21", "20-21", "20, 21", "20 and 21": what stands between two numbers that stand for themselves.
const betweenPorts = /(?<=(?:^|[\s,/-])\d+)(?:\s*[/,-]\s*|\s+and\s+)(?=\d+(?:[\s,/-]|$))/g;

/** The numbers of a set as people write it, "20/21" or "20 and 21"; undefined where it is none, or one is no port. */
export const parsePortSet = (text: string): readonly number[] | undefined => {
  const words = text.trim().toLowerCase().replace(betweenPorts, ' ').split(/\s+/);
  const ports = words.flatMap((word) => parsePort(word) ?? []);
  return ports.length === words.length && ports.length > 1 ? ports : undefined;
};

/** The words of what was typed, each once: "53/udp" is a number and a transport, "20/21" two numbers. */
export const queryWords = (text: string): readonly QueryWord[] => {
  const words = text
    .toLowerCase()
    .replace(withTransport, '$1 $2')
    .replace(betweenPorts, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const each = [...new Set(words)];
  return each.map((word) => wordOf(word, each.length === 1));
};
