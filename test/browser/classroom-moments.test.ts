import { expect, it } from 'vitest';
import { openClassRoom } from '../network/class-room.ts';
import { describeInBrowser } from './chromium.ts';
import { wordsOf } from './seen.ts';
import { joinByKeys, openStudentPage, type StudentPage, shown } from './student-page.ts';

/** What a style comes to, of the first element that a selector finds. */
const styleOf = async ({ page }: StudentPage, selector: string, name: string): Promise<string> =>
  String(await page.evaluate(`getComputedStyle(document.querySelector('${selector}'))['${name}']`));

/** What is cut off by the window, or lies under something else, of what has to be seen. */
const covered = async ({ page }: StudentPage): Promise<unknown> =>
  page.evaluate(`
    [...document.querySelectorAll('#position, #clock, #rows label, #send')]
      .filter((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        if (top < 0 || bottom > innerHeight) return true;
        const over = document.elementFromPoint((left + right) / 2, bottom - 3);
        return !element.contains(over);
      })
      .map((element) => element.textContent)
  `);

describeInBrowser('moments of a class on a page', ({ browser }) => {
  it('calls out a choice that was not sent, and says so after the close', async () => {
    const held = await openClassRoom(2, { seconds: 12 });
    const ana = await openStudentPage(browser(), held);
    await joinByKeys(ana, held.code);
    await held.next();
    await ana.says('Question 1 of 2');
    await ana.type(held.right(0));
    await ana.says('Not sent yet.');
    expect(await styleOf(ana, '#sent', 'fontWeight')).toBe('400');
    await expect.poll(() => shown(ana.page, '#sent'), { timeout: 5000 }).toMatch(/⚠.*Not sent yet/);
    expect(await styleOf(ana, '#sent', 'fontWeight')).toBe('700');
    const [question] = held.questions;
    const label = question?.options.find(({ key }) => key === held.right(0))?.label;
    await expect
      .poll(() => shown(ana.page, '#verdict'), { timeout: 15_000 })
      .toBe(`You chose ${label}, but did not send it.`);
    expect(await ana.heard()).toEqual([
      'Question 1 of 2. 12 seconds.',
      '10 seconds left. Not sent yet.',
      '5 seconds left. Not sent yet.',
      'Question 1 is closed.',
    ]);
    await ana.context.close();
  });

  it('finds no fault with "I don\'t know"', async () => {
    const held = await openClassRoom(1);
    const ana = await openStudentPage(browser(), held);
    await joinByKeys(ana, held.code);
    await held.next();
    await ana.says('Question 1 of 1');
    await ana.type('e', 'Enter');
    await expect.poll(() => shown(ana.page, '#verdict')).toBe("You said you don't know.");
    expect(await styleOf(ana, '#verdict', 'color')).toBe(await styleOf(ana, 'html', 'color'));
    await ana.context.close();
  });

  it('tells whoever comes late that they are in, and not that they missed what was before', async () => {
    const held = await openClassRoom(2);
    const ana = await openStudentPage(browser(), held);
    await joinByKeys(ana, held.code);
    await held.next();
    await ana.says('Question 1 of 2');
    await ana.type('a', 'Enter');
    await ana.says(/Right\.|Not this time/);
    const welcome = 'You are in. The next question comes up by itself.';
    const ben = await openStudentPage(browser(), held);
    await joinByKeys(ben, held.code);
    await expect.poll(() => shown(ben.page, '#verdict')).toBe(welcome);
    await held.next();
    await ana.says('The board');
    const cy = await openStudentPage(browser(), held);
    await joinByKeys(cy, held.code);
    for (const each of [ben, cy]) await expect.poll(() => shown(each.page, '#own')).toBe(welcome);
    expect(await shown(ana.page, '#own')).toMatch(/^You: /);
    await held.next();
    await held.room.ask({ type: 'skip' });
    await ana.says('does not count');
    await Promise.all([ana, ben, cy].map(({ context }) => context.close()));
  });

  it('shows both kinds of bars where colours are forced', async () => {
    const held = await openClassRoom(1);
    const ana = await openStudentPage(browser(), held);
    const ben = await openStudentPage(browser(), held);
    for (const each of [ana, ben]) {
      await joinByKeys(each, held.code);
      await each.page.emulateMedia({ forcedColors: 'active' });
    }
    await held.next();
    for (const [each, key] of [
      [ana, held.right(0)],
      [ben, held.wrong(0)],
    ] as const) {
      await each.says('Question 1 of 1');
      await each.type(key, 'Enter');
    }
    await ana.says('Right.');
    const ground = await styleOf(ana, 'html', 'backgroundColor');
    const bars = '#counts .bar:not([hidden])';
    expect(await styleOf(ana, `#counts .is-right .bar`, 'backgroundColor')).not.toBe(ground);
    expect(
      await styleOf(ana, `li:not(.is-right) ${bars}`.replace('#counts ', ''), 'borderTopColor'),
    ).not.toBe(ground);
    expect(await ana.page.locator(bars).count()).toBe(2);
    await ana.says('✓ right');
    await Promise.all([ana, ben].map(({ context }) => context.close()));
  });

  it('shows a question whole in a low window, and what is chosen in it', async () => {
    const held = await openClassRoom(1);
    const ana = await openStudentPage(browser(), held);
    await joinByKeys(ana, held.code);
    await ana.page.setViewportSize({ width: 683, height: 384 });
    await held.next();
    await ana.says('Question 1 of 1');
    for (const [width, height] of [
      [683, 384],
      [320, 568],
      [390, 844],
      [1366, 768],
    ] as const) {
      await ana.page.setViewportSize({ width, height });
      for (const key of ['e', 'a']) {
        await ana.type(key);
        expect(await covered(ana), `${width}x${height}, ${key}`).toEqual([]);
      }
    }
    await ana.context.close();
  });

  it('breaks no name on the board that fits', async () => {
    const held = await openClassRoom(1);
    const all: StudentPage[] = [];
    for (let count = 0; count < 4; count++) {
      const each = await openStudentPage(browser(), held);
      await joinByKeys(each, held.code);
      all.push(each);
    }
    await held.next();
    for (const [place, each] of all.entries()) {
      await each.says('Question 1 of 1');
      await each.type(place < 3 ? held.right(0) : held.wrong(0), 'Enter');
    }
    const [ana] = all;
    if (!ana) throw new Error('nobody');
    await ana.says('Right.');
    await ana.page.setViewportSize({ width: 320, height: 568 });
    await held.next();
    await ana.says('The result');
    const names = await wordsOf(ana.page, '#board-rows .name');
    expect(names.length).toBeGreaterThan(0);
    for (const { words, top, bottom } of names) expect(bottom - top, words).toBeLessThan(30);
    await Promise.all(all.map(({ context }) => context.close()));
  });

  it('asks for a name calmly, says how long it may be, and counts one question as one', async () => {
    const held = await openClassRoom(1, { names: 'free' });
    const ana = await openStudentPage(browser(), held, `#${held.code}`);
    await ana.type('Enter');
    await ana.says('Type the name you want to go by.');
    await ana.says('20 letters at most');
    const text = await styleOf(ana, 'html', 'color');
    expect(await styleOf(ana, '#join-problem', 'color')).toBe(text);
    await ana.page.keyboard.type('W'.repeat(25));
    await ana.type('Enter');
    await ana.says('1 question, 30 seconds each.');
    expect(await shown(ana.page, '#who')).toBe('W'.repeat(20));
    const ben = await openStudentPage(browser(), held, `#${held.code}`);
    await ben.type('Enter');
    await ben.says('20 letters at most');
    await ben.page.keyboard.type('W'.repeat(20));
    await ben.type('Enter');
    await ben.says('Somebody here has that name.');
    expect(await styleOf(ben, '#join-problem', 'color')).not.toBe(text);
    await Promise.all([ana, ben].map(({ context }) => context.close()));
  });
});
