import { describe, expect, it } from 'vitest';
import { leftToKeep, openScratch } from '../../src/app/scratch.ts';
import type { ScratchScreen } from '../../src/app/scratch-screen.ts';
import { memoryNow } from '../../src/app/state.ts';
import { placeOf } from '../../src/app/update.ts';
import { sortedItems } from '../../src/scratch/scratch.ts';
import {
  enter,
  esc,
  happen,
  momentAfter,
  open,
  type Played,
  screenOf,
  slowly,
  type,
  up,
  wait,
} from './play.ts';

const start = open('scratch');
const screen = ({ state }: Played): ScratchScreen => {
  if (state.screen.name !== 'scratch') throw new Error(`on ${state.screen.name}`);
  return state.screen;
};
const lines = (played: Played): readonly string[] =>
  screen(played).sheet.lines.map(({ text }) => text);
const place = ({ state }: Played): string => placeOf(state);
const recalls = ({ effects }: Played) =>
  effects.flatMap((effect) =>
    effect.type === 'append' && effect.event.type === 'recall' ? [effect.event] : [],
  );
const stamp = { at: momentAfter(90), ms: 90_000, id: 'leaving' };

describe('writing', () => {
  it('takes a line with Enter and is ready for the next; letters that are keys elsewhere are text', () => {
    const played = type(start, `22 ssh${enter}53 qdns udp${enter}`);
    expect(lines(played)).toEqual(['22 ssh', '53 qdns udp']);
    expect(screen(played).typed).toBe('');
    expect(place(played)).toBe('scratch');
  });

  it('leaves a line that is no pair in the field, to be mended', () => {
    const played = type(start, `ssh${enter}`);
    expect(screen(played)).toMatchObject({ typed: 'ssh', sheet: { unread: 'number', lines: [] } });
    const mended = type(played, ` 22`);
    expect(screen(mended).sheet.unread).toBeUndefined();
    expect(lines(type(mended, enter))).toEqual(['ssh 22']);
  });

  it('erases, clears, and takes lines back into the empty field', () => {
    expect(screen(type(start, '22 s\u007F\u007F')).typed).toBe('22');
    expect(screen(type(start, '22 s\u0015')).typed).toBe('');
    const two = type(start, `22 ssh${enter}23 telnet${enter}`);
    const back = type(two, up);
    expect([lines(back), screen(back).typed]).toEqual([['22 ssh'], '23 telnet']);
    // What is half typed is not lost by it.
    expect(type(back, up).state.screen).toEqual(back.state.screen);
    expect(lines(type(back, `\u0015${up}\u0015${up}`))).toEqual([]);
  });

  it('help is behind ?, and the line stays', () => {
    const helped = type(type(start, '22 s'), '?');
    expect(place(helped)).toBe('help');
    expect(screen(type(helped, esc)).typed).toBe('22 s');
  });

  it('a long line is cut', () => {
    expect(screen(type(start, 'x'.repeat(500))).typed).toHaveLength(120);
  });
});

describe('the clock', () => {
  it('shows whole minutes by itself, and can be hidden', () => {
    expect(screen(start).minutes).toBe(0);
    const later = wait(wait(wait(start, 59), 1.1), 61);
    expect(screen(later).minutes).toBe(2);
    const hidden = type(later, '\t');
    expect(screen(hidden).minutes).toBeUndefined();
    expect(hidden.state.wakeAt).toBeUndefined();
    expect(screen(type(wait(hidden, 60), '\t')).minutes).toBe(3);
  });

  it('does not run for a screen reader, which would read all again', () => {
    expect(open('scratch', { spoken: true }).state.wakeAt).toBeUndefined();
  });

  it('stops nothing', () => {
    const late = wait(start, 3600);
    expect(lines(type(late, `22 ssh${enter}`))).toEqual(['22 ssh']);
  });

  it('stands still in a pause, and while the terminal is somebody else\u2019s', () => {
    const paused = type(wait(type(start, `22 ssh${enter}`), 30), esc);
    expect(place(paused)).toBe('scratch-paused');
    const resumed = type(wait(paused, 600), enter);
    expect(place(resumed)).toBe('scratch');
    expect(screen(resumed).minutes).toBe(0);
    const away = happen(type(start, '22'), { type: 'away', at: momentAfter(10), ms: 10_000 });
    expect(place(away)).toBe('scratch-paused');
    expect(screen(type(wait(away, 600), enter))).toMatchObject({ typed: '22', minutes: 0 });
  });
});

const done = slowly(type(start, `22 ssh${enter}21 ssh${enter}`), enter, enter);

describe('the end', () => {
  it('comes with Enter twice on an empty line, and is one event', () => {
    expect(place(slowly(type(start, `22 ssh${enter}`), enter))).toBe('scratch');
    expect(place(done)).toBe('scratch-done');
    expect(recalls(done)).toMatchObject([
      { deck: 'n10-009', found: ['ssh'], wrong: [{ ports: [21], name: 'ssh' }] },
    ]);
    expect(memoryNow(done.state).recalls).toEqual([
      { deck: 'n10-009', day: '2026-12-01', found: 1, of: 20 },
    ]);
    expect(memoryNow(done.state).cards.size).toBe(0);
  });

  it('does not come with Enters that are glued, as in what is pasted, nor with one before a line', () => {
    expect(lines(type(start, `22 ssh${enter}${enter}${enter}23 telnet${enter}`))).toEqual([
      '22 ssh',
      '23 telnet',
    ]);
    expect(place(type(start, `22 ssh${enter}${enter}${enter}`))).toBe('scratch');
    const between = slowly(type(start, `22 ssh${enter}`), enter, `23 telnet${enter}`, enter);
    expect(place(between)).toBe('scratch');
  });

  it('is not left by the same Enter doubled', () => {
    const just = type(slowly(type(start, `22 ssh${enter}`), enter), enter);
    expect(place(just)).toBe('scratch-done');
    expect(place(type(wait(just, 0.2), enter))).toBe('scratch-done');
    expect(screenOf(type(wait(just, 0.6), enter))).toBe('home');
  });

  it('leads home, out, or to the study of what is missing', () => {
    expect(screenOf(slowly(done, enter))).toBe('home');
    expect(screenOf(slowly(done, esc))).toBe('home');
    expect(slowly(done, 'q').effects).toContainEqual({ type: 'quit', code: 0 });
    const study = slowly(done, 's');
    expect(screenOf(study)).toBe('study');
    expect(study.state.session?.plan).toMatchObject({ practice: true });
    expect(study.state.session?.plan.cards).toHaveLength(19);
    expect(study.state.wish.cards).toBeUndefined();
  });

  it('shows all gaps and keeps nothing when nothing was written', () => {
    const empty = slowly(start, enter, enter);
    expect(place(empty)).toBe('scratch-done');
    expect(sortedItems(screen(empty).sheet).missed).toHaveLength(20);
    expect(recalls(empty)).toEqual([]);
  });

  it('has nothing to study when nothing is missing', () => {
    const all = open('scratch', {}).state.deck.items.map(
      ({ item }) => `${item.ports.map(({ number }) => number).join('/')} ${item.name}${enter}`,
    );
    const complete = slowly(type(start, all.join('')), enter, enter);
    expect(sortedItems(screen(complete).sheet).missed).toEqual([]);
    expect(screenOf(slowly(complete, 's'))).toBe('scratch');
  });

  it('tells the last time the next time', () => {
    const again = openScratch(slowly(done, enter).state, stamp);
    expect(again.screen).toMatchObject({ name: 'scratch', last: { found: 1, of: 20 } });
  });
});

describe('leaving before the end', () => {
  it('goes home from an empty sheet, and pauses another', () => {
    expect(screenOf(type(start, esc))).toBe('home');
    expect(place(type(type(start, '22'), esc))).toBe('scratch-paused');
    const paused = type(type(start, `22 ssh${enter}`), esc);
    expect(place(type(wait(paused, 1), 'd'))).toBe('scratch-done');
    expect(screen(type(wait(paused, 1), 'u'))).toMatchObject({
      typed: '22 ssh',
      sheet: { lines: [] },
    });
    expect(type(paused, 'q').effects).toContainEqual({ type: 'quit', code: 0 });
  });

  it('keeps the sheet where anything on it is right, and once', () => {
    const right = type(start, `22 ssh${enter}`);
    expect(leftToKeep(right.state, stamp)).toMatchObject([
      { id: 'leaving', found: ['ssh'], ms: 90_000 },
    ]);
    expect(leftToKeep(type(start, `21 ssh${enter}22 ss`).state, stamp)).toEqual([]);
    expect(leftToKeep(start.state, stamp)).toEqual([]);
    expect(leftToKeep(done.state, stamp)).toEqual([]);
    expect(leftToKeep(open('home').state, stamp)).toEqual([]);
  });
});
