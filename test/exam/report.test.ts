import { describe, expect, it } from 'vitest';
import { type ExamReport, reportOf } from '../../src/exam/report.ts';
import { examsIn } from '../../src/exam/taken.ts';
import { replay } from '../../src/memory/fold.ts';
import { catalog } from '../catalog.ts';
import { deckNamed } from '../memory/cards.ts';
import { examAnswerOf, momentOn } from '../memory/review.ts';
import { handIn, run, type Sitting, say, show, sit, sitThrough, watch } from './sit.ts';

const sourceFor = (list: string) => ({ catalog, deck: deckNamed(list) });

const reportAfter = ({ events }: Sitting, list = 'net+'): ExamReport => {
  const [taken] = examsIn(events);
  const report = taken && reportOf(taken, sourceFor(list), replay(events).exams);
  if (!report) throw new Error('no report');
  return report;
};

describe('a report', () => {
  it('counts right answers, and passes from the line on', () => {
    const twenty = { profile: { questions: 20 } };
    const report = reportAfter(handIn(sitThrough(sit(twenty), (place) => place >= 3)));
    expect(report.score).toEqual({ right: 17, asked: 20 });
    expect(report.passed).toBe(true);
    expect(report.misses.map(({ place }) => place)).toEqual([1, 2, 3]);
    const worse = reportAfter(handIn(sitThrough(sit(twenty), (place) => place >= 4)));
    expect(worse.passed).toBe(false);
  });

  it('adds up by family and by way of asking, the weakest first', () => {
    const report = reportAfter(handIn(sitThrough(sit(), (place) => place % 3 !== 0)));
    for (const parts of [report.byFamily, report.byKind]) {
      const sum = (of: 'right' | 'asked') => parts.reduce((total, part) => total + part[of], 0);
      expect([sum('right'), sum('asked')]).toEqual([report.score.right, report.score.asked]);
      const shares = parts.map(({ right, asked }) => right / asked);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
    }
  });

  it('tells the time: in all, and what a question usually took', () => {
    const report = reportAfter(
      handIn(sitThrough(sit({ profile: { questions: 10 } }), () => true, 7)),
    );
    expect([report.spent, report.usualMs]).toEqual([70_000, 7000]);
  });

  it('counts what was left blank as not right', () => {
    const report = reportAfter(handIn(say(show(sit({ profile: { questions: 5 } }), 2), 'e')));
    expect(report).toMatchObject({ blank: 4, score: { right: 0, asked: 5 }, mixedUp: [] });
  });

  it('names whom a wrong answer was', () => {
    const report = reportAfter(handIn(sitThrough(sit(), () => false)));
    expect(report.mixedUp.length).toBeGreaterThan(5);
    for (const { asked, given } of report.mixedUp) expect(asked).not.toBe(given);
  });

  it('has the earlier tests of the list beside it', () => {
    const first = handIn(sitThrough(sit({ seed: 'one', profile: { questions: 4 } }), () => true));
    const second = handIn(
      sitThrough(sit({ seed: 'two', profile: { questions: 4 }, day: 1 }), () => false),
    );
    const events = [
      ...first.events,
      ...second.events.map((event) => ({ ...event, time: event.time + 86_400_000 })),
    ];
    const reports = examsIn(events).map((taken) =>
      reportOf(taken, sourceFor('net+'), replay(events).exams),
    );
    expect(reports.map((report) => report?.earlier.length)).toEqual([0, 1]);
    expect(reports[1]?.earlier[0]).toMatchObject({ right: 4, asked: 4 });
  });

  it('tells the usual time of what was answered, not of what nobody saw', () => {
    const sitting = sit({ profile: { questions: 9 } });
    const report = reportAfter(handIn(say(watch(run(sitting), 8000), 'e')));
    expect([report.usualMs, report.blank]).toEqual([8000, 8]);
  });

  it('tells what was counted, whatever another process wrote since', () => {
    const over = handIn(sitThrough(sit({ profile: { questions: 4 } }), () => true));
    const { state } = sitThrough(sit({ profile: { questions: 4 } }), () => false);
    const late = [...state.marks].map(([card, { answer }], at) => ({
      ...examAnswerOf('exam-seed', card, `late-${at}`, momentOn(3)),
      answer,
      spent: 900_000,
    }));
    const report = reportAfter({ ...over, events: [...over.events, ...late] });
    expect([report.score.right, report.misses.length]).toEqual([4, 0]);
  });

  it('is there only once the test is handed in', () => {
    const [open] = examsIn(sit().events);
    expect(open && reportOf(open, sourceFor('net+'), [])).toBeUndefined();
  });
});
