import type { Part } from './hand-in.ts';
import { formsOf, wordsOf } from './names-alike.ts';
import type { StudentResult } from './students.ts';

/** A line of the school's own list. */
export interface RosterEntry {
  /** As the list shows it. */
  readonly shown: string;
  /** Every way of writing it. */
  readonly names: readonly string[];
}

/** What somebody is to be given. */
export interface Earned {
  /** The name in the session, or on the hand-in. */
  readonly shown: string;
  /** The name to look for in the list. */
  readonly name: string;
  readonly part: Part;
  /** The quizzes it is for. */
  readonly drills: readonly string[];
}

/** What came of looking for everybody; entries by their place in the list. */
export interface Matched {
  readonly marks: ReadonlyMap<number, Part>;
  /** Earned by nobody on the list, as shown. */
  readonly strangers: readonly string[];
  /** Several on the list could be meant, or several handed in the same quiz under that name: nobody is guessed. */
  readonly unclear: readonly string[];
}

/** The names in the teacher's key, by the code of the join slip. */
export type RosterKey = ReadonlyMap<string, string>;

/**
 * What each student of a report earned, under the name the key has for their join slip, else under their own.
 */
export const earnedBy = (students: readonly StudentResult[], key: RosterKey): readonly Earned[] =>
  students.map(({ name, handIns, right, asked }) => {
    const [first] = handIns;
    const known = first?.slip === undefined ? undefined : key.get(first.slip);
    return {
      shown: name,
      name: known ?? first?.name ?? name,
      part: { right, asked },
      drills: handIns.map(({ drill }) => drill),
    };
  });

type Places = ReadonlyMap<string, ReadonlySet<number>>;

const placesBy = (
  entries: readonly RosterEntry[],
  keysOf: (name: string) => Iterable<string>,
): Places => {
  const places = new Map<string, Set<number>>();
  for (const [at, { names }] of entries.entries())
    for (const key of names.flatMap((name) => [...keysOf(name)])) {
      const known = places.get(key);
      if (known) known.add(at);
      else places.set(key, new Set([at]));
    }
  return places;
};

const wordForms = (name: string): readonly string[] =>
  [wordsOf(name)].filter((words) => words !== '');

/** Where somebody may stand in the list: under the very name, else under its words in another order. */
const finder = (entries: readonly RosterEntry[]) => {
  const byForm = placesBy(entries, formsOf);
  const byWords = placesBy(entries, wordForms);
  return (name: string): readonly number[] => {
    const found = new Set([...formsOf(name)].flatMap((form) => [...(byForm.get(form) ?? [])]));
    return [...(found.size > 0 ? found : (byWords.get(wordsOf(name)) ?? []))];
  };
};

const added = (parts: readonly Part[]): Part => ({
  right: parts.reduce((sum, { right }) => sum + right, 0),
  asked: parts.reduce((sum, { asked }) => sum + asked, 0),
});

/** Two that share a quiz are two students, or one who went twice: which counts is not for us to say. */
const shareQuiz = (earned: readonly Earned[]): boolean => {
  const drills = earned.flatMap((each) => each.drills);
  return new Set(drills).size < drills.length;
};

/** Looks for everybody in the list. What one earned in several quizzes is added up. */
export const matchRoster = (
  entries: readonly RosterEntry[],
  earned: readonly Earned[],
): Matched => {
  const find = finder(entries);
  const strangers: string[] = [];
  const unclear: string[] = [];
  const byPlace = new Map<number, Earned[]>();
  for (const each of earned) {
    const [place, ...others] = find(each.name);
    if (place === undefined) strangers.push(each.shown);
    else if (others.length > 0) unclear.push(each.shown);
    else byPlace.set(place, [...(byPlace.get(place) ?? []), each]);
  }
  const marks = new Map<number, Part>();
  for (const [place, own] of byPlace)
    if (shareQuiz(own)) unclear.push(...own.map(({ shown }) => shown));
    else marks.set(place, added(own.map(({ part }) => part)));
  return { marks, strangers, unclear };
};
