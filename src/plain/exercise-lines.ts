import type { ExerciseKind } from '../practice/exercise.ts';
import type { Offer } from '../practice/offers.ts';
import { formatPorts, type Item, portNumbers } from '../registry/item.ts';
import { plural } from './day-lines.ts';

/** What each exercise is called. */
export const exerciseNames: Readonly<Record<ExerciseKind, string>> = {
  more: 'More, in other words',
  apart: 'Tell apart',
  context: 'In context',
  weak: 'Weak ports',
  transport: 'TCP or UDP?',
  replacement: 'What replaces it?',
};

/** The sheet among them. */
export const writeName = 'Write them all down';

/** Why an exercise has nothing to ask now. */
const nothingYet: Readonly<Record<ExerciseKind, string>> = {
  more: 'nothing more today',
  apart: 'nothing here is easily mixed up',
  context: 'once a port was right',
  weak: 'nothing is shaky',
  transport: 'none met, or none left today',
  replacement: 'none met, or none left today',
};

/** "389 LDAP": an item by number and name. */
export const sayItem = (item: Item): string => `${formatPorts(portNumbers(item))} ${item.name}`;

/** "389 LDAP and 636 LDAPS, and 2 more pairs". */
const sayPairs = ({ pairs: [first, ...others] }: Offer): string => {
  if (!first) return '';
  const more = others.length > 0 ? `, and ${plural(others.length, 'more pair')}` : '';
  return `${first.items.map(sayItem).join(' and ')}${more}`;
};

/** What an exercise would hold now, or why nothing; @param short a few words, for a small window */
export const sayOffer = (offer: Offer, short = false): string => {
  const { kind, cards, pairs } = offer;
  if (cards === 0) return short ? 'none now' : nothingYet[kind];
  if (kind !== 'apart') return short ? `${cards}` : plural(cards, 'question');
  return short ? plural(pairs.length, 'pair') : sayPairs(offer);
};

/** "Tell apart: 389 LDAP and 636 LDAPS, and 2 more pairs." */
export const exerciseLine = (offer: Offer): string =>
  `${exerciseNames[offer.kind].replace(/\?$/, '')}: ${sayOffer(offer)}.`;
