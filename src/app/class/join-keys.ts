import { type Binding, help, quit } from '../bindings.ts';

/** Where keys are heard in the program `join`. */
export type JoinPlace = 'class-wait';

/** Their usual keys. */
export const joinKeys: Readonly<Record<JoinPlace, readonly Binding[]>> = {
  'class-wait': [help, { ...quit, essential: true }],
};

/** What each place is called over its keys. */
export const joinPlaceNames: Readonly<Record<JoinPlace, string>> = {
  'class-wait': 'Join',
};
