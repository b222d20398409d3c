// signal-exit asserts that it was handed a function; the original would be loaded for that at every start.
exports.equal = (
  /** @type {unknown} */ value,
  /** @type {unknown} */ wanted,
  /** @type {string} */ message,
) => {
  if (value !== wanted) require('node:assert').equal(value, wanted, message);
};
