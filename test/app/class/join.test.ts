import { describe, expect, it } from 'vitest';
import { updateJoin } from '../../../src/app/class/join.ts';
import { joinLooksAlike, joinPlaceOf, secondsShown } from '../../../src/app/class/join-state.ts';
import { answerTo, asked, closed, inLobby, told } from '../../classroom/snapshots.ts';
import { enter, esc, momentAfter } from '../play.ts';
import { beginning, hear, inRoom, type Joined, press, tell, wait } from './joining.ts';

const down = '\u001b[B';
const question = tell(inRoom(), told());
const sent = ({ effects }: Joined) =>
  effects.flatMap((effect) => (effect.type === 'answer' ? [effect.option] : []));

describe('a question on the screen', () => {
  it('is answered by its letter at once, and by nothing that stands for no letter', () => {
    expect(sent(press(question, '1', '4', ' ', 'x', enter))).toEqual([]);
    expect(sent(press(question, 'c', 'd'))).toEqual(['c']);
    expect(sent(press(question, down, down, enter))).toEqual(['b']);
    expect(sent(press(question, 'bd'))).toEqual(['b']);
  });

  it('is deaf for a moment to what was meant for the one before', () => {
    const key = (joined: Joined, ms: number, bytes: string) =>
      sent(press({ ...joined, ms: joined.ms + ms - 1000 }, bytes));
    expect(key(question, 100, 'b')).toEqual([]);
    expect(key(question, 160, 'b')).toEqual(['b']);
    const moved = press(tell(inRoom(), told()), down);
    const next = tell(moved, told({ question: asked(2) }));
    expect(next.state.cursor).toBeUndefined();
    expect(key(next, 100, 'b')).toEqual([]);
  });

  it('is not answered by a key that was held down before it came up', () => {
    const at = (joined: Joined, ms: number): Joined => ({ ...joined, ms: ms - 1000 });
    const keys = (from: Joined, bytes: string, times: readonly number[]): Joined =>
      times.reduce((now, ms) => press(at(now, ms), bytes), from);
    const every30 = (first: number, last: number) =>
      Array.from({ length: (last - first) / 30 }, (_, place) => first + 30 * place);
    for (const bytes of ['b', enter]) {
      const moved = bytes === enter ? [down] : [];
      const lobby = { ...tell(inRoom(), inLobby), ms: 10_000 };
      const holding = keys(lobby, bytes, every30(8000, 10_000));
      const open = press({ ...tell({ ...holding, ms: 10_000 }, told()), ms: 9001 }, ...moved);
      const held = keys(open, bytes, every30(10_010, 14_000));
      expect(sent(held), bytes).toEqual([]);
      // Let go, and pressed again.
      expect(sent(keys(held, bytes, [14_200])), bytes).toEqual([bytes === enter ? 'a' : 'b']);
    }
    // Pressed just before: it comes again after half a second, if it is held.
    const early = { ...keys({ ...tell(inRoom(), inLobby), ms: 9990 }, 'b', [9990]), ms: 10_000 };
    const open = tell(early, told());
    expect(sent(keys(open, 'b', [10_490, 10_520, 10_550]))).toEqual([]);
    expect(sent(keys(open, 'c', [10_300]))).toEqual(['c']);
  });

  it('comes up over the help page', () => {
    const reading = press(tell(inRoom(), inLobby), '?');
    expect(joinPlaceOf(reading.state)).toBe('help');
    expect(joinPlaceOf(tell(reading, told()).state)).toBe('class-question');
  });

  it('is not answered from a window that is too small', () => {
    const small = tell(inRoom({ size: { columns: 20, rows: 5 } }), told());
    expect(sent(press(small, 'b'))).toEqual([]);
    expect(press(small, 'q').effects.at(-1)).toEqual({ type: 'quit', code: 0 });
  });

  it('is painted once a second at most', () => {
    let now = question;
    let paints = 0;
    for (let ms = 0; ms < 30_000; ms += 100) {
      const later = wait(now, 100);
      if (!joinLooksAlike(now.state, later.state)) paints++;
      now = later;
    }
    expect(paints).toBeGreaterThanOrEqual(29);
    expect(paints).toBeLessThanOrEqual(30);
    expect(secondsShown(now.state)).toBe(0);
  });

  it('is said aloud with its time at the start, at ten and at five seconds', () => {
    let now = tell(inRoom({ spoken: true }), told());
    const shown: (number | undefined)[] = [];
    for (let ms = 0; ms < 30_000; ms += 100) {
      const later = wait(now, 100);
      if (!joinLooksAlike(now.state, later.state)) shown.push(secondsShown(later.state));
      now = later;
    }
    expect(shown).toEqual([10, 5]);
  });
});

describe('coming in', () => {
  it('asks for the code, and for a name only where names are free', () => {
    const typed = press(beginning(), 'k7qx', enter);
    expect(typed.effects).toEqual([{ type: 'join', code: 'k7qx', name: undefined }]);
    const named = hear(typed, { type: 'join-replied', reply: { ok: false, why: 'name-missing' } });
    const wanted = press(named, 'Zoé', '\u007f', 'e', enter);
    expect(wanted.effects.at(-1)).toEqual({ type: 'join', code: 'k7qx', name: 'Zoe' });
    const locked = hear(wanted, { type: 'join-replied', reply: { ok: false, why: 'wrong-code' } });
    const again = press(locked, 'xyz', enter);
    expect(again.effects.at(-1)).toEqual({ type: 'join', code: 'xyz', name: undefined });
  });

  it('leaves by Esc, and takes q as a letter', () => {
    expect(press(beginning(), 'q').effects).toEqual([]);
    expect(press(beginning(), 'q', esc).effects).toEqual([{ type: 'quit', code: 0 }]);
    expect(press(beginning(), '\u0003').effects).toEqual([{ type: 'quit', code: 130 }]);
  });

  it('takes a question mark in a line as a letter, and no more of a name than is shown', () => {
    const typed = press(beginning(), 'k7q?x', '?');
    expect(typed.state).toMatchObject({ typed: 'k7q?x?', help: false });
    const named = hear(press(typed, enter), {
      ...{ type: 'join-replied', reply: { ok: false, why: 'name-missing' } },
    });
    expect(press(named, 'W'.repeat(30)).state.typed).toBe('W'.repeat(20));
    // 24 code points, 15 letters.
    const thai = 'ลักษมี น้ำทิพย์ ชัยวัฒน์';
    expect(press(named, thai).state.typed).toBe(thai);
    expect(press(named, `a${'\u0300'.repeat(5000)}`).state.typed.length).toBeLessThan(200);
  });

  it('is not begun by an empty line', () => {
    expect(press(beginning(), ' ', enter, enter).effects).toEqual([]);
  });
});

it('asks again for a name that was left empty, and forgets what was wrong with the one before', () => {
  const typed = press(beginning(), 'k7qx', enter);
  const named = hear(typed, { type: 'join-replied', reply: { ok: false, why: 'name-missing' } });
  const taken = hear(press(named, 'Zoe', enter), {
    type: 'join-replied',
    reply: { ok: false, why: 'name-taken' },
  });
  const empty = press(taken, '\u007f\u007f\u007f', enter);
  expect(empty.state.student.seat).toMatchObject({ name: 'outside', problem: 'name-missing' });
  expect(empty.effects).toEqual(taken.effects);
  expect(press(empty, 'Zo', enter).effects.at(-1)).toEqual({
    type: 'join',
    code: 'k7qx',
    name: 'Zo',
  });
});

describe('what is kept of it', () => {
  it('is an answer in the journal, once, when its question is closed', () => {
    const answered = press(question, 'b');
    const after = tell(tell(answered, closed({}, { answer: 'b' })), closed({}, { answer: 'b' }));
    const kept = after.effects.filter(({ type }) => type === 'append');
    expect(kept).toMatchObject([{ event: { mode: 'class', verdict: 'right', shell: 'screen' } }]);
  });
});

it('looks for the host by itself when it is gone', () => {
  const gone = hear(press(question, 'b'), { type: 'lost', ms: 1000, random: 0.5 });
  const connects = ({ effects }: Joined) => effects.filter(({ type }) => type === 'connect').length;
  expect(connects(wait(gone, 5000)) - connects(gone)).toBe(1);
});

it('keeps what was closed while nobody listened', () => {
  const answers = [{ question: asked(1), answer: answerTo(), given: 'b' }] as const;
  const missed = { type: 'missed', session: 'room', answers, at: momentAfter(1) } as const;
  const back = tell(inRoom(), told({ question: asked(3) }));
  const { state, effects } = updateJoin(back.state, missed);
  expect(effects).toMatchObject([{ type: 'append', event: { verdict: 'right', mode: 'class' } }]);
  expect(updateJoin(state, missed).effects).toEqual([]);
  expect(updateJoin(beginning().state, missed).effects).toEqual([]);
});
