import { renderToString } from 'ink';
import { render } from 'ink-testing-library';
import { describe, expect, it, vi } from 'vitest';
import type { AppState } from '../../src/app/state.ts';
import { emptyMemory } from '../../src/memory/memory.ts';
import { App } from '../../src/screens/app.tsx';
import { Screen } from '../../src/screens/screen.tsx';
import { spokenLines } from '../../src/screens/spoken.ts';
import { themeFor } from '../../src/screens/theme.ts';
import { examMemory } from '../app/exam-memory.ts';
import { down, enter, esc, happen, open, type Played, slowly, type, wait } from '../app/play.ts';
import { home, homeIn, memory, paint, planIn, sizes } from './paint.tsx';

const asked = open('study');
const typed = open('study', { wish: { form: 'typed', seed: 'seed' } });
const missed = type(asked, 'e');
const confused = type(typed, `telnet${enter}`);
const stories: readonly (readonly [string, Played])[] = [
  ['Welcome', open('welcome')],
  ['the day of the exam', type(open('welcome'), 'a')],
  ['a date refused', type(open('welcome'), `ad3/4${enter}`)],
  ['Home on the first day', open('home')],
  ['Home with shaky ports', open('home', { memory })],
  ['Home by the exam', home({ daysAgo: 3, exam: '2026-12-20' })],
  ['Home nine days before', home({ daysAgo: 1, exam: '2026-12-10' })],
  ['Home nine days before a long list', home({ list: 'sec+', exam: '2026-12-10' })],
  ['Home with more than a day holds', home({ list: 'sec+', exam: '2026-12-20' })],
  ['Home two days before', home({ daysAgo: 3, exam: '2026-12-03' })],
  ['Home on the eve', home({ daysAgo: 3, exam: '2026-12-02' })],
  ['Home done on the eve', home({ daysAgo: 0, exam: '2026-12-02' })],
  ['Home on the morning', home({ daysAgo: 3, exam: '2026-12-01' })],
  ['Home done on the morning', home({ daysAgo: 0, exam: '2026-12-01' })],
  ['Home passed', home({ daysAgo: 1, exam: '2026-11-30', passed: true })],
  ['Home passed, a week later', home({ exam: '2026-11-20', passed: true })],
  ['Home with all met', home({ daysAgo: 1 })],
  ['after the exam', home({ exam: '2026-11-28' })],
  ['after the exam, moved', type(home({ exam: '2026-11-28' }), down + down)],
  ['Lists', type(open('home'), 'l')],
  ['the last of the lists', type(open('home'), 'lG')],
  ['Settings', type(open('home'), `s${down}`)],
  ['the day of another list', type(type(homeIn(14, memory, 'everything'), `s${down}`), enter)],
  ['Settings with a day set', type(homeIn(7, memory), `s${down}`)],
  ['the plan', planIn(14, emptyMemory)],
  ['the plan of a week', planIn(7, memory)],
  ['the plan of years, at its end', type(planIn(1800, memory), 'G')],
  ['the plan on the eve', planIn(1, memory)],
  ['the plan on the day', planIn(0, memory)],
  ['the plan of a large list', planIn(30, memory, 'everything')],
  ['a question with choices', asked],
  ['a question with the cursor moved', type(asked, down + down)],
  ['a hint', type(wait(asked, 1), 'hh')],
  ['a typed question', type(typed, 'kerb')],
  ['a miss', missed],
  ['a mix-up', confused],
  ['more and sources', type(wait(confused, 1), 's')],
  ['the next question, with the last verdict', slowly(missed, enter)],
  ['a pause', type(asked, esc)],
  ['the summary', slowly(open('study', { wish: { count: 1 } }), 'e', enter)],
  [
    'the summary on the eve',
    slowly(
      open('study', { memory: examMemory({ daysAgo: 3, exam: '2026-12-02' }), wish: { count: 2 } }),
      'e',
      enter,
      'e',
      enter,
    ),
  ],
  ['help', type(asked, '?')],
  [
    'trouble with the disk',
    happen(asked, { type: 'kept', unsaved: 1, trouble: 'the disk is full' }),
  ],
];

describe.each(stories)('%s', (_, played) => {
  it.each(sizes)(
    'fits %i by %i, a line lower than the window, keys at the foot',
    (columns, rows) => {
      const lines = paint(played, columns, rows).split('\n');
      expect(lines.length).toBe(rows - 1);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
      expect(lines.at(-1)).toMatch(/(?:Enter|Esc|a-[deg]|b|l) /);
    },
  );

  it('says nothing of the scheduler', () => {
    expect(paint(played)).not.toMatch(/retriev|stability|lapse|relearn|seed|card\b|deck/i);
    expect(spokenLines(played.state).join(' ')).not.toMatch(
      /retriev|stability|lapse|relearn|seed/i,
    );
  });

  it('is spoken as whole sentences, without signs and boxes', () => {
    for (const line of spokenLines(played.state)) {
      expect(line).toMatch(/^[ -~]+$/);
      expect(line.trim()).toBe(line);
    }
  });
});

describe('what the screens say', () => {
  it('Welcome offers plain text in its first line, and all its answers at 40 by 12', () => {
    expect(paint(open('welcome')).trim().split('\n')[0]).toContain('Press p for plain text');
    expect(paint(open('welcome'), 40, 12).split('\n')[0]).toContain('p: plain text');
    for (const letter of 'abcdefg')
      expect(paint(open('welcome'), 40, 12)).toMatch(new RegExp(`^ +${letter} {3}\\S`, 'm'));
  });

  it('a question shows its choices with letters, no digit as a key, and the way out', () => {
    const frame = paint(asked);
    expect(frame).toMatch(/a {3}\S/);
    expect(frame).toContain("e   I don't know");
    expect(frame).toContain('1 of about 12');
    expect(frame).toContain('Esc pause');
    expect(frame).not.toContain('❯');
  });

  it('points at a row only once it was moved to', () => {
    expect(paint(type(asked, down + down + down))).toMatch(/❯ c/);
  });

  it('after a miss shows both facts side by side, and says "New to you" the first time', () => {
    const frame = paint(confused);
    expect(frame).toContain('New to you.');
    expect(frame).toMatch(/you said +23 +Telnet/);
    expect(frame).toMatch(/right is +22/);
    expect(frame).toContain('It comes back');
  });

  it('offers "I was right" only for a typed answer, and undo only where there is something', () => {
    expect(paint(confused, 100, 30)).toContain('o I was right');
    expect(paint(missed, 100, 30)).not.toContain('o I was right');
    expect(paint(asked, 100, 30)).not.toContain('u undo');
    expect(paint(missed, 100, 30)).toContain('u undo');
  });

  it('the summary on the eve speaks of the morning', () => {
    const memory = examMemory({ daysAgo: 3, exam: '2026-12-02' });
    const ended = slowly(open('study', { memory, wish: { count: 1 } }), 'e', enter);
    for (const [columns, rows] of sizes)
      expect(paint(ended, columns, rows).replace(/\s+/g, ' ')).toContain(
        'Tomorrow morning a last look at the shakiest.',
      );
  });

  it('Lists shows the list in use and what it is, however small the window', () => {
    for (const [columns, rows] of sizes) {
      expect(paint(type(open('home'), 'l'), columns, rows)).toMatch(/❯ CompTIA Network\+ N10-009/);
      expect(paint(type(open('home'), 'lG'), columns, rows)).toMatch(/❯ .*\(retired\)/);
    }
    expect(paint(type(open('home'), 'l'))).toContain('belongs to no certifier');
  });

  it('Settings gives each setting with its effect', () => {
    const frame = paint(type(open('home'), 's'), 100, 30);
    expect(frame).toContain('How soon the next question follows a right answer.');
    expect(frame).toContain('The longest a session lasts.');
    expect(paint(type(open('home'), `s${down}`), 40, 12)).toContain('The day to know the list by.');
  });

  it('says what could not be saved, in words', () => {
    const trouble = happen(asked, { type: 'kept', unsaved: 1, trouble: 'the disk is full' });
    expect(paint(trouble)).toContain('Not saved: the disk is full');
    expect(spokenLines(trouble.state)).toContain('Not saved: the disk is full.');
  });

  it('says so when the window is too small', () => {
    expect(paint(asked, 39, 12)).toBe('portquiz needs 40x12');
    expect(paint(asked, 12, 4)).toMatch(/^portquiz/);
  });

  it('uses ASCII signs where there is no Unicode', () => {
    const plain = themeFor({ LANG: 'C' });
    for (const [, { state }] of stories)
      expect(renderToString(<Screen state={state} theme={plain} />, { columns: 80 })).toMatch(
        /^[ -~\n]*$/,
      );
  });
});

describe('what a screen reader says', () => {
  const spoken = ({ state }: Played): readonly string[] => spokenLines(state);

  it('a question: where one is, what is asked, the choices, the keys, and last what changes', () => {
    const lines = spoken(type(asked, down));
    expect(lines[0]).toBe('CompTIA Network+ N10-009.');
    expect(lines[1]).toMatch(/^Question 1 of about 12\. Which .* One name/);
    expect(lines.slice(2, 7).map((line) => line.slice(0, 3))).toEqual([
      'a: ',
      'b: ',
      'c: ',
      'd: ',
      'e: ',
    ]);
    expect(lines.at(-2)).toMatch(/^Keys: a-e answer/);
    expect(lines.at(-1)).toBe(`Your choice: ${lines[2]}`);
  });

  it('a typed answer: what is typed comes last', () => {
    expect(spoken(type(typed, 'ss')).at(-1)).toBe('Name: ss');
  });

  it('a verdict: its word first, both facts, and the way on', () => {
    const lines = spoken(confused);
    expect(lines[1]).toMatch(/^Wrong\. New to you\./);
    expect(lines.join(' ')).toContain('Telnet is 23');
    expect(lines.at(-1)).toMatch(/^Keys: Enter next/);
  });

  it('Home: what there is to do, what is known, and what is expected', () => {
    const lines = spoken(home({ list: 'sec+', exam: '2026-12-20' }));
    expect(lines[1]).toMatch(/^Today: 75 to repeat\..* more wait/);
    expect(lines[3]).toMatch(/^By the exam \d+ to \d+ of 42, at this pace\.$/);
    expect(spoken(home({ daysAgo: 1 }))).toContain(
      'Beyond the list: 24 more ports that other exams ask.',
    );
  });

  it('after the exam: what is asked, the answers, and last what changes', () => {
    const lines = spoken(type(home({ exam: '2026-11-28' }), down));
    expect(lines[1]).toBe('The exam was on Sat 28 November. How did it go?');
    expect(lines[2]).toBe('a: Passed, a minute a week keeps it.');
    expect(lines.at(-1)).toBe('Your choice: a: Passed, a minute a week keeps it.');
  });

  it('Welcome: plain text comes first', () => {
    expect(spoken(open('welcome'))[0]).toBe('Screen reader? Press p for plain text.');
  });
});

describe('the living app', () => {
  it.each([
    [false, 'Today: 12 new.', /Which service/],
    [true, 'Today: 12 new.', /Question 1 of about 12/],
  ])(
    'paints what its source says, and again when that changes; spoken: %s',
    async (spoken, home, question) => {
      let state: AppState = open('home', { spoken }).state;
      const listeners = new Set<() => void>();
      let snapshot = { state, blank: false };
      const source = {
        subscribe: (listener: () => void) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        snapshot: () => snapshot,
      };
      const { lastFrame, unmount } = render(
        <App source={source} environment={{ LANG: 'C.UTF-8' }} />,
      );
      expect(lastFrame()).toContain(home);
      state = open('study', { spoken }).state;
      snapshot = { state, blank: false };
      for (const listener of listeners) listener();
      await vi.waitFor(() => expect(lastFrame()).toMatch(question));
      unmount();
    },
  );
});
