import { mkdtempSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { vi } from 'vitest';

const builtProgram = path.resolve('dist/cli.js');

/** The built program in a real pseudo-terminal, seen as a person sees it. */
export interface TerminalRun {
  /** The lines on the screen, without trailing space. */
  screen(): readonly string[];
  readonly terminal: xterm.Terminal;
  /** Everything the program has written. */
  written(): string;
  type(bytes: string): void;
  resize(columns: number, rows: number): void;
  kill(signal: string): void;
  readonly pid: number;
  /** Closes the terminal from the other side, as a closed window does. */
  hangUp(): void;
  /** Waits until the screen shows a text. */
  shows(text: string | RegExp): Promise<void>;
  readonly exit: Promise<number>;
  readonly home: string;
  readonly cursorHidden: () => boolean;
  readonly isAlternate: () => boolean;
}

export const newHome = (): string => mkdtempSync(path.join(tmpdir(), 'portquiz-'));

export interface Surroundings {
  readonly columns?: number;
  readonly rows?: number;
  /** PORTQUIZ_HOME; a fresh folder when none is named. Never the real one. */
  readonly home?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly program?: string;
  readonly folder?: string;
}

/** Starts `portquiz` with arguments in a terminal of 80x24, or of another size, with a home of its own. */
export const startTerminal = (
  parameters: readonly string[],
  { program = builtProgram, ...surroundings }: Surroundings = {},
): TerminalRun => startInTerminal(process.execPath, [program, ...parameters], surroundings);

/** Starts a shell with job control in a terminal; `$PORTQUIZ` in it is the built program. */
export const startShell = (surroundings: Surroundings = {}): TerminalRun =>
  startInTerminal('bash', ['--norc', '--noprofile', '-i'], {
    ...surroundings,
    env: {
      PORTQUIZ: `${process.execPath} ${surroundings.program ?? builtProgram}`,
      PS1: '$ ',
      HISTFILE: '',
      ...surroundings.env,
    },
  });

const startInTerminal = (
  file: string,
  parameters: readonly string[],
  { columns = 80, rows = 24, home = newHome(), env = {}, folder = process.cwd() }: Surroundings,
): TerminalRun => {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const inherited = Object.entries(process.env).flatMap(([key, value]) =>
    value === undefined || /^(PORTQUIZ_|CI$|NO_COLOR|FORCE_COLOR|INK_)/.test(key)
      ? []
      : [[key, value] as const],
  );
  const child = spawn(file, [...parameters], {
    name: env.TERM ?? 'xterm-256color',
    cols: columns,
    rows,
    cwd: folder,
    env: { ...Object.fromEntries(inherited), LANG: 'C.UTF-8', PORTQUIZ_HOME: home, ...env },
  });
  let output = '';
  child.onData((data) => {
    output += data;
    terminal.write(data);
  });
  const exit = new Promise<number>((resolve, reject) => {
    child.onExit(({ exitCode, signal }) =>
      setTimeout(() => {
        // Whatever a story looks at: no run of it may break down.
        if (file === process.execPath && output.includes('stopped by an error of its own'))
          reject(new Error(output.slice(-500)));
        else resolve(signal ? 128 + signal : exitCode);
      }, 50),
    );
  });
  const screen = (): readonly string[] => {
    const { active } = terminal.buffer;
    return Array.from({ length: terminal.rows }, (_, row) =>
      (active.getLine(active.baseY + row)?.translateToString(true) ?? '').trimEnd(),
    );
  };
  return {
    screen,
    terminal,
    written: () => output,
    type: (bytes) => child.write(bytes),
    resize: (newColumns, newRows) => {
      terminal.resize(newColumns, newRows);
      child.resize(newColumns, newRows);
    },
    kill: (signal) => child.kill(signal),
    pid: child.pid,
    hangUp: () => {
      // node-pty has no word for it: the socket is the terminal's other side.
      if ('_socket' in child && child._socket instanceof Socket) child._socket.destroy();
    },
    shows: (text) =>
      vi.waitFor(
        () => {
          const shown = screen().join('\n');
          if (typeof text === 'string' ? !shown.includes(text) : !text.test(shown)) {
            throw new Error(`not on the screen: ${String(text)}\n${shown}`);
          }
        },
        { timeout: 8000, interval: 20 },
      ),
    exit,
    home,
    cursorHidden: () => output.lastIndexOf('\u001B[?25l') > output.lastIndexOf('\u001B[?25h'),
    isAlternate: () => output.lastIndexOf('\u001B[?1049h') > output.lastIndexOf('\u001B[?1049l'),
  };
};
