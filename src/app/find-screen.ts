/** The reference: what was typed, and what it finds. */
export interface FindScreen {
  readonly name: 'find';
  readonly typed: string;
}
