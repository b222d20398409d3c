/** The colours of a picture. Text has a contrast of at least 4.5 to 1 on the window. */
export interface Palette {
  readonly window: string;
  readonly edge: string;
  readonly text: string;
  readonly dim: string;
  /** By the number a terminal knows the colour by: those of the theme of the same name. */
  readonly colours: Readonly<Record<number, string>>;
}

export const palettes = {
  light: {
    window: '#ffffff',
    edge: '#d0d7de',
    text: '#1f2328',
    dim: '#59636e',
    colours: { 26: '#005fd7', 29: '#00875f', 130: '#af5f00', 242: '#6c6c6c' },
  },
  dark: {
    window: '#0d1117',
    edge: '#3d444d',
    text: '#e6edf3',
    dim: '#9198a1',
    colours: {
      43: '#00d7af',
      75: '#5fafff',
      141: '#af87ff',
      208: '#ff8700',
      221: '#ffd75f',
      247: '#9e9e9e',
    },
  },
} as const satisfies Record<string, Palette>;

/** Black on white in either look, as a camera wants a QR code. */
export const alwaysSame: Readonly<Record<number, string>> = { 16: '#000000', 231: '#ffffff' };

/** The two looks of a picture, and the themes in which they are taken. */
export type Look = keyof typeof palettes;

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The contrast of two colours as WCAG 2 has it, from 1 to 21. */
export const contrast = (a: string, b: string): number => {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
};
