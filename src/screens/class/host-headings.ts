import type { HostState } from '../../app/class/host-state.ts';
import { hasSlips, shownCode } from '../../plain/host-sentences.ts';

/** What the screen is about. */
export const hostHeading = ({ help, view, setting, room }: HostState): string => {
  if (help) return 'Keys';
  if (view.name !== 'room') return 'Students';
  switch (room.phase) {
    case 'lobby':
      return `Class: ${setting.list}`;
    case 'board':
      return `Board: ${setting.list}`;
    case 'podium':
      return `The best: ${setting.list}`;
    case 'over':
      return `What the class missed: ${setting.list}`;
    case 'question':
    case 'answer':
      return setting.list;
    default:
      return room.phase satisfies never;
  }
};

/** Where the class is: and how somebody late still comes in. */
export const hostCorner = ({ help, room, door, size }: HostState): string => {
  if (help || room.phase === 'over') return '';
  const { length } = room.questions;
  if (room.phase === 'lobby') return `${length} questions, ${room.start.rules.seconds} s each`;
  const position = `${room.rounds.length} of ${length}`;
  const [address = ''] = door.addresses;
  if (size.columns < 80 || room.locked) return position;
  return [address, ...(hasSlips(room) ? [] : [shownCode(room)]), ` ${position}`].join('  ');
};
