/** The colours of a picture. Text has a contrast of at least 4.5 to 1 on the window. */
export interface Palette {
  readonly window: string;
  readonly edge: string;
  readonly text: string;
  readonly dim: string;
  /** By the number a terminal knows the colour by. */
  readonly colours: Readonly<Record<number, string>>;
}

export const palettes = {
  light: {
    window: '#ffffff',
    edge: '#d0d7de',
    text: '#1f2328',
    dim: '#59636e',
    colours: { 1: '#cf222e', 2: '#1a7f37', 3: '#7d4e00', 4: '#0969da', 5: '#8250df', 6: '#1b7c83' },
  },
  dark: {
    window: '#0d1117',
    edge: '#3d444d',
    text: '#e6edf3',
    dim: '#9198a1',
    colours: { 1: '#ff7b72', 2: '#56d364', 3: '#e3b341', 4: '#79c0ff', 5: '#d2a8ff', 6: '#56d4dd' },
  },
} as const satisfies Record<string, Palette>;

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
