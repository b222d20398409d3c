import { renderToString } from 'ink';
import { render } from 'ink-testing-library';
import { describe, expect, it, vi } from 'vitest';
import { App, Screen, type Snapshot } from '../../src/screens/app.tsx';
import { themeFor } from '../../src/screens/theme.ts';
import { firstView } from '../../src/screens/view.ts';
import { answer, begin, now, play, snapshotOf } from './snapshot.ts';

const theme = themeFor({ LANG: 'C.UTF-8' });

const sizes = [
  [120, 40],
  [100, 30],
  [80, 24],
  [60, 20],
  [40, 12],
] as const;

const paint = (snapshot: Snapshot, columns: number, rows: number): string =>
  renderToString(<Screen snapshot={{ ...snapshot, size: { columns, rows } }} theme={theme} />, {
    columns,
  });

const asked = begin();
const typed = begin({ form: 'typed' });
const missed = play(begin(), answer('e'));
const confused = play(typed, answer('telnet'));

const stories: readonly (readonly [string, Snapshot])[] = [
  ['Home', snapshotOf(undefined)],
  ['a question with choices', snapshotOf(asked)],
  [
    'a question with the cursor moved',
    snapshotOf(asked, { view: { ...firstView('study'), cursor: 2 } }),
  ],
  ['a typed question', snapshotOf(typed, { view: { ...firstView('study'), typed: 'kerb' } })],
  ['a miss', snapshotOf(missed)],
  ['a mix-up', snapshotOf(confused)],
  ['more and sources', snapshotOf(confused, { view: { ...firstView('study'), sources: true } })],
  ['the next question, with the last verdict', snapshotOf(play(missed, { type: 'next', at: now }))],
  ['a pause', snapshotOf(play(asked, { type: 'pause', at: now }))],
  ['the summary', snapshotOf(play(missed, { type: 'leave' }))],
  ['help', snapshotOf(asked, { view: { ...firstView('study'), help: true } })],
  ['trouble with the disk', snapshotOf(asked, { trouble: 'the disk is full' })],
];

describe.each(stories)('%s', (_, snapshot) => {
  it.each(sizes)('fits %i by %i, a line lower than the window', (columns, rows) => {
    const lines = paint(snapshot, columns, rows).split('\n');
    expect(lines.length).toBeLessThan(rows);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
    expect(lines.at(-1)?.trim()).not.toBe('');
  });
});

describe('what the screens say', () => {
  it('a question shows its choices with letters, no digit as a key, and the way out', () => {
    const frame = paint(snapshotOf(asked), 80, 24);
    expect(frame).toMatch(/a {2}\S/);
    expect(frame).toContain("e  I don't know");
    expect(frame).toContain('1 of about 12');
    expect(frame).toContain('Esc pause');
    expect(frame).not.toContain('❯');
  });

  it('points at a row only once it was moved to', () => {
    const view = { ...firstView('study'), cursor: 2 };
    expect(paint(snapshotOf(asked, { view }), 80, 24)).toMatch(/❯ {2}c/);
  });

  it('after a miss shows both facts side by side, and says "New to you" the first time', () => {
    const frame = paint(snapshotOf(confused), 80, 24);
    expect(frame).toContain('New to you.');
    expect(frame).toMatch(/you said +23 +Telnet/);
    expect(frame).toMatch(/right is +22/);
    expect(frame).toContain('It comes back');
  });

  it('offers "I was right" only for a typed answer', () => {
    expect(paint(snapshotOf(confused), 100, 30)).toContain('o I was right');
    expect(paint(snapshotOf(missed), 100, 30)).not.toContain('o I was right');
  });

  it('says what could not be saved, in words', () => {
    expect(paint(snapshotOf(asked, { trouble: 'the disk is full' }), 80, 24)).toContain(
      'Not saved: the disk is full',
    );
  });

  it('says so when the window is too small', () => {
    expect(paint(snapshotOf(asked), 39, 12)).toBe('portquiz needs 40x12');
  });

  it('uses ASCII signs where there is no Unicode', () => {
    const plain = themeFor({ LANG: 'C' });
    const frame = renderToString(<Screen snapshot={snapshotOf(missed)} theme={plain} />, {
      columns: 80,
    });
    expect(frame).toMatch(/^[ -~\n]*$/);
  });
});

describe('the living app', () => {
  it('paints what its source says, and again when that changes', async () => {
    let snapshot = snapshotOf(undefined);
    const listeners = new Set<() => void>();
    const source = {
      subscribe: (listener: () => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      snapshot: () => snapshot,
    };
    const { lastFrame, unmount } = render(<App source={source} theme={theme} />);
    expect(lastFrame()).toContain('Today: 9 to repeat, 6 new.');
    snapshot = snapshotOf(asked);
    for (const listener of listeners) listener();
    await vi.waitFor(() => expect(lastFrame()).toContain('1 of about 12'));
    unmount();
  });
});
