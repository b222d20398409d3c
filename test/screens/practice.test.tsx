import { describe, expect, it } from 'vitest';
import { cardsOf } from '../../src/registry/deck.ts';
import { spokenLines } from '../../src/screens/spoken.ts';
import { knownMemory } from '../app/known-memory.ts';
import { down, enter, open, slowly, type } from '../app/play.ts';
import { deckNamed } from '../memory/cards.ts';
import { paint, sizes } from './paint.tsx';

const net = cardsOf(deckNamed('net+'));
const practice = type(open('home'), 'e');

describe('extra practice on the screen', () => {
  it.each(sizes)(
    'fits %ix%i: every exercise with its letter and what it holds',
    (columns, rows) => {
      const frame = paint(practice, columns, rows);
      for (const [letter, name] of [
        ['a', 'Tell apart'],
        ['b', 'In context'],
        ['c', 'Weak ports'],
        ['d', 'TCP or UDP\\?'],
        ['e', 'What replaces it\\?'],
        ['f', 'Write them all down'],
        ['g', 'More, in other words'],
      ])
        expect(frame).toMatch(new RegExp(`^ +${letter} {3}${name} +\\S`, 'm'));
      expect(frame).toContain(columns >= 80 ? '22 SSH and 23 Telnet, and 3 more pairs' : '4 pairs');
      expect(frame).toContain('Esc back');
      expect(frame.split('\n').length).toBeLessThan(rows);
      for (const line of frame.split('\n')) expect([...line].length).toBeLessThanOrEqual(columns);
    },
  );

  it.each(sizes)('shows a pair side by side first, whole at %ix%i', (columns, rows) => {
    const frame = paint(slowly(practice, 'a'), columns, rows);
    expect(frame).toContain('Tell apart - ');
    expect(frame).toMatch(/22 {3}SSH/);
    expect(frame).toMatch(/23 {3}Telnet/);
    expect(frame).toContain('Enter ask me');
    expect(frame.split('\n').length).toBeLessThan(rows);
  });

  it.each(sizes)('Home says what Enter does with the day done, at %ix%i', (columns, rows) => {
    const done = open('home', { memory: knownMemory(net, 0) });
    const frame = paint(done, columns, rows);
    expect(frame).toContain('Done for today.');
    expect(frame).toContain('Enter asks more, in other words.');
    expect(frame).toMatch(/Enter more {3}.*\? keys/);
    expect(frame).toContain('You know');
    expect(paint(open('home'), columns, rows)).not.toContain('asks more');
  });

  it('is heard as sentences', () => {
    const heard = spokenLines(slowly(practice, down).state).join('\n');
    expect(heard).toContain('a: Tell apart, 22 SSH and 23 Telnet, and 3 more pairs.');
    expect(heard).toContain('Your choice: a: Tell apart');
    const pair = spokenLines(slowly(practice, 'a').state).join('\n');
    expect(pair).toContain('Tell apart: 23 is Telnet: remote command line');
    expect(spokenLines(slowly(practice, 'a', enter).state).join('\n')).toContain('Which port');
  });
});
