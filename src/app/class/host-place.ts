import type { Phase } from '../../classroom/room.ts';
import type { Command } from '../command.ts';
import type { HostPlace } from './host-keys.ts';
import { type HostState, secondsLeft } from './host-state.ts';
import { listedStudents } from './host-students.ts';

const places: Readonly<Record<Phase, HostPlace>> = {
  lobby: 'host-lobby',
  question: 'host-question',
  answer: 'host-answer',
  board: 'host-board',
  podium: 'host-podium',
  over: 'host-report',
};

/** Where keys are heard right now, but for the help page. */
export const placeBelowHelp = ({ sure, view, room }: HostState): HostPlace => {
  if (sure) return 'host-sure';
  if (view.name === 'students') return 'host-students';
  return view.name === 'rename' ? 'host-rename' : places[room.phase];
};

/** Where keys are heard right now. */
export const hostPlaceOf = (state: HostState): HostPlace | 'help' =>
  state.help ? 'help' : placeBelowHelp(state);

/** Commands that would do nothing right now, and so are not offered. */
export const idleInHost = (state: HostState): ReadonlySet<Command> => {
  const { room, view } = state;
  const idle = new Set<Command>([room.locked ? 'lock' : 'unlock']);
  idle.add(room.clock?.since === undefined ? 'pause' : 'resume');
  if (room.rounds.at(-1)?.voided) idle.add('void');
  if (secondsLeft(state) === undefined)
    for (const each of ['extend', 'skip'] as const) idle.add(each);
  if (room.players.size === 0) idle.add('students');
  if (view.name === 'students' && listedStudents(room).length === 0)
    for (const each of ['rename', 'kick', 'give-time', 'up'] as const) idle.add(each);
  return idle;
};
