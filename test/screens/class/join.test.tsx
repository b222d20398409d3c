import { renderToString } from 'ink';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { JoinState } from '../../../src/app/class/join-state.ts';
import { JoinScreen } from '../../../src/screens/class/join-screen.tsx';
import { joinSpokenLines } from '../../../src/screens/class/join-spoken.ts';
import { themeFor } from '../../../src/screens/theme.ts';
import { beginning, hear, inRoom, type Joined, press, tell } from '../../app/class/joining.ts';
import { answerTo, asked, closed, inLobby, told } from '../../classroom/snapshots.ts';
import { sizes, theme } from '../paint.tsx';

const paint = (state: JoinState, columns = 80, rows = 24, looks = theme): string =>
  renderToString(<JoinScreen state={{ ...state, size: { columns, rows } }} theme={looks} />, {
    columns,
  });

const longAnswer = answerTo({
  lines: Array(12).fill('A sentence that goes on for a while. '.repeat(4)),
});
const board = Array.from({ length: 5 }, (_, place) => ({
  ...{
    rank: place + 1,
    name: `${'W'.repeat(19)}${place}`,
    right: 20 - place,
    asked: 20,
    points: 19_000,
  },
}));
const refused = (why: 'wrong-code' | 'name-missing' | 'too-many-tries'): Joined =>
  hear(press(beginning(), 'k7qx', '\r'), { type: 'join-replied', reply: { ok: false, why } });
const question = tell(inRoom(), told());
const asked1 = { score: { right: 0, asked: 1, points: null } } as const;
const points = { score: { right: 19, asked: 20, points: 19_000 }, rank: 2 } as const;

/** Every moment there is. */
const moments: Readonly<Record<string, Joined>> = {
  'a code asked for': beginning(),
  'a wrong code': refused('wrong-code'),
  'too many tries': refused('too-many-tries'),
  'no answer at the door': hear(press(beginning(), 'k7qx', '\r'), {
    type: 'join-failed',
    problem: 'unreachable',
  }),
  'another quiz at its place': hear(question, {
    ...{ type: 'put-out', why: 'not-in', ms: 0, random: 0 },
  }),
  'a name asked for': press(refused('name-missing'), 'W'.repeat(64)),
  'coming in': inRoom(),
  'the lobby': tell(inRoom(), inLobby),
  'a question': question,
  'a question, one moved to': press(question, '\u001b[B'),
  'a long question': tell(
    inRoom(),
    told({
      question: {
        ...asked(),
        prompt:
          'Which port? Takes queries for the Microsoft database engine behind many business programs on Windows.',
      },
    }),
  ),
  'a pause': tell(inRoom(), told({ paused: true })),
  'an answer on its way': press(question, 'b'),
  'an answer kept': press(hear(question, { type: 'lost', ms: 0, random: 0 }), 'b'),
  'an answer that stands': tell(inRoom(), told({}, { answer: 'b' })),
  right: tell(question, closed({}, { answer: 'b', ...points })),
  wrong: tell(question, closed({}, { answer: 'a' })),
  'not answered': tell(question, closed({}, asked1)),
  'not known': tell(question, closed({}, { answer: 'e', ...asked1 })),
  'a question from before': tell(question, closed()),
  'a board from before': tell(
    inRoom(),
    told({ phase: 'board', left: null, board }, { left: null }),
  ),
  'struck out': tell(question, closed({ voided: true }, { answer: 'a' })),
  'a long answer': tell(question, closed(longAnswer, { answer: 'a' })),
  'a board': tell(
    inRoom(),
    told({ phase: 'board', left: null, board, boardMore: 3 }, { left: null, ...points }),
  ),
  'a board without names': tell(
    inRoom(),
    told({ phase: 'board', board: board.map((row) => ({ ...row, name: null })) }, points),
  ),
  over: tell(inRoom(), told({ phase: 'over' }, points)),
  'put out': tell(inRoom(), told({}, { kicked: true })),
  help: press(question, '?'),
};

describe.each(Object.entries(moments))('%s', (_, { state }) => {
  it.each(sizes)('fits %i columns and %i rows', (columns, rows) => {
    const lines = paint(state, columns, rows).split('\n');
    expect(lines.length).toBeLessThan(rows);
    for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
    // Ink's own sign of a cut line.
    expect(lines.join('\n')).not.toContain('…');
  });

  it('is told in sentences without a sign', () => {
    const lines = joinSpokenLines({ ...state, spoken: true });
    for (const line of lines) {
      expect(line).not.toMatch(/[✓✗❯━─\n]|^ | {2}/);
      expect(line).not.toBe('');
    }
  });

  it('does without Unicode', () => {
    const own = JSON.stringify(state.student.snapshot ?? '');
    for (const sign of paint(state, 80, 24, themeFor({})))
      expect(sign.charCodeAt(0) < 128 || own.includes(sign), sign).toBe(true);
  });
});

describe('a student’s screen', () => {
  it('keeps the scores under each other, whatever signs names are in', () => {
    const names = ['Ada', '漢字カタカナ', '👩‍👩‍👧 Ella', 'Zoe\u0308', '漢'.repeat(20)];
    const rows = board.map((row, at) => ({ ...row, name: names[at] ?? '' }));
    const shown = tell(inRoom(), told({ phase: 'board', left: null, board: rows }, points));
    for (const [columns, lines] of sizes) {
      const scores = paint(shown.state, columns, lines)
        .split('\n')
        .flatMap((line) => /^ *\d\..*(?= \d+ of 20)/.exec(line) ?? []);
      expect(scores).toHaveLength(rows.length);
      expect(new Set(scores.map((text) => stringWidth(text))).size).toBe(1);
    }
  });

  it('shows all choices in the smallest window', () => {
    for (const name of ['a question', 'a long question'] as const) {
      const shown = paint(moments[name]?.state ?? question.state, 40, 12);
      for (const letter of 'abcde') expect(shown, name).toMatch(new RegExp(`^ +${letter} `, 'm'));
      expect(shown).toContain('30 s left');
    }
  });

  it('says what was right, in words and with a sign, and what the class took', () => {
    const shown = paint(moments.wrong?.state ?? question.state);
    expect(shown).toContain('✗ Not this time.');
    expect(shown).toContain('SSH is 22: an encrypted command line.');
    expect(shown).toMatch(/✓ b {2}22 +20\n/);
    expect(shown).toMatch(/a {2}21 +1 {2}your answer/);
  });

  it('finds no fault with whoever does not know, and none with whoever came later', () => {
    for (const [columns, rows] of [
      [80, 24],
      [40, 12],
    ] as const) {
      const shown = (name: string) =>
        paint(moments[name]?.state ?? question.state, columns, rows).replace(/\s+/g, ' ');
      expect(shown('not known')).toContain("You said you don't know.");
      expect(shown('not known')).not.toMatch(/✗|Not this time/);
      expect(shown('not answered')).toContain('You did not answer.');
      for (const name of ['a question from before', 'a board from before'])
        expect(shown(name)).toContain('You are in. The next question comes up by itself.');
      expect(shown('a question from before')).not.toContain('You did not answer.');
    }
    const last = { phase: 'board', left: null, question: asked(5) } as const;
    expect(paint(tell(inRoom(), told(last)).state)).toContain('All questions have been asked.');
    const spoken = (name: string) => joinSpokenLines(moments[name]?.state ?? question.state);
    expect(spoken('not known')).toContain("You said you don't know. Right is b, 22.");
    expect(spoken('a question from before').join(' ')).toContain('You are in. The next question');
  });

  it('says how to come in again where the place is not known', () => {
    const shown = paint(moments['another quiz at its place']?.state ?? question.state);
    expect(shown).toContain('Another quiz runs there now; type its code to come in.');
    expect(shown).toContain(
      'If your teacher brings the old quiz back, you are in again by yourself.',
    );
    expect(paint(moments['no answer at the door']?.state ?? question.state)).toContain(
      'To write another address, leave and',
    );
  });

  it('keeps the verdict, and leaves the counts out, where all does not fit', () => {
    const shown = paint(moments['a long answer']?.state ?? question.state, 40, 12);
    expect(shown).toContain('✗ Not this time.');
    expect(shown).not.toContain('your answer');
  });

  it('says where an answer is while the host is gone', () => {
    const shown = paint(moments['an answer kept']?.state ?? question.state);
    expect(shown).toContain('Kept: b, 22.');
    expect(shown).toContain('Trying to reach your teacher...');
  });

  it('tells nobody a rank below the fifth', () => {
    const low = tell(inRoom(), told({ phase: 'over' }, { ...points, rank: 6 }));
    expect(paint(low.state)).not.toContain('rank');
    expect(paint(moments.over?.state ?? low.state)).toContain('rank 2');
  });
});
