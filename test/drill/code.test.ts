import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codeOf,
  drawnSeed,
  drillKey,
  mostSeconds,
  readCode,
  seedFor,
} from '../../src/drill/code.ts';
import { mostInDrill } from '../../src/drill/draw.ts';
import { drawnSigns } from '../../src/drill/drawn-text.ts';
import type { DrillRules } from '../../src/drill/drill.ts';
import { catalog } from '../catalog.ts';
import { drillOf, listNamed } from './drills.ts';

const app = '0.1.0';
const read = (text: string, version = app) => readCode(text, catalog, version);
const lists = ['core', 'n10-009', '220-1201', 'system-ports', 'n10-009.beyond', 'lpic-1'];

describe('a quiz code', () => {
  it.each(lists)('leads to the same drill: %s', (list) => {
    const rules = fc.record<DrillRules>({
      seconds: fc.option(fc.integer({ min: 1, max: mostSeconds })),
      feedback: fc.constantFrom('each', 'end'),
    });
    const seed = fc.stringMatching(/^[A-Z0-9]{1,12}$/);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), seed, rules, (count, drawn, held) => {
        const drill = drillOf(list, count, drawn, held);
        const code = codeOf(drill, app);
        expect(read(code)).toEqual({ drill, code });
      }),
      { numRuns: 20 },
    );
  });

  it('holds the longest time there is', () => {
    for (const feedback of ['each', 'end'] as const)
      for (const seconds of [1, mostSeconds, null]) {
        const drill = drillOf('core', 1, 'A', { seconds, feedback });
        expect(read(codeOf(drill, app))).toMatchObject({ drill: { rules: { seconds, feedback } } });
      }
  });

  it('fits a board', () => {
    expect(codeOf(drillOf('core', 20, 'K7QX'), app)).toMatch(
      /^PQ1-CORE-20-K7QX-[2-9A-HJKMNP-Z]{7}$/,
    );
    expect(codeOf(drillOf('core', 20, 'K7QX', { seconds: 30, feedback: 'end' }), app)).toMatch(
      /^PQ1-CORE-20-K7QX-[2-9A-HJKMNP-Z]{9}$/,
    );
  });

  it.each(lists)('is read as it is typed: %s', (list) => {
    const drill = drillOf(list, 12, '7A2', { seconds: 30, feedback: 'each' });
    const code = codeOf(drill, app);
    for (const typed of [
      code.toLowerCase(),
      code.replaceAll('-', ' '),
      code.replaceAll('-', '–'),
      code.replaceAll('-', ' — '),
      code.replaceAll('-', '_'),
      code.replaceAll('-', ''),
      code.replaceAll('-', '\u2011'),
      code.replace('PQ1-', 'pq1 '),
      code.replace('PQ1-', 'PQ1'),
      `  ${code}\n`,
      code.split('').join(' '),
      `\u201c${code}\u201d`,
      `(${code}),`,
      code.replace('PQ1', 'PQI'),
      code.replace('PQ1', 'pql'),
      code.slice(0, -4).concat(' ', code.slice(-4)),
      code.replace(/[A-Z0-9]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    ])
      expect(read(typed), typed).toEqual({ drill, code });
  });

  it('takes the other names of a list, and gives its own', () => {
    const code = codeOf(drillOf('n10-009', 5, '42'), app);
    expect(read(code.replace('N10-009', 'net+'))).toMatchObject({ code });
    expect(read(code.replace('-N10-009-', 'netplus'))).toMatchObject({ code });
  });

  it('keeps who made it, whoever reads it', () => {
    const drill = drillOf('core', 5, 'A');
    const code = codeOf(drill, '1.2.3');
    expect(read(code)).toEqual({ drill, code });
    expect(codeOf(drill, app)).not.toBe(code);
    expect(drillKey(drill)).toBe(code.replace(/-...(....)$/, '-$1'));
  });

  it('says who made it where the questions differ', () => {
    for (const [made, said] of [
      ['0.1.0', '0.1.0'],
      ['1.22.33', '1.22.33'],
      ['7.59.59', '7.59.59'],
      ['9.70.80', '7.59.59'],
      ['0.2.0-beta.1', '0.2.0'],
    ] as const) {
      const code = codeOf(drillOf('core', 20, 'A'), made);
      const other = `${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`;
      expect(read(other)).toEqual({ fault: { kind: 'differs', madeBy: said, here: app } });
    }
  });

  it('never leads to another drill when one sign is mistyped or two are swapped', () => {
    const drill = drillOf('core', 4, 'K7QX', { seconds: 20, feedback: 'each' });
    const code = codeOf(drill, app);
    const typos = new Set<string>();
    for (let at = 0; at < code.length; at++) {
      for (const sign of `${drawnSigns}01-`)
        typos.add(code.slice(0, at) + sign + code.slice(at + 1));
      typos.add(code.slice(0, at) + code.slice(at + 1));
      typos.add(`${code.slice(0, at)}${code.charAt(at)}${code.slice(at)}`);
      typos.add(
        `${code.slice(0, at)}${code.charAt(at + 1)}${code.charAt(at)}${code.slice(at + 2)}`,
      );
    }
    for (const typed of typos) {
      const found = read(typed);
      if (!('fault' in found)) expect(drillKey(found.drill), typed).toBe(drillKey(drill));
    }
  });

  it('says why it leads nowhere', () => {
    const code = codeOf(drillOf('core', 20, 'K7QX'), app);
    const check = code.slice(-7);
    const most = mostInDrill(listNamed('core'));
    for (const [typed, fault] of [
      ['', { kind: 'not-a-code' }],
      ['ssh', { kind: 'not-a-code' }],
      ['PQ1', { kind: 'not-a-code' }],
      ['PQ1-', { kind: 'not-a-code' }],
      ['PQ1-CORE-20', { kind: 'not-a-code' }],
      ['PQ0-CORE-20-K7QX-2CQ4H7M', { kind: 'not-a-code' }],
      [code.slice(0, -1), { kind: 'not-a-code' }],
      [`${code.slice(0, -1)}0`, { kind: 'not-a-code' }],
      ['PQ2-ANYTHING AT ALL', { kind: 'newer-form', form: 'PQ2' }],
      ['pq12 x', { kind: 'newer-form', form: 'PQ12' }],
      [code.replace('CORE', 'CORES'), { kind: 'no-list', deck: 'cores' }],
      [code.replace('CORE-', ''), { kind: 'not-a-code' }],
      [code.replace('20', '0'), { kind: 'count', deck: 'core', most }],
      [code.replace('20', '9999'), { kind: 'count', deck: 'core', most }],
      [code.replace('20', '21'), { kind: 'differs', madeBy: app, here: '2.0.0' }],
      [`PQ1CORE20ZZZZ${check}`, { kind: 'differs', madeBy: app, here: '2.0.0' }],
    ] as const)
      expect(read(typed, '2.0.0'), typed).toEqual({ fault });
  });

  it('takes any text', () => {
    const tail = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(fc.constantFrom('', 'PQ1-', 'PQ1-CORE-', 'pq1core5'), tail, (head, text) => {
        expect(read(head + text)).toHaveProperty('fault');
      }),
      { numRuns: 300 },
    );
    expect(read(`PQ1-${'-'.repeat(1e6)}`)).toHaveProperty('fault');
  });
});

describe('a seed', () => {
  it('is letters and digits as they are, and stands for anything else', () => {
    expect(seedFor('k7qx')).toBe('K7QX');
    expect(seedFor(' 42 ')).toBe('42');
    for (const text of ['', 'Klasse 5b, Montag', 'ABCDEFGHIJKLM', 'größe', '4-2', '\u0000'])
      expect(seedFor(text)).toMatch(/^[A-Z0-9]{1,12}$/);
    expect(seedFor('4-2')).not.toBe(seedFor('4-3'));
  });

  it('is drawn without signs that look alike', () => {
    expect(drawnSeed(() => 0)).toBe('2222');
    expect(drawnSeed((below) => below - 1)).toBe('ZZZZ');
  });
});
