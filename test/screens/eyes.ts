/** What an eye makes of red, green and blue light. G. M. Machado et al., 2009, at full strength. */
export const eyes = {
  usual: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  deutan: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  tritan: [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ],
} as const;

const light = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });

/** Rows of a matrix of three by three times a vector. */
const times = (matrix: readonly number[], vector: readonly number[]): readonly number[] =>
  [0, 3, 6].map((row) =>
    vector.reduce((sum, value, at) => sum + (matrix[row + at] ?? 0) * value, 0),
  );

const toXyz = [0.4339, 0.3762, 0.1899, 0.2126, 0.7152, 0.0722, 0.0177, 0.1095, 0.8727];
const root = (value: number): number =>
  value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116;

/** CIELAB of a colour as an eye sees it; the white of screens is the white. */
const seen = (colour: string, eye: keyof typeof eyes): readonly [number, number, number] => {
  const cut = times(eyes[eye], light(colour)).map((part) => Math.min(1, Math.max(0, part)));
  const [x = 0, y = 0, z = 0] = times(toXyz, cut).map(root);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
};

/** How far two colours are apart for an eye (delta E 1976): about 2 is just seen, 20 cannot be missed. */
export const difference = (one: string, other: string, eye: keyof typeof eyes): number => {
  const [a, b] = [seen(one, eye), seen(other, eye)];
  return Math.hypot(...a.map((value, at) => value - (b[at] ?? 0)));
};
