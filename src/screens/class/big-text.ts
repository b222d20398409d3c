/** Signs of a code, a clock or an address, five rows of dots each. */
const glyphs: Readonly<Record<string, readonly string[]>> = {
  '0': [' ## ', '#  #', '#  #', '#  #', ' ## '],
  // As wide as the others, so that a clock keeps its place.
  '1': ['  # ', ' ## ', '  # ', '  # ', ' ###'],
  '2': ['### ', '   #', ' ## ', '#   ', '####'],
  '3': ['### ', '   #', ' ## ', '   #', '### '],
  '4': ['#  #', '#  #', '####', '   #', '   #'],
  '5': ['####', '#   ', '### ', '   #', '### '],
  '6': [' ## ', '#   ', '### ', '#  #', ' ## '],
  '7': ['####', '   #', '  # ', ' #  ', ' #  '],
  '8': [' ## ', '#  #', ' ## ', '#  #', ' ## '],
  '9': [' ## ', '#  #', ' ###', '   #', ' ## '],
  A: [' ## ', '#  #', '####', '#  #', '#  #'],
  B: ['### ', '#  #', '### ', '#  #', '### '],
  C: [' ###', '#   ', '#   ', '#   ', ' ###'],
  D: ['### ', '#  #', '#  #', '#  #', '### '],
  E: ['####', '#   ', '### ', '#   ', '####'],
  F: ['####', '#   ', '### ', '#   ', '#   '],
  G: [' ###', '#   ', '# ##', '#  #', ' ###'],
  H: ['#  #', '#  #', '####', '#  #', '#  #'],
  J: ['  ##', '   #', '   #', '#  #', ' ## '],
  K: ['#  #', '# # ', '##  ', '# # ', '#  #'],
  M: ['#   #', '## ##', '# # #', '#   #', '#   #'],
  N: ['#  #', '## #', '# ##', '#  #', '#  #'],
  P: ['### ', '#  #', '### ', '#   ', '#   '],
  Q: [' ## ', '#  #', '#  #', '# # ', ' # #'],
  R: ['### ', '#  #', '### ', '# # ', '#  #'],
  S: [' ###', '#   ', ' ## ', '   #', '### '],
  T: ['###', ' # ', ' # ', ' # ', ' # '],
  U: ['#  #', '#  #', '#  #', '#  #', ' ## '],
  V: ['# #', '# #', '# #', '# #', ' # '],
  W: ['#   #', '#   #', '# # #', '## ##', '#   #'],
  X: ['# #', '# #', ' # ', '# #', '# #'],
  Y: ['# #', '# #', ' # ', ' # ', ' # '],
  Z: ['####', '  # ', ' #  ', '#   ', '####'],
  '-': ['  ', '  ', '##', '  ', '  '],
  ':': [' ', '#', ' ', '#', ' '],
  '.': [' ', ' ', ' ', ' ', '#'],
  ' ': ['  ', '  ', '  ', '  ', '  '],
};

const dotRows = 5;

/** The rows of dots of a text; undefined where a sign of it has none. */
const dotsOf = (text: string): readonly string[] | undefined => {
  const signs = [...text].map((sign) => glyphs[sign]);
  return signs.includes(undefined)
    ? undefined
    : Array.from({ length: dotRows }, (_, row) => signs.map((sign) => sign?.[row]).join(' '));
};

/** Two rows of dots in one row of signs. */
const halved = (rows: readonly string[]): readonly string[] =>
  Array.from({ length: Math.ceil(rows.length / 2) }, (_, at) => {
    const [upper = '', lower = ''] = [rows[at * 2], rows[at * 2 + 1]];
    return Array.from(upper, (sign, column) => {
      const below = lower[column] === '#';
      if (sign === '#') return below ? '█' : '▀';
      return below ? '▄' : ' ';
    }).join('');
  });

/**
 * A text in large signs, as large as the room allows: twice as wide and five rows high, five rows high, or three;
 * undefined where it does not fit, or holds a sign that is not drawn.
 * @param dot what a dot is painted with; only where it is a block are there halves of it
 */
export const bigText = (
  text: string,
  room: { readonly width: number; readonly rows: number },
  dot: string,
): readonly string[] | undefined => {
  const dots = dotsOf(text);
  if (!dots) return undefined;
  const width = dots[0]?.length ?? 0;
  const drawn = (times: number): readonly string[] =>
    dots.map((row) => Array.from(row, (sign) => (sign === '#' ? dot : ' ').repeat(times)).join(''));
  if (room.rows >= dotRows && width * 2 <= room.width) return drawn(2);
  if (width > room.width) return undefined;
  if (room.rows >= dotRows) return drawn(1);
  return dot === '█' && room.rows >= Math.ceil(dotRows / 2) ? halved(dots) : undefined;
};
