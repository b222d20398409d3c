import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DrillAnswers, formatAnswers, parseAnswers } from '../../src/drill/answers.ts';

const data: DrillAnswers = {
  code: 'PQ1-CORE-3-K7QX-2CQ4H7M',
  variant: 'B',
  name: 'Zoë',
  app: '0.1.0',
  content: '1',
  seconds: 30,
  started: 1_796_000_000_000,
  answers: [
    { place: 2, option: 'b', ms: 2345, time: 1_796_000_002_345 },
    { place: 1, option: null, ms: 30_000, time: 1_796_000_032_345 },
    { place: 3, option: 'e', ms: 10, time: 1_796_000_032_355 },
  ],
};
const text = formatAnswers(data);

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const anyTime = fc.integer({ min: 0, max: 8.64e15 });
const anyAnswers: fc.Arbitrary<DrillAnswers> = fc.record({
  code: fc.string({ minLength: 1, maxLength: 60 }),
  variant: fc.constantFrom(...'ABZ'),
  name: fc.option(anyText),
  app: anyText,
  content: anyText,
  seconds: fc.option(fc.integer({ min: 1, max: 480 })),
  started: anyTime,
  answers: fc.uniqueArray(
    fc.record({
      place: fc.integer({ min: 1, max: 9999 }),
      option: fc.constantFrom('a', 'b', 'c', 'd', 'e', null),
      ms: fc.integer({ min: 0, max: 1e10 }),
      time: anyTime,
    }),
    { selector: ({ place }) => place, maxLength: 30 },
  ),
});

/** The lines as they are but for one field, and their sum as it would be then. */
const withField = (line: number, field: string, value: unknown): string => {
  const lines = formatAnswers(data).trimEnd().split('\n').slice(0, -1);
  const changed = lines.map((each, at) =>
    at + 1 === line ? JSON.stringify({ ...JSON.parse(each), [field]: value }) : each,
  );
  // What the file's own writer would sum up.
  let hash = 0x811c9dc5;
  for (const sign of changed.join('\n')) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193);
  const sum = (hash >>> 0).toString(16).padStart(8, '0');
  return [...changed, JSON.stringify({ type: 'end', answers: changed.length - 1, sum })].join('\n');
};

describe('an answers file', () => {
  it('gives back what went in', () => {
    fc.assert(
      fc.property(anyAnswers, (each) => {
        expect(parseAnswers(formatAnswers(each))).toEqual({ data: each });
      }),
      { numRuns: 300 },
    );
  });

  it('is ASCII, a line for each answer, without a score', () => {
    expect(text).toMatch(/^[\n -~]+$/);
    expect(text.split('\n')).toHaveLength(6);
    expect(text).not.toMatch(/score|right|wrong|verdict/);
  });

  it('survives other ends of lines and what editors put before and behind', () => {
    expect(parseAnswers(`\uFEFF${text.replaceAll('\n', '\r\n')}\r\n\r\n`)).toEqual({ data });
  });

  it('notices any one character changed, lost or doubled', () => {
    for (let at = 0; at < text.trimEnd().length; at++) {
      for (const sign of ['', 'x', '7', `${text[at]}${text[at]}`]) {
        const damaged = text.slice(0, at) + sign + text.slice(at + 1);
        if (damaged !== text) expect(parseAnswers(damaged), damaged).toHaveProperty('fault');
      }
    }
  });

  it('notices lines lost, doubled and swapped', () => {
    const lines = text.trimEnd().split('\n');
    const [first, one, two, three, end] = lines;
    for (const [each, kind] of [
      [[first, one, two, three], 'cut-short'],
      [[first, one, two], 'cut-short'],
      [[first], 'cut-short'],
      [[first, one, two, end], 'damaged'],
      [[first, two, one, three, end], 'damaged'],
      [[first, one, one, two, three, end], 'damaged'],
      [[first, end], 'damaged'],
      [[...lines, ...lines], 'damaged'],
    ] as const)
      expect(parseAnswers(each.join('\n'))).toMatchObject({ fault: { kind } });
  });

  it('says which line is torn', () => {
    const torn = text.replace('"option":null', '"option":');
    expect(parseAnswers(torn)).toEqual({ fault: { kind: 'damaged', line: 3 } });
  });

  it('says which field is amiss though the sum is right', () => {
    for (const [line, field, value] of [
      [1, 'code', ''],
      [1, 'code', 7],
      [1, 'variant', 'AB'],
      [1, 'variant', 'a'],
      [1, 'name', 'n'.repeat(201)],
      [1, 'name', undefined],
      [1, 'app', null],
      [1, 'content', 1],
      [1, 'seconds', 0],
      [1, 'seconds', '30'],
      [1, 'started', -1],
      [2, 'place', 0],
      [2, 'place', 1.5],
      [3, 'place', 2],
      [4, 'option', 'f'],
      [4, 'option', 'toString'],
      [4, 'option', undefined],
      [2, 'ms', -5],
      [2, 'time', '1'],
    ] as const)
      expect(parseAnswers(withField(line, field, value)), `${line} ${field}`).toEqual({
        fault: { kind: 'field', line, field },
      });
    expect(parseAnswers(withField(2, 'more', 'of a later version'))).toEqual({ data });
  });

  it('says what is of another kind, newer or huge', () => {
    for (const other of [
      '',
      '\n',
      '{}',
      '[1]',
      'null',
      '{"v":1,"type":"review"}',
      'name,mark\nAnn,3',
    ])
      expect(parseAnswers(other)).toEqual({ fault: { kind: 'another-kind', line: 1 } });
    expect(parseAnswers(withField(1, 'v', 2))).toEqual({ fault: { kind: 'newer', line: 1 } });
    expect(parseAnswers(withField(1, 'v', 'x'))).toMatchObject({ fault: { field: 'v' } });
    expect(parseAnswers('a'.repeat(5_000_000))).toEqual({ fault: { kind: 'too-large', line: 1 } });
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (each) => {
        expect(parseAnswers(each)).toHaveProperty('fault');
      }),
    );
    fc.assert(
      fc.property(fc.json(), fc.json(), (one, other) => {
        expect(parseAnswers(`${one}\n${other}`)).toHaveProperty('fault');
      }),
    );
  });
});
