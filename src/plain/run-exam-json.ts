import { leftOn } from '../exam/clock.ts';
import { answeredIn, type ExamState, markOf, questionAt } from '../exam/exam.ts';
import { mustHandIn } from '../exam/reduce.ts';
import type { Answered, ExamReport } from '../exam/report.ts';
import { safeText } from '../grading/safe-text.ts';
import type { Catalog } from '../registry/catalog.ts';
import { explainAnswer } from '../session/explain.ts';
import { type ExamShell, handIn, isAnswer, nextBlank, stampOf } from './exam-shell.ts';
import { type ExamWord, examWordOf, examWords } from './exam-words.ts';

const secondsOf = (ms: number): number => Math.round(ms / 1000);

/** Frozen by tests: a field may be added, never renamed (docs/machine-interface.md). */
const questionRecord = (state: ExamState) => {
  const question = questionAt(state);
  if (!question) return { type: 'question', place: 0, of: 0 };
  const { answer, flagged } = markOf(state, question.card);
  const left = leftOn(state.clock);
  return {
    type: 'question',
    exam: state.setting.start.id,
    place: state.at + 1,
    of: state.setting.questions.length,
    card: question.card,
    direction: question.direction,
    prompt: [question.prompt, ...(question.scene ?? [])].join('\n'),
    ...(question.scene ? { scene: question.scene } : {}),
    transport: question.transport,
    wants: question.wants,
    options: question.options.map(({ key, label }) => ({ key, label })),
    given: answer?.given ?? null,
    flagged,
    answered: answeredIn(state),
    secondsLeft: left === undefined ? null : Math.ceil(left / 1000),
  };
};

const missRecord = ({ question, place, answer }: Answered, catalog: Catalog) => {
  const { right, remember } = explainAnswer(
    question,
    { given: '', givenIs: undefined, verdict: 'unknown' },
    catalog,
  );
  return {
    place,
    card: question.card,
    prompt: question.prompt,
    ...(question.scene ? { scene: question.scene } : {}),
    given: answer?.given ?? null,
    givenIs: answer?.givenIs ?? null,
    verdict: answer?.verdict ?? 'blank',
    right: { ports: right.ports, name: right.name, gloss: right.gloss },
    remember: remember ?? null,
  };
};

const rounded = (share: number): number => Number(share.toFixed(4));

/** A report as the machine interface gives it. */
export const examRecord = (report: ExamReport, catalog: Catalog) => ({
  exam: report.exam,
  deck: report.deck,
  day: report.day,
  time: new Date(report.time).toISOString(),
  ended: report.ended,
  asked: report.score.asked,
  right: report.score.right,
  share: report.score.asked === 0 ? null : rounded(report.score.right / report.score.asked),
  interval: { low: rounded(report.interval.low), high: rounded(report.interval.high) },
  passAt: report.passAt,
  passed: report.passed,
  blank: report.blank,
  seconds: secondsOf(report.spent),
  limitSeconds: report.limit === null ? null : secondsOf(report.limit),
  usualSeconds: secondsOf(report.usualMs),
  byFamily: report.byFamily,
  byDirection: report.byKind.map(({ kind, ...part }) => ({ direction: kind, ...part })),
  questions: report.questions.map(({ question, place, answer, right, flagged, ms }) => ({
    place,
    card: question.card,
    given: answer?.given ?? null,
    right,
    flagged,
    seconds: secondsOf(ms),
  })),
  misses: report.misses.map((missed) => missRecord(missed, catalog)),
  mixedUp: report.mixedUp,
  earlier: report.earlier.map(({ exam, day, asked, right, passAt }) => ({
    exam,
    day,
    asked,
    right,
    passed: asked > 0 && right / asked >= passAt,
  })),
});

/** Where a command leads: another place, the end, or nowhere. */
const placeFor = ({ at }: ExamState, asked: ExamWord): number | undefined => {
  if (asked.word === 'go back') return at - 1;
  if (asked.word === 'go on') return at + 1;
  return asked.word === 'go' ? asked.place - 1 : undefined;
};

/** The same test as JSON lines: a question, then for each line what was kept of it; at the end the report. */
export const runExamJson = async (shell: ExamShell): Promise<void> => {
  const write = (value: unknown): void => shell.print(JSON.stringify(value));
  const ask = (): void => write(questionRecord(shell.state()));
  const show = async (place: number): Promise<void> => {
    await shell.dispatch({ type: 'show', place, ms: shell.ms() });
    ask();
  };
  const answer = async (text: string): Promise<void> => {
    const place = shell.state().at + 1;
    const saved = await shell.dispatch({ type: 'answer', text, ...stampOf(shell) });
    write({ type: 'kept', place, saved });
    await show(nextBlank(shell.state()) ?? shell.state().at);
  };
  const obey = async (asked: ExamWord): Promise<boolean> => {
    const place = placeFor(shell.state(), asked);
    if (place !== undefined) await show(place);
    else if (asked.word === 'quit') return true;
    else if (asked.word === 'hand in') {
      await handIn(shell);
      return true;
    } else if (asked.word === 'idk') await answer('');
    else if (asked.word === 'flag') {
      const saved = await shell.dispatch({ type: 'flag', ...stampOf(shell) });
      write({ type: 'kept', place: shell.state().at + 1, saved });
    } else if (asked.word === 'help')
      write({ type: 'note', text: Object.keys(examWords).join(', ') });
    else ask();
    return false;
  };
  // Not awaited: lines that are piped in meanwhile would be lost.
  void shell.dispatch({ type: 'run', ms: shell.ms() });
  ask();
  for await (const line of shell.lines) {
    await shell.dispatch({ type: 'look', ...stampOf(shell) });
    if (mustHandIn(shell.state())) break;
    const asked = examWordOf(line);
    if (asked) {
      if (await obey(asked)) break;
    } else if (safeText(line) === '') ask();
    else if (isAnswer(line, shell.state())) await answer(line);
    else write({ type: 'refused', place: shell.state().at + 1, given: safeText(line) });
  }
  if (mustHandIn(shell.state())) await handIn(shell);
  const report = shell.report();
  if (report) write({ type: 'report', ...examRecord(report, shell.state().setting.catalog) });
  else {
    await shell.dispatch({ type: 'rest', ms: shell.ms() });
    write({
      type: 'resting',
      exam: shell.state().setting.start.id,
      answered: answeredIn(shell.state()),
    });
  }
};
