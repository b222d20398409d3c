import { type Binding, help, quit } from '../bindings.ts';

/** Where keys are heard in the program `drill`. */
export type DrillPlace = 'drill';

/** Their usual keys. */
export const drillKeys: Readonly<Record<DrillPlace, readonly Binding[]>> = {
  drill: [help, { ...quit, essential: true }],
};

/** What each place is called over its keys. */
export const drillPlaceNames: Readonly<Record<DrillPlace, string>> = {
  drill: 'Drill',
};
