// Stands in for Intl.Segmenter in the bundle: Ink splits every text by one, whose tables take 8 ms to load. In texts of
// these signs each is a grapheme of its own.
const { Segmenter } = Intl;
const simple = /^[\u001B -~─-▟❯✓✗●○·…–—←→↑↓]*$/u;

/** @param {string} text */
const signsOf = (text) => ({
  /** @param {number} index */
  containing: (index) =>
    text[index] !== undefined ? { segment: text[index], index, input: text } : undefined,
  *[Symbol.iterator]() {
    for (let index = 0; index < text.length; index++)
      yield { segment: text[index], index, input: text };
  },
});

export class QuickSegmenter {
  /** @type {Intl.Segmenter | undefined} */
  #whole;
  /** @type {ConstructorParameters<typeof Intl.Segmenter>} */
  #choices;

  /** @param {ConstructorParameters<typeof Intl.Segmenter>} choices */
  constructor(...choices) {
    this.#choices = choices;
  }

  /** @param {string} text */
  segment(text) {
    if (simple.test(text)) return signsOf(text);
    this.#whole ??= new Segmenter(...this.#choices);
    return this.#whole.segment(text);
  }
}
