import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drillLooksAlike, drillPlace, secondsLeft } from '../../../src/app/class/drill-state.ts';
import { down, enter, esc } from '../play.ts';
import { answered, happen, letterOf, openDrill, slowly, type, wait } from './drill-play.ts';

const interrupt = '\u0003';
const timed = { rules: { seconds: 20, feedback: 'end' } } as const;

describe('a quiz on the screen', () => {
  it('shows its code first; Enter begins it', () => {
    const opened = openDrill();
    expect(drillPlace(opened.state)).toBe('drill-intro');
    const looked = slowly(opened, 'a', 'b', 'x', esc, down);
    expect(looked.effects).toEqual([]);
    const begun = slowly(looked, enter);
    expect(drillPlace(begun.state)).toBe('drill');
    expect(begun.effects).toEqual([{ type: 'begin' }]);
  });

  it('takes a letter at once; a digit, Space and Enter on nothing choose nothing', () => {
    const begun = slowly(openDrill(), enter);
    expect(slowly(begun, '1', '2', ' ', enter, 'x', 'u', 'o').state.taking.answers).toEqual([]);
    const given = slowly(begun, 'b');
    expect(given.state.taking.answers).toMatchObject([{ option: 'b' }]);
    expect(drillPlace(given.state)).toBe('drill-verdict');
    expect(slowly(begun, down, down, enter).state.taking.answers).toMatchObject([{ option: 'b' }]);
  });

  it('hears no key that is glued to the one that answered', () => {
    const begun = slowly(openDrill({ rules: { feedback: 'end' } }), enter);
    const pasted = type(wait(begun, 1), 'abcde');
    expect(pasted.state.taking.answers).toHaveLength(1);
    const doubled = type(type(wait(begun, 1), 'a'), 'a');
    expect(doubled.state.taking.answers).toHaveLength(1);
    expect(type(wait(doubled, 0.2), 'a').state.taking.answers).toHaveLength(2);
    expect(type(openDrill(), `${enter}a`).state.taking.answers).toEqual([]);
  });

  it('goes on by itself after what was right, and waits after a miss', () => {
    const begun = slowly(openDrill(), enter);
    const right = slowly(begun, letterOf(begun, true));
    expect(drillPlace(wait(right, 1.9).state)).toBe('drill-verdict');
    expect(wait(right, 2.1).state.taking.at).toBe(1);
    const wrong = slowly(begun, letterOf(begun, false));
    expect(drillPlace(wait(wrong, 60).state)).toBe('drill-verdict');
    expect(slowly(wrong, enter).state.taking.at).toBe(1);
    const heard = slowly(openDrill({ spoken: true }), enter);
    expect(drillPlace(wait(slowly(heard, letterOf(heard, true)), 60).state)).toBe('drill-verdict');
  });

  it('shows nothing of what is right before the end where that is the rule', () => {
    const begun = slowly(openDrill({ rules: { feedback: 'end' } }), enter);
    const given = slowly(begun, 'a', 'b', 'c', 'd');
    expect(drillPlace(given.state)).toBe('drill');
    expect(given.state.taking.at).toBe(4);
    expect(drillPlace(slowly(given, 'e').state)).toBe('drill-done');
  });

  it('leaves a question when its time runs out, and is deaf to a key meant for it', () => {
    const begun = slowly(openDrill(timed), enter);
    const late = wait(begun, 20.05);
    expect(late.state.taking.at).toBe(1);
    expect(type(late, 'a').state.taking.answers).toMatchObject([{ option: null }]);
    expect(type(wait(late, 0.2), 'a').state.taking.answers).toHaveLength(2);
    const moved = type(wait(late, 0.2), down);
    expect(type(wait(moved, 0.1), enter).state.taking.answers).toHaveLength(1);
    expect(type(wait(moved, 0.4), enter).state.taking.answers).toHaveLength(2);
    const told = wait(slowly(openDrill({ rules: { seconds: 20 } }), enter), 21);
    expect(drillPlace(told.state)).toBe('drill-verdict');
    expect(told.state.wakeAt).toBeUndefined();
  });

  it('paints a clock once a second, and to a screen reader never', () => {
    for (const spoken of [false, true]) {
      let now = slowly(openDrill({ ...timed, spoken }), enter);
      const shown = new Set<number | undefined>();
      let paints = 0;
      for (let step = 0; step < 105; step++) {
        const next = wait(now, 0.1);
        if (!drillLooksAlike(now.state, next.state)) paints++;
        shown.add(secondsLeft(next.state.taking));
        now = next;
      }
      expect(shown.size).toBeGreaterThanOrEqual(10);
      expect(paints).toBe(spoken ? 0 : 10);
    }
  });

  it('keeps the clock running while the keys are looked up', () => {
    const helped = slowly(slowly(openDrill(timed), enter), '?');
    expect(helped.state.help).toBe(true);
    const late = wait(helped, 21);
    expect(late.state.taking.answers).toHaveLength(1);
    expect(late.state.help).toBe(false);
  });

  it('stands still when the terminal is another’s, and goes on from there', () => {
    const begun = wait(slowly(openDrill(timed), enter), 5);
    const away = happen(begun, { type: 'away', ms: begun.seconds * 1000 });
    expect(drillPlace(away.state)).toBe('drill-intro');
    expect(away.effects.at(-1)).toMatchObject({ type: 'keep-clock', spent: 5000 });
    const back = slowly(wait(away, 600), enter);
    expect(secondsLeft(back.state.taking)).toBe(15);
  });

  it('is left by q or Ctrl-C anywhere, and its end by Enter, but not by the key that brought it', () => {
    const places = [
      openDrill(),
      slowly(openDrill(), enter),
      slowly(openDrill(), enter, 'e'),
      answered(slowly(openDrill({ count: 1 }), enter), true),
      slowly(openDrill(), '?'),
    ];
    for (const played of places) {
      expect(slowly(played, 'q').effects.at(-1)).toEqual({ type: 'quit', code: 0 });
      expect(slowly(played, interrupt).effects.at(-1)).toEqual({ type: 'quit', code: 130 });
    }
    const last = slowly(openDrill({ count: 1, rules: { feedback: 'end' } }), enter);
    const ended = type(wait(last, 1), `${down}${enter}${enter}`);
    expect(drillPlace(ended.state)).toBe('drill-done');
    expect(ended.effects.at(-1)).toEqual({ type: 'hand-in' });
    expect(slowly(ended, enter).effects.at(-1)).toEqual({ type: 'quit', code: 0 });
  });

  it('is handed in once', () => {
    const ended = answered(slowly(openDrill(), enter), true, false, true, true, false);
    expect(ended.effects.filter(({ type: name }) => name === 'hand-in')).toHaveLength(1);
    const moved = slowly(ended, down, down, down, ' ', 'G', 'g');
    expect(moved.state.top).toBe(0);
    expect(slowly(ended, down, down, down).state.top).toBe(2);
  });

  it('keeps each answer once, whatever is typed', () => {
    const keys = fc.constantFrom('a', 'b', 'e', enter, down, '?', esc, ' ', 's', 'u', '3', 'abc');
    const feedback = fc.constantFrom('each' as const, 'end' as const);
    const seconds = fc.constantFrom(null, 5);
    const pause = fc.constantFrom(0, 0.1, 0.3, 2, 7);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(keys, pause), { maxLength: 60 }),
        feedback,
        seconds,
        (presses, told, limit) => {
          let now = openDrill({ rules: { feedback: told, seconds: limit } });
          for (const [key, after] of presses) now = type(wait(now, after), key);
          const kept = now.effects.flatMap((effect) =>
            effect.type === 'answered' ? [effect.answer.place] : [],
          );
          expect(new Set(kept).size).toBe(kept.length);
          expect(now.state.taking.answers.map(({ place }) => place)).toEqual(kept);
        },
      ),
      { numRuns: 200 },
    );
  });
});
