import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/app/update.ts';
import { type Question, rightOption } from '../../src/questions/question.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { spokenLines } from '../../src/screens/spoken.ts';
import { knownMemory } from '../app/known-memory.ts';
import { enter, open, type Played, slowly } from '../app/play.ts';
import { deckNamed } from '../memory/cards.ts';
import { paint, sizes } from './paint.tsx';

const lists = ['net+', 'sec+', 'everything'].map(deckNamed);

const asked = ({ state }: Played): Question => {
  const phase = state.session?.phase;
  if (phase?.name !== 'asking') throw new Error('nothing is asked');
  return phase.standing.question;
};

/** Questions in context, each of them answered wrongly. */
const questions = lists.flatMap((deck): readonly Played[] => {
  const memory = knownMemory(cardsOf(deck), 20);
  const first = slowly(open('home', { deck, memory, wish: { seed: 'seed' } }), 'e', 'b');
  const all: Played[] = [];
  for (let now = first; placeOf(now.state) === 'choice' && all.length < 14; ) {
    all.push(now);
    now = slowly(missed(now), enter);
  }
  return all;
});

function missed(played: Played): Played {
  const right = rightOption(asked(played))?.key;
  return slowly(played, right === 'a' ? 'b' : 'a');
}

const flat = (frame: string): string => frame.replace(/\s+/g, ' ');

describe('a question in context', () => {
  it('is met often enough to say something', () => {
    expect(questions.filter((played) => asked(played).scene).length).toBeGreaterThan(25);
  });

  it.each(sizes)(
    'keeps every choice in sight at %i x %i, and says of a miss all that is begun',
    (columns, rows) => {
      for (const played of questions) {
        expect(paint(played, columns, rows)).toMatch(/^ +a .*\n[\s\S]*^ +e +I don't know/m);
        const frame = paint(missed(played), columns, rows);
        expect(frame).toContain('It comes back in a few questions.');
        expect(frame).toContain('right is');
        const said = flat(frame).split('Remember: ')[1]?.split(' It comes back')[0];
        const hook = asked(played).item.mnemonic ?? '';
        if (said !== undefined && said !== flat(hook)) expect(said).toMatch(/ \.\.\.$/);
      }
    },
  );

  it('shows after a miss what was misread, as far as there is room', () => {
    for (const played of questions) {
      const { scene = [], prompt } = asked(played);
      const frame = flat(paint(missed(played), 100, 30));
      expect(frame).toContain(flat([prompt, ...scene].join(' ')));
    }
  });

  it('is heard question first, then scene, then choices; and after a miss once more', () => {
    for (const played of questions) {
      const { scene = [], prompt, options } = asked(played);
      const heard = spokenLines(played.state);
      const at = heard.findIndex((line) => line.includes(prompt));
      expect(heard.slice(at + 1, at + 1 + scene.length)).toEqual(scene);
      expect(heard[at + 1 + scene.length]).toBe(`a: ${options[0]?.label}`);
      const verdict = spokenLines(missed(played).state);
      if (scene.length > 0) expect(verdict.join('\n')).toContain([prompt, ...scene].join('\n'));
    }
  });
});
