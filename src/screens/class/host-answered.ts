import { playing, type RoomState } from '../../classroom/room.ts';

/** "27 of 30 answered": of those who were there for the question that is closed. */
export const sayAnswered = (room: RoomState): string => {
  const place = room.rounds.length - 1;
  const answers = room.rounds[place]?.answers;
  const students = playing(room).filter(({ id, since }) => since <= place || answers?.has(id));
  const answered = students.filter(({ id }) => answers?.has(id));
  return `${answered.length} of ${students.length} answered`;
};
