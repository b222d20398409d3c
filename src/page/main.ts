import { nothingTold } from '../classroom/occasions.ts';
import { typedName } from '../classroom/signs.ts';
import { updateStudent } from '../classroom/student.ts';
import { openQuestion } from '../classroom/student-answer.ts';
import {
  nobody,
  type StudentEffect,
  type StudentEvent,
  type StudentState,
} from '../classroom/student-state.ts';
import { nextSecondAt, studentWakeAt } from '../classroom/student-view.ts';
import type { OptionKey } from '../questions/question.ts';
import { announcement } from './announce.ts';
import { element, say, show } from './elements.ts';
import { listenToKeys } from './keys.ts';
import { askToJoin, listen, sendAnswer } from './network.ts';
import { paint } from './paint.ts';
import {
  claimSeat,
  forgetBrowserSeat,
  forgetSeat,
  keepSeat,
  onSeatClaimed,
  seatOfBrowser,
  seatOfTab,
} from './seat.ts';

let state: StudentState = nobody;
let told = nothingTold;
let hint = '';
let disconnect = (): void => {};
let waking: number | undefined;

const now = (): number => performance.now();
const chance = () => ({ ms: now(), random: Math.random() });

const wakeLater = (): void => {
  clearTimeout(waking);
  const times = [studentWakeAt(state), nextSecondAt(state, now())].filter((at) => at !== undefined);
  if (times.length === 0) return;
  // A timer may come a moment early.
  const wait = Math.max(0, Math.min(...times) - now()) + 5;
  waking = window.setTimeout(() => dispatch({ type: 'tick', ms: now() }), wait);
};

const announce = (): void => {
  const next = announcement(told, state, now());
  told = next.told;
  if (next.text !== undefined) say('live', next.text);
};

const dispatch = (event: StudentEvent): void => {
  const step = updateStudent(state, event);
  if (step.state.snapshot?.room.question?.id !== state.snapshot?.room.question?.id) hint = '';
  state = step.state;
  if (state.snapshot?.room.phase === 'over') forgetBrowserSeat();
  for (const effect of step.effects) carryOut(effect);
  paint(state, now(), hint);
  announce();
  wakeLater();
};

const carryOut = (effect: StudentEffect): void => {
  switch (effect.type) {
    case 'join': {
      const { code, name, token } = effect;
      // What is undefined is not sent.
      askToJoin({
        code,
        ...(name !== undefined && { name }),
        ...(token !== undefined && { token }),
      }).then(
        (reply) => dispatch({ type: 'join-replied', reply }),
        () => dispatch({ type: 'join-failed', problem: 'unreachable' }),
      );
      break;
    }
    case 'connect':
      disconnect();
      claimSeat(effect.token);
      disconnect = listen(effect.token, {
        snapshot: (snapshot) => dispatch({ type: 'snapshot', snapshot, ms: now() }),
        lost: () => dispatch({ type: 'lost', ...chance() }),
        putOut: (why) => dispatch({ type: 'put-out', why, ...chance() }),
      });
      break;
    case 'disconnect':
      disconnect();
      break;
    case 'answer': {
      const { token, question, option } = effect;
      sendAnswer(token, { question, option }).then(
        (reply) => dispatch({ type: 'answer-replied', question, reply, ...chance() }),
        () => dispatch({ type: 'answer-failed', question, ...chance() }),
      );
      break;
    }
    case 'keep-seat':
      keepSeat(effect);
      break;
    case 'forget-seat':
      forgetSeat();
      break;
    default:
      effect satisfies never;
  }
};

const pick = (option: OptionKey): void => {
  hint = '';
  dispatch({ type: 'pick', option });
};

const pickByKey = (option: OptionKey): void => {
  pick(option);
  const inputs = [...element('rows', HTMLElement).querySelectorAll('input')];
  inputs.find(({ value }) => value === option)?.focus();
};

const send = (): void => {
  const hasChosen = state.given?.question === openQuestion(state)?.id;
  hint = hasChosen ? '' : 'Choose an answer first.';
  dispatch({ type: 'send' });
};

/** A tab that was closed: its place is offered, and whoever is somebody else takes another. */
const offerSeat = (): void => {
  const kept = seatOfBrowser();
  show('again', kept !== undefined);
  if (!kept) return;
  say('again-button', `Go on as ${kept.name}`);
  element('again-button', HTMLElement).addEventListener('click', () => {
    keepSeat(kept);
    show('again', false);
    dispatch({ type: 'resume', token: kept.token });
  });
};

/** A name has so many signs, however many units each has: a browser counts those. */
const cutName = (event: Event): void => {
  const field = element('name', HTMLInputElement);
  // Older browsers cannot tell signs apart, and a word that is still being composed is let be: the host cuts as well.
  if (!('Segmenter' in Intl) || (event instanceof InputEvent && event.isComposing)) return;
  const name = typedName(field.value);
  if (name !== field.value) field.value = name;
};

const listenToForms = (): void => {
  element('join-form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    const name = element('name', HTMLInputElement).value;
    const code = element('code', HTMLInputElement).value;
    dispatch({ type: 'enter', code, name: name === '' ? undefined : name });
  });
  element('name', HTMLInputElement).addEventListener('input', cutName);
  element('question', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  element('rows', HTMLElement).addEventListener('change', ({ target }) => {
    const option = openQuestion(state)?.options.find(
      ({ key }) => target instanceof HTMLInputElement && key === target.value,
    );
    if (option) pick(option.key);
  });
};

/** A phone that was asleep, or a network that is back, has no reason to wait. */
const listenToBrowser = (): void => {
  window.addEventListener('online', () => dispatch({ type: 'reachable' }));
  window.addEventListener('offline', () => {
    disconnect();
    dispatch({ type: 'lost', ...chance() });
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) dispatch({ type: 'reachable' });
  });
};

const goOnHere = (): void => {
  if (state.seat.name === 'elsewhere') dispatch({ type: 'resume', token: state.seat.token });
};

const begin = (): void => {
  onSeatClaimed((token) => {
    if (state.seat.name === 'in' && state.seat.token === token) dispatch({ type: 'elsewhere' });
  });
  element('here', HTMLElement).addEventListener('click', goOnHere);
  element('anew', HTMLElement).addEventListener('click', () => location.reload());
  listenToForms();
  listenToBrowser();
  listenToKeys(() => state, pickByKey, send);
  element('code', HTMLInputElement).value = decodeFragment(location.hash);
  const seat = seatOfTab();
  if (seat) {
    dispatch({ type: 'resume', token: seat.token });
    return;
  }
  offerSeat();
  dispatch({ type: 'tick', ms: now() });
};

/** The code behind the address, as it stands in a QR code. */
const decodeFragment = (hash: string): string => {
  try {
    return decodeURIComponent(hash.slice(1)).slice(0, 64);
  } catch {
    return '';
  }
};

begin();
