import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileContent } from '../../scripts/content/compile.ts';
import { gradeTyped, optionFor } from '../../src/grading/grade.ts';
import { safeText } from '../../src/grading/safe-text.ts';
import { isRight } from '../../src/grading/verdict.ts';
import { directions, type Item } from '../../src/registry/item.ts';
import { fold, foldedForms } from '../../src/registry/names.ts';
import { catalog, iana } from '../catalog.ts';
import { ask, askName, grade, grading } from './ask.ts';

const items = [...catalog.items.values()];
const curated = items.filter((item) => item.service !== undefined);
const { sharedNames } = compileContent('content').content;

const nameQuestions = curated.flatMap((item) =>
  item.ports.map((port) => ({ item, question: askName(item, port.number) })),
);

const namesOf = (question: (typeof nameQuestions)[number]['question']): readonly string[] =>
  question.key.kind === 'names' ? question.key.names : [];

const serviceOf = (item: Item): string => item.service?.id ?? item.id;

it('no name that is right for one service is a name of another, unless content declares it shared', () => {
  for (const { item, question } of nameQuestions) {
    for (const form of namesOf(question).flatMap(foldedForms)) {
      const others = (catalog.itemsByName.get(form) ?? []).map(serviceOf);
      const undeclared = others.filter(
        (other) => other !== serviceOf(item) && !sharedNames[form]?.includes(other),
      );
      expect(undeclared, `"${form}" is right for ${item.id}`).toEqual([]);
    }
  }
});

it('case, spaces and hyphens never matter in a name', () => {
  const sample = fc.constantFrom(...nameQuestions).chain(({ question }) =>
    fc.record({
      question: fc.constant(question),
      name: fc.constantFrom(...namesOf(question)),
      signs: fc.infiniteStream(fc.constantFrom('', '', ' ', '-', '\u2010', '\t')),
      upper: fc.infiniteStream(fc.boolean()),
    }),
  );
  fc.assert(
    fc.property(sample, ({ question, name, signs, upper }) => {
      const next = <T>(stream: Iterator<T>): T => stream.next().value;
      const letters = [...name.replace(/\s+/g, '')].map((letter) =>
        next(upper) ? letter.toUpperCase() : letter.toLowerCase(),
      );
      const text = letters.map((letter) => letter + next(signs)).join('');
      fc.pre(text.length <= 200);
      expect(grade(question, text).verdict, JSON.stringify(text)).toBe('right');
    }),
    { numRuns: 2000 },
  );
});

const digits = (text: string): string => fold(text).replace(/[^\p{N}+]/gu, '');

it('a name with other digits than an accepted one is never right, nor a slip', () => {
  const withEdits = fc.constantFrom(...nameQuestions).chain(({ question }) =>
    fc.record({
      question: fc.constant(question),
      name: fc.constantFrom(...namesOf(question)),
      at: fc.nat(40),
      digit: fc.nat(9).map(String),
      kind: fc.constantFrom('add', 'replace', 'drop', 'swap'),
    }),
  );
  fc.assert(
    fc.property(withEdits, ({ question, name, at, digit, kind }) => {
      const word = fold(name);
      const places = [...word.matchAll(/\d/g)].map((match) => match.index);
      const place = kind === 'add' ? at % (word.length + 1) : places[at % (places.length || 1)];
      fc.pre(place !== undefined);
      const put = {
        add: [digit, word[place] ?? ''],
        replace: [digit],
        drop: [],
        swap: [word[place + 1] ?? '', word[place] ?? ''],
      }[kind];
      const tail = kind === 'swap' ? place + 2 : place + 1;
      const text = word.slice(0, place) + (put ?? []).join('') + word.slice(tail);
      const judgement = grade(question, text);
      if (!isRight(judgement.verdict)) return;
      const forms = namesOf(question).flatMap(foldedForms);
      expect(
        forms.includes(fold(text)) || forms.some((form) => digits(form) === digits(text)),
        `${text} for ${question.item.id}`,
      ).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

it('a slip is one edit from a right name, in five letters or more, and is no other known name', () => {
  const edits = fc.constantFrom(...nameQuestions).chain(({ question }) =>
    fc.record({
      question: fc.constant(question),
      name: fc.constantFrom(...namesOf(question)),
      at: fc.nat(40),
      letter: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
      removed: fc.nat(2),
    }),
  );
  fc.assert(
    fc.property(edits, ({ question, name, at, letter, removed }) => {
      const word = fold(name);
      const place = at % (word.length + 1);
      const text = word.slice(0, place) + letter + word.slice(place + removed);
      const { verdict } = grade(question, text);
      if (verdict !== 'slip') return;
      expect(text.replace(/[^a-z]/g, '').length).toBeGreaterThanOrEqual(5);
      expect(catalog.itemsByName.has(text)).toBe(false);
      expect(catalog.otherNames.has(text)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        '\u001b[2J',
        '\u0007',
        '\u202e',
        '\u200b',
        '22',
        '-',
        '/',
        'tcp',
        '\n',
        '\ud83d',
        'e',
      ),
    )
    .map((parts) => parts.join('')),
);

it('no text whatever makes grading throw', () => {
  const questions = items
    .slice(0, 40)
    .flatMap((item) =>
      directions.filter((one) => item.directions.includes(one)).map((one) => ask(item, one)),
    );
  const registryName = (port: number) => iana.at(port).rows[0]?.name;
  fc.assert(
    fc.property(fc.constantFrom(...questions), anyText, (question, text) => {
      expect(() => gradeTyped(question, text, { ...grading, registryName })).not.toThrow();
      expect(() => optionFor(question, text)).not.toThrow();
      expect(() => gradeTyped(question, text, { ...grading, remembered: [text] })).not.toThrow();
    }),
    { numRuns: 1000 },
  );
});

it('safe text holds nothing that moves a cursor, hides or turns text round', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const safe = safeText(text);
      expect(safe).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u);
      expect(safe.length).toBeLessThanOrEqual(200);
      expect(safe).toBe(safe.trim());
    }),
    { numRuns: 2000 },
  );
});

it('safe text cuts no sign in half at its end', () => {
  expect(safeText(`${'a'.repeat(199)}\u{1f600}`)).toBe('a'.repeat(199));
  expect(safeText(`${'a'.repeat(199)} b`)).toBe('a'.repeat(199));
});

it('safe text leaves what is harmless alone', () => {
  expect(safeText('  Secure\tShell\n')).toBe('Secure Shell');
  expect(safeText('\u001b[31mssh\u001b[0m')).toBe('[31mssh [0m');
});
