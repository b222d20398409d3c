import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Due, Outline } from '../app/due.ts';
import { letterOf } from '../app/rows.ts';
import type { Aim } from '../app/welcome.ts';
import { longDay, shortDay } from '../plain/days.ts';
import { planInFewWords } from '../plain/plan-lines.ts';
import { type Choice, Choices } from './choices.tsx';
import type { Layout } from './frame.tsx';
import { Quiet } from './quiet.tsx';
import type { Theme } from './theme.ts';
import { TypedField } from './typed-field.tsx';

const Asked = ({
  question,
  layout,
  children,
}: {
  readonly question: string;
  readonly layout: Layout;
  readonly children: ReactNode;
}): ReactNode => (
  <Box flexDirection="column">
    <Text bold>{question}</Text>
    <Box marginTop={1} flexDirection="column">
      {children}
    </Box>
    {layout.compact ? null : (
      <Box marginTop={1}>
        <Quiet>No account, no network. Your answers stay on this machine.</Quiet>
      </Box>
    )}
  </Box>
);

/** Title, code and note need so many columns. */
const roomForNotes = 70;

const aimChoices = (aims: readonly Aim[], compact: boolean): readonly Choice[] => {
  const widest = Math.max(...aims.map(({ title }) => title.length));
  return aims.map(({ title, code, note }, index) => ({
    letter: letterOf(index),
    text: compact ? title : title.padEnd(widest),
    note: compact ? code : `${code.padEnd(10)}${note}`,
  }));
};

/** The first screen of a newcomer: one key says what for. */
export const Welcome = ({
  aims,
  cursor,
  layout,
  theme,
}: {
  readonly aims: readonly Aim[];
  readonly cursor: number | undefined;
  readonly layout: Layout;
  readonly theme: Theme;
}): ReactNode => (
  <Asked question="What are you learning ports for?" layout={layout}>
    <Choices
      id="welcome"
      choices={aimChoices(aims, layout.bodyWidth < roomForNotes)}
      cursor={cursor}
      theme={theme}
    />
  </Asked>
);

/** The date and what it comes to; in narrower windows the date alone, and in short. */
const notesOf = (day: string, outline: Outline | undefined): readonly string[] => {
  const by = `by ${longDay(day)}`;
  const means = outline ? [`${by}, ${planInFewWords(outline.plan, outline.questions)}`] : [];
  return [...means, by, shortDay(day)];
};

/** Letter, title and what stands between them and a note. */
const besideNotes = 9;

/** The longest notes that fit, alike for all days. */
const dueNotes = (dues: readonly Due[], room: number): readonly (string | undefined)[] => {
  const notes = dues.map(({ day, outline }) =>
    typeof day === 'string' ? notesOf(day, outline) : [],
  );
  const told = notes.filter(({ length }) => length > 0);
  const fits = [0, 1].find((form) => told.every((note) => (note[form] ?? '').length <= room)) ?? 2;
  return notes.map((note) => note[fits]);
};

const dueChoices = (dues: readonly Due[], width: number): readonly Choice[] => {
  const widest = Math.max(...dues.map(({ title }) => title.length));
  const notes = dueNotes(dues, width - widest - besideNotes);
  return dues.map(({ title }, index) => ({
    letter: letterOf(index),
    text: title.padEnd(widest),
    note: notes[index],
  }));
};

/** The second: one key says when. */
export const When = ({
  dues,
  cursor,
  layout,
  theme,
}: {
  readonly dues: readonly Due[];
  readonly cursor: number | undefined;
  readonly layout: Layout;
  readonly theme: Theme;
}): ReactNode => (
  <Asked question="When is the exam?" layout={layout}>
    <Choices id="when" choices={dueChoices(dues, layout.bodyWidth)} cursor={cursor} theme={theme} />
  </Asked>
);

/** The day of the exam, typed. */
export const DateField = ({
  typed,
  refused,
  layout,
  theme,
}: {
  readonly typed: string;
  readonly refused: string | undefined;
  readonly layout: Layout;
  readonly theme: Theme;
}): ReactNode => (
  <Asked question="When is the exam?" layout={layout}>
    <TypedField label={{ text: 'Date: ' }} typed={typed} width={layout.bodyWidth} theme={theme} />
    <Quiet>{refused ?? 'Like 2026-12-12 or 12 Dec.'}</Quiet>
  </Asked>
);
