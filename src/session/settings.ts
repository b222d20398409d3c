import type { FormSetting } from '../memory/form.ts';

/** How long a verdict that needs no Enter stays on the screen. */
export type Advance = 'quick' | 'slow' | 'off';

/** The colours of the screens. */
export type ThemeName = 'auto' | 'light' | 'dark' | 'mono' | 'contrast';

/** What a learner can set. */
export interface Settings {
  /** The deck that is studied when none is named. */
  readonly deck: string;
  readonly form: FormSetting;
  /** Longest session, in minutes. */
  readonly minutes: number;
  /** New cards are typed at once, and those known at once put off. */
  readonly skip: boolean;
  readonly advance: Advance;
  readonly theme: ThemeName;
  /** Clicks and the wheel are heard. */
  readonly mouse: boolean;
  /** Lines instead of screens, always. */
  readonly plain: boolean;
}

export type SettingName = keyof Settings;

export const defaultSettings: Settings = {
  deck: 'core',
  form: 'auto',
  minutes: 10,
  skip: false,
  advance: 'quick',
  theme: 'auto',
  mouse: false,
  plain: false,
};

/** What a setting does in a sentence, how its value is written and read, and the values a screen offers. */
interface Setting<T> {
  /** The learner's words for it. */
  readonly title: string;
  readonly effect: string;
  readonly form: string;
  /** Empty where the values are too many to be gone through. */
  readonly choices: readonly T[];
  /** Undefined for what is no value. */
  parse(text: string): T | undefined;
}

const oneOf =
  <T extends string>(words: readonly T[]) =>
  (text: string): T | undefined =>
    words.find((word) => word === text);

const yesOrNo = (text: string): boolean | undefined =>
  text === 'true' ? true : text === 'false' ? false : undefined;

const forms = ['auto', 'choice', 'typed'] as const satisfies readonly FormSetting[];
const themes = [
  'auto',
  'light',
  'dark',
  'mono',
  'contrast',
] as const satisfies readonly ThemeName[];
const advances = ['quick', 'slow', 'off'] as const satisfies readonly Advance[];

export const settingsTable: { readonly [K in SettingName]: Setting<Settings[K]> } = {
  deck: {
    title: 'List',
    effect: 'What is studied when no list is named.',
    form: 'the name of a list, as `portquiz decks` prints it',
    choices: [],
    parse: (text) => (/^[\w+.-]{1,64}$/.test(text) ? text.toLowerCase() : undefined),
  },
  form: {
    title: 'Answers',
    effect: 'Auto: choices first, typed once right on two days.',
    form: 'auto, choice or typed',
    choices: forms,
    parse: oneOf(forms),
  },
  minutes: {
    title: 'Minutes',
    effect: 'The longest a session lasts.',
    form: 'a whole number from 1 to 180',
    choices: [5, 10, 15, 20, 30, 45, 60],
    parse: (text) => {
      const minutes = /^\d{1,3}$/.test(text) ? Number(text) : 0;
      return minutes >= 1 && minutes <= 180 ? minutes : undefined;
    },
  },
  skip: {
    title: 'Skip known',
    effect: 'New ones are typed; known at once, they wait 3 weeks.',
    form: 'true or false',
    choices: [false, true],
    parse: yesOrNo,
  },
  advance: {
    title: 'Going on',
    effect: 'How soon the next question follows a right answer.',
    form: 'quick, slow or off',
    choices: advances,
    parse: oneOf(advances),
  },
  theme: {
    title: 'Colours',
    effect: 'Auto is read on light and dark; mono has no colours.',
    form: 'auto, light, dark, mono or contrast',
    choices: themes,
    parse: oneOf(themes),
  },
  mouse: {
    title: 'Mouse',
    effect: 'Click to choose, wheel to move; Shift marks text.',
    form: 'true or false',
    choices: [false, true],
    parse: yesOrNo,
  },
  plain: {
    title: 'Plain lines',
    effect: 'Lines instead of screens, from the next start on.',
    form: 'true or false',
    choices: [false, true],
    parse: yesOrNo,
  },
};

export const settingNames: readonly SettingName[] = [
  'deck',
  'form',
  'minutes',
  'skip',
  'advance',
  'theme',
  'mouse',
  'plain',
];

export const isSettingName = (word: string): word is SettingName =>
  Object.hasOwn(settingsTable, word);

/** The settings with one changed. */
export const withSetting = <K extends SettingName>(
  settings: Settings,
  name: K,
  value: Settings[K],
): Settings => ({ ...settings, [name]: value });
