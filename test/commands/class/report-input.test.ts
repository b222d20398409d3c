import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readReportInput } from '../../../src/commands/class/report-input.ts';
import type { Context } from '../../../src/commands/context.ts';
import { formatAnswers } from '../../../src/drill/answers.ts';
import { codeOf } from '../../../src/drill/code.ts';
import { catalog } from '../../catalog.ts';
import { drillOf } from '../../classroom/report/marked.ts';
import { temporaryFolder, temporaryHome } from '../../progress/temporary-home.ts';

const folder = temporaryFolder();
const context = { catalog, home: temporaryHome() } as Context;

it('makes a quiz once for all who handed it in', () => {
  const code = codeOf(drillOf(5), '0.1.0');
  const run = { code, variant: 'A', app: '0.1.0', content: 'x', seconds: null, started: 1 };
  const files = ['Ana', 'Ben'].map((name) => {
    const file = path.join(folder, `${name}.jsonl`);
    writeFileSync(file, formatAnswers({ ...run, name, answers: [] }));
    return file;
  });
  const { taken, complaints } = readReportInput(files, context);
  const questions = taken.map(({ handIns }) => handIns[0]?.marks.map(({ question }) => question));
  expect(complaints).toEqual([]);
  expect(questions[0]).toHaveLength(5);
  expect(questions[1]?.every((question, at) => question === questions[0]?.[at])).toBe(true);
});
