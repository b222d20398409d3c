import { cleanName } from '../names.ts';

/** Letters and digits alone, without case and accents. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const joined = (text: string): string => folded(text).replaceAll(' ', '');

/** "Bell, Ana" is "Ana Bell". */
const turned = (name: string): string => {
  const [last, first, ...more] = name.split(',');
  return first === undefined || more.length > 0 ? name : `${first} ${last}`;
};

/** Long names are cut where they are shown: whoever is called so may stand there as either. */
const asShown = (name: string): string => cleanName(name) ?? name;

/** The forms under which a name is found: as it is, turned round at its comma, and as long as a screen shows it. */
export const formsOf = (name: string): ReadonlySet<string> => {
  const ways = [name, turned(name)];
  return new Set([...ways, ...ways.map(asShown)].map(joined).filter((form) => form !== ''));
};

/** The same words in any order: how names without a comma are found that stand the other way round. */
export const wordsOf = (name: string): string => folded(asShown(name)).split(' ').sort().join(' ');
