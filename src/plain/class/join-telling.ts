import { nextOccasion, nothingTold } from '../../classroom/occasions.ts';
import type { Given } from '../../classroom/student-state.ts';
import { isReaching, secondsLeft } from '../../classroom/student-view.ts';
import type { Snapshot } from '../../classroom/wire.ts';
import { plural } from '../day-lines.ts';
import type { JoinShell } from './join-shell.ts';
import { boardLines, closedLines, questionLines } from './join-told.ts';
import {
  lobbySentence,
  problemSentence,
  reachingHost,
  sayGiven,
  waitsForOld,
} from './join-words.ts';

/** What has been printed, so that nothing is printed twice. */
export interface Course {
  told: typeof nothingTold;
  phase: string;
  given: string;
  reaching: boolean;
  paused: boolean;
  problem: string;
  trouble: string;
}

export const freshCourse = (): Course => ({
  told: nothingTold,
  phase: '',
  given: '',
  reaching: false,
  paused: false,
  problem: '',
  trouble: '',
});

const keyOf = (given: Given | undefined): string =>
  given ? `${given.question} ${given.stage} ${given.option}` : '';

/** What is asked, where a person types at a terminal. */
export const prompt = (shell: JoinShell, text: string): void => {
  if (shell.echoes) shell.prompt(text);
};

/** A question that came up, its last seconds, its close: each once. */
const tellQuestion = (shell: JoinShell, course: Course): void => {
  const state = shell.state();
  const { told, now } = nextOccasion(course.told, state, shell.ms());
  course.told = told;
  if (!now || !state.snapshot) return;
  const { occasion, question } = now;
  const left = secondsLeft(state, shell.ms());
  if (occasion === 'start') {
    shell.print('', ...questionLines(question, left));
    prompt(shell, 'Answer: ');
  } else if (occasion === 'close') shell.print(...closedLines(state.snapshot, question));
  else shell.print(`${plural(left ?? 0, 'second')} left.`);
};

const phaseLines = (snapshot: Snapshot): readonly string[] => {
  const { phase } = snapshot.room;
  if (phase === 'lobby') return ['Wait for your teacher.', lobbySentence(snapshot.room)];
  return phase === 'question' || phase === 'answer' ? [] : boardLines(snapshot);
};

const tellPhase = (shell: JoinShell, course: Course, { room, you }: Snapshot): void => {
  const { phase, paused } = room;
  if (phase !== course.phase) shell.print(...phaseLines({ room, you }));
  course.phase = phase;
  if (paused !== course.paused) shell.print(paused ? 'Paused.' : 'The clock goes on.');
  course.paused = paused;
};

/** Who has just come in hears of what stands, and not of what was before. */
const tellComing = (shell: JoinShell, course: Course, { room, you }: Snapshot): void => {
  shell.print(`You are in as ${you.name}. Type quit to leave, help for more.`);
  const isPast = room.phase === 'board' || room.phase === 'podium' || room.phase === 'over';
  if (isPast) course.told = nextOccasion(course.told, shell.state(), shell.ms()).told;
};

const tellGiven = (shell: JoinShell, course: Course): void => {
  const { given, snapshot } = shell.state();
  const key = keyOf(given);
  const question = snapshot?.room.question;
  if (key === course.given || !question) return;
  course.given = key;
  const text = given?.stage === 'sending' ? '' : sayGiven(given, question);
  if (text !== '' && snapshot.room.phase === 'question') shell.print(text);
};

/** What is asked of whoever is not in yet. */
export const doorLabel = ({ asksName }: { readonly asksName: boolean }): string =>
  asksName ? 'Your name: ' : 'Code: ';

const tellDoor = (shell: JoinShell, course: Course): void => {
  const state = shell.state();
  const { seat } = state;
  const isNow = isReaching(state);
  if (isNow && !course.reaching) shell.print(reachingHost);
  if (!isNow && course.reaching && seat.name === 'in') shell.print('Back in the quiz.');
  course.reaching = isNow;
  if (seat.name !== 'outside') {
    course.problem = '';
    return;
  }
  // Whoever comes in again hears of it.
  course.phase = '';
  const label = doorLabel(seat);
  const problem = problemSentence(seat.problem);
  const said = `${problem} ${label}`;
  if (said === course.problem) return;
  course.problem = said;
  if (problem !== '') shell.print(problem);
  if (seat.problem === 'seat-gone') shell.print(waitsForOld);
  prompt(shell, label);
};

const tellTrouble = (shell: JoinShell, course: Course): void => {
  const trouble = shell.trouble() ?? '';
  if (trouble !== '' && trouble !== course.trouble)
    shell.print(`Not saved in your own journal: ${trouble}.`);
  course.trouble = trouble;
};

/** Prints what has changed since the last time. */
export const tellAll = (shell: JoinShell, course: Course): void => {
  tellDoor(shell, course);
  const { snapshot } = shell.state();
  if (!snapshot) return;
  if (course.phase === '') tellComing(shell, course, snapshot);
  // The close of a question comes before the board.
  tellQuestion(shell, course);
  tellPhase(shell, course, snapshot);
  tellGiven(shell, course);
  tellTrouble(shell, course);
};
