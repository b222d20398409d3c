import { foldRoomCode, mayBeRoomCode, shownRoomCode } from '../../classroom/room-code.ts';
import type { CodeFault } from '../../drill/code.ts';
import { safeText } from '../../grading/safe-text.ts';

/** The longest codes have some forty signs; what is longer is shown in part. */
const mostShown = 48;

const shown = (code: string): string => {
  const signs = [...safeText(code)];
  return signs.length > mostShown ? `${signs.slice(0, mostShown).join('')}...` : signs.join('');
};

const neverDrawn = 'its last part never holds 0, O, 1, I or L';

const noCode = `this is no quiz code; one looks like PQ1-CORE-20-K7M2-2B9RWXQ, and ${neverDrawn}`;

const differs = ({ madeBy, here }: CodeFault & { kind: 'differs' }): string =>
  madeBy === here
    ? 'its questions and its last part do not fit; most likely it is mistyped'
    : `its questions and its last part do not fit; it is mistyped, or made by portquiz ${madeBy} from other content, and this is portquiz ${here}`;

const reasonOf = (fault: CodeFault): string => {
  switch (fault.kind) {
    case 'not-a-code':
      return noCode;
    case 'newer-form':
      return Number(fault.form.slice('PQ'.length)) < 2
        ? noCode
        : `its form, ${fault.form}, is made by a later portquiz than this one; update this one, or look whether it begins with PQ1`;
    case 'no-list':
      return `there is no list "${shown(fault.deck)}" here; the code is mistyped, or made by a portquiz that has one. \`portquiz decks\` prints those that are here`;
    case 'count':
      return `a quiz of the list ${fault.deck} has 1 to ${fault.most} questions, and this code says otherwise; most likely it is mistyped`;
    case 'differs':
      return differs(fault);
    default:
      return fault satisfies never;
  }
};

/** What only a live quiz has: it begins as no quiz code does. */
const isRoomCode = ({ kind }: CodeFault, code: string): boolean =>
  kind === 'not-a-code' && mayBeRoomCode(code);

/** Why a code leads to no quiz, and how to mend it, in one line. @param code as it was typed */
export const codeFaultLine = (fault: CodeFault, code: string): string =>
  isRoomCode(fault, code)
    ? `"${shown(code)}" is the code of a live quiz: \`portquiz join ADDRESS ${shownRoomCode(foldRoomCode(code))}\`, with the address beside it`
    : `quiz code "${shown(code)}": ${reasonOf(fault)}`;
