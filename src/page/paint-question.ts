import { openQuestion } from '../classroom/student-answer.ts';
import type { StudentState } from '../classroom/student-state.ts';
import { labelOf, secondsLeft } from '../classroom/student-view.ts';
import type { AskedView } from '../classroom/wire.ts';
import { element, made, say } from './elements.ts';
import { isLoud, saySent } from './words.ts';

/** From here on the countdown is written in bold. */
const shortSeconds = 5;

const row = ({ key, label }: AskedView['options'][number]): HTMLElement => {
  const whole = document.createElement('label');
  const input = document.createElement('input');
  input.type = 'radio';
  input.name = 'option';
  input.value = key;
  // The letter is read out with the option, as it stands on the teacher's screen.
  whole.append(input, made('span', key, 'letter'), made('span', label));
  return whole;
};

/** The rows of a question are made once: made anew they would lose the focus. */
const layOut = (question: AskedView): void => {
  const rows = element('rows', HTMLElement);
  if (rows.dataset.question === question.id) return;
  rows.dataset.question = question.id;
  rows.replaceChildren(...question.options.map(row));
  say('prompt', question.prompt);
  say('transport', question.transport.replace(' and ', '/'));
};

const mark = (chosen: string | undefined): void => {
  for (const input of element('rows', HTMLElement).querySelectorAll('input')) {
    input.checked = input.value === chosen;
    input.parentElement?.classList.toggle('chosen', input.checked);
  }
};

const sayClock = (state: StudentState, seconds: number | undefined): void => {
  const isPaused = state.snapshot?.room.paused === true;
  const time = seconds === undefined ? '' : `${seconds} s left`;
  say('clock', isPaused ? 'Paused' : time);
  const isShort = seconds !== undefined && seconds <= shortSeconds;
  element('clock', HTMLElement).classList.toggle('short', isShort);
};

/** A question: its choices, what is chosen, how the answer stands, and the time. */
export const paintQuestion = (
  state: StudentState,
  question: AskedView,
  ms: number,
  hint: string,
): void => {
  const { given } = state;
  layOut(question);
  say('position', `Question ${question.number} of ${question.of}`);
  const seconds = secondsLeft(state, ms);
  sayClock(state, seconds);
  mark(given?.option);
  const label = given ? `${given.option}, ${labelOf(question, given.option)}` : '';
  const loud = hint === '' && isLoud(given, seconds);
  say('sent', hint === '' ? saySent(given, label, loud) : hint);
  element('sent', HTMLElement).classList.toggle('loud', loud);
  const isHeld = given?.stage === 'held';
  const isTold = given?.stage === 'refused' && given.why !== 'paused';
  const isFixed = !openQuestion(state) || isHeld || isTold;
  element('options', HTMLFieldSetElement).disabled = isFixed;
  element('send', HTMLButtonElement).hidden = isFixed || given?.stage === 'sending';
};
