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

/** The words of what was typed, each once: "53/udp" is a number and a transport. */
export const queryWords = (text: string): readonly QueryWord[] => {
  const words = text
    .toLowerCase()
    .replace(withTransport, '$1 $2')
    .split(/\s+/)
    .filter((word) => word !== '');
  const each = [...new Set(words)];
  return each.map((word) => wordOf(word, each.length === 1));
};
