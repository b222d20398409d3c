import { type Asked, askedNow } from '../../drill/taking.ts';
import { optionFor } from '../../grading/grade.ts';
import { safeText } from '../../grading/safe-text.ts';
import type { OptionKey } from '../../questions/question.ts';
import { optionLines, wanted } from '../question-lines.ts';
import { verdictLines } from '../verdict-lines.ts';
import {
  allMissedLines,
  codeMeaning,
  comesBack,
  drillScore,
  handInLines,
  restLine,
  sayLeftNow,
  sayRules,
  standingSentences,
  variantMeaning,
} from './drill-lines.ts';
import { type DrillShell, marksIn, outcomeIn } from './drill-shell.ts';
import { type DrillWord, drillWordOf, drillWords } from './drill-words.ts';

/** What a quiz is, its code first. */
const openingLines = ({ state, deck, whose }: DrillShell): readonly string[] => {
  const taking = state();
  const { run } = taking;
  return [
    `Quiz code ${run.code}`,
    codeMeaning,
    `portquiz: quiz, ${deck.name}. ${sayRules(taking)}`,
    ...(run.variant === 'A' ? [] : [variantMeaning(run.variant)]),
    ...standingSentences(taking, whose),
    ...(taking.phase === 'done'
      ? []
      : ['Answer with a letter. Type quit to leave, help for more.']),
  ];
};

const prompt = (shell: DrillShell): void => {
  if (shell.echoes) shell.prompt('Answer: ');
};

const ask = (shell: DrillShell): void => {
  const taking = shell.state();
  const asked = askedNow(taking);
  if (!asked) return;
  const { question } = asked;
  const left = sayLeftNow(taking);
  shell.print(
    `Question ${taking.at + 1} of ${taking.asked.length}. ${question.prompt} ${wanted(question)}`.trimEnd(),
    ...(left === undefined ? [] : [`${left}.`]),
    ...optionLines(question),
  );
  prompt(shell);
};

const notSaved = (shell: DrillShell): void =>
  shell.print(`Not saved: ${shell.trouble() ?? 'unknown'}. The quiz goes on.`);

/** What came of a question, told if it is to be told now; then the next one. */
const goOn = async (
  shell: DrillShell,
  { question, place }: Asked,
  isSaved: boolean,
): Promise<void> => {
  const outcome = outcomeIn(shell, { question, place });
  const { phase } = shell.state();
  if (!isSaved) notSaved(shell);
  if (phase === 'verdict' && outcome)
    shell.print(...verdictLines(outcome, shell.grading.catalog, comesBack(outcome)));
  else if (outcome?.timeUp) shell.print('The time is up.');
  await shell.dispatch({ type: 'next', ms: shell.ms() });
  if (shell.state().phase !== 'done') ask(shell);
};

const answer = async (shell: DrillShell, option: OptionKey): Promise<void> => {
  const asked = askedNow(shell.state());
  if (!asked) return;
  const isSaved = await shell.dispatch({
    type: 'answer',
    option,
    time: shell.time(),
    ms: shell.ms(),
  });
  await goOn(shell, asked, isSaved);
};

/** Looks at the clock; a question whose time is up is told and left. True when it was. */
const look = async (shell: DrillShell): Promise<boolean> => {
  const before = shell.state();
  const asked = askedNow(before);
  const isSaved = await shell.dispatch({ type: 'look', time: shell.time(), ms: shell.ms() });
  if (!asked || shell.state().answers.length === before.answers.length) return false;
  if (shell.echoes) shell.print('');
  await goOn(shell, asked, isSaved);
  return true;
};

const unknown: OptionKey = 'e';

/** Carries out a command; true when the lines end with it. */
const obey = async (shell: DrillShell, word: DrillWord): Promise<boolean> => {
  switch (word) {
    case 'quit':
      return true;
    case 'help':
      shell.print(...Object.entries(drillWords).map(([each, meaning]) => `${each}: ${meaning}`));
      prompt(shell);
      return false;
    case 'clock':
      shell.print(`${sayLeftNow(shell.state()) ?? 'This quiz has no clock'}.`);
      prompt(shell);
      return false;
    case 'idk':
      await answer(shell, unknown);
      return false;
    default:
      return word satisfies never;
  }
};

/** @param isLate it was meant for the question whose time has just run out */
const hear = async (shell: DrillShell, line: string, isLate: boolean): Promise<boolean> => {
  if (!shell.echoes) shell.print(`Answer: ${safeText(line)}`);
  const word = drillWordOf(line);
  if (word && !(isLate && word === 'idk')) return obey(shell, word);
  if (isLate) {
    shell.print('Too late for the question before.');
    prompt(shell);
    return false;
  }
  const asked = askedNow(shell.state());
  const option = asked && optionFor(asked.question, line);
  if (option) await answer(shell, option.key);
  else if (safeText(line) === '') ask(shell);
  else {
    shell.print('Answer with one of the letters shown.');
    prompt(shell);
  }
  return false;
};

const finish = (shell: DrillShell): void => {
  const taking = shell.state();
  if (taking.phase !== 'done') {
    shell.print(restLine(taking));
    return;
  }
  const marks = marksIn(shell);
  const missed = allMissedLines(marks, shell.grading.catalog);
  const { slip, file } = shell.handIn();
  shell.print(
    '',
    `Done. ${drillScore(marks)}`,
    ...(missed.length > 0 ? ['Missed:', ...missed] : []),
    '',
    `Quiz code ${taking.run.code}`,
    ...handInLines(slip, file, taking.run.name),
  );
};

/** A quiz as lines, to its end, to `quit` or to the end of input; one that is done says once more what came of it. */
export const runDrill = async (shell: DrillShell): Promise<void> => {
  shell.print(...openingLines(shell));
  if (shell.state().phase !== 'done') {
    shell.begin();
    // Not awaited: lines that are piped in meanwhile would be lost.
    void shell.dispatch({ type: 'run', ms: shell.ms() });
    ask(shell);
    for await (const heard of shell.heard) {
      const isLate = await look(shell);
      if (shell.state().phase === 'done') break;
      if ('line' in heard && (await hear(shell, heard.line, isLate))) break;
      if (shell.state().phase === 'done') break;
    }
    if (shell.echoes && shell.state().phase !== 'done') shell.print('');
    await shell.dispatch({ type: 'rest', ms: shell.ms() });
  }
  finish(shell);
};
