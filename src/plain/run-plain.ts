import { randomUUID } from 'node:crypto';
import { optionFor } from '../grading/grade.ts';
import { parsePortAnswer } from '../grading/ports.ts';
import { safeText } from '../grading/safe-text.ts';
import { offerOf } from '../practice/offers.ts';
import { fold } from '../registry/names.ts';
import { examOver } from '../schedule/exam-over.ts';
import { isSweep } from '../schedule/syllabus.ts';
import { listDayOf } from '../schedule/workday.ts';
import { explain } from '../session/explain.ts';
import { lastOutcome, mayInsist, mayUndo, showsChoices, standingOf } from '../session/selectors.ts';
import type { SessionState, Standing } from '../session/session.ts';
import { noSkipping, syllabusFor } from '../session/today.ts';
import { type CommandWord, commandOf, commandWords } from './command-words.ts';
import { examOverLine, plural, todayLine } from './day-lines.ts';
import { exerciseLine } from './exercise-lines.ts';
import { hintLine, lessonLines, questionLines } from './question-lines.ts';
import { type LineShell, timingOf } from './shell.ts';
import { summaryLines, verdictLines } from './verdict-lines.ts';

/** What the session comes to; days that are not like the others are said as they are. */
const about = ({ plan, estimate, base, begun }: SessionState): string => {
  const questions = `About ${plural(estimate, 'question')}${plan.exercise ? '' : ' today'}.`;
  if (plan.practice || plan.count !== undefined) return questions;
  const list = listDayOf(syllabusFor(plan, noSkipping), base, begun);
  const isUsual = !list.passed && !isSweep(list.daysLeft) && list.today.waiting === 0;
  return isUsual ? questions : todayLine(list);
};

/** The first lines: where you are and how to leave, and that an exam is over. */
const openingLines = (state: SessionState): readonly string[] => {
  const { plan, phase, base, begun } = state;
  const { id, name, aliases } = plan.deck;
  const over = examOver(id, base, begun);
  const exercise = plan.exercise ? ` ${exerciseLine(offerOf(plan.exercise))}` : '';
  // An exercise has told its questions, but for pairs, which come until they are told apart.
  const isTold = plan.exercise !== undefined && plan.exercise.kind !== 'apart';
  const length = isTold && plan.count === undefined ? '' : ` ${about(state)}`;
  const first = phase.name === 'done' ? '' : `${length} Type quit to leave, help for more.`;
  return [
    `portquiz: ${name}.${exercise}${first}`,
    ...(over === undefined ? [] : [examOverLine(aliases[0] ?? id, over)]),
  ];
};

const helpLines: readonly string[] = [
  'Screens in place of lines: leave, then `portquiz config set plain false`.',
  'Answer with a letter where there are choices, else with the number or the name. An empty line asks again.',
  ...Object.entries(commandWords).map(([word, meaning]) => `${word}: ${meaning}`),
];

const ask = (shell: LineShell): void => {
  const state = shell.state();
  const standing = standingOf(state);
  if (!standing) return;
  shell.print(...questionLines(state, standing));
  if (shell.echoes) shell.prompt('Answer: ');
};

const promptAgain = (shell: LineShell): void => {
  if (shell.echoes) shell.prompt('Answer: ');
};

const showVerdict = async (shell: LineShell, saved: boolean): Promise<void> => {
  const state = shell.state();
  if (state.phase.name !== 'verdict') return;
  shell.print(...verdictLines(state.phase.outcome, state.plan.catalog));
  if (!saved)
    shell.print(
      `Not saved: ${shell.trouble() ?? 'unknown'}. The session goes on; it is saved as soon as it can be.`,
    );
  await shell.dispatch({ type: 'next', at: shell.now() });
  await teach(shell);
  ask(shell);
};

/** What is told before it is asked: new cards after five misses in a row, and the two of a pair. */
const teach = async (shell: LineShell): Promise<void> => {
  const standing = standingOf(shell.state());
  if (!standing?.lesson) return;
  shell.print(...lessonLines(standing));
  await shell.dispatch({ type: 'learned', at: shell.now() });
};

/** Whether a line names something, right or wrong: a port number or a known name. */
const isMeant = (line: string, { plan }: SessionState): boolean =>
  parsePortAnswer(safeText(line)) !== undefined || plan.catalog.itemsByName.has(fold(line));

const answer = async (shell: LineShell, standing: Standing, line: string): Promise<void> => {
  const { question } = standing;
  const choosing = showsChoices(standing);
  // A stray word on a choice is no answer; a number or a known name typed out is.
  if (choosing && !optionFor(question, line) && !isMeant(line, shell.state())) {
    shell.print('Answer with one of the letters a to e.');
    promptAgain(shell);
    return;
  }
  const saved = await shell.dispatch({
    type: 'answer',
    text: line,
    ...timingOf(shell, standing.askedAt),
  });
  await showVerdict(shell, saved);
};

const undo = async (shell: LineShell): Promise<void> => {
  if (!mayUndo(shell.state())) {
    shell.print('There is nothing to take back in this session.');
  } else {
    await shell.dispatch({ type: 'undo', at: shell.now(), id: randomUUID() });
    shell.print('Taken back. Here it is again.');
  }
  ask(shell);
};

const override = async (shell: LineShell): Promise<void> => {
  const isDone = mayInsist(shell.state());
  await shell.dispatch({ type: 'override', at: shell.now(), id: randomUUID() });
  shell.print(
    isDone ? 'Counted as right.' : 'Only a typed answer that was judged wrong can be put right.',
  );
  ask(shell);
};

const showHint = async (shell: LineShell, type: 'hint' | 'show-choices'): Promise<void> => {
  await shell.dispatch({ type });
  const state = shell.state();
  const standing = standingOf(state);
  if (!standing) return;
  if (type === 'show-choices') return ask(shell);
  shell.print(hintLine(standing.question, standing.hint ?? 'family', state.plan.catalog));
  promptAgain(shell);
};

const showSources = (shell: LineShell): void => {
  const outcome = lastOutcome(shell.state());
  if (!outcome) shell.print('Nothing has been answered yet.');
  else {
    const { sources, more, instead } = explain(outcome, shell.state().plan.catalog);
    if (more) shell.print(more);
    if (instead) shell.print(`Use instead: ${instead}.`);
    shell.print(`Sources: ${sources.join(', ')}.`);
  }
  promptAgain(shell);
};

/** Carries out a command line; true when it ends the session. */
const obey = async (shell: LineShell, word: CommandWord, standing: Standing): Promise<boolean> => {
  switch (word) {
    case 'quit':
      return true;
    case 'help':
      shell.print(...helpLines);
      promptAgain(shell);
      return false;
    case 'hint':
      await showHint(shell, 'hint');
      return false;
    case 'choices':
      await showHint(shell, 'show-choices');
      return false;
    case 'sources':
      showSources(shell);
      return false;
    case 'undo':
      await undo(shell);
      return false;
    case 'right':
      await override(shell);
      return false;
    case 'idk': {
      const saved = await shell.dispatch({ type: 'give-up', ...timingOf(shell, standing.askedAt) });
      await showVerdict(shell, saved);
      return false;
    }
    default:
      return word satisfies never;
  }
};

/** A session as lines on stdin and stdout, to its end, to `quit`, or to the end of input. */
export const runPlain = async (shell: LineShell): Promise<void> => {
  shell.print(...openingLines(shell.state()));
  await teach(shell);
  ask(shell);
  if (standingOf(shell.state())) {
    for await (const line of shell.lines) {
      if (!shell.echoes) shell.print(`Answer: ${safeText(line)}`);
      const standing = standingOf(shell.state());
      if (!standing) break;
      const word = commandOf(line);
      if (word) {
        if (await obey(shell, word, standing)) break;
      } else if (safeText(line) === '') ask(shell);
      else await answer(shell, standing, line);
      if (!standingOf(shell.state())) break;
    }
  }
  if (standingOf(shell.state())) {
    if (shell.echoes) shell.print('');
    await shell.dispatch({ type: 'leave' });
  }
  shell.print(...summaryLines(shell.state(), shell.now(), shell.unsaved()));
};
