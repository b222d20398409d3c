import { expect, it } from 'vitest';
import type { LiveRoom } from '../../src/network/live-room.ts';
import { type ClassRoom, openClassRoom } from '../network/class-room.ts';
import { contrast } from '../pictures/palette.ts';
import { describeInBrowser } from './chromium.ts';
import { tooWide } from './seen.ts';
import { joinByKeys, openStudentPage, type StudentPage, shown } from './student-page.ts';

const first = ({ state }: LiveRoom): string => [...state.players.keys()][0] ?? '';

/** All text that is shown: its colour, and the nearest ground below it. */
const colours = `
  [...document.querySelectorAll('body *')].flatMap((element) => {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
    const box = element.getBoundingClientRect();
    if (!own || box.width < 2 || element.closest('.unseen, [hidden], noscript')) return [];
    let below = element;
    const ground = () => getComputedStyle(below).backgroundColor;
    while (below.parentElement && /, 0\\)$/.test(ground())) below = below.parentElement;
    return [[element.textContent.trim(), getComputedStyle(element).color, ground()]];
  })
`;

const hex = (rgb: string): string =>
  `#${(rgb.match(/\d+/g) ?? [])
    .slice(0, 3)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;

/** What is pressed: its height and its width, in CSS pixels. */
const pressed = `
  [...document.querySelectorAll('button, input:not([type=radio]), #rows label')]
    .map((element) => element.getBoundingClientRect())
    .filter(({ width }) => width > 0)
    .map(({ width, height }) => Math.min(width, height))
`;

const rows = async ({ page }: StudentPage, script: string): Promise<readonly unknown[]> => {
  const value: unknown = await page.evaluate(script);
  return Array.isArray(value) ? value : [];
};

/** Held to all widths, light and dark. */
const holdLooks = async (student: StudentPage, what: string): Promise<void> => {
  const { page } = student;
  for (const [width, height] of [
    [320, 480],
    [390, 844],
    [1280, 800],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect(await tooWide(page), `${what} at ${width}`).toBe(0);
    for (const size of await rows(student, pressed)) expect(size, what).toBeGreaterThanOrEqual(44);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const all = await rows(student, colours);
      expect(all.length).toBeGreaterThan(0);
      for (const each of all) {
        const [text, colour, ground] = Array.isArray(each) ? each.map(String) : [];
        const ratio = contrast(hex(colour ?? ''), hex(ground ?? ''));
        expect(ratio, `${what}, ${colorScheme}: ${text}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  }
};

const long = 'Wolfeschlegelsteinha';

/** A room where one is in, the board is full and everything has been said. */
const toEnd = async (held: ClassRoom, student: StudentPage): Promise<void> => {
  await held.next();
  await student.says('The result');
};

describeInBrowser('the page of a class', ({ browser }) => {
  it('fits all windows and can be read, at every moment', { timeout: 120_000 }, async () => {
    const held = await openClassRoom(1, { names: 'free', seconds: 60 });
    const ana = await openStudentPage(browser(), held, `#${held.code}`);
    await holdLooks(ana, 'the door');
    await ana.type('Enter');
    await ana.says('Type the name you want to go by.');
    expect(await ana.focus()).toBe('name');
    await holdLooks(ana, 'a name asked for');
    await ana.page.keyboard.type(long);
    await ana.type('Enter');
    await ana.says('You are in.');
    await holdLooks(ana, 'the lobby');
    const ben = await openStudentPage(browser(), held, `#${held.code}`);
    await ben.type('Enter');
    await ben.says('Type the name');
    await ben.page.keyboard.type('Ben');
    await ben.type('Enter');
    await ben.says('You are in.');
    await held.next();
    await ana.says('Question 1 of 1');
    await holdLooks(ana, 'a question');
    await ana.type('b');
    await holdLooks(ana, 'a choice');
    await held.room.ask({ type: 'pause' });
    await ana.says('Paused');
    await held.room.ask({ type: 'resume' });
    await ana.type('Enter');
    await ana.says('Sent: b');
    await holdLooks(ana, 'sent');
    await ben.type(held.right(0), 'Enter');
    await ana.says(held.questions[0]?.item.gloss ?? '');
    await holdLooks(ana, 'the answer');
    await toEnd(held, ana);
    await holdLooks(ana, 'the board');
    await held.crash();
    await ana.says('Trying to reach');
    await holdLooks(ana, 'without a host');
    await ana.context.close();
    await ben.context.close();
  });

  it('sends with Enter and the button alone, from wherever the focus is', async () => {
    const held = await openClassRoom(2);
    const ana = await openStudentPage(browser(), held);
    await joinByKeys(ana, held.code);
    await held.next();
    await ana.says('Question 1 of 2');
    await ana.type('Enter');
    await ana.says('Choose an answer first.');
    await ana.type('5', '4', 'Space', 'Tab');
    expect(held.room.state.rounds[0]?.answers.size ?? 1).toBe(0);
    await ana.says('Not sent yet.');
    await ana.page.keyboard.press('Control+a');
    expect(await ana.focus()).toBe('send');
    await ana.page.keyboard.press('b');
    expect(await ana.focus()).toBe('b');
    await ana.type('Tab', 'Enter');
    await expect.poll(() => held.room.state.rounds[0]?.answers.size).toBe(1);
    expect([...(held.room.state.rounds[0]?.answers.values() ?? [])][0]?.option).toBe('b');
    expect(await ana.complaints()).toEqual([]);
    await ana.context.close();
  });

  it('reads a question as a group of native radio buttons', async () => {
    const held = await openClassRoom(1);
    const ana = await openStudentPage(browser(), held);
    expect(await ana.page.locator('main').ariaSnapshot()).toContain('textbox "Code');
    await joinByKeys(ana, held.code);
    await held.next();
    await ana.says('Question 1 of 1');
    const aloud = await ana.page.locator('main').ariaSnapshot();
    const [question] = held.questions;
    expect(aloud).toContain(`group "${question?.prompt} `);
    expect(aloud.match(/- radio "/g)).toHaveLength(5);
    expect(aloud).toContain(`radio "a ${question?.options[0]?.label}"`);
    expect(await ana.page.title()).toBe('Question 1 of 1 - portquiz');
    await ana.context.close();
  });

  it('says what is wrong with a code, a locked door and a place that is gone', async () => {
    const held = await openClassRoom(1);
    const ana = await openStudentPage(browser(), held, '#NO-SUCH');
    await ana.type('Enter');
    await ana.says('That code does not fit.');
    expect(await ana.focus()).toBe('code');
    await held.room.ask({ type: 'lock', locked: true });
    await ana.page.locator('#code').fill(held.code);
    await ana.type('Enter');
    await ana.says('The quiz is locked.');
    await held.room.ask({ type: 'lock', locked: false });
    await ana.type('Enter');
    await ana.says('You are in.');
    await held.room.ask({ type: 'kick', player: first(held.room) });
    await ana.says('Your teacher has taken you out of this quiz.');
    await ana.page.getByText('Type a code').click();
    await ana.says('Join the quiz');
    await ana.page.evaluate(
      `sessionStorage.setItem('portquiz-seat', JSON.stringify({ token: 'x'.repeat(24), name: 'x', at: Date.now() }))`,
    );
    await ana.page.reload();
    await ana.says('Another quiz runs here now.');
    await ana.context.close();
  });

  it('is another student in another tab, and the same one where that is wanted', async () => {
    const held = await openClassRoom(1);
    const ana = await openStudentPage(browser(), held);
    await joinByKeys(ana, held.code);
    const name = await shown(ana.page, '#who');
    const second = await openStudentPage(browser(), held, `#${held.code}`, ana.context);
    await second.says(`Go on as ${name}`);
    await second.page.locator('#join-button').click();
    await second.says('You are in.');
    expect(await shown(second.page, '#who')).not.toBe(name);
    await expect.poll(() => held.room.state.here.size).toBe(2);
    await second.page.close();
    await ana.page.close();
    const third = await openStudentPage(browser(), held, '', ana.context);
    await third.page.locator('#again-button').click();
    await third.says('You are in.');
    expect(held.room.state.players.size).toBe(2);
    // A tab that is doubled takes the place over, and does not fight for it.
    const seat = await third.page.evaluate(`sessionStorage.getItem('portquiz-seat')`);
    const fourth = await openStudentPage(browser(), held, '', ana.context);
    await fourth.page.evaluate(`sessionStorage.setItem('portquiz-seat', ${JSON.stringify(seat)})`);
    await fourth.page.reload();
    await fourth.says('You are in.');
    await third.says('You are in this quiz in another tab.');
    await third.page.locator('#here').click();
    await third.says('Wait for your teacher.');
    await fourth.says('in another tab');
    await ana.context.close();
  });

  it('takes a name of 20 letters, however many units each has', async () => {
    const held = await openClassRoom(1, { names: 'free' });
    const ana = await openStudentPage(browser(), held, `#${held.code}`);
    await ana.type('Enter');
    await ana.says('Type the name');
    const name = ana.page.locator('#name');
    await ana.page.keyboard.insertText('W'.repeat(30));
    expect(await name.inputValue()).toBe('W'.repeat(20));
    // 22 units, 15 letters.
    const thai = 'ลักษมี ชัยวัฒน์ ลักษมี';
    await name.fill('');
    await ana.page.keyboard.insertText(thai);
    await ana.type('Enter');
    await ana.says('You are in.');
    expect([...held.room.state.players.values()][0]?.name).toBe(thai);
    await ana.context.close();
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '=1+1',
    '\u202Eevil\u200B',
    '&lt;b&gt;',
  ])('shows a name as a text, whatever it is: %s', async (name) => {
    const held = await openClassRoom(1, { names: 'free' });
    const ana = await openStudentPage(browser(), held, '#<script>alert(1)</script>%E0%A4%A');
    await ana.page.locator('#code').fill(held.code);
    await ana.type('Enter');
    await ana.says('Type the name');
    await ana.page.keyboard.type(name);
    await ana.type('Enter');
    await expect.poll(() => shown(ana.page, 'main')).toMatch(/You are in|cannot be shown/);
    if (held.room.state.players.size > 0) {
      await held.next();
      await ana.says('Question 1');
      await ana.type(held.right(0), 'Enter');
      await ana.says('Right.');
      await held.next();
      await ana.says('The result');
      const known = [...held.room.state.players.values()][0]?.name ?? '';
      expect(await ana.page.locator('#board-rows li').first().textContent()).toContain(known);
    }
    expect(await ana.page.locator('img, script:not([src="/page.js"])').count()).toBe(0);
    const complaints = await ana.complaints();
    expect(complaints.filter((line) => !/status of 4\d\d/.test(line))).toEqual([]);
    await ana.context.close();
  });
});
