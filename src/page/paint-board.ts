import type { BoardRow, Snapshot } from '../classroom/wire.ts';
import { element, made, say, show } from './elements.ts';
import { isNew, sayScore, sayWelcome } from './words.ts';

/** How far down somebody is told their own rank: nobody is shown an end. */
const lastRankTold = 5;

const row = (each: BoardRow, { you }: Snapshot): HTMLElement => {
  const isMine = each.name !== null && each.name === you.name;
  const one = made('li', '', isMine ? 'mine' : '');
  one.append(
    made('span', `${each.rank}.`),
    made('span', `${each.name ?? 'somebody'}${isMine ? ' (you)' : ''}`, 'name'),
    made('span', sayScore(each), 'count'),
  );
  return one;
};

const titles = { board: 'The board', podium: 'The result', over: 'The quiz is over.' } as const;

/** One's own score, and the best where the class has a board. */
export const paintBoard = (snapshot: Snapshot, phase: keyof typeof titles): void => {
  const { room, you } = snapshot;
  say('board-title', titles[phase]);
  const rank = you.rank !== null && you.rank <= lastRankTold ? `, rank ${you.rank}` : '';
  const welcome = phase === 'board' ? sayWelcome(room) : '';
  const own = isNew(snapshot) ? welcome : `You: ${sayScore(you.score)}${rank}.`;
  say('own', own);
  const rows = (room.board ?? []).map((each) => row(each, snapshot));
  element('board-rows', HTMLElement).replaceChildren(...rows);
  show('board-rows', rows.length > 0);
  const { boardMore = 0 } = room;
  const last = room.board?.at(-1)?.rank ?? 1;
  say('board-more', boardMore > 0 ? `and ${boardMore} more with rank ${last}` : '');
  say('board-text', phase === 'over' ? 'You can close this page.' : '');
};
