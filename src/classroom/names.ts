import { createRandom } from '../questions/random.ts';
import { adjectives, animals } from './friendly-words.ts';
import { mostSigns, signsOf } from './signs.ts';

export { skeletonOf } from './skeleton.ts';

/** UTF-16 units of one: emoji with their tones are of four, syllables of Indic scripts of some more. What is longer is no letter. */
const mostOfOne = 8;
const mostUnits = mostSigns * mostOfOne;
/** Longer is no name, whatever is in it. */
const mostTyped = 400;

/**
 * Control, format and bidi signs, surrogates, private and unassigned ones; whatever is not shown by itself, as joiners,
 * variation selectors and fillers; the empty Braille sign.
 */
const unseen = /[\p{C}\p{Default_Ignorable_Code_Point}\u2800]+/gu;
/** White space of all kinds, lines and controls that part words as it does. */
const spaces = /[\p{White_Space}\p{Cc}]+/gu;
/** Accents without a letter, and more than three on one. */
const loneMarks = /(^| )\p{M}+/gu;
const markFlood = /(\p{M}{3})\p{M}+/gu;
/** Tones of skin in a row, and more than three first letters of Hangul: one grapheme, but a terminal gives each two columns. */
const wideFlood =
  /(\p{Emoji_Modifier})\p{Emoji_Modifier}+|([\u1100-\u115e\ua960-\ua97c]{3})[\u1100-\u115e\ua960-\ua97c]+/gu;

const strip = (text: string): string =>
  text
    .replace(spaces, ' ')
    .replace(unseen, '')
    .normalize('NFKC')
    .replace(spaces, ' ')
    .replace(unseen, '')
    .replace(loneMarks, '$1')
    .replace(markFlood, '$1')
    .replace(wideFlood, '$1$2')
    .trim();

/** What is left out can bring together what then becomes one sign. Each round only shortens. */
const settled = (text: string): string => {
  const next = strip(text);
  return next === text ? text : settled(next);
};

const cut = (text: string, graphemes: number): string => {
  let kept = '';
  let count = 0;
  for (const { segment } of signsOf(text)) {
    if (count === graphemes || segment.length > mostOfOne) break;
    kept += segment;
    count++;
  }
  return kept.trim();
};

/** Whether a name is as long as a room lets one be: it may have been longer when it was typed. */
export const fillsRoom = (name: string): boolean =>
  [...signsOf(name.slice(0, mostUnits + 1))].length === mostSigns;

/**
 * A name fit for all screens: in one form (NFKC), without signs that are not seen or that steer a terminal, spaces
 * folded, 1 to 20 graphemes; undefined where nothing to see is left.
 */
export const cleanName = (text: string): string | undefined => {
  const name = cut(settled(text.slice(0, mostTyped)), mostSigns);
  return name === '' ? undefined : name;
};

/** As long as a name may be that is handed in: more than anybody's, and no book. */
const wholeGraphemes = 100;

/** A name made safe as `cleanName` does, whole: whoever shares the first 20 signs is somebody else. Empty without one. */
export const wholeName = (text: string): string =>
  cut(settled(text.slice(0, mostTyped)), wholeGraphemes);

/** Whether a name read from a file is short and shows what it holds. Not whether it would come out so: Unicode grows. */
export const isSafeName = (name: string): boolean =>
  name.length <= mostUnits &&
  name.trim() !== '' &&
  !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.test(name);

const tries = 8;

/**
 * `brave-otter`: a name drawn from a seed, with a number only where the names drawn are taken.
 * @param isTaken must let some number be free
 */
export const drawnName = (seed: string, isTaken: (name: string) => boolean): string => {
  const random = createRandom(`${seed}/name`);
  const draw = (): string =>
    `${adjectives[random.below(adjectives.length)]}-${animals[random.below(animals.length)]}`;
  let name = draw();
  for (let left = tries; left > 1 && isTaken(name); left--) name = draw();
  if (!isTaken(name)) return name;
  for (let number = 2; ; number++) if (!isTaken(`${name}-${number}`)) return `${name}-${number}`;
};
