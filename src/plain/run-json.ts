import { randomUUID } from 'node:crypto';
import { safeText } from '../grading/safe-text.ts';
import { lastOutcome, mayInsist, showsChoices, standingOf } from '../session/selectors.ts';
import type { SessionState, Standing } from '../session/session.ts';
import { commandOf } from './command-words.ts';
import { hintLine } from './question-lines.ts';
import { type LineShell, timingOf } from './shell.ts';

/** Frozen by tests: a field may be added, never renamed (docs/machine-interface.md). */
const questionRecord = (id: string, { question, hint }: Standing) => ({
  type: 'question',
  id,
  card: question.card,
  direction: question.direction,
  form: question.form,
  // Whoever shows the prompt alone shows all there is to answer by.
  prompt: [question.prompt, ...(question.scene ?? [])].join('\n'),
  ...(question.scene ? { scene: question.scene } : {}),
  transport: question.transport,
  wants: question.wants,
  options: showsChoices({ question, hint })
    ? question.options.map(({ key, label }) => ({ key, label }))
    : [],
});

const verdictRecord = (id: string, state: SessionState, saved: boolean) => {
  const outcome = lastOutcome(state);
  if (!outcome) return { type: 'verdict', id, saved };
  const { verdict, given, expected, givenIs, corrected } = outcome.judgement;
  return {
    type: 'verdict',
    id,
    verdict,
    given,
    expected,
    givenIs: givenIs?.label ?? null,
    ...(corrected === undefined ? {} : { corrected }),
    first: outcome.first,
    saved,
  };
};

/** The same session as JSON lines: a question, then a verdict for each raw answer line, at the end a summary. */
export const runJson = async (shell: LineShell): Promise<void> => {
  const write = (value: unknown): void => shell.print(JSON.stringify(value));
  let id = randomUUID();
  // A program has no use for a lesson: it is asked at once.
  const skipLesson = async (): Promise<void> => {
    if (standingOf(shell.state())?.lesson)
      await shell.dispatch({ type: 'learned', at: shell.now() });
  };
  const ask = (): void => {
    const standing = standingOf(shell.state());
    if (!standing) return;
    id = randomUUID();
    write(questionRecord(id, standing));
  };
  const goOn = async (saved: boolean): Promise<void> => {
    write(verdictRecord(id, shell.state(), saved));
    await shell.dispatch({ type: 'next', at: shell.now() });
    await skipLesson();
    ask();
  };
  const act = async (line: string, standing: Standing): Promise<boolean> => {
    const { catalog } = shell.state().plan;
    switch (commandOf(line)) {
      case 'quit':
        return true;
      case 'idk':
        await goOn(await shell.dispatch({ type: 'give-up', ...timingOf(shell, standing.askedAt) }));
        return false;
      case 'undo': {
        const undone = lastOutcome(shell.state())?.review.id;
        const saved = await shell.dispatch({ type: 'undo', at: shell.now(), id: randomUUID() });
        write({ type: 'undo', review: undone ?? null, saved });
        ask();
        return false;
      }
      case 'right': {
        const accepted = mayInsist(shell.state());
        const saved = await shell.dispatch({ type: 'override', at: shell.now(), id: randomUUID() });
        write({ type: 'override', accepted, saved });
        return false;
      }
      case 'hint': {
        await shell.dispatch({ type: 'hint' });
        const hint = standingOf(shell.state())?.hint ?? 'family';
        write({ type: 'hint', id, text: hintLine(standing.question, hint, catalog) });
        return false;
      }
      case 'choices':
        await shell.dispatch({ type: 'show-choices' });
        ask();
        return false;
      case 'help':
      case 'sources':
        write({ type: 'note', text: standing.question.prompt });
        return false;
      default:
        await goOn(
          await shell.dispatch({
            type: 'answer',
            text: line,
            ...timingOf(shell, standing.askedAt),
          }),
        );
        return false;
    }
  };
  await skipLesson();
  ask();
  if (standingOf(shell.state())) {
    for await (const line of shell.lines) {
      const standing = standingOf(shell.state());
      if (!standing || (safeText(line) !== '' && (await act(line, standing)))) break;
      if (safeText(line) === '') ask();
      if (!standingOf(shell.state())) break;
    }
  }
  const { tally } = shell.state();
  write({
    type: 'summary',
    asked: tally.asked,
    right: tally.right,
    first: tally.first,
    missed: tally.missed,
    mended: tally.mended,
  });
};
