import type { Part } from './hand-in.ts';
import { cutLikeness, type Likeness, likenesses, type Wanted } from './names-alike.ts';
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
  /** It was typed in a room, which cuts long names. */
  readonly inRoom: boolean;
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
      inRoom: known === undefined && first?.kind === 'live',
      part: { right, asked },
      drills: handIns.map(({ drill }) => drill),
    };
  });

type Places = ReadonlyMap<string, ReadonlySet<number>>;

const placesBy = (entries: readonly RosterEntry[], { listed }: Likeness): Places => {
  const places = new Map<string, Set<number>>();
  for (const [at, { names }] of entries.entries())
    for (const form of names.flatMap(listed)) {
      const known = places.get(form);
      if (known) known.add(at);
      else places.set(form, new Set([at]));
    }
  return places;
};

/** Where somebody may stand in the list, and how sure that is: 0 is the very name. */
interface Found {
  readonly places: readonly number[];
  readonly stage: number;
}

/**
 * The surest likeness that finds anybody decides: whom others would find does not matter then. Only whom a room may have
 * cut to the same name could always be meant.
 */
const finder = (entries: readonly RosterEntry[]) => {
  const finderBy = (likeness: Likeness) => {
    const places = placesBy(entries, likeness);
    return (wanted: Wanted): readonly number[] =>
      likeness
        .wanted(wanted)
        .filter((form) => form !== '')
        .flatMap((form) => [...(places.get(form) ?? [])]);
  };
  const stages = likenesses.map(finderBy);
  const cut = finderBy(cutLikeness);
  return (wanted: Wanted): Found => {
    const found = stages.map((find) => find(wanted));
    const stage = found.findIndex(({ length }) => length > 0);
    const places = [...new Set([...(found[stage] ?? []), ...cut(wanted)])];
    return { places, stage: stage < 0 ? stages.length : stage };
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

interface Claim {
  readonly earned: Earned;
  readonly stage: number;
}

/** Of those found in one place who is meant, the surest first, and who may be another. */
const settled = (claims: readonly Claim[]) => {
  const kept: Earned[] = [];
  const unclear: Earned[] = [];
  for (const stage of [...new Set(claims.map((claim) => claim.stage))].sort((a, b) => a - b)) {
    const own = claims.flatMap((claim) => (claim.stage === stage ? [claim.earned] : []));
    (shareQuiz([...kept, ...own]) ? unclear : kept).push(...own);
  }
  return { kept, unclear };
};

/** Looks for everybody in the list. What one earned in several quizzes is added up. */
export const matchRoster = (
  entries: readonly RosterEntry[],
  earned: readonly Earned[],
): Matched => {
  const find = finder(entries);
  const strangers: string[] = [];
  const unclear: string[] = [];
  const byPlace = new Map<number, Claim[]>();
  for (const each of earned) {
    const { places, stage } = find(each);
    const [place, ...others] = places;
    if (place === undefined) strangers.push(each.shown);
    else if (others.length > 0) unclear.push(each.shown);
    else byPlace.set(place, [...(byPlace.get(place) ?? []), { earned: each, stage }]);
  }
  const marks = new Map<number, Part>();
  for (const [place, claims] of byPlace) {
    const found = settled(claims);
    unclear.push(...found.unclear.map(({ shown }) => shown));
    if (found.kept.length > 0) marks.set(place, added(found.kept.map(({ part }) => part)));
  }
  return { marks, strangers, unclear };
};
