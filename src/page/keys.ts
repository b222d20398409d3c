import { openQuestion } from '../classroom/student-answer.ts';
import type { StudentState } from '../classroom/student-state.ts';
import type { OptionKey } from '../questions/question.ts';

const isPlain = (event: KeyboardEvent): boolean =>
  !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing && !event.repeat;

/** The option a key means: its letter, or its place from 1. */
export const optionOf = (key: string, state: StudentState): OptionKey | undefined => {
  const options = openQuestion(state)?.options ?? [];
  const place = /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
  return (options.find((option) => option.key === key.toLowerCase()) ?? options[place])?.key;
};

/** Keys of a question, wherever the focus is: they choose, and Enter sends. */
export const listenToKeys = (
  state: () => StudentState,
  pick: (option: OptionKey) => void,
  send: () => void,
): void => {
  document.addEventListener('keydown', (event) => {
    if (!isPlain(event) || !openQuestion(state())) return;
    // The button is pressed by Enter as it is.
    if (event.target instanceof HTMLButtonElement) {
      if (event.key === 'Enter') return;
    } else if (event.key === 'Enter') {
      event.preventDefault();
      send();
      return;
    }
    const option = optionOf(event.key, state());
    if (option === undefined) return;
    event.preventDefault();
    pick(option);
  });
};
