/** Runs something in a time zone; the process is back in its own afterwards. */
export const inZone = <T>(zone: string, act: () => T): T => {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    return act();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
};
