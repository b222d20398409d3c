import type { HostShell } from '../../plain/class/run-host.ts';

/** A disk that does not answer keeps nobody from their shell for longer, in ms. */
const suspendMs = 1000;
/** In this time what has just changed is on its way to the students, in ms. */
const toldMs = 20;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Ctrl-Z in lines: the clock stands still, and students are told so, before the program is stopped; where a program is
 * stopped unasked, what was gone meanwhile is given back when it goes on. Gives the way to hear no more of it.
 */
export const standStillWhileStopped = ({
  room,
  ask,
  print,
}: Pick<HostShell, 'room' | 'ask' | 'print'>): (() => void) => {
  const isRunning = (): boolean => room().clock?.since !== undefined;
  const stop = async (): Promise<void> => {
    if (isRunning()) {
      await Promise.race([ask({ type: 'pause' }), wait(suspendMs)]);
      if (!isRunning()) print('Paused. Type resume to go on.');
      await wait(toldMs);
    }
    // Without a listener the signal does what it always does.
    process.off('SIGTSTP', stopped);
    process.kill(process.pid, 'SIGTSTP');
  };
  const stopped = (): void => void stop();
  const goneOn = (): void => {
    process.off('SIGTSTP', stopped);
    process.on('SIGTSTP', stopped);
    if (isRunning()) void ask({ type: 'return' });
  };
  const listeners = [
    ['SIGTSTP', stopped],
    ['SIGCONT', goneOn],
  ] as const;
  // Windows knows no such thing.
  if (process.platform !== 'win32')
    for (const [name, listener] of listeners) process.on(name, listener);
  return () => {
    for (const [name, listener] of listeners) process.off(name, listener);
  };
};
