import { realpathSync } from 'node:fs';
import path from 'node:path';
import { safeText } from '../../grading/safe-text.ts';

/** The same for two ways of writing where a file lies. */
const placeOf = (file: string): string => {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
};

const partsOf = (file: string): readonly string[] => path.resolve(file).split(path.sep);

const grouped = <T>(all: readonly T[], keyOf: (each: T) => string): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return [...groups.values()];
};

/** @param count how many of a path's last parts are tried */
const named = (
  files: readonly string[],
  count: number,
): readonly (readonly [file: string, name: string])[] => {
  const nameOf = (file: string): string => safeText(partsOf(file).slice(-count).join(path.sep));
  return grouped(files, nameOf).flatMap((alike) => {
    if (alike.length === 1) return alike.map((file) => [file, nameOf(file)] as const);
    if (alike.some((file) => partsOf(file).length > count)) return named(alike, count + 1);
    // Paths that differ in nothing a terminal shows.
    return alike.map((file, at) => [file, `${nameOf(file)} (${at + 1})`] as const);
  });
};

/**
 * How files are called in a report: by name, and where several are called so with as many of their folders as tell
 * them apart. The same file twice, however it is written, has one name.
 */
export const namesApart = (files: readonly string[]): ReadonlyMap<string, string> => {
  const firstAt = new Map<string, string>();
  for (const file of [...files].reverse()) firstAt.set(placeOf(file), file);
  const names = new Map(named([...firstAt.values()].reverse(), 1));
  return new Map(files.map((file) => [file, names.get(firstAt.get(placeOf(file)) ?? '') ?? file]));
};
