import { useStdout } from 'ink';
import { useSyncExternalStore } from 'react';

export interface WindowSize {
  readonly columns: number;
  readonly rows: number;
}

/** The terminal's size, kept up to date: Ink 6 lays out anew on resize but renders nothing again. */
export const useWindowSize = (): WindowSize => {
  const { stdout } = useStdout();
  const subscribe = (listener: () => void): (() => void) => {
    stdout.on('resize', listener);
    return () => stdout.off('resize', listener);
  };
  // A terminal that does not know its size (0 columns) is taken for the usual one.
  const columns = useSyncExternalStore(subscribe, () => stdout.columns || 80);
  const rows = useSyncExternalStore(subscribe, () => stdout.rows || 24);
  return { columns, rows };
};
