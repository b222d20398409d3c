import { describe, expect, it } from 'vitest';
import { type Earned, earnedBy, matchRoster } from '../../../src/classroom/report/merge-roster.ts';
import { nameColumns, namesIn } from '../../../src/classroom/report/roster-columns.ts';
import { studentResults } from '../../../src/classroom/report/students.ts';
import { drillOf, handInOf, marksOf } from './marked.ts';

const earned = (name: string, right = 3, drills: readonly string[] = ['one']): Earned => ({
  shown: name,
  name,
  inRoom: false,
  part: { right, asked: 5 },
  drills,
});
const entries = (...names: readonly string[]) =>
  names.map((name) => ({ shown: name, names: [name] }));
const found = (list: readonly string[], name: string, inRoom = false) => {
  const { marks, unclear } = matchRoster(entries(...list), [{ ...earned(name), inRoom }]);
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
    ["Sinéad O'Brien", 'Sinead OBrien'],
    ['Bell Anna Maria', 'Anna Maria Bell'],
    ['Maximilian Alexander Huber', 'Maximilian Alexander Huber'],
  ])('%s is found for %s', (listed, name) => {
    expect(found(['Zoe Zorn', listed, 'Ben Abel'], name)).toBe(listed);
  });

  it('is never guessed', () => {
    expect(found(['Ana Bell', 'Ben Abel'], 'Ana')).toBeUndefined();
    expect(found(['Ana Bell', 'Ben Abel'], 'Ana Belle')).toBeUndefined();
    expect(found(['Ana Bell', 'Ana Bell'], 'Ana Bell')).toBe('unclear');
    expect(found(['José Peña', 'Josè Pena'], 'Jose Pena')).toBe('unclear');
    expect(found(['Jo Anna Smith'], 'Joanna Smith')).toBeUndefined();
    expect(found(['Maria Anna Bell'], 'Anna Maria Bell')).toBeUndefined();
    expect(found(['Eila Bell'], 'Ella Bell')).toBeUndefined();
    expect(found(['', ' '], '')).toBeUndefined();
  });

  it('goes before all that is merely like it', () => {
    const list = ['Jo Anna Smith', 'JOANNA SMITH', 'José Peña', 'Jose Pena', 'Josè Pena'];
    expect(found(list, 'Joanna Smith')).toBe('JOANNA SMITH');
    expect(found(list, 'Jo Anna Smith')).toBe('Jo Anna Smith');
    expect(found(list, 'Jose Pena')).toBe('Jose Pena');
    expect(found(list, 'José Peña')).toBe('José Peña');
    const { marks, unclear } = matchRoster(entries('José Peña'), [
      earned('Jose Pena', 1),
      earned('José Peña', 4),
    ]);
    expect([[...marks], unclear]).toEqual([[[0, { right: 4, asked: 5 }]], ['Jose Pena']]);
  });

  it('may be the beginning of a longer one where a room cut it, and one alone fits', () => {
    const [hohenstein, huber] = ['Maximiliana von Hohenstein', 'Huber, Maximilian Alexander'];
    expect(found(['Zoe', hohenstein], 'Maximiliana von Hohe', true)).toBe(hohenstein);
    expect(found(['Zoe', huber], 'Maximilian Alexander', true)).toBe(huber);
    expect(found(['Zoe', huber], 'Maximilian Alexander')).toBeUndefined();
    expect(found(['Zoe', hohenstein], 'Maximiliana von Hoh', true)).toBeUndefined();
    for (const other of ['Maximiliana von Hohenau', 'Maximiliana von Hohe'])
      expect(found([hohenstein, other], 'Maximiliana von Hohe', true)).toBe('unclear');
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
    ['ID,Pupil name,Class', undefined, 1, true],
    ['Class name,Students name', undefined, 1, true],
    ["Student ID,Student's name", undefined, 1, true],
    ['Surname(s),First name(s),Class', 1, 0, true],
    ['Student name,First name', undefined, 0, true],
    ['Klasse;Schülername', undefined, 1, true],
    ['Name of the pupil', undefined, 0, true],
    ['Last name/first name,ID', undefined, 0, true],
    ['Username;Nr', undefined, 0, false],
    ['Grace Student', undefined, 0, false],
    ['Surname: First', undefined, 0, true],
    ['Nom Sou', undefined, 0, false],
    ['Christian Last', undefined, 0, false],
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
