import type { RoomState } from '../../classroom/room.ts';
import { type Player, playing } from '../../classroom/room.ts';
import type { Command } from '../command.ts';
import { movedTo } from '../rows.ts';
import { type HostState, type HostStep, type HostView, onlyHost } from './host-state.ts';

const page = 10;

/** The students in the order they came in; who was removed is not among them. */
export const listedStudents = (room: RoomState): readonly Player[] => playing(room);

type StudentsView = Extract<HostView, { readonly name: 'students' }>;

/** Where the student moved to stands among them. */
export const studentAt = (listed: readonly Player[], { cursor }: StudentsView): number =>
  Math.max(
    0,
    listed.findIndex(({ id }) => id === cursor),
  );

const pages: Readonly<Partial<Record<Command, number>>> = { 'page-up': -page, 'page-down': page };

const rowAfter = (command: Command | undefined, at: number, count: number): number | undefined => {
  const step = command && pages[command];
  return step === undefined
    ? movedTo(command, at, count)
    : Math.min(count - 1, Math.max(0, at + step));
};

/** More time as a share of the usual, one after the other; then none again. */
const extras = [0, 0.25, 0.5, 1] as const;

/** The share after this one. */
export const nextExtra = (extra: number): number => extras.find((each) => each > extra) ?? 0;

const show = (state: HostState, view: HostView): HostStep => onlyHost({ ...state, view });

/** The list of students: arrows move; a name, the time and the place in the room can be changed. */
export const pressStudents = (
  state: HostState,
  view: StudentsView,
  command: Command | undefined,
  read: number | undefined,
): HostStep => {
  if (command === 'back') return show(state, { name: 'room' });
  const listed = listedStudents(state.room);
  const at = studentAt(listed, view);
  const student = listed[at];
  if (!student) return onlyHost(state);
  const row = rowAfter(command, at, listed.length);
  if (row !== undefined) return show(state, { name: 'students', cursor: listed[row]?.id });
  const { id, extra } = student;
  const here: HostState = { ...state, view: { ...view, cursor: id } };
  switch (command) {
    case 'rename':
      return show(state, { name: 'rename', player: id, typed: student.name, refused: undefined });
    case 'kick':
      return onlyHost({ ...here, sure: { sure: { what: 'kick', player: id }, read } });
    case 'give-time':
      return {
        state: here,
        effects: [
          { type: 'ask', request: { type: 'give-time', player: id, extra: nextExtra(extra) } },
        ],
      };
    default:
      return onlyHost(state);
  }
};

const longestName = 60;

type RenameView = Extract<HostView, { readonly name: 'rename' }>;

const renamed = (state: HostState, view: RenameView): HostStep => {
  const { player, typed } = view;
  if (typed.trim() === '') return show(state, { ...view, refused: 'name-missing' });
  if (typed.trim() === state.room.players.get(player)?.name)
    return show(state, { name: 'students', cursor: player });
  return { state, effects: [{ type: 'ask', request: { type: 'rename', player, name: typed } }] };
};

/** Another name, typed. What the room refuses comes back as an event. */
export const pressRename = (
  state: HostState,
  view: RenameView,
  command: Command | undefined,
  text: string | undefined,
): HostStep => {
  const type = (typed: string): HostStep =>
    show(state, { ...view, typed: [...typed].slice(0, longestName).join(''), refused: undefined });
  switch (command) {
    case 'back':
      return show(state, { name: 'students', cursor: view.player });
    case 'erase':
      return type([...view.typed].slice(0, -1).join(''));
    case 'clear':
      return type('');
    case 'take':
      return renamed(state, view);
    default:
      return text === undefined ? onlyHost(state) : type(view.typed + text);
  }
};
