import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/app/command.ts';
import { commandFor, hintsFor } from '../../src/app/keymap.ts';
import { keymap } from '../../src/app/usual-keys.ts';

const places = Object.keys(keymap) as Place[];
/** Where a key is two commands, one of them always idle. */
const byTurns: Partial<Record<Place, readonly string[]>> = {
  home: ['enter'],
  teach: ['enter'],
  'exam-intro': ['enter'],
  'drill-intro': ['enter'],
  done: ['enter', 'escape'],
  map: ['n'],
  'host-lobby': ['l'],
  'host-question': ['p', 'l'],
  'host-answer': ['l'],
  'host-board': ['l'],
};

describe.each(places)('the keys of %s', (place) => {
  it('are each bound once, unless they do one thing or the other by turns', () => {
    const keys = keymap[place].flatMap((binding) => binding.keys);
    const twice = keys.filter((key, at) => keys.indexOf(key) !== at);
    expect([...new Set(twice)]).toEqual(byTurns[place] ?? []);
  });

  it('show a way out and help, in the smallest footer too', () => {
    const hints = hintsFor(place).filter((hint) => hint.essential);
    const keys = hints.map((hint) => hint.keys);
    const essential = hints.filter((hint, at) => keys.indexOf(hint.keys) === at);
    const width = essential.map((hint) => `${hint.keys} ${hint.label}`).join('   ').length;
    expect(width).toBeLessThanOrEqual(38);
    const ways = essential.map(({ command }) => command);
    expect(ways.some((way) => ['quit', 'back', 'pause', 'next'].includes(way))).toBe(true);
    if (place !== 'help') expect(ways).toContain('help');
  });

  it('never make a digit a command', () => {
    for (const digit of '0123456789')
      expect(commandFor(place, { name: 'text', text: digit })).toBeUndefined();
  });
});

it('the table of the README names every key that a learner meets', () => {
  const readme = readFileSync('README.md', 'utf8');
  const table = readme.slice(readme.indexOf('### Keys'), readme.indexOf('### Plain'));
  for (const place of ['home', 'choice', 'typed', 'verdict'] as const)
    for (const { label } of hintsFor(place)) expect(table, `${place}: ${label}`).toContain(label);
});
