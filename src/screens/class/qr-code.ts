import { encodeQR } from 'qr';

/** Light modules round the code. The standard wants four; two are enough on a ground of its own. */
const borders = [4, 2] as const;

/** Dark modules are true. */
type Modules = readonly (readonly boolean[])[];

/** What is corrected costs nothing where the code is no larger for it. */
const modulesOf = (text: string, border: number): Modules => {
  const small = encodeQR(text, 'raw', { ecc: 'low', border });
  const safer = encodeQR(text, 'raw', { ecc: 'medium', border });
  return safer.length === small.length ? safer : small;
};

/** Two rows of modules in a row of signs; `painted` are the modules that the foreground shows. */
const rowsOf = (modules: Modules, painted: boolean): readonly string[] =>
  Array.from({ length: Math.ceil(modules.length / 2) }, (_, at) => {
    const [upper = [], lower] = [modules[at * 2], modules[at * 2 + 1]];
    return upper
      .map((module, column) => {
        const above = module === painted;
        // Below the last row there is ground.
        const below = (lower?.[column] ?? !painted) === painted;
        if (above) return below ? '█' : '▀';
        return below ? '▄' : ' ';
      })
      .join('');
  });

/** A module in two signs of one row: as square as in half blocks, and twice as large. */
const largeRowsOf = (modules: Modules, painted: boolean): readonly string[] =>
  modules.map((row) => row.map((module) => (module === painted ? '██' : '  ')).join(''));

/** A QR code with each of its borders, the widest first. */
export type QrModules = readonly Modules[];

/** The QR code of a text: it takes some milliseconds. */
export const qrModules = (text: string): QrModules =>
  borders.map((border) => modulesOf(text, border));

/**
 * A QR code in blocks, as large as the room allows, with the widest border that then fits; undefined where there is no
 * room for one.
 * @param painted which modules the foreground shows: dark ones in black on white; light ones where colours are off,
 * since most terminals are dark
 */
export const qrLines = (
  sizes: QrModules,
  room: { readonly width: number; readonly rows: number },
  painted: 'dark' | 'light',
): readonly string[] | undefined => {
  const isDark = painted === 'dark';
  const large = sizes.find(({ length }) => length * 2 <= room.width && length <= room.rows);
  if (large) return largeRowsOf(large, isDark);
  const small = sizes.find(
    ({ length }) => length <= room.width && Math.ceil(length / 2) <= room.rows,
  );
  return small && rowsOf(small, isDark);
};
