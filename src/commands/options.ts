/** All options of all commands, as `util.parseArgs` takes them. */
export const optionTypes = {
  profile: { type: 'string' },
  portable: { type: 'boolean' },
  plain: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  seed: { type: 'string' },
  json: { type: 'boolean' },
  deck: { type: 'string' },
  exam: { type: 'string' },
  date: { type: 'string' },
  passed: { type: 'boolean' },
  minutes: { type: 'string' },
  count: { type: 'string' },
  form: { type: 'string' },
  direction: { type: 'string', multiple: true },
  card: { type: 'string', multiple: true },
  questions: { type: 'string' },
  new: { type: 'boolean' },
  yes: { type: 'boolean' },
  md: { type: 'string' },
  html: { type: 'string' },
  csv: { type: 'boolean' },
  marks: { type: 'boolean' },
  merge: { type: 'string' },
  seconds: { type: 'string' },
  variant: { type: 'string' },
  feedback: { type: 'string' },
  answers: { type: 'string' },
  name: { type: 'string' },
  names: { type: 'string' },
  board: { type: 'string' },
  speed: { type: 'boolean' },
  port: { type: 'string' },
  bind: { type: 'string' },
  resume: { type: 'boolean' },
  slips: { type: 'string' },
  'older-than': { type: 'string' },
} as const;

export type OptionName = keyof typeof optionTypes;

type ValueOf<T> = T extends { readonly multiple: true }
  ? readonly string[]
  : T extends { readonly type: 'boolean' }
    ? boolean
    : string;

/** What was given of the options; what was not is not there. */
export type Options = { readonly [K in OptionName]?: ValueOf<(typeof optionTypes)[K]> };
