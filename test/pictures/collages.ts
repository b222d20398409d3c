import { type Scene, scenes } from './scenes.ts';

/** A scene in a window of its own, and what the program does there. */
interface Part {
  readonly scene: Scene;
  readonly caption: string;
}

/** Screens side by side in one picture. */
export interface Collage {
  /** The picture's file name, without -light.svg and -dark.svg. */
  readonly name: string;
  readonly title: string;
  /** From left to right, each from top to bottom. */
  readonly columns: readonly (readonly Part[])[];
}

/** A scene in a window so narrow that two fit a page of documentation; the last row is not seen. */
const small = (name: string, rows: number): Scene => {
  const scene = scenes.find((each) => each.name === name);
  if (!scene) throw new Error(`no scene ${name}`);
  return { ...scene, columns: 46, rows: rows + 1 };
};

export const collages: readonly Collage[] = [
  {
    name: 'first',
    title: 'portquiz asks for a port, tells what was mixed up, and shows what is known',
    // A caption's bar and the gap below a window are as high as four rows.
    columns: [
      [
        { scene: small('question', 12), caption: 'It asks.' },
        { scene: small('miss', 12), caption: 'It tells what you mixed up.' },
      ],
      [{ scene: small('map', 28), caption: 'It shows what you know.' }],
    ],
  },
];
