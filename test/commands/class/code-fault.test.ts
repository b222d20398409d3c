import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFaultLine } from '../../../src/commands/class/code-fault.ts';
import { type CodeFault, codeOf, readCode } from '../../../src/drill/code.ts';
import { makeDrill, usualRules } from '../../../src/drill/drill.ts';
import { catalog } from '../../catalog.ts';
import { deckNamed } from '../../memory/cards.ts';

const here = '1.2.3';

const codeFrom = (app: string): string =>
  codeOf(
    makeDrill({ catalog, deck: deckNamed('net+') }, { count: 20, seed: 'K7M2', rules: usualRules }),
    app,
  );

/** The line for a code as it is typed here. */
const lineFor = (code: string): string => {
  const read = readCode(code, catalog, here);
  if (!('fault' in read)) throw new Error(`${code} is a code`);
  return codeFaultLine(read.fault, code);
};

const otherSeed = (code: string): string => code.replace('K7M2', 'K7M3');

describe('why a code leads to no quiz', () => {
  it('says what a code looks like, and which signs are never in its drawn parts', () => {
    expect(lineFor('hello')).toBe(
      'quiz code "hello": this is no quiz code; one looks like PQ1-CORE-20-K7M2-2B9RWXQ, and its last part never holds 0, O, 1, I or L',
    );
    for (const [place, sign] of [
      [/-.(.{6})$/, '-0$1'],
      [/.$/, 'o'],
    ] as const)
      expect(lineFor(codeFrom(here).replace(place, sign))).toContain('never holds 0, O, 1, I or L');
  });

  it('asks for an update where the form is of a later portquiz', () => {
    expect(lineFor(codeFrom(here).replace('PQ1', 'PQ2'))).toContain(
      'its form, PQ2, is made by a later portquiz than this one; update this one',
    );
    expect(lineFor(codeFrom(here).replace('PQ1', 'PQ0'))).toContain('this is no quiz code');
  });

  it('names the list that is not there', () => {
    expect(lineFor(codeFrom(here).replace('N10-009', 'N10-099'))).toContain(
      'there is no list "n10-099" here',
    );
    expect(lineFor(codeFrom(here).replace('N10-009-', ''))).toContain('this is no quiz code');
  });

  it('says how many questions a list has', () => {
    for (const count of ['0', '999'])
      expect(lineFor(codeFrom(here).replace('-20-', `-${count}-`))).toMatch(
        /a quiz of the list n10-009 has 1 to \d+ questions/,
      );
  });

  it('names both versions where they differ, and none where that says nothing', () => {
    expect(lineFor(otherSeed(codeFrom('1.1.0')))).toContain(
      'it is mistyped, or made by portquiz 1.1.0 from other content, and this is portquiz 1.2.3',
    );
    expect(lineFor(otherSeed(codeFrom(here)))).toMatch(/do not fit; most likely it is mistyped$/);
  });
});

describe('a code made by another portquiz', () => {
  const other = otherSeed(codeFrom('1.1.0'));
  const timed = codeOf(
    makeDrill(
      { catalog, deck: deckNamed('net+') },
      { count: 20, seed: 'K7M2', rules: { seconds: 30, feedback: 'end' } },
    ),
    '1.1.0',
  );
  const ways = {
    'as it is': (code: string) => code,
    'in small letters': (code: string) => code.toLowerCase(),
    'with spaces': (code: string) => code.replaceAll('-', ' '),
    'with en dashes': (code: string) => code.replaceAll('-', '\u2013'),
    'with dashes that do not break': (code: string) => code.replaceAll('-', '\u2011'),
    'without dashes': (code: string) => code.replaceAll('-', ''),
    'with wide signs': (code: string) =>
      code.replace(/[A-Z0-9]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  };
  it.each(Object.entries(ways))('typed %s names both versions', (_, way) => {
    for (const code of [other, otherSeed(timed)])
      expect(lineFor(way(code)).split('": ')[1]).toBe(
        'its questions and its last part do not fit; it is mistyped, or made by portquiz 1.1.0 from other content, and this is portquiz 1.2.3',
      );
  });
});

describe('the code of a live quiz', () => {
  it.each(['V3AS-HZM', 'v3as hzm', 'V3ASHZM', 'V3AS\u2013HZM'])('%s leads to join', (code) => {
    expect(lineFor(code)).toBe(
      `"${code}" is the code of a live quiz: \`portquiz join ADDRESS V3AS-HZM\`, with the address beside it`,
    );
  });
  it.each(['V3AS-HZ0', 'V3AS-HZMM', 'PQ1'])('%s is none', (code) => {
    expect(lineFor(code)).toContain('this is no quiz code');
  });
});

const faults: fc.Arbitrary<CodeFault> = fc.oneof(
  fc.constant({ kind: 'not-a-code' } as const),
  fc.record({ kind: fc.constant('newer-form' as const), form: fc.constant('PQ7') }),
  fc.record({ kind: fc.constant('no-list' as const), deck: fc.string({ unit: 'binary' }) }),
);

it('is one line that moves no cursor, whatever was typed', () => {
  fc.assert(
    fc.property(faults, fc.string({ unit: 'binary', maxLength: 300 }), (fault, code) => {
      const line = codeFaultLine(fault, code);
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect(line.length).toBeLessThan(400);
    }),
  );
});
