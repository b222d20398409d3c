import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partOf } from '../../../src/classroom/report/hand-in.ts';
import {
  slipHeading,
  takenAnswers,
  takenSlips,
} from '../../../src/classroom/report/self-reported.ts';
import { eachOnce } from '../../../src/classroom/report/taken.ts';
import type { DrillAnswers } from '../../../src/drill/answers.ts';
import { slipOf } from '../../../src/drill/slip.ts';
import { drillOf, marksOf } from './marked.ts';

const drill = drillOf(20);
const coded = { drill, code: 'PQ1-TEST' };
const pattern = '1101-11?111x1111111 ';
const options = marksOf(drill, pattern).map(({ option }) => option);

const answers = (name: string | null, more: Partial<DrillAnswers> = {}): DrillAnswers => ({
  code: 'pq1-test',
  variant: 'A',
  name,
  app: '0.1.0',
  content: 'x',
  seconds: null,
  started: 1_700_000_000_000,
  answers: marksOf(drill, pattern).map(({ option, number }) => ({
    place: number,
    option,
    ms: 2500,
    time: 1_700_000_000_000,
  })),
  ...more,
});

const slip = (variant: string) => slipOf(drill, variant, options);
const read = (lines: readonly string[], variant?: string) =>
  takenSlips(coded, variant, ['PQ1-TEST', ...lines], 'slips.txt');

describe('an answers file in a report', () => {
  it('is graded here, with what was not reached left out', () => {
    const { quiz, handIns } = takenAnswers(coded, answers('Ana Bell'), 'ana.jsonl');
    expect(quiz).toMatchObject({ live: false, id: 'PQ1-TEST', questions: 20, voided: [] });
    const [handIn] = handIns;
    expect(handIn).toMatchObject({ kind: 'answers', from: 'ana.jsonl', name: 'Ana Bell' });
    expect(handIn?.marks).toHaveLength(20);
    expect(handIn && partOf(handIn.marks)).toEqual({ right: 15, asked: 20 });
    expect(handIn?.marks.map(({ option }) => option)).toEqual([...options, null]);
    expect(handIn?.marks.at(-1)?.ms).toBeNull();
  });

  it('takes no name as it was written', () => {
    const names = ['\u001b[31mA\u200bna\u202e', '  Ana  ', '\u0000', null].map(
      (name) => takenAnswers(coded, answers(name), 'f').handIns[0]?.name,
    );
    expect(names).toEqual(['[31mAna', 'Ana', '', '']);
  });

  it('is the same one twice, and another one where anything in it differs', () => {
    const idOf = (data: DrillAnswers) => takenAnswers(coded, data, 'f').handIns[0]?.id;
    expect(idOf(answers('Ana'))).toBe(idOf(answers('Ana')));
    const others = [
      answers('Bo'),
      answers('Ana', { started: 1 }),
      answers('Ana', { variant: 'B' }),
      answers('Ana', { answers: [] }),
    ].map(idOf);
    expect(new Set([...others, idOf(answers('Ana'))]).size).toBe(5);
  });

  it('belongs to nobody else without a name', () => {
    const personOf = (data: DrillAnswers) => takenAnswers(coded, data, 'f').handIns[0]?.person;
    expect(personOf(answers('ANA'))).toBe(personOf(answers('Ana')));
    expect(personOf(answers(null))).not.toBe(personOf(answers(null, { started: 1 })));
  });

  it.each([
    ['Ella', 'Eila'],
    ['Erna', 'Ema'],
    ['Jo Anna', 'Joanna'],
    ['José', 'Jose'],
    ['Anna-Lena', 'Anna Lena'],
    ['O’Brien', 'OBrien'],
    ['Savvas', 'Sawas'],
    ['Maximilian Alexander Huber', 'Maximilian Alexander Hofer'],
  ])('of %s is not that of %s', (one, other) => {
    const taken = [
      takenAnswers(coded, answers(one), 'a.jsonl'),
      takenAnswers(coded, answers(other, { started: 1 }), 'b.jsonl'),
      read([`${one} ${slip('A')}`, `${other} ${slip('A')}`]),
    ];
    // The slip of each goes with the file of each.
    expect(eachOnce(taken).map(({ name, kind }) => [name, kind])).toEqual([
      [one, 'answers'],
      [other, 'answers'],
    ]);
    const alone = [taken[0], read([`${other} ${slip('A')}`])].flatMap((each) => each ?? []);
    expect(eachOnce(alone)).toHaveLength(2);
  });

  it.each([
    ['Ana Bell', '  ana   BELL '],
    ['José', 'Jose\u0301'],
    ['Ana', 'Ａｎａ'],
    ['ΝΙΚΟΣ', 'νικος'],
  ])('of %j is that of %j', (one, other) => {
    const [a, b] = [one, other].map(
      (name) => takenAnswers(coded, answers(name), 'f').handIns[0]?.person,
    );
    expect(a).toBe(b);
  });

  it('keeps its name whole, within bounds', () => {
    const nameOf = (name: string) => takenAnswers(coded, answers(name), 'f').handIns[0]?.name;
    expect(nameOf('Maximilian Alexander Huber')).toBe('Maximilian Alexander Huber');
    expect(nameOf('x'.repeat(300))).toBe('x'.repeat(100));
  });
});

describe('slips that were written down', () => {
  it.each([
    ['Ana', `Ana ${slip('A')}`],
    ['Ana Maria Bell', `Ana Maria Bell    ${slip('A').toLowerCase()}`],
    ['Ana', `Ana\t${slip('A').replaceAll('-', ' ')}`],
    ['Bell, Ana', `Bell, Ana: ${slip('B')}`],
    ['Ana B', `Ana B ${slip('A')}`],
    ['Ana', `  Ana;${slip('C')}  `],
    ['', slip('A')],
    ['Bob "B", Jr', `"Bob ""B"", Jr",${slip('A')}`],
    ['Bell, Ana', `"Bell, Ana";"${slip('B')}"`],
    ['Ana', `Ana;${slip('A')};;`],
    ['Bell, Ana', `"Bell, Ana, ${slip('B')}"`],
    ['Ana', `Ana Answer slip: ${slip('B')}`],
    ['Ana', `"Ana: answer slip";${slip('A')}`],
    ['', `Answer slip: ${slip('A')}`],
    ['Ana Slip', `Ana Slip ${slip('A')}`],
  ])('are read: %s', (name, line) => {
    const { handIns, faults } = read([line]);
    expect(faults).toEqual([]);
    expect(handIns.map((handIn) => handIn.name)).toEqual([name]);
    expect(handIns[0]?.marks.map(({ option }) => option)).toEqual([...options, null]);
    expect(handIns[0]?.kind).toBe('slip');
  });

  it('without a name are one student a line, and the same file twice adds nothing', () => {
    const lines = [slip('A'), slip('A'), `Ana ${slip('A')}`, `Ana ${slip('A')}`];
    expect(eachOnce([read(lines), read(lines)])).toHaveLength(3);
    expect(new Set(read(lines).handIns.map(({ person }) => person)).size).toBe(3);
    expect(read(lines).handIns.map(({ from }) => from)).toEqual([
      'slips.txt, line 2',
      'slips.txt, line 3',
      'slips.txt',
      'slips.txt',
    ]);
    expect(read([slip('A'), `Ana ${slip('A')}`]).handIns[0]?.from).toBe('slips.txt');
  });

  it('may leave out the letter of the variant that the first line names', () => {
    const bare = slip('B').slice(2);
    expect(read([`Ana ${bare}`]).handIns).toHaveLength(0);
    expect(read([`Ana ${bare}`, `Bo ${slip('A')}`], 'B').handIns).toHaveLength(2);
    expect(slipHeading(' PQ1-NET+-20-ABCD-1234567  b')).toEqual({
      code: 'PQ1-NET+-20-ABCD-1234567',
      variant: 'B',
    });
    expect(slipHeading('PQ1-TEST;;')).toEqual({ code: 'PQ1-TEST' });
    expect(slipHeading('PQ1 NET+ 20 ABCD 1234567')).toEqual({ code: 'PQ1 NET+ 20 ABCD 1234567' });
  });

  it.each([
    ['Quiz code PQ1-TEST', undefined],
    ['"PQ1-TEST"', undefined],
    ['PQ1-TEST, variant A', 'A'],
    ['quiz code: PQ1-TEST; Variant: b', 'B'],
  ])('may begin as a quiz or a sheet says its code: %s', (line, variant) => {
    expect(slipHeading(line)).toEqual({ code: 'PQ1-TEST', ...(variant ? { variant } : {}) });
  });

  it('are told by line where they cannot be read, and the others are kept', () => {
    const damaged = slip('A').replace(/^./, (sign) => (sign === 'K' ? 'M' : 'K'));
    const { handIns, faults } = read([
      '# room 12',
      '',
      `Ana ${slip('A')}`,
      `Bo ${damaged}`,
      'Cy 123',
      'Dee',
      `Eve Fox ${slip('A').slice(0, -1)}`,
      `Gus: ${slip('A').replaceAll('-', ' ').slice(0, -2)}`,
      slip('A').slice(0, -1),
    ]);
    expect(handIns.map(({ name }) => name)).toEqual(['Ana']);
    expect(faults.map(({ line, name, fault }) => [line, name, fault.kind])).toEqual([
      [5, 'Bo', 'check'],
      [6, '', 'length'],
      [7, '', 'length'],
      [8, 'Eve Fox', 'length'],
      [9, 'Gus', 'length'],
      [10, '', 'length'],
    ]);
  });

  it('take any line without harm', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (line) => {
        const { handIns, faults } = read([line]);
        expect(handIns.length + faults.length).toBeLessThanOrEqual(1);
      }),
    );
    read([`${'x '.repeat(500_000)}`]);
  }, 30_000);
});
