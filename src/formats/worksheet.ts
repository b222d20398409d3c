/** A question as it stands on paper, with what the key says of it. */
export interface WorksheetQuestion {
  readonly prompt: string;
  /** TCP, UDP or both; nothing where none is told. */
  readonly transport: string;
  readonly choices: readonly { readonly letter: string; readonly label: string }[];
  readonly letter: string;
  readonly answer: string;
  /** Why that is right, in a sentence. */
  readonly why: string;
}

/** A drill on paper: plain text throughout. */
export interface Worksheet {
  /** The list's name. */
  readonly list: string;
  readonly code: string;
  readonly variant: string;
  /** In the order of the variant. */
  readonly questions: readonly WorksheetQuestion[];
}

export const worksheetTitle = ({ list }: Worksheet): string => `Ports quiz: ${list}`;

/** What stands small on every page, so that a loose sheet finds its key. */
export const worksheetFoot = ({ code, variant }: Worksheet): string =>
  `${code}, variant ${variant}`;

export const whatToDo = 'Tick one answer to each question. Leave open what you do not know.';

export const keyNote = 'For the teacher: keep this page when you hand the questions out.';

export const keyHeads = ['No.', 'Letter', 'Answer', 'Why'] as const;
