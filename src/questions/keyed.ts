import type { Option } from './question.ts';

/** An option that has no letter yet. */
export type Unkeyed = Omit<Option, 'key'>;

const lastOption: Option = { key: 'e', label: "I don't know" };

/** Up to four options with their letters, and "I don't know" under its own. */
export const keyed = (options: readonly Unkeyed[]): readonly Option[] => [
  ...options.map(
    (option, i): Option => ({ ...option, key: (['a', 'b', 'c', 'd'] as const)[i] ?? 'd' }),
  ),
  lastOption,
];
