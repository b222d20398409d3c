import { renderToString } from 'ink';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { DrillState, HandIn } from '../../../src/app/class/drill-state.ts';
import { DrillScreen } from '../../../src/screens/class/drill-screen.tsx';
import { spokenDrill } from '../../../src/screens/class/drill-spoken.ts';
import { themeFor } from '../../../src/screens/theme.ts';
import {
  answered,
  happen,
  letterOf,
  openDrill,
  type PlayedDrill,
  slowly,
  wait,
} from '../../app/class/drill-play.ts';
import { down, enter } from '../../app/play.ts';
import { sizes, theme } from '../paint.tsx';

const handedIn = (played: PlayedDrill, more: Partial<HandIn> = {}): PlayedDrill =>
  happen(played, {
    type: 'handed-in',
    handIn: {
      slip: 'B-K7QX-3MB4-9TTR',
      file: '/data/somebody/.config/portquiz/drills/PQ1-CORE-5-K7QX-XZYJ-B-1a2b-answers.jsonl',
      trouble: undefined,
      unwritten: undefined,
      ...more,
    },
  });

const rules = { seconds: 30, feedback: 'each' } as const;
const begun = (): PlayedDrill => slowly(openDrill({ rules }), enter);
const ended = (): PlayedDrill => answered(begun(), false, true, false, false, true);
const done = (): PlayedDrill => handedIn(ended());
const unwritten = {
  file: '/media/stick/class-7b/monday/ana-bell-answers.jsonl',
  reason: 'it could not be written: no such file or folder',
};

/** Each screen of a quiz, most of them in several states. */
const shown: Readonly<Record<string, () => PlayedDrill>> = {
  'its code': () => openDrill(),
  'its code, with all there is to say': () =>
    openDrill({
      rules: { seconds: 300, feedback: 'end' },
      variant: 'C',
      name: 'Zoë \u001b[31m Li',
    }),
  'one gone on with': () => happen(wait(begun(), 4), { type: 'away', ms: 4500 }),
  'a question': begun,
  'a question moved in': () => slowly(begun(), down),
  'its last seconds': () => wait(begun(), 26),
  'a right answer': () => slowly(begun(), letterOf(begun(), true)),
  'a miss': () => slowly(begun(), letterOf(begun(), false)),
  'a miss and its sources': () => slowly(begun(), letterOf(begun(), false), 's'),
  'a question left by its clock': () => wait(begun(), 31),
  'its keys': () => slowly(begun(), '?'),
  'its end': done,
  'its end, further down': () => slowly(done(), down, down),
  'its end without the file asked for': () => handedIn(ended(), { unwritten }),
  'a perfect end': () => handedIn(answered(begun(), true, true, true, true, true)),
};

const paintAt = ({ state }: PlayedDrill, columns = 80, rows = 24, looks = theme): string => {
  const sized: DrillState = { ...state, size: { columns, rows } };
  return renderToString(<DrillScreen state={sized} theme={looks} />, { columns });
};

const plain = (frame: string): string => frame.replace(/\s+/g, ' ');

describe.each(Object.entries(shown))('%s', (_name, played) => {
  it.each(sizes)('fits %d x %d', (columns, rows) => {
    const lines = paintAt(played(), columns, rows).split('\n');
    expect(lines.length).toBeLessThan(rows);
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    expect(lines.join('\n')).not.toContain('…');
  });

  it('is spoken in whole sentences', () => {
    for (const line of spokenDrill(played().state)) {
      expect(line).not.toMatch(/\p{Cc}|undefined|null/u);
      expect(line.trim()).not.toBe('');
    }
  });

  it('is ASCII where the terminal knows no more', () => {
    const text = paintAt(played(), 80, 24, themeFor({})).replaceAll('ë', 'e');
    expect(text).toMatch(/^[\n -~]*$/);
  });
});

describe('a quiz on the screen', () => {
  it('says its code and what it is, in every window', () => {
    for (const [columns, rows] of sizes) {
      const text = plain(paintAt(openDrill({ rules }), columns, rows));
      expect(text).toContain('PQ1-CORE-5-K7QX-23YXZYJ');
      expect(text).toContain('5 questions, 30 s a question; what is right is told after each.');
      expect(text).toContain('Enter start');
    }
  });

  it('shows place and time, and no verdict before there is one', () => {
    for (const [columns, rows] of sizes) {
      const text = plain(paintAt(wait(begun(), 7), columns, rows));
      expect(text).toContain('1 of 5 23 s left');
      expect(text).not.toMatch(/right|wrong|389 ?LDAP/i);
    }
  });

  it('says what a miss was, and when it comes back', () => {
    const text = plain(paintAt(shown['a miss']?.() ?? begun()));
    expect(text).toMatch(/you said 137 .* right is 389 LDAP/);
    expect(text).toContain('It comes back when you study.');
    const late = plain(paintAt(wait(begun(), 31)));
    expect(late).toContain('The time is up.');
    expect(late).not.toContain('It comes back');
  });

  it('ends with the score, the slip, the file, and every miss', () => {
    for (const [columns, rows] of sizes) {
      const text = plain(paintAt(done(), columns, rows));
      expect(text).toContain('2 of 5 right.');
      expect(text).toContain('B-K7QX-3MB4-9TTR');
      expect(text.replaceAll(' ', '')).toContain('XZYJ-B-1a2b-answers.jsonl');
    }
    const whole = plain(paintAt(done(), 100, 40));
    expect(whole.match(/✗ \d\./g)).toEqual(['✗ 1.', '✗ 3.', '✗ 4.']);
  });

  it('says on its end why the file asked for is not there', () => {
    const missing = handedIn(ended(), { unwritten });
    for (const [columns, rows] of sizes) {
      const text = plain(paintAt(missing, columns, rows)).replaceAll(' ', '');
      expect(text).toContain(`${unwritten.file}:${unwritten.reason.replaceAll(' ', '')}`);
    }
    expect(plain(paintAt(missing))).toContain('Hand in either');
    expect(spokenDrill(missing.state)).toContain(`${unwritten.file}: ${unwritten.reason}.`);
  });

  it('says whose it is where that is a guess, in every window', () => {
    const guessed = (played: PlayedDrill, over: boolean): PlayedDrill => {
      const { setting, taking } = played.state;
      return {
        ...played,
        state: {
          ...played.state,
          setting: { ...setting, over, whose: 'assumed' },
          taking: { ...taking, run: { ...taking.run, name: 'Ana Bell' } },
        },
      };
    };
    const leftIn = (played: PlayedDrill) => happen(played, { type: 'away', ms: 0 });
    const notYou = 'Not you? Write --name "Your name".';
    for (const [columns, rows] of sizes) {
      const open = guessed(leftIn(answered(begun(), true, true)), false);
      expect(plain(paintAt(open, columns, rows))).toContain(
        `It goes on as Ana Bell: 2 of 5 answered, 30 s left for the next. ${notYou}`,
      );
      expect(plain(paintAt(guessed(done(), true), columns, rows))).toContain(
        `Ana Bell took it here. ${notYou}`,
      );
    }
    expect(spokenDrill(guessed(done(), true).state).join(' ')).toContain(notYou);
  });

  it('never shows a control character of a name', () => {
    const named = shown['its code, with all there is to say']?.() ?? openDrill();
    expect(paintAt(named)).not.toContain('\u001b');
  });
});
