import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { keepAnswers } from '../../../src/commands/class/keep-answers.ts';
import { createRecorder } from '../../../src/commands/recorder.ts';
import type { JournalEvent } from '../../../src/memory/events.ts';
import { momentAt } from '../../../src/memory/moment.ts';
import { temporaryHome } from '../../progress/temporary-home.ts';

it('writes no id twice, whoever wrote it first', async () => {
  const home = temporaryHome();
  const at = momentAt(Date.UTC(2026, 10, 23, 9));
  const event: JournalEvent = {
    v: 1,
    type: 'undo',
    id: 'room/1/x/void',
    ...at,
    review: 'room/1/x',
  };
  const [one, two] = [createRecorder(home), createRecorder(home)];
  await keepAnswers(home, one, [event]);
  await keepAnswers(home, two, [event, { ...event, id: 'room/2/x/void' }]);
  await keepAnswers(home, one, [event]);
  await Promise.all([one.close(), two.close()]);
  const lines = readFileSync(home.journal, 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).id)).toEqual(['room/1/x/void', 'room/2/x/void']);
});
