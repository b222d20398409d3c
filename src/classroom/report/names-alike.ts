import { cleanName, fillsRoom } from '../names.ts';
import { sameName } from './person.ts';

/**
 * Words alone, without case and accents. Hyphens part words as spaces do; an apostrophe within a word is no more than
 * the way it was typed.
 */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ`´]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** "Bell, Ana" is "Ana Bell". */
const turned = (name: string): string => {
  const [last, first, ...more] = name.split(',');
  return first === undefined || more.length > 0 ? name : `${first} ${last}`;
};

/** Words in a round, wherever it begins: "Bell Ana" and "Ana Bell", but not "Anna Maria Bell" and "Maria Anna Bell". */
const roundOf = (text: string): string => {
  const words = text.split(' ');
  const rounds = words.map((_, at) => [...words.slice(at), ...words.slice(0, at)].join(' '));
  return rounds.sort()[0] ?? '';
};

/** A name under which somebody may stand in a list. */
export interface Wanted {
  readonly name: string;
  /** It was typed in a room, which cuts long names. */
  readonly inRoom: boolean;
}

/** A way to find names: the forms of one in the list, and of one that is looked for. */
export interface Likeness {
  listed(name: string): readonly string[];
  wanted(wanted: Wanted): readonly string[];
}

const both = (form: (name: string) => string): Likeness => {
  const forms = (name: string): readonly string[] => [form(name), form(turned(name))];
  return { listed: forms, wanted: ({ name }) => forms(name) };
};

/** A long name as a room shows it; nothing where it shows all of it. */
const cutForms = (name: string): readonly string[] =>
  [name, turned(name)].flatMap((way) => {
    const shown = cleanName(way) ?? '';
    return fillsRoom(shown) && sameName(shown) !== sameName(way) ? [folded(shown)] : [];
  });

/**
 * The ways in which a name is found, the surest first: as it is written, without case and accents, first and last name
 * turned round without a comma. Nothing else is taken for the same.
 */
export const likenesses: readonly Likeness[] = [
  both(sameName),
  both(folded),
  both((name) => roundOf(folded(name))),
];

/** A name of a room that may be the beginning of a longer one in the list. */
export const cutLikeness: Likeness = {
  listed: cutForms,
  wanted: ({ name, inRoom }) => (inRoom && fillsRoom(name) ? [folded(name)] : []),
};
