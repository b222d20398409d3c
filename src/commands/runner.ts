import type { Home } from '../progress/home.ts';
import { reduce } from '../session/reduce.ts';
import type { SessionEvent, SessionState } from '../session/session.ts';
import { createRecorder, type Recorder } from './recorder.ts';

/** A running session of a line shell: its state, and its effects carried out on the learner's files. */
export interface Runner extends Pick<Recorder, 'unsaved' | 'trouble' | 'close'> {
  readonly state: SessionState;
  /** Reduces at once; resolves when what came of it is saved, to false when it could not be. */
  dispatch(event: SessionEvent): Promise<boolean>;
}

export const createRunner = (initial: SessionState, home: Home): Runner => {
  const recorder = createRecorder(home);
  let state = initial;
  return {
    get state() {
      return state;
    },
    get unsaved() {
      return recorder.unsaved;
    },
    get trouble() {
      return recorder.trouble;
    },
    dispatch: (event) => {
      const step = reduce(state, event);
      state = step.state;
      return recorder.record(step.effects.map((effect) => effect.event));
    },
    close: recorder.close,
  };
};
