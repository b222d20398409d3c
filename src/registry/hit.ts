import type { Registration } from './registrations.ts';
import type { Service } from './service.ts';

/** One hit of a search: a service of ours, or a name of the registry. */
export type Hit =
  | { readonly kind: 'service'; readonly service: Service; readonly score: number }
  | { readonly kind: 'registry'; readonly entry: Registration; readonly score: number };

/** What a word is worth where it is found in a service; names and texts of the registry count a quarter. */
export const worth = {
  number: 110,
  /** With its tier: an obsolete name gives way to a usual one with that word, Time to NTP. */
  name: 90,
  /** A number that counts as right for the service, or one of a span of the registry. */
  otherNumber: 85,
  /** The first digits of a number. */
  digits: 80,
  /** A name, or a word of one, that begins so; more than any text with all steps of the tier. */
  nameStart: 70,
  nameWithin: 30,
  textWord: 26,
  /** A word of what is told beside the purpose: it may say what the service is not. */
  asideWord: 8,
  /** For each tier a service is above the last: the usual ones come before the obsolete; for words, not for numbers. */
  tierStep: 12,
  /** TCP or UDP beside other words. */
  transport: 1,
} as const;

/** The same for a row of the registry. */
export const registryWorth = {
  number: 90,
  digits: 28,
  /** Of names and texts. */
  share: 0.25,
} as const;

/** From this score on a hit is the very port that was typed. */
export const isThatPort = ({ score }: Hit): boolean => score >= worth.otherNumber;
