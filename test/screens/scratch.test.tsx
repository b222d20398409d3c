import { describe, expect, it } from 'vitest';
import { inColumns } from '../../src/screens/scratch.tsx';
import { spokenLines } from '../../src/screens/spoken.ts';
import { down, enter, esc, open, type Played, slowly, type, up } from '../app/play.ts';
import { deckNamed } from '../memory/cards.ts';
import { paint, sizes } from './paint.tsx';

const start = open('scratch');
const some = type(
  start,
  [
    '22 ssh',
    'ssh 22',
    '21 ssh',
    '20 ftp',
    '23 telent',
    'mysql 3306',
    '80 http; 443 https',
    '3388 rdp',
  ]
    .map((line) => line + enter)
    .join(''),
);
const done = slowly(some, enter, enter);
const recalls = [{ deck: 'n10-009', day: '2026-11-29', found: 12, of: 20 }];
const again = open('scratch', { memory: { ...start.state.memory, recalls } });
const long = type(
  start,
  Array.from({ length: 70 }, (_, at) => `${at + 100} name-${at}${enter}`).join(''),
);
const all = open('scratch', { deck: deckNamed('everything') });

const stories: readonly (readonly [string, Played])[] = [
  ['an empty sheet', start],
  ['a sheet with lines', type(some, '161/162 sn')],
  ['a line that was not taken', type(some, `snmp${enter}`)],
  ['a long line', type(some, `22 ${'x'.repeat(200)}`)],
  ['a long line that stands', type(start, `22 ${'x'.repeat(90)}${enter}`)],
  ['a full sheet', long],
  ['Enter once', slowly(some, enter)],
  ['the clock hidden', type(some, '\t')],
  ['a pause', type(some, esc)],
  ['the gaps', done],
  ['the gaps, moved', type(done, down + down + down)],
  ['the end of the gaps', slowly(done, up)],
  ['the gaps, with the last time', slowly(type(again, `22 ssh${enter}`), enter, enter)],
  ['the gaps of everything', slowly(all, enter, enter)],
  ['wrong lines only', slowly(long, enter, enter)],
  ['the keys', type(some, '?')],
];

describe.each(stories)('%s', (_, played) => {
  it.each(sizes)('fits %i by %i, a line lower than the window', (columns, rows) => {
    const lines = paint(played, columns, rows).split('\n');
    expect(lines.length).toBe(rows - 1);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
    expect(lines.at(-1)).toMatch(/Enter|Esc/);
  });

  it('is spoken as whole sentences', () => {
    for (const line of spokenLines(played.state)) {
      expect(line).toMatch(/^[ -~]+$/);
      expect(line.trim()).toBe(line);
      expect(line).not.toMatch(/undefined|retriev|stability|deck/);
    }
  });
});

describe('what the sheet shows', () => {
  it('the newest line and the field, however small the window', () => {
    for (const [columns, rows] of sizes) {
      expect(paint(long, columns, rows)).toContain('169 name-69');
      expect(paint(type(some, '161/162 sn'), columns, rows)).toContain('161/162 sn_');
      expect(paint(type(some, `22 ${'x'.repeat(99)}end`), columns, rows)).toContain('end_');
    }
  });

  it('nothing of right and wrong before the end', () => {
    const right = paint(type(start, `22 ssh${enter}23 telnet${enter}`));
    const wrong = paint(type(start, `23 ssh${enter}22 telnet${enter}`));
    const masked = (frame: string): string => frame.replace(/\d\d (ssh|telnet)/g, '');
    expect(masked(wrong)).toBe(masked(right));
    const spoken = spokenLines(type(start, `21 ssh${enter}`).state);
    expect(spoken).toContain('1 line written, the last: 21 ssh.');
  });

  it('the clock against what may well be taken, or not at all', () => {
    expect(paint(start)).toContain('0 of about 3.5 min');
    expect(paint(type(some, '\t'))).not.toContain(' min');
  });

  it('at the end the gaps by family, and wrong lines with both facts', () => {
    const frame = paint(done, 100, 30);
    expect(frame).toMatch(/4 of 20 written down, in under a minute\./);
    expect(frame).toMatch(/Files 0 of 3 +20\/21 FTP \(21 missing\), 69 TFTP,\s+445 SMB/);
    expect(frame).toMatch(/✓ Complete +Web/);
    expect(frame).toMatch(/✗ 21 ssh +21 is FTP control; SSH is 22\./);
    expect(frame).toMatch(/23 telent +a slip: it is written Telnet/);
    expect(frame).toMatch(/True, not on this list +mysql 3306/);
    expect(frame).toMatch(/Written twice +ssh 22/);
    expect(frame).toContain('Practice only: what is asked when stays as it is.');
    const told = slowly(type(again, `22 ssh${enter}`), enter, enter);
    expect(paint(told, 100, 30)).toContain('Last time: 12 of 20, on Sunday.');
  });

  it('at 40 by 12 every part of the result can be moved to', () => {
    let played = slowly(done);
    const seen = new Set<string>();
    for (let step = 0; step < 40; step++) {
      for (const line of paint(played, 40, 12).split('\n')) seen.add(line.slice(2).trim());
      played = type(played, down);
    }
    for (const part of ['Files 0 of 3', '21 ssh', 'Written twice', 'ssh 22'])
      expect(
        [...seen].some((line) => line.includes(part)),
        part,
      ).toBe(true);
  });

  it('speaks the result in order, the field last while it is written', () => {
    expect(spokenLines(type(some, '53 d').state).at(-1)).toBe('Line 9: 53 d');
    expect(spokenLines(done.state)).toContain('Wrong: 21 ssh. 21 is FTP control; SSH is 22.');
  });
});

describe('columns as on paper', () => {
  it('are filled one after the other, and lose the first when there is no more room', () => {
    const lines = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    expect(inColumns(lines, 32, 4)).toEqual([
      'a               e',
      'b               f',
      'c               g',
      'd',
    ]);
    expect(inColumns(lines, 32, 2)).toEqual(['e               g', 'f']);
    expect(inColumns(lines, 16, 2)).toEqual(['f', 'g']);
    expect(inColumns([], 32, 2)).toEqual([]);
  });
});
