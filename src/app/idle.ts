import { mayInsist, mayUndo, standingOf } from '../session/selectors.ts';
import { hasWork } from './home.ts';
import type { Command } from './keymap.ts';
import type { AppState } from './state.ts';

/** Commands that would do nothing right now, and so are not offered. */
export const idleCommands = ({ screen, session }: AppState): ReadonlySet<Command> => {
  const idle = new Set<Command>();
  if (screen.name === 'home' && !hasWork(screen.figures)) idle.add('start');
  if (!session) return idle;
  if (!mayInsist(session)) idle.add('override');
  if (!mayUndo(session)) idle.add('undo');
  if (standingOf(session)?.hint === 'choices') idle.add('hint');
  return idle;
};
