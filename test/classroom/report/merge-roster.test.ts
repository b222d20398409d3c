import { describe, expect, it } from 'vitest';
import { type Earned, earnedBy, matchRoster } from '../../../src/classroom/report/merge-roster.ts';
import { nameColumns, namesIn } from '../../../src/classroom/report/roster-columns.ts';
import { studentResults } from '../../../src/classroom/report/students.ts';
import { drillOf, handInOf, marksOf } from './marked.ts';

const earned = (name: string, right = 3, drills: readonly string[] = ['one']): Earned => ({
  shown: name,
  name,
  part: { right, asked: 5 },
  drills,
});
const entries = (...names: readonly string[]) =>
  names.map((name) => ({ shown: name, names: [name] }));
const found = (list: readonly string[], name: string) => {
  const { marks, unclear } = matchRoster(entries(...list), [earned(name)]);
  return unclear.length > 0 ? 'unclear' : list[[...marks.keys()][0] ?? -1];
};

describe('a name in a roster', () => {
  it.each([
    ['Ana Bell', 'ana  bell'],
    ['Bell, Ana', 'Ana Bell'],
    ['Ana Bell', 'Bell, Ana'],
    ['Bell Ana', 'Ana Bell'],
    ['José Peña', 'Jose Pena'],
    ['Weiß, Gül', 'Gul Weiss'],
    ["Anna-Lena O'Brien", 'anna lena o’brien'],
    ['Maximiliana von Hohenstein', 'Maximiliana von Hohe'],
  ])('%s is found for %s', (listed, name) => {
    expect(found(['Zoe Zorn', listed, 'Ben Abel'], name)).toBe(listed);
  });

  it('is never guessed', () => {
    expect(found(['Ana Bell', 'Ben Abel'], 'Ana')).toBeUndefined();
    expect(found(['Ana Bell', 'Ben Abel'], 'Ana Belle')).toBeUndefined();
    expect(found(['Ana Bell', 'Ana Bell'], 'Ana Bell')).toBe('unclear');
    expect(found(['José Peña', 'Jose Pena'], 'Jose Pena')).toBe('unclear');
    expect(
      found(['Maximiliana von Hohenstein', 'Maximiliana von Hohenau'], 'Maximiliana von Hohe'),
    ).toBe('unclear');
    expect(found(['', ' '], '')).toBeUndefined();
  });

  it('stands before the same words in another order', () => {
    expect(found(['James Dean', 'Dean James'], 'Dean James')).toBe('Dean James');
    expect(found(['Dean, James', 'James Dean'], 'James Dean')).toBe('unclear');
  });
});

describe('marks for a roster', () => {
  it('add up over different quizzes, and are left out where one quiz comes twice', () => {
    const list = entries('Ana Bell', 'Ben Abel', 'Cy Cruz');
    const { marks, unclear, strangers } = matchRoster(list, [
      earned('Ana Bell', 3, ['one']),
      earned('Bell, Ana', 5, ['two']),
      earned('Ben Abel', 3, ['one']),
      earned('ben abel', 5, ['one']),
      earned('brave-otter'),
    ]);
    expect([...marks]).toEqual([[0, { right: 8, asked: 10 }]]);
    expect(unclear).toEqual(['Ben Abel', 'ben abel']);
    expect(strangers).toEqual(['brave-otter']);
  });

  it('go by the key where a join slip was used', () => {
    const marks = marksOf(drillOf(5), '11100');
    const students = studentResults([
      handInOf('brave-otter', marks, { slip: 'CODE1', person: 'room/1' }),
      handInOf('calm-heron', marks, { slip: 'CODE2', person: 'room/2' }),
      handInOf('Ben Abel', marks),
    ]);
    const key = new Map([['CODE1', 'Ana Bell']]);
    expect(earnedBy(students, key).map(({ shown, name }) => [shown, name])).toEqual([
      ['Ben Abel', 'Ben Abel'],
      ['brave-otter', 'Ana Bell'],
      ['calm-heron', 'calm-heron'],
    ]);
  });

  it('know two of one name apart from one', () => {
    const marks = marksOf(drillOf(5), '11100');
    const students = studentResults([handInOf('Ana', marks), handInOf('Ana', marks)]);
    expect(matchRoster(entries('Ana'), earnedBy(students, new Map()))).toMatchObject({
      unclear: ['Ana', 'Ana (2)'],
      strangers: [],
    });
  });
});

describe('the column of names', () => {
  it.each([
    ['ID,Student,Class', undefined, 1, true],
    ['First name,Last name,ID number', 0, 1, true],
    ['Nachname;Vorname;Klasse', 1, 0, true],
    ['Name;Vorname', 1, 0, true],
    ['Nom;Prénom', 1, 0, true],
    ['Schüler/in;Note', undefined, 0, true],
    ['Nr;SCHÜLER', undefined, 1, true],
    ['Cognome,Nome', 1, 0, true],
    ['Nome,Turma', undefined, 0, true],
    ['Apellidos;Nombre', 1, 0, true],
    ['x,y', undefined, 0, false],
    ['', undefined, 0, false],
  ])('is found in %s', (header, first, main, known) => {
    expect(nameColumns(header.split(/[,;]/))).toEqual({ first, main, known });
  });

  it('gives both ways round where there are two', () => {
    expect(namesIn(['Bell', 'Ana', '7b'], { first: 1, main: 0, known: true })).toEqual([
      'Ana Bell',
      'Bell, Ana',
    ]);
    expect(namesIn([], { first: undefined, main: 3, known: false })).toEqual(['']);
  });
});
