import type { RegistryNames } from '../grading/identify.ts';
import type { ExamAnswer, ExamStart, Shell } from '../memory/events.ts';
import type { Moment } from '../memory/moment.ts';
import type { Catalog } from '../registry/catalog.ts';
import type { Deck } from '../registry/deck.ts';
import { stoppedClock } from './clock.ts';
import { type ExamState, markFrom, noMark } from './exam.ts';
import { drawPaper, questionsOf } from './paper.ts';
import type { ExamProfile } from './profile.ts';

/** What the program brings to every test. */
export interface ExamEquipment {
  readonly catalog: Catalog;
  readonly shell: Shell;
  readonly app: string;
  readonly registryName?: RegistryNames;
}

/** A test that nobody has begun: its event, drawn from a seed. `minutes` null: without a clock. */
export const examStart = (
  deck: Deck,
  { questions, shares, passAt }: ExamProfile,
  minutes: number | null,
  seed: string,
  { catalog, shell, app }: ExamEquipment,
  { at, id }: { readonly at: Moment; readonly id: string },
): ExamStart => ({
  v: 1,
  type: 'exam-start',
  id,
  ...at,
  deck: deck.id,
  seed,
  questions: drawPaper({ catalog, deck }, { questions, shares }, seed),
  limit: minutes === null ? null : minutes * 60_000,
  passAt,
  shell,
  app,
  content: catalog.version,
});

/**
 * A test as it stands after its answers so far, its clock still: a new one, or one gone on with.
 * @param kept ms on the clock as it was saved beside the journal; the later of that and the last answer's counts
 */
export const examFrom = (
  start: ExamStart,
  answers: readonly ExamAnswer[],
  kept: number,
  deck: Deck,
  { catalog, registryName }: ExamEquipment,
): ExamState => {
  const questions = questionsOf(start, { catalog, deck });
  const marks = new Map(answers.map((answer) => [answer.card, markFrom(answer)]));
  const spent = Math.max(kept, 0, ...answers.map((answer) => answer.spent));
  const open = questions.findIndex(({ card }) => (marks.get(card) ?? noMark).answer === null);
  return {
    setting: { catalog, deck, start, questions, ...(registryName ? { registryName } : {}) },
    marks,
    at: Math.max(0, open),
    shownAt: spent,
    clock: stoppedClock(start.limit === null ? spent : Math.min(spent, start.limit), start.limit),
    savedAt: spent,
    submit: undefined,
  };
};
