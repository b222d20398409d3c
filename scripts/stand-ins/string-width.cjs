// Ink measures every text. Texts of known one-column signs are measured here; all others by the original, loaded then.
const { stripVTControlCharacters } = require('node:util');

const oneColumn = /^[ -~─-▟❯✓✗●○·…–—←→↑↓]*$/u;
const original = () => require('../../node_modules/string-width/index.js').default;

module.exports = (
  /** @type {string} */ text,
  /** @type {{countAnsiEscapeCodes?: boolean}} */ options,
) => {
  if (typeof text !== 'string' || options?.countAnsiEscapeCodes) return original()(text, options);
  const plain = text.includes('\u001B') ? stripVTControlCharacters(text) : text;
  return oneColumn.test(plain) ? plain.length : original()(text, options);
};
