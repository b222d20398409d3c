import { describe, expect, it } from 'vitest';
import { keepsForeign } from '../../../src/commands/class/answers-place.ts';
import { formatAnswers } from '../../../src/drill/answers.ts';
import { codeOf } from '../../../src/drill/code.ts';
import { type DrillRun, takingFrom } from '../../../src/drill/taking.ts';
import { drillOf } from '../../drill/drills.ts';

const drill = drillOf('core', 4, 'K7QX');
const runOf = (name: string | null, started = 0): DrillRun => ({
  ...{ id: 'run-1', code: codeOf(drill, '0.1.0'), variant: 'A', name },
  ...{ app: '0.1.0', content: '1', seconds: null, started },
});
const fileOf = ({ id: _, ...run }: DrillRun): string => formatAnswers({ ...run, answers: [] });

/** What is said to who takes the quiz about a file that lies where theirs is to be. */
const said = (own: DrillRun, there: DrillRun): string | undefined =>
  keepsForeign(takingFrom(drill, own))(fileOf(there));

describe('answers that lie where others are to be written', () => {
  it("are replaced where they are the student's own, under a name given late too", () => {
    expect(said(runOf('Ana Bell', 1), runOf('ANA BELL'))).toBeUndefined();
    expect(said(runOf('Ana Bell'), runOf(null))).toBeUndefined();
    expect(said(runOf(null), runOf(null))).toBeUndefined();
  });

  it("stay where they are another's, even one's who began in the same millisecond", () => {
    expect(said(runOf('Ben'), runOf('Ana Bell'))).toContain('the answers of Ana Bell to');
    expect(said(runOf(null), runOf('Ana Bell'))).toContain('the answers of Ana Bell to');
    expect(said(runOf('Ben', 1), runOf(null))).toContain('somebody without a name');
    expect(said(runOf(null, 1), runOf(null))).toContain('somebody without a name');
  });
});
