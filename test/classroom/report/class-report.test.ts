import { describe, expect, it } from 'vitest';
import { classReport } from '../../../src/classroom/report/class-report.ts';
import { underOneCode } from '../../../src/classroom/report/taken.ts';
import { catalog } from '../../catalog.ts';
import { drillOf, handInOf, marksOf, takenOf } from './marked.ts';

const five = drillOf(5);
const handIn = (name: string, pattern: string, more: Parameters<typeof handInOf>[2] = {}) =>
  handInOf(name, marksOf(five, pattern), more);
const of = (...taken: Parameters<typeof classReport>[0]) => classReport(taken, catalog);

describe('the report of a class', () => {
  it('names students by name, not by how they did', () => {
    const { students, score } = of(
      takenOf([handIn('zoe', '11111'), handIn('Émile', '00000'), handIn('emil', '1----')]),
    );
    expect(
      students.map(({ name, right, asked, unanswered }) => [name, right, asked, unanswered]),
    ).toEqual([
      ['emil', 1, 5, 4],
      ['Émile', 0, 5, 0],
      ['zoe', 5, 5, 0],
    ]);
    expect(score).toEqual({ right: 6, asked: 15 });
  });

  it('counts the same file or session once', () => {
    const [ana, bo] = [handIn('ana', '11111'), handIn('bo', '00000')];
    const report = of(takenOf([ana, bo]), takenOf([ana, bo]));
    expect(report.students).toHaveLength(2);
    expect(report.quizzes).toHaveLength(1);
    expect(report.score).toEqual({ right: 5, asked: 10 });
    expect(report.namedTwice).toEqual([]);
  });

  it('counts a slip of the same answers as the file it belongs to, and nothing else', () => {
    const file = handIn('ana', '110-1', { kind: 'answers' });
    const slip = handIn('ana', '110-1', { kind: 'slip' });
    const again = handIn('ana', '110-1', { kind: 'slip' });
    expect(of(takenOf([slip, file, again])).students.map(({ handIns }) => handIns)).toEqual([
      [file],
    ]);
    expect(of(takenOf([slip, again])).students).toHaveLength(1);
    const others = [
      handIn('ana', '11011', { kind: 'slip' }),
      handIn('bo', '110-1', { kind: 'slip' }),
      handIn('ana', '110-1', { kind: 'slip', drill: 'PQ1-OTHER' }),
    ];
    const { students } = of(takenOf([file, ...others]));
    expect(students.flatMap(({ handIns }) => handIns)).toHaveLength(4);
  });

  it('counts a quiz that was handed in half and then whole as one', () => {
    const half = handIn('ana', '11---', { kind: 'answers' });
    const whole = handIn('ana', '11011', { kind: 'answers' });
    expect(of(takenOf([half, whole])).students.map(({ handIns }) => handIns)).toEqual([[whole]]);
    for (const other of [
      handIn('ana', '10---', { kind: 'answers' }),
      handIn('ana', '11---', { kind: 'answers', time: 1 }),
      handIn('bo', '11---', { kind: 'answers' }),
    ])
      expect(of(takenOf([other, whole])).students).toHaveLength(2);
  });

  it('takes a quiz for one whichever version its code says made it', () => {
    const [right, mistyped] = ['PQ1-N10-009-5-ABCD-23YWXYZ', 'PQ1-N10-009-5-ABCD-93YWXYZ'];
    const codes = { [mistyped]: 'answers', [right]: 'slip' } as const;
    const taken = Object.entries(codes).map(([drill, kind]) =>
      takenOf([handIn('ana', '11111', { drill, kind })], { id: drill, drill, live: false }),
    );
    const cid = handIn('cid', '00000', { drill: right, kind: 'answers' });
    const live = takenOf([cid], { id: 'room', drill: mistyped, live: true });
    const other = 'PQ1-N10-009-5-ABCE-93YWXYZ';
    const last = takenOf([], { id: other, drill: other, live: false });
    const report = of(...underOneCode([...taken, live, last]));
    expect(report.quizzes.map(({ id, drill }) => [id, drill])).toEqual([
      [right, right],
      ['room', right],
      [other, other],
    ]);
    expect(
      report.students.map(({ name, asked, handIns: [{ drill } = cid] }) => [name, asked, drill]),
    ).toEqual([
      ['ana', 5, right],
      ['cid', 5, right],
    ]);
  });

  it('adds up what one student handed in of different quizzes', () => {
    const { students } = of(
      takenOf([handIn('ana', '11111', { drill: 'PQ1-ONE' })]),
      takenOf([handIn('ana', '00000', { drill: 'PQ1-TWO', kind: 'answers' })], {
        id: 'PQ1-TWO',
        live: false,
      }),
    );
    expect(students.map(({ name, right, asked, origin }) => [name, right, asked, origin])).toEqual([
      ['ana', 5, 10, 'both'],
    ]);
  });

  it('keeps two hand-ins of one quiz under one name apart, and says so', () => {
    const report = of(
      takenOf([
        handIn('ana', '11111', { kind: 'answers' }),
        handIn('ana', '00000', { kind: 'answers' }),
        handIn('bo', '00000', { kind: 'answers' }),
      ]),
    );
    expect(report.students.map(({ name, right, origin }) => [name, right, origin])).toEqual([
      ['ana', 5, 'self-reported'],
      ['ana (2)', 0, 'self-reported'],
      ['bo', 0, 'self-reported'],
    ]);
    expect(report.namedTwice).toEqual([{ name: 'ana', drill: 'PQ1-TEST', times: 2 }]);
  });

  it('has nothing to tell of nobody', () => {
    expect(of()).toMatchObject({ students: [], questions: [], score: { right: 0, asked: 0 } });
    expect(of(takenOf([handIn('late', '     ')])).students[0]).toMatchObject({ asked: 0 });
  });
});
