import { type Binding, help, quit } from '../bindings.ts';

/** Where keys are heard in the program `host`. */
export type HostPlace = 'lobby';

/** Their usual keys. */
export const hostKeys: Readonly<Record<HostPlace, readonly Binding[]>> = {
  lobby: [help, { ...quit, essential: true }],
};

/** What each place is called over its keys. */
export const hostPlaceNames: Readonly<Record<HostPlace, string>> = {
  lobby: 'Host',
};
