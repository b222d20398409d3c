/**
 * Signs that look like a Latin letter, by that letter. A small table of our own, in the spirit of the confusables of
 * Unicode Technical Standard 39 (https://www.unicode.org/reports/tr39/): what a class can type, and what can be taken for it.
 * Capitals and small letters are listed apart where they look like different ones: the Greek N and nu.
 */
const lookalikes: Readonly<Record<string, string>> = {
  a: 'АаΑαɑ',
  b: 'ВвΒЬьβ',
  c: 'СсϹϲⅽ',
  d: 'ԀԁđĐ',
  e: 'ЕеΕεЄє',
  f: 'Ϝƒ',
  g: 'ɡԌԍ',
  h: 'НнΗҺһηհħ',
  j: 'ЈјϳյͿ',
  k: 'КкΚκĸ',
  l: '1ІіΙιӀӏıɩǀ|łŁ',
  m: 'МмΜ',
  n: 'Νոпη',
  o: '0ОоΟοσօءøØ○◯',
  p: 'РрΡρþÞ',
  q: 'ԚԛգϘ',
  r: 'Гг',
  s: 'ЅѕՏ',
  t: 'ТтΤτŧ',
  u: 'υսԱʋ',
  v: 'νѴѵ',
  w: 'ԜԝωѡѠ',
  x: 'ХхΧχ×',
  y: 'УуΥγүҮ',
  z: 'Ζ',
  3: 'ЗзЗЭэ',
  6: 'б',
  ae: 'æÆ',
  oe: 'œŒ',
  ss: 'ßẞ',
};

const letterOf: ReadonlyMap<string, string> = new Map(
  Object.entries(lookalikes).flatMap(([letter, signs]) =>
    Array.from(signs, (sign) => [sign, letter] as const),
  ),
);

const latin = (text: string): string =>
  Array.from(text, (sign) => letterOf.get(sign) ?? sign).join('');

/**
 * What two names that look alike have in common: case, accents, width, spaces, punctuation and look-alike letters are
 * folded. Names of nothing but punctuation stay as they are.
 */
export const skeletonOf = (name: string): string => {
  const bare = name
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
  const folded = latin(latin(bare).toLowerCase())
    .replace(/i/gu, 'l')
    .replace(/rn/gu, 'm')
    .replace(/vv/gu, 'w')
    .replace(/[\p{P}\p{Z}\p{C}]+/gu, '');
  return folded === '' ? name.normalize('NFKC') : folded;
};
