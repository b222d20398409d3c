import { renderToString } from 'ink';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/app/update.ts';
import { replay } from '../../src/memory/fold.ts';
import { Screen } from '../../src/screens/screen.tsx';
import { spokenLines } from '../../src/screens/spoken.ts';
import { themeFor } from '../../src/screens/theme.ts';
import { enter, esc, open, type Played, slowly } from '../app/play.ts';
import { answered, eventsOf, pass, startedAgain, timed } from '../app/timed.ts';
import { deckNamed } from '../memory/cards.ts';
import { paint, sizes } from './paint.tsx';

const right = '\u001B[C';

const taken = (): Played => slowly(answered(timed(40), 40, 30), 's');
const open3 = (): Played => startedAgain(answered(timed(40), 3));

/** Each screen of the test, most of them in several states. */
const shown: Readonly<Record<string, () => Played>> = {
  'the intro': () => open('exam'),
  'the intro with an open test': open3,
  'the intro after tests': () =>
    slowly(answered(slowly(taken(), enter, 't', enter), 40), 's', enter, 't'),
  'a question': () => timed(40),
  'a question answered and flagged': () => slowly(timed(40), 'f', 'b', 'p'),
  'the last question': () => slowly(timed(40), 'o', 'G', enter),
  'the overview': () => slowly(answered(timed(40), 12), 'p', 'f', 'o'),
  'the overview of a hundred': () =>
    slowly(
      open('exam', { examWish: { questions: 120 }, deck: deckNamed('everything') }),
      enter,
      'o',
    ),
  'the overview that asks': () => slowly(answered(timed(40), 37), 'o', 's'),
  'a test at rest': () => slowly(timed(40), esc),
  'a report': taken,
  'a report of nothing': () => slowly(timed(40), 'o', 's', 's'),
  'a perfect report': () => slowly(answered(timed(40), 40), 's'),
};

const plain = (frame: string): string => frame.replace(/\s+/g, ' ');

describe.each(Object.entries(shown))('%s', (_name, played) => {
  it.each(sizes)('fits %d x %d', (columns, rows) => {
    const lines = paint(played(), columns, rows).split('\n');
    expect(lines.length).toBeLessThan(rows);
    for (const line of lines) expect([...line].length).toBeLessThanOrEqual(columns);
  });

  it('is spoken in whole sentences', () => {
    for (const line of spokenLines(played().state)) {
      expect(line).not.toMatch(/\p{Cc}|undefined|null/u);
      expect(line.trim()).not.toBe('');
    }
  });
});

describe('before a test', () => {
  it('it says once what it is, and whose line it is', () => {
    for (const [columns, rows] of sizes) {
      const frame = plain(paint(open('exam'), columns, rows));
      expect(frame).toContain('40 questions, 20 minutes.');
      expect(frame).toContain("Passed from 85 %: our own line, no certifier's.");
      expect(frame).toContain('the exam asks more.');
      expect(frame).toContain('No verdict until the end');
      expect(frame).toMatch(/❯ ?20 min/);
    }
    expect(plain(paint(timed(40)))).not.toContain('certifier');
  });

  it('the time can be stretched or switched off', () => {
    expect(paint(slowly(open('exam'), right))).toMatch(/40 questions, 30 minutes[\s\S]*❯ 30 min/);
    expect(paint(slowly(open('exam'), right, right, right))).toMatch(/no clock\.[\s\S]*❯ no clock/);
  });

  it('each time is offered once', () => {
    const frame = plain(paint(open('exam', { examWish: { minutes: 1 } })));
    expect(frame).toMatch(/Time ❯ 1 min 2 min no clock/);
    const played = open('exam', { examWish: { minutes: 1 } });
    expect(plain(paint(slowly(played, '\u001B[D')))).toContain('❯ no clock');
    expect(plain(paint(slowly(played, right, right, right)))).toContain('❯ 1 min');
  });

  it('n asks once where answers would be left', () => {
    for (const [columns, rows] of sizes)
      expect(plain(paint(slowly(open3(), 'n'), columns, rows))).toContain(
        'n again leaves the 3 answers.',
      );
    expect(spokenLines(slowly(open3(), 'n').state)).toContain('n again leaves the 3 answers.');
    expect(placeOf(slowly(open3(), 'n', 'n').state)).toBe('exam');
    expect(placeOf(slowly(open3(), 'n', right, 'n').state)).toBe('exam-intro');
    expect(placeOf(slowly(startedAgain(timed(40)), 'n').state)).toBe('exam');
  });

  it('an open test is told, with its time, in the smallest window too', () => {
    for (const [columns, rows] of sizes) {
      const frame = plain(paint(open3(), columns, rows));
      expect(frame).toContain('A test is open: 3 of 40 answered, 5 minutes left.');
      expect(frame).toContain('Enter goes on, n starts another');
      expect(frame).toContain('Enter go on');
      expect(frame).toMatch(/(answering again|certifier's)\. +Enter/);
      expect(plain(paint(open('exam'), columns, rows))).toContain('Enter start');
    }
    const killed = answered(timed(40), 3);
    const { exams } = startedAgain(killed).state;
    const home = open('home', { memory: replay(eventsOf(killed)), exams });
    expect(paint(home)).toContain('Timed test: 3 of 40 answered. t goes on.');
    expect(paint(home, 40, 12)).toContain('t  Timed test: 3 of 40 answered.');
    expect(spokenLines(home.state)).toContain('Timed test: 3 of 40 answered. t goes on.');
  });

  it('the tests before stand below', () => {
    const played = shown['the intro after tests']?.() ?? open('exam');
    expect(paint(played)).toMatch(
      /Earlier +Tue 1 Dec: 40 of 40, passed\n +Tue 1 Dec: 30 of 40, not/,
    );
    expect(paint(open('exam'))).not.toMatch(/Earlier|last report/);
    expect(paint(played, 40, 12)).toMatch(
      /Earlier +1 Dec: 40 of 40, passed\n +1 Dec: 30 of 40, not passed/,
    );
  });
});

describe('during a test', () => {
  const signs = /[✓✗]|right|wrong|missed|not this time|passed/iu;
  const during = [
    'a question',
    'a question answered and flagged',
    'the overview',
    'the overview that asks',
    'a test at rest',
  ];

  it('nothing says right or wrong, by word or sign', () => {
    for (const name of during)
      for (const [columns, rows] of sizes)
        expect(paint(shown[name]?.() ?? timed(), columns, rows)).not.toMatch(signs);
    const frames = ['a', 'b', 'c', 'd'].map((letter) => paint(slowly(timed(40), letter, 'p')));
    frames.forEach((frame, at) => {
      expect(frame).toMatch(new RegExp(` ${'abcd'[at]} .* your answer`));
    });
    const alike = frames.map((frame) => frame.replace('   your answer', ''));
    expect(new Set(alike).size).toBe(1);
  });

  it('the corner holds the place and the time left', () => {
    expect(paint(timed(40)).split('\n')[1]).toMatch(
      /CompTIA Network\+ N10-009 +1 of 40 {3}5 min left$/,
    );
    expect(paint(timed(40), 40, 12).split('\n')[0]).toMatch(/Timed test +1 of 40 {3}5 min left$/);
    expect(paint(pass(timed(40), 245))).toContain('1 min left');
    expect(paint(pass(timed(40), 255))).toContain('50 s left');
    expect(paint(timed(40, { examWish: { minutes: null } }))).not.toContain('left');
  });

  it('every choice is in sight, however small the window and long the question', () => {
    let played = timed(59);
    for (let place = 0; place < 59; place++) {
      for (const [columns, rows] of sizes)
        expect(paint(played, columns, rows)).toMatch(/ a .*\n.* e +I don't know/s);
      played = slowly(played, right);
    }
    expect(placeOf(played.state)).toBe('exam-overview');
  });

  it('a flagged question says so, in every window', () => {
    for (const [columns, rows] of sizes)
      expect(paint(slowly(timed(40), 'f'), columns, rows)).toContain('! flagged');
  });

  it('the overview tells how each question stands', () => {
    const frame = paint(slowly(answered(timed(40), 2), 'f', 'o'));
    expect(frame).toMatch(/ 1 ● +2 ● +❯ 3 ·! +4 ·/);
    expect(frame).toContain('● answered   · blank   ! flagged');
    const state = { ...slowly(answered(timed(40), 2), 'f', 'o').state };
    const ascii = renderToString(<Screen state={state} theme={themeFor({ LANG: 'C' })} />, {
      columns: 80,
    });
    expect(ascii).toMatch(/ 1 \* +2 \* +> 3 \.! +4 \./);
    expect(ascii).toMatch(/^[ -~\n]*$/);
    expect(paint(shown['the overview that asks']?.() ?? timed())).toContain(
      '3 are not answered. s again hands it in.',
    );
  });

  it('the cell moved to is shown, however small the window', () => {
    const last = slowly(timed(40), 'o', 'G');
    expect(paint(last, 40, 12)).toMatch(/❯40 ·/);
    expect(paint(slowly(last, 's'), 40, 12)).toMatch(/❯40 ·/);
  });
});

describe('the report', () => {
  it('says the score with its interval and the verdict in a word and a sign', () => {
    const frame = plain(paint(taken()));
    expect(frame).toContain('✗ Not passed: 30 of 40 right, 75 %; our line is 85 %.');
    expect(frame).toContain('With 90 % certainty you know 62 to 85 % of such questions.');
    expect(plain(paint(slowly(answered(timed(40), 40), 's')))).toContain(
      '✓ Passed: 40 of 40 right',
    );
    expect(plain(paint(pass(timed(40), 600)))).toContain('The time ran out.');
  });

  /** All of a report, part by part. */
  const whole = (played: Played, columns: number, rows: number): string => {
    let [now, text] = [played, ''];
    for (let key = 0; key < 120; key++) {
      text += `${paint(now, columns, rows)}\n`;
      now = slowly(now, 'j');
    }
    return plain(text);
  };

  it.each([
    [80, 24],
    [40, 12],
  ] as const)('holds everything at %d x %d, by going through it', (columns, rows) => {
    const played = taken();
    if (played.state.screen.name !== 'report') throw new Error(placeOf(played.state));
    const text = whole(played, columns, rows);
    for (const title of ['By family', 'By way of asking', 'Mixed up'])
      expect(text).toContain(title);
    const { misses } = played.state.screen.report;
    expect(misses).toHaveLength(10);
    for (const { place, question } of misses)
      expect(text).toContain(`✗ ${place}. ${question.prompt}`);
    expect(text.match(/you said/g)?.length).toBeGreaterThanOrEqual(10);
    expect(text.match(/right is/g)?.length).toBeGreaterThanOrEqual(10);
  });

  it('sets the answer given beside the right one', () => {
    const given = slowly(slowly(answered(timed(40), 39), 'e'), 's', 'G');
    expect(paint(given)).toMatch(/✗ 40\. .*\n +you said +I don't know\n +right is +\S+/);
    const blank = slowly(answered(timed(40), 39), 'o', 's', 's', 'G');
    expect(paint(blank)).toMatch(/✗ 40\. .*\n +you said +nothing\n +right is +\S+/);
  });

  it('is spoken a part at a time', () => {
    const played = taken();
    expect(spokenLines(played.state)[1]).toBe(
      'Not passed: 30 of 40 right, 75 %; our line is 85 %.',
    );
    expect(spokenLines(slowly(played, 'j').state)[1]).toBe('By family.');
    expect(spokenLines(slowly(played, ' ', ' ').state)[1]).toBe('By way of asking.');
    const last = spokenLines(slowly(played, 'G').state);
    expect(last.join(' ')).toMatch(/40\. .* You said .* Right: /);
  });
});

it('a screen reader hears the time when a question comes up, and the line that changes last', () => {
  const played = pass(timed(40, { spoken: true }), 70);
  expect(spokenLines(played.state)).toContain('5 minutes left.');
  expect(spokenLines(played.state)).toEqual(spokenLines(pass(played, 60).state));
  expect(spokenLines(slowly(played, 'n').state)).toContain('4 minutes left.');
  expect(spokenLines(slowly(played, 'j').state).at(-1)).toMatch(/^Your choice: a: /);
});

describe('the help page', () => {
  it('holds each key whole, in a column of its own', () => {
    const frame = paint(slowly(open('exam'), '?'));
    expect(frame).toMatch(/left\/right +time/);
    expect(frame).toMatch(/^ +Enter {7}start$/m);
  });

  it('tells of a test nothing that belongs to a session', () => {
    for (const played of [open('exam'), timed(40), slowly(timed(40), 'o'), taken()]) {
      const frame = paint(slowly(played, '?'), 100, 40);
      expect(frame).not.toMatch(/I was right|undo|hint|sources/);
      expect(frame).toContain('A timed test at rest');
    }
  });
});
