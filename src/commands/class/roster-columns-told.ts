import { nameColumns } from '../../classroom/report/roster-columns.ts';
import { safeText } from '../../grading/safe-text.ts';

const folded = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

/** "Extra", "Extra time (%)": more time in per cent. Beside other words it is something else: "Extra points". */
const extraHeading =
  /^(?:more|extra|additional)?(?: ?(?:extra|time|zeit|in|of|usual|per ?cent|pct))*$/;
const extraWord = /(?:^| )extra(?:time|zeit)?(?: |$)/;

/** Where the heading of a list says how much more time a student has; -1 where it does not. */
export const extraColumn = (heading: readonly string[]): number =>
  heading.map(folded).findIndex((each) => extraWord.test(each) && extraHeading.test(each));

const notRead = (heading: readonly string[], extra: number): readonly string[] =>
  heading
    .filter((each, at) => at !== extra && extraWord.test(folded(each)))
    .map(
      (each) =>
        `The column "${safeText(each)}" is not read: more time stands in a column "extra", in per cent.`,
    );

/** From which columns names and more time were taken, to be looked at before slips are handed out. */
export const columnsTold = (heading: readonly string[]): readonly string[] => {
  const { first, main, known } = nameColumns(heading);
  if (!known || heading.length < 2) return [];
  const extra = extraColumn(heading);
  const title = (column: number | undefined): string =>
    column === undefined ? '' : safeText(heading[column] ?? '');
  const names = [title(first), title(main)].filter((each) => each !== '').join(', ');
  const more = extra < 0 ? '' : `; more time from: ${title(extra)}`;
  return [`Names from: ${names}${more}.`, ...notRead(heading, extra)];
};
