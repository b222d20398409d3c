/** The place somebody holds, as this browser keeps it. */
export interface KeptSeat {
  readonly token: string;
  readonly name: string;
}

const name = 'portquiz-seat';
/** An older place is of another class. In ms. */
const oldest = 8 * 3_600_000;

/** A browser may keep nothing at all, and say so by an error. */
const attempt = <T>(act: () => T): T | undefined => {
  try {
    return act();
  } catch {
    return undefined;
  }
};

const read = (store: () => Storage): KeptSeat | undefined => {
  const value: unknown = attempt(() => JSON.parse(store().getItem(name) ?? 'null'));
  if (typeof value !== 'object' || value === null) return undefined;
  const seat = { token: undefined, name: undefined, at: undefined, ...value };
  if (typeof seat.at !== 'number' || Math.abs(Date.now() - seat.at) > oldest) return undefined;
  return typeof seat.token === 'string' && typeof seat.name === 'string'
    ? { token: seat.token, name: seat.name }
    : undefined;
};

const ofTab = (): Storage => sessionStorage;
const ofBrowser = (): Storage => localStorage;

/** The place of this tab: it comes back to it, reloaded or thrown away by a phone. */
export const seatOfTab = (): KeptSeat | undefined => read(ofTab);

/** The place of the tab that joined last, for one that was closed: offered, since another tab is another student. */
export const seatOfBrowser = (): KeptSeat | undefined => read(ofBrowser);

export const keepSeat = ({ token, name: known }: KeptSeat): void => {
  const text = JSON.stringify({ token, name: known, at: Date.now() });
  attempt(() => ofTab().setItem(name, text));
  attempt(() => ofBrowser().setItem(name, text));
};

/** Nothing is left to be offered to whoever sits down here next. */
export const forgetBrowserSeat = (): void => {
  if (seatOfBrowser()?.token === seatOfTab()?.token) attempt(() => ofBrowser().removeItem(name));
};

/** Forgets the tab's place, and the browser's where it is the same. */
export const forgetSeat = (): void => {
  forgetBrowserSeat();
  attempt(() => ofTab().removeItem(name));
};

/** All tabs of this browser; none in a browser that knows no such thing. */
const tabs = attempt(() => new BroadcastChannel(name));

/** Tells the other tabs that this one holds the place of a token: a tab that was doubled has the same. */
export const claimSeat = (token: string): void => tabs?.postMessage(token);

export const onSeatClaimed = (hear: (token: string) => void): void =>
  tabs?.addEventListener('message', ({ data }) => {
    if (typeof data === 'string') hear(data);
  });
