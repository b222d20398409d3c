import { describe, expect, it } from 'vitest';
import { idleCommands } from '../../src/app/idle.ts';
import { emptyMemory } from '../../src/memory/memory.ts';
import { bookedIn } from '../schedule/booked.ts';
import { down, enter, esc, momentAfter, open, type Played, screenOf, type, up } from './play.ts';

const homeIn = (days: number): Played =>
  open('home', { memory: bookedIn('net+', days, emptyMemory, momentAfter(0)) });

const cursorOf = ({ state }: Played): number | undefined =>
  state.screen.name === 'plan' ? state.screen.cursor : undefined;

describe('the plan', () => {
  it('is a key away from Home, and Esc and Enter lead back there', () => {
    const plan = type(homeIn(14), 'p');
    expect(screenOf(plan)).toBe('plan');
    for (const key of [esc, enter]) expect(screenOf(type(plan, key))).toBe('home');
    expect(type(plan, 'q').effects).toEqual([{ type: 'quit', code: 0 }]);
  });

  it('is not there without an exam ahead of the list at hand', () => {
    for (const played of [
      open('home'),
      // Home asks first how the exam went.
      type(homeIn(-1), esc),
      open('home', { memory: bookedIn('a+', 14, emptyMemory, momentAfter(0)) }),
    ]) {
      expect(idleCommands(played.state).has('plan')).toBe(true);
      expect(screenOf(type(played, 'p'))).toBe('home');
    }
    expect(idleCommands(homeIn(0).state).has('plan')).toBe(false);
  });

  it('is moved through day by day, round both ends', () => {
    const plan = type(homeIn(14), 'p');
    expect(cursorOf(plan)).toBe(0);
    expect(cursorOf(type(plan, `${down + down}k`))).toBe(1);
    expect(cursorOf(type(plan, up))).toBe(13);
    expect(cursorOf(type(plan, `G${down}`))).toBe(0);
    expect(cursorOf(type(plan, 'Gg'))).toBe(0);
  });

  it('has nothing to move through on the day itself', () => {
    const plan = type(homeIn(0), 'p');
    expect(cursorOf(type(plan, `${down + up}G`))).toBe(0);
    expect(idleCommands(plan.state).has('up')).toBe(true);
    expect(screenOf(type(plan, esc))).toBe('home');
  });

  it('follows a day chosen in Settings, typed or not, and leads back to its row', () => {
    const when = type(open('home'), `s${down}${enter}`);
    for (const keys of ['b', `d12 dec${enter}`]) {
      const plan = type(when, keys);
      expect(screenOf(plan)).toBe('plan');
      expect(type(plan, esc).state.screen).toMatchObject({ name: 'settings', cursor: 1 });
    }
    expect(screenOf(type(when, 'e'))).toBe('settings');
  });

  it('does not come between Welcome and the first question', () => {
    expect(screenOf(type(open('welcome'), 'ab'))).toBe('study');
  });

  it('takes the day that When showed', () => {
    const when = type(open('home'), `s${down}${enter}`);
    const dues = when.state.screen.name === 'when' ? when.state.screen.dues : [];
    expect(dues.map(({ outline }) => outline?.questions)).toEqual([
      59,
      59,
      59,
      undefined,
      undefined,
    ]);
    const plan = type(when, 'c').state.screen;
    expect(plan).toMatchObject({ prospect: { date: dues[2]?.day, plan: dues[2]?.outline?.plan } });
  });
});
