import { isLasting } from '../registry/deck.ts';
import { mayInsist, mayUndo, standingOf } from '../session/selectors.ts';
import type { Command } from './command.ts';
import { idleOnEntry } from './entry.ts';
import { recordsOf } from './exam-intro.ts';
import { idleOnFind } from './find.ts';
import { hasWork } from './home.ts';
import { idleOnMap } from './map.ts';
import { idleOnScratch } from './scratch.ts';
import { examDay } from './settings.ts';
import type { AppState } from './state.ts';
import { idleOnTeach } from './teach.ts';

/** Commands that would do nothing right now, and so are not offered. */
export const idleCommands = (state: AppState): ReadonlySet<Command> => {
  const { screen, session } = state;
  const idle = new Set<Command>();
  if (screen.name === 'home' && !hasWork(screen.figures)) idle.add('start');
  if (screen.name === 'home' && (hasWork(screen.figures) || !screen.figures.more)) idle.add('more');
  if (screen.name === 'home' && !isLasting(state.deck)) idle.add('test');
  if (screen.name === 'home' && examDay(state) === undefined) idle.add('plan');
  if (screen.name === 'plan' && screen.prospect.plan.days.length < 2) idle.add('up');
  if (screen.name === 'home' && !screen.figures.beyond?.hasWork) idle.add('beyond');
  if (screen.name === 'exam-intro') {
    for (const command of screen.open ? (['start'] as const) : (['resume', 'anew'] as const))
      idle.add(command);
  }
  if (screen.name === 'exam-intro' && recordsOf(state).length === 0) idle.add('last-report');
  if (screen.name === 'report' && screen.report.misses.length === 0) idle.add('misses');
  if (screen.name === 'scratch') for (const command of idleOnScratch(screen)) idle.add(command);
  if (screen.name === 'map') for (const command of idleOnMap(screen)) idle.add(command);
  if (screen.name === 'find') for (const command of idleOnFind(screen)) idle.add(command);
  if (screen.name === 'entry') for (const command of idleOnEntry(state, screen)) idle.add(command);
  if (screen.name === 'teach') for (const command of idleOnTeach(screen)) idle.add(command);
  if (screen.name === 'study') idle.add(state.drilledFrom ? 'back' : 'return');
  if (!session) return idle;
  if (!mayInsist(session)) idle.add('override');
  if (!mayUndo(session)) idle.add('undo');
  if (standingOf(session)?.hint === 'choices') idle.add('hint');
  return idle;
};
