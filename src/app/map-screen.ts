/** The port map: the list at hand by family, or all of 0 to 1023. */
export interface MapScreen {
  readonly name: 'map';
  /** The cell moved to. */
  readonly cursor: number;
}
