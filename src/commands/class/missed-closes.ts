import type { AnsweredView, Snapshot } from '../../classroom/wire.ts';
import type { StudentConnection } from '../../network/student-connection.ts';

/** Hears of a student's answers whose close was told while nobody listened. */
export type HearMissed = (session: string, answers: readonly AnsweredView[]) => void;

/** Looks after what was told meanwhile: a word of the host has the close of its last question alone. */
export interface MissedCloses {
  /** Somebody has just come in: nothing of theirs lies behind. */
  comesIn(): void;
  /** A word of the host came: what is missing between it and the one before is asked for. */
  told(token: string, snapshot: Snapshot): void;
}

/** @param isBack the place is one from an earlier start, in which anything may have been missed */
export const missedCloses = (
  connection: Pick<StudentConnection, 'answers'>,
  isBack: boolean,
  hear: HearMissed,
): MissedCloses => {
  // All closes are known up to the question of this number.
  let known = isBack ? 0 : undefined;
  let heard: string | undefined;

  const ask = async (token: string, session: string, after: number): Promise<void> => {
    const answers = await connection.answers(token, after);
    if (answers) hear(session, answers);
    // The next word asks again.
    else if (known !== undefined) known = Math.min(known, after);
  };

  return {
    comesIn: () => {
      known = undefined;
    },
    told: (token, { room: { session, question, answer } }) => {
      // Another quiz, by the same place: anything may have been missed of it.
      if (heard !== undefined && heard !== session && known !== undefined) known = 0;
      heard = session;
      const before = (question?.number ?? 1) - 1;
      const after = known ?? before;
      known = Math.max(after, answer ? before + 1 : before);
      if (before > after) void ask(token, session, after);
    },
  };
};
