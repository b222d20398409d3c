import {
  type Asked,
  answerAt,
  askedNow,
  isBegun,
  leftNow,
  type Taking,
} from '../../drill/taking.ts';
import { optionFor } from '../../grading/grade.ts';
import { safeText } from '../../grading/safe-text.ts';
import type { OptionKey } from '../../questions/question.ts';
import { restingRecord } from './drill-lines.ts';
import { type DrillShell, marksIn, outcomeIn } from './drill-shell.ts';
import { drillWordOf, drillWords } from './drill-words.ts';

/** Frozen by tests: a field may be added, never renamed (docs/machine-interface.md). */
const drillRecord = (taking: Taking) => ({
  type: 'drill',
  code: taking.run.code,
  variant: taking.run.variant,
  deck: taking.drill.deck,
  questions: taking.asked.length,
  seconds: taking.run.seconds,
  feedback: taking.drill.rules.feedback,
  resumed: isBegun(taking),
  answered: taking.answers.length,
  name: taking.run.name,
});

const idOf = ({ run }: Taking, { place }: Asked): string => `${run.id}/${place}`;

const questionRecord = (taking: Taking, asked: Asked) => {
  const { question } = asked;
  const left = leftNow(taking);
  return {
    type: 'question',
    id: idOf(taking, asked),
    place: taking.at + 1,
    of: taking.asked.length,
    card: question.card,
    direction: question.direction,
    form: question.form,
    prompt: question.prompt,
    transport: question.transport,
    wants: question.wants,
    options: question.options.map(({ key, label }) => ({ key, label })),
    secondsLeft: left === undefined ? null : Math.ceil(left / 1000),
  };
};

const verdictRecord = (shell: DrillShell, asked: Asked, saved: boolean) => {
  const taking = shell.state();
  const outcome = outcomeIn(shell, asked);
  if (!outcome) return { type: 'verdict', id: idOf(taking, asked), saved };
  const { verdict, given, expected, givenIs } = outcome.judgement;
  return {
    type: 'verdict',
    id: idOf(taking, asked),
    verdict,
    given,
    expected,
    givenIs: givenIs?.label ?? null,
    first: outcome.first,
    timeUp: outcome.timeUp ?? false,
    saved,
  };
};

const write = (shell: DrillShell, value: unknown): void => shell.print(JSON.stringify(value));

const ask = (shell: DrillShell): void => {
  const asked = askedNow(shell.state());
  if (asked) write(shell, questionRecord(shell.state(), asked));
};

/** Tells what came of a question, or only that it is kept; then asks the next. */
const goOn = async (shell: DrillShell, asked: Asked, saved: boolean): Promise<void> => {
  const taking = shell.state();
  const timeUp = answerAt(taking, asked.place)?.option === null;
  if (taking.drill.rules.feedback === 'each') write(shell, verdictRecord(shell, asked, saved));
  else write(shell, { type: 'kept', id: idOf(taking, asked), timeUp, saved });
  await shell.dispatch({ type: 'next', ms: shell.ms() });
  if (shell.state().phase !== 'done') ask(shell);
};

/** Gives the question whose time has run out. */
const look = async (shell: DrillShell): Promise<Asked | undefined> => {
  const before = shell.state();
  const asked = askedNow(before);
  const saved = await shell.dispatch({ type: 'look', time: shell.time(), ms: shell.ms() });
  if (!asked || shell.state().answers.length === before.answers.length) return undefined;
  await goOn(shell, asked, saved);
  return asked;
};

const refuse = (
  shell: DrillShell,
  asked: Asked,
  line: string,
  why: 'no-option' | 'too-late',
): void =>
  write(shell, { type: 'refused', id: idOf(shell.state(), asked), given: safeText(line), why });

const answer = async (shell: DrillShell, asked: Asked, option: OptionKey): Promise<void> => {
  const [time, ms] = [shell.time(), shell.ms()];
  await goOn(shell, asked, await shell.dispatch({ type: 'answer', option, time, ms }));
};

/** True when the lines end with it. */
const hear = async (shell: DrillShell, line: string, late: Asked | undefined): Promise<boolean> => {
  const asked = askedNow(shell.state());
  const word = drillWordOf(line);
  if (!asked || word === 'quit') return true;
  const option = optionFor(asked.question, word === 'idk' ? 'e' : line);
  if (word === 'help') write(shell, { type: 'note', text: Object.keys(drillWords).join(', ') });
  else if (word === 'clock' || safeText(line) === '') ask(shell);
  else if (late) refuse(shell, late, line, 'too-late');
  else if (!option) refuse(shell, asked, line, 'no-option');
  else await answer(shell, asked, option.key);
  return false;
};

const finish = (shell: DrillShell): void => {
  const taking = shell.state();
  if (taking.phase !== 'done') {
    write(shell, restingRecord(taking));
    return;
  }
  if (taking.drill.rules.feedback === 'end')
    for (const asked of taking.asked) write(shell, verdictRecord(shell, asked, true));
  const marks = marksIn(shell);
  const { slip, file } = shell.handIn();
  write(shell, {
    type: 'summary',
    code: taking.run.code,
    asked: marks.length,
    right: marks.filter(({ right }) => right).length,
    slip,
    file: file ?? null,
  });
};

/** The same quiz as JSON lines: what it is, then a question and what came of it, at the end a summary. */
export const runDrillJson = async (shell: DrillShell): Promise<void> => {
  write(shell, drillRecord(shell.state()));
  if (shell.state().phase !== 'done') {
    shell.begin();
    // Not awaited: lines that are piped in meanwhile would be lost.
    void shell.dispatch({ type: 'run', ms: shell.ms() });
    ask(shell);
    for await (const heard of shell.heard) {
      const late = await look(shell);
      if (shell.state().phase === 'done') break;
      if ('line' in heard && (await hear(shell, heard.line, late))) break;
      if (shell.state().phase === 'done') break;
    }
    await shell.dispatch({ type: 'rest', ms: shell.ms() });
  }
  finish(shell);
};
