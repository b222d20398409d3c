import type { ExamState } from '../exam/exam.ts';
import type { ExamReport } from '../exam/report.ts';

/** What comes glued to the keys that brought a screen up was meant for something else; undefined: no key did. */
interface CameUp {
  readonly cameUpIn: number | undefined;
}

/** The screens of the timed ports test. */
export type ExamScreen =
  | ({
      readonly name: 'exam-intro';
      /** The test that was begun and not handed in. */
      readonly open: ExamState | undefined;
      /** Which of the times offered is chosen. */
      readonly pace: number;
      /** Another would leave the answers of the open one, and that was said: the next time it is meant. */
      readonly warned: boolean;
    } & CameUp)
  | ({
      readonly name: 'exam';
      /** The moved-to row; no row is selected until moved. */
      readonly cursor: number | undefined;
    } & CameUp)
  | ({
      readonly name: 'exam-overview';
      /** The place moved to, from 0. */
      readonly cursor: number;
      /** Some are blank, and that was said: the next time it is meant. */
      readonly warned: boolean;
    } & CameUp)
  | { readonly name: 'exam-rest' }
  | ({
      readonly name: 'report';
      readonly report: ExamReport;
      /** The part at the top. */
      readonly top: number;
      /** It came up by itself: keys were meant for a question until then; in ms. */
      readonly deafUntil: number;
    } & CameUp);

export type ExamScreenOf<N extends ExamScreen['name']> = Extract<ExamScreen, { readonly name: N }>;
