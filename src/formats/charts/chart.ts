/** A drawing as markup, in units of which a phone has 288 in a row. */
export interface Drawing {
  readonly height: number;
  readonly shapes: readonly string[];
}

/** Draws for a width in such units. */
export type Draw = (width: number) => Drawing;

/** What a colour or shape in a drawing stands for. */
export interface Key {
  /** The class of the shape. */
  readonly kind: string;
  readonly words: string;
}

/** The figures of a chart; the first cell of a row is its name. */
export interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A chart of the page. All texts are plain. */
export interface Chart {
  /** Undefined while there is nothing to draw. */
  readonly draw: Draw | undefined;
  /** How the drawing is to be read, for those who do not see it. */
  readonly describe: string;
  readonly keys: readonly Key[];
  readonly table: Table;
}

/** Below this width a drawing is for a phone. */
export const isNarrow = (width: number): boolean => width < 400;
