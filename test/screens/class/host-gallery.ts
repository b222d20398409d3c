import type { HostPlace } from '../../../src/app/class/host-keys.ts';
import {
  answer,
  answerAll,
  class5,
  emptyRoom,
  enter,
  type Held,
  hold,
  join,
  press,
  slowly,
  tell,
  wait,
} from '../../app/class/host-play.ts';

const full = class5(hold(emptyRoom({}, 3)));
const opened = slowly(full, enter);
const closed = slowly(answer(answerAll(opened, 3), 'id-4', 'a'), '');
const atEnd = (held: Held): Held => {
  const next = slowly(held, enter);
  return next.state.room.phase === 'question' ? atEnd(answerAll(next, 2)) : atEndOf(next);
};
const atEndOf = (held: Held): Held =>
  held.state.room.phase === 'podium' || held.state.room.phase === 'over' ? held : atEnd(held);
const podium = atEnd(closed);

/** Every place of the teacher's program, as a class may find it. */
export const hostGallery: Readonly<Record<HostPlace, () => Held>> = {
  'host-lobby': () => full,
  'host-question': () => wait(answer(answer(opened, 'id-0', 'a'), 'id-1', 'c'), 12),
  'host-answer': () => closed,
  'host-board': () => slowly(closed, enter),
  'host-podium': () => podium,
  'host-report': () => slowly(podium, enter),
  'host-students': () => slowly(opened, 's', 'j', 't'),
  'host-rename': () => press(slowly(opened, 's', 'j', 'r', '\u0015'), 'Torvalds'),
  'host-sure': () => slowly(opened, 'e'),
};

const crowd = (count: number, held: Held): Held =>
  join(held, ...Array.from({ length: count }, (_, at) => `student-${at + 1}`));

/** The same places as they are but seldom. */
export const hostOdd: Readonly<Record<string, () => Held>> = {
  'host-lobby-empty': () => hold(),
  'host-lobby-lone': () => wait(hold(), 61),
  'host-lobby-crowd': () => crowd(300, hold()),
  'host-lobby-locked': () => slowly(full, 'l'),
  'host-lobby-slips': () =>
    class5(hold(emptyRoom(), { notes: ['28 join slips to print: /data/ada/slips.html'] })),
  'host-question-paused': () => slowly(opened, 'p'),
  'host-question-leave': () => slowly(opened, 'q'),
  'host-question-trouble': () =>
    tell(opened, { type: 'trouble', trouble: 'no space left on the device' }),
  'host-answer-voided': () => slowly(opened, 'k', 'y'),
  'host-board-anonymous': () =>
    slowly(answerAll(slowly(class5(hold(emptyRoom({ board: 'anonymous' }))), enter), 2), '', enter),
  'host-board-speed': () =>
    slowly(answerAll(slowly(class5(hold(emptyRoom({ speed: true }))), enter), 2), '', enter),
  'host-help': () => slowly(opened, '?'),
};
