import { existsSync } from 'node:fs';

/** A file name that is still free: as it is, else with -2, -3 ... behind it. Nothing is ever written over. */
export const freeName = (stem: string, extension = ''): string => {
  let name = `${stem}${extension}`;
  for (let number = 2; existsSync(name); number++) name = `${stem}-${number}${extension}`;
  return name;
};
