import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandFor, hintsFor, keymap, type Place } from '../../src/app/keymap.ts';

const places = Object.keys(keymap) as Place[];

describe.each(places)('the keys of %s', (place) => {
  it('are each bound once', () => {
    const keys = keymap[place].flatMap((binding) => binding.keys);
    expect(keys).toHaveLength(new Set(keys).size);
  });

  it('show a way out and help, in the smallest footer too', () => {
    const essential = hintsFor(place).filter((hint) => hint.essential);
    const width = essential.map(({ keys, label }) => `${keys} ${label}`).join('   ').length;
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
