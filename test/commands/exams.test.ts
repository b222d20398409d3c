import { expect, it } from 'vitest';
import { freshFolder, portquiz } from '../stories/run-portquiz.ts';

const complaint = async (home: string): Promise<string> =>
  (await portquiz(['exams', '9'], { home })).stderr;

it('a test that is not there: what can be written', async () => {
  const home = freshFolder();
  expect(await complaint(home)).toMatch(/there is no test "9": there is none so far;/);
  for (const known of ['write 1', 'write 1 to 2']) {
    const input = 'a\na\nhand in\n';
    const run = await portquiz(['exam', '--questions', '2', '--json'], { home, input });
    expect(run.code).toBe(0);
    expect(await complaint(home)).toContain(`there is no test "9": ${known}; `);
  }
});
