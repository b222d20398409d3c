/** A quiz that was taken on this machine, by whom it is. */
export interface TakenQuiz {
  /** As given; null without a name. */
  readonly name: string | null;
  readonly isDone: boolean;
}

/** Which of the quizzes taken here is meant by a name, or by none. */
export type Whose<T> =
  /** None of them: a new one. */
  | { readonly kind: 'new' }
  /** The one of this name; without a name, the one without. */
  | { readonly kind: 'own'; readonly taken: T }
  /** No name was given, and the one there is has one: most likely the same student. */
  | { readonly kind: 'assumed'; readonly taken: T }
  /** It was begun without the name that is given now. */
  | { readonly kind: 'joined'; readonly taken: T }
  /** No name was given, and several could be meant. */
  | { readonly kind: 'unclear' };

/** A name as it is compared: NFKC, case folded, each run of spaces one, invisible signs left out. */
export const foldedName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    // By way of the capitals, which make one of sharp s and ss, and of both small sigmas.
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .trim();

/** Whether two names are one student's; none is like no name alone. */
export const isSameName = (one: string | null, other: string | null): boolean =>
  one === null || other === null ? one === other : foldedName(one) === foldedName(other);

const byName = <T extends TakenQuiz>(name: string, taken: readonly T[]): Whose<T> => {
  const own = taken.filter((each) => isSameName(each.name, name));
  const mine = own.find(({ isDone }) => !isDone) ?? own[0];
  if (mine) return { kind: 'own', taken: mine };
  const nameless = taken.find((each) => each.name === null && !each.isDone);
  return nameless ? { kind: 'joined', taken: nameless } : { kind: 'new' };
};

/** Which of the quizzes that were taken here is gone on with. Nobody's name leads to what another has handed in. */
export const whoseQuiz = <T extends TakenQuiz>(
  name: string | null,
  taken: readonly T[],
): Whose<T> => {
  if (name !== null) return byName(name, taken);
  const open = taken.filter(({ isDone }) => !isDone);
  const [only, ...others] = taken.length > 1 ? open : taken;
  if (!only) return { kind: taken.length > 0 ? 'unclear' : 'new' };
  if (others.length > 0) return { kind: 'unclear' };
  return { kind: only.name === null ? 'own' : 'assumed', taken: only };
};
