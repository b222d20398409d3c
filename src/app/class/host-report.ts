import { missedFirst } from '../../classroom/missed-first.ts';
import type { Command } from '../command.ts';
import { type HostState, type HostStep, onlyHost } from './host-state.ts';

const page = 8;

const steps: Readonly<Partial<Record<Command, number>>> = {
  up: -1,
  down: 1,
  'page-up': -page,
  'page-down': page,
  first: Number.NEGATIVE_INFINITY,
  last: Number.POSITIVE_INFINITY,
};

/** The report: through its lines. */
export const pressReport = (state: HostState, command: Command | undefined): HostStep => {
  const step = command && steps[command];
  if (step === undefined) return onlyHost(state);
  const end = Math.max(0, missedFirst(state.room).length - 1);
  return onlyHost({ ...state, scroll: Math.min(end, Math.max(0, state.scroll + step)) });
};
