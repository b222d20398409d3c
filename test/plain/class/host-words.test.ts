import { describe, expect, it } from 'vitest';
import { hostWordOf, hostWords } from '../../../src/plain/class/host-words.ts';

describe('lines typed while a class is held', () => {
  it.each(Object.keys(hostWords))('%s is a command as help says it', (word) => {
    expect(hostWordOf(word)).toBeDefined();
  });

  it.each([
    ['  NEXT ', { word: 'next' }],
    ['?', { word: 'help' }],
    ['void 12', { word: 'void', place: 11 }],
    ['time Ada L. 25%', { word: 'time', name: 'Ada L.', extra: 0.25 }],
    ['time route 66 50', { word: 'time', name: 'route 66', extra: 0.5 }],
    ['kick brave-otter', { word: 'kick', name: 'brave-otter' }],
    ['rename Ada to Grace', { word: 'rename', names: [['Ada', 'Grace']] }],
    [
      'rename Ada to B to C',
      {
        word: 'rename',
        names: [
          ['Ada', 'B to C'],
          ['Ada to B', 'C'],
        ],
      },
    ],
  ])('%s', (line, asked) => {
    expect(hostWordOf(line)).toEqual(asked);
  });

  it.each(['', 'nex', 'void', 'void x', 'kick', 'rename Ada', 'next please'])(
    '"%s" is none',
    (line) => {
      expect(hostWordOf(line)).toBeUndefined();
    },
  );
});
