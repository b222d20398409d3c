import type { JoinProblem, StudentState } from '../classroom/student-state.ts';
import { isReaching } from '../classroom/student-view.ts';
import type { Snapshot } from '../classroom/wire.ts';
import { element, say, show } from './elements.ts';
import { paintAnswer } from './paint-answer.ts';
import { paintBoard } from './paint-board.ts';
import { paintQuestion } from './paint-question.ts';
import { reaching, sayProblem, sayQuestions, waitsForOld } from './words.ts';

const views = ['join', 'wait', 'question', 'answer', 'board'] as const;
type View = (typeof views)[number];

/** What stands on the page: another key is another thing to look at, and takes the focus. */
interface Scene {
  readonly view: View;
  readonly key: string;
  readonly title: string;
  /** What the focus goes to. */
  readonly focus: string;
}

const waiting = (key: string, title: string, text: string): Scene => {
  say('wait-title', title);
  say('wait-text', text);
  return { view: 'wait', key, title, focus: 'wait-title' };
};

const inLobby = ({ room }: Snapshot): Scene => {
  const each = room.seconds === 1 ? '1 second' : `${room.seconds} seconds`;
  const text = `${sayQuestions(room.questions)}, ${each} each. The first one comes up by itself.`;
  return waiting('lobby', 'You are in. Wait for your teacher.', text);
};

const onBoard = (snapshot: Snapshot, phase: 'board' | 'podium' | 'over'): Scene => {
  paintBoard(snapshot, phase);
  const title = { board: 'The board', podium: 'The result', over: 'The end' }[phase];
  return { view: 'board', key: phase, title, focus: 'board-title' };
};

const onAnswer = (snapshot: Snapshot, given: StudentState['given']): Scene => {
  const { question, answer } = snapshot.room;
  if (!question || !answer) return waiting('closed', 'Wait for your teacher.', '');
  paintAnswer(snapshot, question, answer, given);
  const title = `Answer ${question.number} of ${question.of}`;
  return { view: 'answer', key: `answer ${question.id}`, title, focus: 'verdict' };
};

const onQuestion = (state: StudentState, snapshot: Snapshot, ms: number, hint: string): Scene => {
  const { question } = snapshot.room;
  if (!question) return waiting('closed', 'Wait for your teacher.', '');
  paintQuestion(state, question, ms, hint);
  const isSent = state.given?.stage === 'sent';
  const title = `${isSent ? 'Sent: question' : 'Question'} ${question.number} of ${question.of}`;
  const isTold = isSent || state.given?.stage === 'held' || state.given?.stage === 'refused';
  const key = `question ${question.id} ${isTold ? state.given?.stage : ''}`;
  return { view: 'question', key, title, focus: isTold ? 'sent' : 'options' };
};

const inRoom = (state: StudentState, snapshot: Snapshot, ms: number, hint: string): Scene => {
  const { phase } = snapshot.room;
  switch (phase) {
    case 'lobby':
      return inLobby(snapshot);
    case 'question':
      return onQuestion(state, snapshot, ms, hint);
    case 'answer':
      return onAnswer(snapshot, state.given);
    case 'board':
    case 'podium':
    case 'over':
      return onBoard(snapshot, phase);
    default:
      return phase satisfies never;
  }
};

const atDoor = (
  why: JoinProblem | undefined,
  { asksName, kept }: { readonly asksName: boolean; readonly kept: string | undefined },
  isJoining: boolean,
): Scene => {
  const problem = sayProblem(why);
  say('join-problem', problem);
  // A name is asked for as the code was: nothing is wrong yet.
  element('join-problem', HTMLElement).classList.toggle('calm', why === 'name-missing');
  say('join-kept', waitsForOld);
  show('join-kept', kept !== undefined);
  show('name-part', asksName);
  const hasCode = element('code', HTMLInputElement).value !== '';
  say('join-button', isJoining ? 'Joining...' : 'Join');
  // Who came by a QR code has nothing to type.
  const focus = asksName && hasCode ? 'name' : hasCode && problem === '' ? 'join-button' : 'code';
  return { view: 'join', key: `join ${problem} ${asksName}`, title: 'Join the quiz', focus };
};

const sceneOf = (state: StudentState, ms: number, hint: string): Scene => {
  const { seat, snapshot } = state;
  switch (seat.name) {
    case 'outside':
      return atDoor(seat.problem, seat, false);
    case 'joining':
      return atDoor(undefined, seat, true);
    case 'kicked':
      return waiting(
        'kicked',
        'Your teacher has taken you out of this quiz.',
        'Ask them if that was a mistake.',
      );
    case 'elsewhere':
      return waiting('elsewhere', 'You are in this quiz in another tab.', '');
    case 'in':
      return snapshot ? inRoom(state, snapshot, ms, hint) : waiting('coming', 'Coming in...', '');
    default:
      return seat satisfies never;
  }
};

let shown = '';

/**
 * Paints the page.
 * @param hint said beside the Send button in place of how the answer stands
 */
export const paint = (state: StudentState, ms: number, hint: string): void => {
  const scene = sceneOf(state, ms, hint);
  for (const view of views) show(view, view === scene.view);
  say('who', state.snapshot?.you.name ?? '');
  show('here', state.seat.name === 'elsewhere');
  show('anew', state.seat.name === 'kicked');
  show('banner', isReaching(state));
  say('banner', isReaching(state) ? reaching : '');
  const title = `${isReaching(state) ? 'No connection: ' : ''}${scene.title} - portquiz`;
  if (document.title !== title) document.title = title;
  if (scene.key === shown) return;
  const target = element(scene.focus, HTMLElement);
  // What is new is seen from its beginning, and its clock with it; what stands already stays where it is.
  const isNewView = scene.view !== 'join' && scene.focus !== 'sent';
  target.focus({ preventScroll: isNewView });
  if (isNewView) scrollTo(0, 0);
  shown = scene.key;
  // What did not do is typed over.
  if (target instanceof HTMLInputElement) target.select();
};
