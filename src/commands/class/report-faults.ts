import type { SlipLineFault } from '../../classroom/report/self-reported.ts';
import type { AnswersFault } from '../../drill/answers.ts';
import type { SlipFault } from '../../drill/slip.ts';
import { safeText } from '../../grading/safe-text.ts';

const answersReason = (fault: AnswersFault): string => {
  switch (fault.kind) {
    case 'another-kind':
      return 'it is no answers file of portquiz';
    case 'newer':
      return 'it was written by a later portquiz; update this one';
    case 'too-large':
      return 'it is larger than any answers file';
    case 'cut-short':
      return 'its end is missing; ask for the file again';
    case 'damaged':
      return 'it was changed or damaged on its way; ask for the file again';
    case 'field':
      return `"${fault.field}" does not hold what it should; ask for the file again`;
    default:
      return fault satisfies never;
  }
};

/** "ana.jsonl, line 7: it was changed ..." */
export const answersFaultLine = (file: string, fault: AnswersFault): string =>
  `${file}, line ${fault.line}: ${answersReason(fault)}`;

const slipReason = (fault: SlipFault, name: string): string => {
  const slip = name === '' ? 'the slip' : `${name}'s slip`;
  switch (fault.kind) {
    case 'sign':
      return `a slip never holds "${safeText(fault.sign)}" (nor 0, O, 1, I or L); read ${name === '' ? 'it' : slip} again`;
    case 'length':
      return name === ''
        ? `slips of this quiz have ${fault.wanted} signs, and none stands here behind a name`
        : `${slip} has ${fault.found} signs, and slips of this quiz have ${fault.wanted}; read it again`;
    case 'variant':
      return `${slip} is of variant ${fault.variant}`;
    case 'check':
      return `${slip} is mistyped, or of another quiz`;
    default:
      return fault satisfies never;
  }
};

/** "slips.txt, line 4: Ben Abel's slip is mistyped, or of another quiz". */
export const slipFaultLine = (file: string, { line, name, fault }: SlipLineFault): string =>
  `${file}, line ${line}: ${slipReason(fault, name)}`;
