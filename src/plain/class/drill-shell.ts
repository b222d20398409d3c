import { judgeAnswer, type Marked, marksOf } from '../../drill/marks.ts';
import { type Asked, answerAt, type Taking, type TakingInput } from '../../drill/taking.ts';
import type { Whose } from '../../drill/whose.ts';
import type { Grading } from '../../grading/grade.ts';
import type { Deck } from '../../registry/deck.ts';
import type { CardId } from '../../registry/item.ts';
import type { ShownOutcome } from '../../session/session.ts';

/** What a quiz in lines hears: a line, or that time has passed. */
export type DrillHeard = { readonly line: string } | { readonly tick: true };

/** What a quiz in lines needs of the world round it. */
export interface DrillShell {
  readonly state: () => Taking;
  /** Resolves when what came of it is saved, to false when it could not be. */
  readonly dispatch: (event: TakingInput) => Promise<boolean>;
  /** Writes down whose answers follow. */
  readonly begin: () => void;
  /** The slip and the answers file of a quiz that is done. */
  readonly handIn: () => { readonly slip: string; readonly file: string | undefined };
  /** Whose quiz it is that goes on, and how that is known. */
  readonly whose: Whose<unknown>['kind'];
  readonly trouble: () => string | undefined;
  readonly deck: Deck;
  readonly grading: Grading;
  /** Whether a card was met before the quiz. */
  readonly isMet: (card: CardId) => boolean;
  /** Milliseconds since 1970 UTC. */
  readonly time: () => number;
  /** Milliseconds of a clock that never jumps. */
  readonly ms: () => number;
  readonly heard: AsyncIterable<DrillHeard>;
  readonly print: (...lines: readonly string[]) => void;
  readonly prompt: (text: string) => void;
  /** The terminal shows what is typed; a pipe does not. */
  readonly echoes: boolean;
}

/** What an answer came to; undefined while there is none. */
export const outcomeIn = (
  shell: DrillShell,
  { question, place }: Asked,
): ShownOutcome | undefined => {
  const answer = answerAt(shell.state(), place);
  return answer
    ? {
        question,
        judgement: judgeAnswer(question, answer.option, shell.grading),
        first: !shell.isMet(question.card),
        overridden: false,
        timeUp: answer.option === null,
      }
    : undefined;
};

export const marksIn = (shell: DrillShell): readonly Marked[] =>
  marksOf(shell.state(), shell.grading);
