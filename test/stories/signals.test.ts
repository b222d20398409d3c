import { expect, it } from 'vitest';
import { eventsIn } from './journal.ts';
import { startJsonSession } from './json-session.ts';
import { freshFolder, startPortquiz } from './run-portquiz.ts';

it.concurrent.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends a session for programs with %i, everything saved', async (signal, code) => {
  const home = freshFolder();
  const session = startJsonSession(['study', '--json'], { home }, (_, number) => {
    if (number === 3) session.child.kill(signal);
    return number < 3 ? 'a' : '';
  });
  expect(await session.ended).toBe(code);
  expect(eventsIn(home)).toHaveLength(3);
});

it.concurrent.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends a plain session with %i and a summary', async (signal, code) => {
  const home = freshFolder();
  const child = startPortquiz(['--plain'], { home });
  let stdout = '';
  const said = await new Promise<number | null>((resolve) => {
    child.stdout.on('data', (bytes: Buffer) => {
      stdout += bytes.toString();
      if (/^Question 2 /m.test(stdout) && !child.killed) child.kill(signal);
    });
    child.on('close', resolve);
    child.stdin.write('idk\n');
  });
  expect(said).toBe(code);
  expect(stdout).toMatch(
    /\nLeft\. 1 question, 0 right, 1 met for the first time\. Still today: .*\n(?:.*\n)?All saved\. /,
  );
  expect(eventsIn(home)).toHaveLength(1);
});
