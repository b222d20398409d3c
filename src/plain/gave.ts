/** "389 LDAP for 636 LDAPS": what was given for what was asked. */
export const sayPair = (given: string, asked: string): string => `${given} for ${asked}`;

/** "you gave 389 LDAP for 636 LDAPS": a mix-up, told with the same verb in the same direction everywhere. */
export const sayGave = (given: string, asked: string): string =>
  `you gave ${sayPair(given, asked)}`;
