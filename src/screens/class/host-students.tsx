import type { ReactNode } from 'react';
import type { HostView } from '../../app/class/host-state.ts';
import { listedStudents, studentAt } from '../../app/class/host-students.ts';
import type { Player } from '../../classroom/room.ts';
import { nameRefused, sayExtraTime, sayWhoIsIn } from '../../plain/class/host-sentences.ts';
import { accented } from '../accent.tsx';
import { cellsOf, cutTo, padTo } from '../cells.ts';
import { scrolled } from '../charts/scrolled.ts';
import { Clickable } from '../clickable.tsx';
import { type TextLine, TextLines } from '../text-line.tsx';
import { fieldLine } from '../typed-field.tsx';
import type { Painted } from './host-painted.ts';

const mostNameWidth = 42;

/** "answered", "not connected": how a student stands. */
export const standOf = ({ room }: Painted['state'], { id }: Player): string => {
  const hasAnswered = room.phase === 'question' && room.rounds.at(-1)?.answers.has(id);
  return [hasAnswered ? 'answered' : '', room.here.has(id) ? '' : 'not connected']
    .filter((note) => note !== '')
    .join(', ');
};

const rowOf = (painted: Painted, student: Player, isHere: boolean, nameWidth: number): TextLine => {
  const { state, theme, room } = painted;
  const notes = [standOf(state, student), sayExtraTime(student.extra)].filter(
    (note) => note !== '',
  );
  return [
    accented(isHere ? theme.signs.pointer : ' ', theme),
    { text: ` ${padTo(student.name, nameWidth)}`, bold: isHere },
    { text: cutTo(`  ${notes.join(', ')}`, room.width - nameWidth - 2), dim: true },
  ];
};

/** Who is in the room, who has dropped out, and who has more time. */
export const Students = (
  painted: Painted & { readonly view: Extract<HostView, { readonly name: 'students' }> },
): ReactNode => {
  const { state, room, view } = painted;
  const listed = listedStudents(state.room);
  const at = studentAt(listed, view);
  const heading: readonly TextLine[] = [
    [{ text: cutTo(sayWhoIsIn(state.room), room.width), bold: true }],
    ...(room.compact ? [] : [[]]),
  ];
  const { first, last, beyond } = scrolled(listed.length, at, room.rows - heading.length);
  const shown = listed.slice(first, last);
  const widest = Math.max(0, ...shown.map(({ name }) => cellsOf(name)));
  const nameWidth = Math.min(widest, mostNameWidth, room.width - 2 - 16);
  return (
    <>
      <TextLines lines={heading} />
      <Clickable meaning={(line) => ({ name: 'row', row: first + line })}>
        <TextLines
          lines={shown.map((each, row) => rowOf(painted, each, first + row === at, nameWidth))}
        />
      </Clickable>
      {beyond ? <TextLines lines={[beyond]} /> : null}
    </>
  );
};

/** Another name for a student, as it is typed. */
export const Rename = ({
  state,
  room,
  theme,
  view,
}: Painted & { readonly view: Extract<HostView, { readonly name: 'rename' }> }): ReactNode => {
  const name = state.room.players.get(view.player)?.name ?? '';
  return (
    <TextLines
      lines={[
        [{ text: cutTo(`Another name for ${name}`, room.width), bold: true }],
        [],
        fieldLine({ text: 'Name: ', dim: true }, view.typed, room.width, theme),
        ...(view.refused ? [[], [{ text: nameRefused(view.refused) }]] : []),
      ]}
    />
  );
};
