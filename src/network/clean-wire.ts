const control = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const unseen = /[\p{Cf}\p{Cs}\p{Co}]/gu;

/**
 * A value that came over the network with all its texts fit for a terminal: no escape sequence, nothing that turns the
 * direction of writing, nothing without width.
 */
export const cleanWire = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(control, ' ').replace(unseen, '');
  if (Array.isArray(value)) return value.map(cleanWire);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, cleanWire(each)]));
};
