import { describe, expect, it } from 'vitest';
import { shownLeft } from '../../src/app/exam-clock.ts';
import { looksAlike } from '../../src/app/state.ts';
import { placeOf } from '../../src/app/update.ts';
import { leftOn } from '../../src/exam/clock.ts';
import { answeredIn, markOf, questionAt } from '../../src/exam/exam.ts';
import { replay } from '../../src/memory/fold.ts';
import {
  down,
  enter,
  esc,
  happen,
  open,
  type Played,
  screenOf,
  slowly,
  type,
  up,
  wait,
} from './play.ts';
import {
  answered,
  eventsOf,
  examOf,
  keptOf,
  pass,
  rightLetter,
  startedAgain,
  timed,
} from './timed.ts';

const right = '\u001B[C';
const left = '\u001B[D';
const placeIn = ({ state }: Played): string => placeOf(state);
const at = (played: Played): number => examOf(played).at;
const givenAt = (played: Played, place: number): string | undefined => {
  const exam = examOf(played);
  const card = exam.setting.questions[place]?.card ?? '';
  return markOf(exam, card).answer?.given;
};
const optionAt = (played: Played, letter: string): string | undefined =>
  questionAt(examOf(played))?.options.find(({ key }) => key === letter)?.label;
const secondsLeft = (played: Played): number => (leftOn(examOf(played).clock) ?? 0) / 1000;
const reportIn = ({ state }: Played) => {
  if (state.screen.name !== 'report') throw new Error(`no report, but ${state.screen.name}`);
  return state.screen.report;
};

describe('a timed test', () => {
  it('leads from Home through all questions to the overview, and handed in to its report', () => {
    const begun = slowly(open('home', { examWish: { questions: 10 } }), 't', enter);
    expect(placeIn(begun)).toBe('exam');
    const whole = answered(begun, 10, 8);
    expect(placeIn(whole)).toBe('exam-overview');
    const done = slowly(whole, 's');
    expect(placeIn(done)).toBe('report');
    expect(reportIn(done)).toMatchObject({ score: { right: 8, asked: 10 }, ended: 'handed-in' });
    expect(placeIn(slowly(done, enter))).toBe('home');
  });

  it('says nothing of right and wrong before its end: no state differs by it', () => {
    const start = timed();
    const wrong = ['a', 'b', 'c', 'd'].find((letter) => letter !== rightLetter(start)) ?? '';
    const [one, two] = [slowly(start, rightLetter(start)), slowly(start, wrong)];
    expect(placeIn(one)).toBe(placeIn(two));
    expect(one.state.screen).toEqual(two.state.screen);
    expect(one.state.memory).toBe(start.state.memory);
  });

  it('can be gone back in; another answer changes it, and nothing is undone', () => {
    const back = slowly(timed(), 'a', 'b', left, 'p');
    expect(at(back)).toBe(0);
    expect(givenAt(back, 0)).toBe(optionAt(back, 'a'));
    const same = slowly(back, 'u', 'h', 'o', esc);
    expect(givenAt(same, 0)).toBe(optionAt(back, 'a'));
    const changed = slowly(back, 'c');
    expect(givenAt(changed, 0)).toBe(optionAt(back, 'c'));
    // On to the next one that is not answered.
    expect(at(changed)).toBe(2);
    expect(answeredIn(examOf(changed))).toBe(2);
  });

  it('takes by Enter the row moved to, and nothing before', () => {
    expect(at(slowly(timed(), enter))).toBe(0);
    const taken = slowly(timed(), down, down, enter);
    expect(givenAt(taken, 0)).toBe(optionAt(timed(), 'b'));
    expect(givenAt(slowly(timed(), up, enter), 0)).toBe(optionAt(timed(), 'e'));
  });

  it('turns by arrows without answering; behind the last comes the overview', () => {
    const last = slowly(timed(), ...Array(9).fill(right));
    expect(at(last)).toBe(9);
    expect(answeredIn(examOf(last))).toBe(0);
    expect(placeIn(slowly(last, 'n'))).toBe('exam-overview');
    expect(at(slowly(timed(), left))).toBe(0);
  });

  it('never goes back by itself: what was passed over shows in the overview', () => {
    const rest = answered(slowly(timed(), 'n'), 9);
    expect(placeIn(rest)).toBe('exam-overview');
    expect(answeredIn(examOf(rest))).toBe(9);
    expect(givenAt(rest, 0)).toBeUndefined();
  });

  it('flags, here and in the overview, and takes the flag away again', () => {
    const isFlagged = (played: Played, place: number) =>
      markOf(examOf(played), examOf(played).setting.questions[place]?.card ?? '').flagged;
    const flagged = slowly(timed(), 'f', 'a');
    expect(isFlagged(flagged, 0)).toBe(true);
    const there = slowly(flagged, 'o', right, right, 'f');
    expect(isFlagged(there, 3)).toBe(true);
    expect(isFlagged(slowly(there, 'f'), 3)).toBe(false);
  });

  it('opens by itself where the command line asks for it, with what it asks for', () => {
    const wished = open('exam', { examWish: { questions: 12, minutes: null } });
    expect(wished.state.screen).toMatchObject({ name: 'exam-intro', pace: 3 });
    const { start } = examOf(slowly(wished, enter)).setting;
    expect(start).toMatchObject({ limit: null });
    expect(start.questions).toHaveLength(12);
    const stretched = slowly(open('exam', { examWish: { minutes: 10 } }), right, enter);
    expect(examOf(stretched).setting.start.limit).toBe(15 * 60_000);
    expect(examOf(slowly(open('exam'), left, enter)).setting.start.limit).toBe(null);
    const again = startedAgain(answered(timed(), 2), { examWish: { anew: true } });
    expect(again.state.screen).toMatchObject({ name: 'exam-intro', open: undefined });
  });
});

describe('the overview', () => {
  it('moves in its grid, and Enter goes there', () => {
    const grid = slowly(timed(20), 'o', down, right);
    expect(grid.state.screen).toMatchObject({ cursor: 11 });
    expect(at(slowly(grid, enter))).toBe(11);
    expect(at(slowly(grid, esc))).toBe(0);
    expect(slowly(grid, down, left, 'G').state.screen).toMatchObject({ cursor: 19 });
    const narrow = happen(grid, { type: 'resize', size: { columns: 40, rows: 12 } });
    expect(slowly(narrow, up).state.screen).toMatchObject({ cursor: 6 });
  });

  it('asks once where some are blank; any other key calms it', () => {
    const warned = slowly(answered(timed(), 7), 'o', 's');
    expect(warned.state.screen).toMatchObject({ name: 'exam-overview', warned: true });
    expect(slowly(warned, right).state.screen).toMatchObject({ warned: false });
    expect(reportIn(slowly(warned, 's'))).toMatchObject({
      blank: 3,
      score: { right: 7, asked: 10 },
    });
  });
});

describe('the clock of a test', () => {
  it('runs while questions stand, and stands still at rest', () => {
    const half = pass(timed(), 60);
    expect(secondsLeft(half)).toBeCloseTo(240, 1);
    const rested = slowly(half, esc);
    expect(placeIn(rested)).toBe('exam-rest');
    expect(placeIn(slowly(rested, esc))).toBe('home');
    expect(rested.state.wakeAt).toBeUndefined();
    const later = slowly(wait(rested, 3600), enter);
    expect(placeIn(later)).toBe('exam');
    expect(secondsLeft(later)).toBeCloseTo(239, 1);
  });

  it('is kept with each answer, every five seconds, and when the test rests', () => {
    const kept = keptOf(pass(timed(), 21));
    expect(kept.length).toBeGreaterThanOrEqual(4);
    for (const [before, after] of kept.slice(1).map((ms, step) => [kept[step] ?? 0, ms] as const))
      expect(after - before).toBeLessThan(5100);
    expect(keptOf(slowly(timed(), esc))).toEqual([1000]);
    const answer = eventsOf(slowly(timed(), 'a')).at(-1);
    expect(answer).toMatchObject({ type: 'exam-answer', spent: 1000 });
  });

  it('is looked at without anything to paint, but for the minutes shown', () => {
    const before = pass(timed(), 20);
    const after = pass(before, 12);
    expect(keptOf(after).length).toBeGreaterThan(keptOf(before).length);
    expect(looksAlike(before.state, after.state)).toBe(true);
    expect(looksAlike(before.state, pass(before, 41).state)).toBe(false);
    // A screen reader would read everything again.
    const spoken = pass(timed(10, { spoken: true }), 20);
    expect(looksAlike(spoken.state, pass(spoken, 100).state)).toBe(true);
  });

  it('shows minutes, and steps of ten seconds in the last one, each in time', () => {
    let played = timed();
    const seen: number[] = [];
    for (let second = 0; second < 299; second++) {
      const shown = (shownLeft(examOf(played).clock) ?? 0) / 1000;
      if (seen.at(-1) !== shown) seen.push(shown);
      const real = 300 - second;
      expect(shown - real).toBeGreaterThanOrEqual(-0.01);
      expect(shown - real).toBeLessThan(real > 60 ? 60.01 : 10.01);
      played = pass(played, 1);
    }
    expect(seen).toEqual([300, 240, 180, 120, 60, 50, 40, 30, 20, 10]);
  });

  it('runs on under the help page, and ends there too', () => {
    const helped = slowly(timed(), '?');
    expect(secondsLeft(pass(helped, 30))).toBeLessThan(275);
    const over = pass(helped, 301);
    expect(placeIn(over)).toBe('report');
  });

  it('hands in by itself when the time is up, and the report hears no key meant for a question', () => {
    const over = pass(answered(timed(), 4, 3), 296.2);
    expect(reportIn(over)).toMatchObject({ ended: 'time-up', blank: 6, score: { right: 3 } });
    expect(placeIn(type(over, enter))).toBe('report');
    expect(placeIn(type(over, 'm'))).toBe('report');
    expect(placeIn(type(wait(over, 1.1), enter))).toBe('home');
  });

  it('takes no answer that comes after the end', () => {
    const late = pass(timed(), 299);
    const key = { type: 'key', key: { name: 'text', text: 'a' }, id: 'late' } as const;
    const pressed = happen(late, { ...key, at: late.state.now, ms: late.seconds * 1000 + 1500 });
    expect(reportIn(pressed)).toMatchObject({ blank: 10, ended: 'time-up' });
  });

  it("rests when the terminal is somebody else's, from the moment it was taken", () => {
    const running = pass(timed(), 30);
    const ms = running.seconds * 1000;
    const away = happen(wait(running, 0), { type: 'away', at: running.state.now, ms });
    expect(placeIn(away)).toBe('exam-rest');
    expect(keptOf(away).at(-1)).toBeCloseTo(30_000, -2);
    expect(secondsLeft(slowly(wait(away, 500), enter))).toBeCloseTo(270, 0);
  });
});

describe('a test that was killed', () => {
  it('goes on where it was: the same question and marks, and the time that was kept', () => {
    const killed = pass(slowly(answered(timed(), 4, 3), 'f'), 33);
    const again = startedAgain(killed);
    expect(again.state.screen).toMatchObject({ name: 'exam-intro' });
    const on = slowly(again, enter);
    expect(at(on)).toBe(at(killed));
    expect(questionAt(examOf(on))).toEqual(questionAt(examOf(killed)));
    const marks = (played: Played) =>
      examOf(played).setting.questions.map(({ card }) => {
        const { answer, flagged } = markOf(examOf(played), card);
        return { answer, flagged };
      });
    expect(marks(on)).toEqual(marks(killed));
    expect(secondsLeft(on) - secondsLeft(killed)).toBeGreaterThanOrEqual(-0.01);
    expect(secondsLeft(on) - secondsLeft(killed)).toBeLessThan(5);
  });

  it('is told at Home, and n leaves it for another', () => {
    const killed = answered(timed(), 4);
    const events = eventsOf(killed);
    const memory = replay(events);
    const { exams } = startedAgain(killed).state;
    const home = open('home', { memory, exams });
    expect(home.state.screen).toMatchObject({ test: { answered: 4, asked: 10 } });
    const other = slowly(home, 't', 'n', 'n');
    expect(examOf(other).setting.start.id).not.toBe(examOf(killed).setting.start.id);
    expect(answeredIn(examOf(other))).toBe(0);
    expect(other.state.memory.openExams.map(({ exam }) => exam)).toEqual([
      examOf(other).setting.start.id,
    ]);
    expect(open('home').state.screen).toMatchObject({ test: undefined });
  });

  it('after its time was over is handed in as soon as it is gone on with', () => {
    const killed = answered(timed(), 2);
    const { exams } = startedAgain(killed).state;
    const late = startedAgain(killed, { exams: { ...exams, clock: () => 300_000 } });
    expect(reportIn(slowly(late, enter))).toMatchObject({ ended: 'time-up', blank: 8 });
  });
});

describe('what is handed in', () => {
  it('makes each review exactly once', () => {
    const done = slowly(answered(timed(), 10, 6), 's');
    const events = eventsOf(done);
    const submits = events.filter((event) => event.type === 'exam-submit');
    expect(submits).toHaveLength(1);
    expect(submits[0]?.reviews).toHaveLength(10);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    expect(replay(events)).toEqual(replay([...events, ...events]));
    expect(done.state.memory.cards).toEqual(replay(events).cards);
    expect(done.state.memory.cards.size).toBe(10);
    expect(done.state.memory.exams).toHaveLength(1);
    expect(done.state.memory.openExams).toEqual([]);
    const more = pass(slowly(done, enter, 't', esc), 600);
    expect(eventsOf(more)).toEqual(events);
  });

  it('is studied by one key: the misses and no others', () => {
    const done = slowly(answered(timed(), 10, 6), 's');
    const missed = reportIn(done).misses.map(({ question }) => question.card);
    const study = slowly(done, 'm');
    expect(screenOf(study)).toBe('study');
    expect(study.state.session?.plan.practice).toBe(true);
    expect(new Set(study.state.session?.plan.cards.map(({ id }) => id))).toEqual(new Set(missed));
    expect(missed).toHaveLength(4);
    // What follows is today's work again.
    const later = slowly(study, esc, enter, 'e');
    expect(later.state.wish.cards).toBeUndefined();
    const perfect = slowly(answered(timed(), 10), 's', 'm');
    expect(screenOf(perfect)).toBe('report');
  });

  it('can be read again: the last report, and earlier tests beside it', () => {
    const first = slowly(answered(timed(), 10, 6), 's');
    const second = slowly(answered(slowly(first, enter, 't', enter), 10, 9), 's');
    expect(reportIn(second).earlier).toMatchObject([{ right: 6, asked: 10 }]);
    const again = slowly(startedAgain(second), 'r');
    const { usualMs: _, questions: __, misses, ...told } = reportIn(again);
    expect(told).toMatchObject({ score: { right: 9, asked: 10 } });
    expect(misses.map(({ question, answer }) => [question.prompt, answer?.given])).toEqual(
      reportIn(second).misses.map(({ question, answer }) => [question.prompt, answer?.given]),
    );
  });

  it('is gone through by parts, from its score to the last miss', () => {
    const done = slowly(answered(timed(), 10, 6), 's');
    const topOf = ({ state }: Played) => (state.screen.name === 'report' ? state.screen.top : -1);
    expect(topOf(slowly(done, up))).toBe(0);
    expect(topOf(slowly(done, down, down, up))).toBe(1);
    const last = topOf(slowly(done, 'G'));
    expect(topOf(slowly(done, ...Array(20).fill(' ')))).toBe(last);
    expect(topOf(slowly(done, 'G', 'g'))).toBe(0);
    expect(topOf(slowly(done, '\u001B[6~', '\u001B[5~'))).toBe(0);
  });
});

describe('keys glued to another', () => {
  it('answer and hand in nothing that nobody has seen', () => {
    const intro = type(wait(open('home'), 1), `t${enter}`);
    expect(placeIn(intro)).toBe('exam-intro');
    expect(answeredIn(examOf(type(open('exam'), `${enter}abc`)))).toBe(0);
    expect(answeredIn(examOf(type(timed(), 'abcd')))).toBe(1);
    expect(answeredIn(examOf(type(timed(), `${right}a`)))).toBe(0);
    const nine = answered(timed(), 9);
    expect(placeIn(type(nine, `${rightLetter(nine)}s`))).toBe('exam-overview');
    const blank = slowly(timed(), 'o');
    expect(placeIn(type(blank, 'ss'))).toBe('exam-overview');
    const whole = answered(timed(), 10);
    expect(placeIn(type(whole, `s${enter}`))).toBe('report');
  });

  it('lead out all the same', () => {
    expect(type(open('exam'), `${enter}q`).effects).toContainEqual({ type: 'quit', code: 0 });
    expect(type(timed(), 'a\u0003').effects).toContainEqual({ type: 'quit', code: 130 });
  });
});
