import { fold } from '../../registry/names.ts';
import { type HandIn, isSelfReported, type Mark, type Part, partOf } from './hand-in.ts';

/** Where a student's answers came from. */
export type Origin = 'live' | 'self-reported' | 'both';

/** How one student did, over all quizzes. */
export interface StudentResult extends Part {
  readonly name: string;
  readonly origin: Origin;
  readonly unanswered: number;
  readonly handIns: readonly HandIn[];
  readonly marks: readonly Mark[];
}

/** Two hand-ins of one quiz under one name: two students of that name, or one who went twice. */
export interface NamedTwice {
  readonly name: string;
  readonly drill: string;
  readonly times: number;
}

const originOf = (handIns: readonly HandIn[]): Origin => {
  if (handIns.every(isSelfReported)) return 'self-reported';
  return handIns.some(isSelfReported) ? 'both' : 'live';
};

const resultOf = (name: string, handIns: readonly HandIn[]): StudentResult => {
  const marks = handIns.flatMap((handIn) => handIn.marks);
  return {
    name,
    origin: originOf(handIns),
    ...partOf(marks),
    unanswered: marks.filter(({ option }) => option === null).length,
    handIns,
    marks,
  };
};

const byPerson = (handIns: readonly HandIn[]): readonly (readonly HandIn[])[] => {
  const persons = new Map<string, HandIn[]>();
  for (const handIn of handIns)
    persons.set(handIn.person, [...(persons.get(handIn.person) ?? []), handIn]);
  return [...persons.values()];
};

/** One's hand-ins in rows that hold each quiz once: the first of each in the first row, a second of one in the next. */
const inRows = (handIns: readonly HandIn[]): readonly (readonly HandIn[])[] => {
  const rows: HandIn[][] = [];
  for (const handIn of handIns) {
    const row = rows.find((each) => each.every(({ drill }) => drill !== handIn.drill));
    if (row) row.push(handIn);
    else rows.push([handIn]);
  }
  return rows;
};

/** How it is sorted: without case and accents, so that Émile stands by Emil. */
const sortKey = (name: string): string => fold(name.normalize('NFKD').replace(/\p{M}/gu, ''));

const byName = (a: StudentResult, b: StudentResult): number => {
  const [one, two] = [sortKey(a.name), sortKey(b.name)];
  if (one !== two) return one < two ? -1 : 1;
  return a.name < b.name ? -1 : Number(a.name > b.name);
};

/**
 * The students by name; nothing says who is last. Nobody's answers are dropped: a second hand-in of one quiz under one
 * name stands in a row of its own, "Ana (2)".
 */
export const studentResults = (handIns: readonly HandIn[]): readonly StudentResult[] =>
  byPerson(handIns)
    .flatMap((own) =>
      inRows(own).map((row, at) => {
        const name = row[0]?.name ?? '';
        return resultOf(at === 0 ? name : `${name} (${at + 1})`, row);
      }),
    )
    .sort(byName);

/** Which names stand on several hand-ins of one quiz. */
export const namedTwice = (handIns: readonly HandIn[]): readonly NamedTwice[] =>
  byPerson(handIns).flatMap((own) => {
    const drills = [...new Set(own.map(({ drill }) => drill))];
    return drills.flatMap((drill) => {
      const times = own.filter((handIn) => handIn.drill === drill).length;
      return times > 1 ? [{ name: own[0]?.name ?? '', drill, times }] : [];
    });
  });
