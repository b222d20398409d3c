import { idleInHost } from '../../app/class/host-place.ts';
import type { HostState } from '../../app/class/host-state.ts';
import { listedStudents } from '../../app/class/host-students.ts';
import type { Command } from '../../app/command.ts';

const moves: readonly Command[] = ['up', 'page-down'];

/**
 * Commands that would do nothing on the screen as it is painted.
 * @param isLong the report is longer than there is room for
 */
export const idleOnScreen = (state: HostState, isLong: boolean): ReadonlySet<Command> => {
  const { room, view } = state;
  const isStill =
    view.name === 'room' ? room.phase === 'over' && !isLong : listedStudents(room).length < 2;
  return new Set([...idleInHost(state), ...(isStill ? moves : [])]);
};
