// Ink describes stacks by it once a component has thrown; the original compiles 70 patterns when it is loaded.
// @ts-expect-error: it has no types here, and needs none.
const original = () => require('../../node_modules/stack-utils/index.js');

module.exports = class StackUtils {
  static nodeInternals() {
    return [];
  }

  /** @param {object} choices */
  constructor(choices) {
    this.choices = choices;
  }

  /** @param {string} line */
  parseLine(line) {
    const Original = original();
    const internals = Original.nodeInternals();
    return new Original({ ...this.choices, internals }).parseLine(line);
  }
};
