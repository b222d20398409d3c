import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { lastRound } from '../../src/classroom/room.ts';
import { type ClassRoom, openClassRoom } from '../network/class-room.ts';
import { startTerminal, type TerminalRun } from '../stories/terminal.ts';
import { describeInBrowser } from './chromium.ts';
import { joinByKeys, openStudentPage, type StudentPage, shown } from './student-page.ts';

const answersIn = ({ room }: ClassRoom): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...(lastRound(room.state)?.answers ?? [])].map(([id, { option }]) => [
      room.state.players.get(id)?.name ?? '',
      option,
    ]),
  );

const nameOn = ({ page }: StudentPage): Promise<string> => shown(page, '#who');

/** Waits for what is sought 5 to 10 s apart. */
const sees = (terminal: TerminalRun, text: RegExp): Promise<void> =>
  expect.poll(() => terminal.screen().join('\n'), { timeout: 20_000 }).toMatch(text);

const reviewsIn = (home: string): readonly Record<string, unknown>[] =>
  readFileSync(path.join(home, 'journal.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describeInBrowser('a class on three phones and a terminal', ({ browser }) => {
  it('plays to the end: one reloads, one is offline, one has no mouse', {
    timeout: 150_000,
  }, async () => {
    const held = await openClassRoom(3, { seconds: 16 });
    const [ana, ben, cy] = await Promise.all([
      openStudentPage(browser(), held),
      openStudentPage(browser(), held, `#${held.code}`),
      openStudentPage(browser(), held, `#${held.code}`),
    ]);
    await joinByKeys(ana, held.code);
    for (const each of [ben, cy]) {
      await each.page.locator('#join-button').click();
      await each.says('You are in.');
    }
    const place = held.address.replace('http://', '');
    const terminal = startTerminal(['join', place, held.code.toLowerCase()]);
    await terminal.shows('You are in as');
    const names = await Promise.all([ana, ben, cy].map(nameOn));
    expect(new Set(names).size).toBe(3);

    // The first question: everybody answers, each in another way.
    await held.next();
    await Promise.all([ana, ben, cy].map((each) => each.says('Question 1 of 3')));
    const [right, wrong] = [held.right(0), held.wrong(0)];
    expect(await ana.focus()).toBe('options');
    await ana.type('1', 'ArrowDown', 'ArrowDown', wrong);
    await ben.page.locator('#rows label', { has: ben.page.locator(`[value=${right}]`) }).click();
    await ben.says('Not sent yet.');
    // Nothing goes out on a change.
    expect(answersIn(held)).toEqual({});
    await ana.type('Enter');
    await ana.says(`Sent: ${wrong}`);
    expect(await ana.focus()).toBe('sent');
    await ben.page.locator('#send').click();
    await ben.says(`Sent: ${right}`);
    await ben.page.reload();
    await ben.says(`Sent: ${right}`);
    await cy.context.setOffline(true);
    await cy.says('Trying to reach your teacher');
    await cy.type(right, 'Enter');
    await cy.says(/Kept: /);
    expect(answersIn(held)).toEqual({ [names[0] ?? '']: wrong, [names[1] ?? '']: right });
    await cy.context.setOffline(false);
    await cy.says('Sent: ');
    expect(answersIn(held)).toMatchObject({ [names[2] ?? '']: right });
    await terminal.shows('a-e answer');
    terminal.type(wrong);
    // All have answered: the question closes by itself.
    await terminal.shows('Not this time.');
    await cy.says('✓ Right.');
    expect(await ana.heard()).toEqual(['Question 1 of 3. 16 seconds.', 'Question 1 is closed.']);

    // The second: one waits until the time is up, one reloads before the answer.
    await held.next();
    await ana.says('The board');
    await held.next();
    await Promise.all([ana, ben, cy].map((each) => each.says('Question 2 of 3')));
    await ben.type('a');
    await ben.page.reload();
    await ben.says('Question 2 of 3');
    await ben.type(held.right(1), 'Enter');
    await ben.says('Sent: ');
    terminal.type(held.right(1));
    await terminal.shows('Sent: ');
    await expect
      .poll(() => shown(ana.page, '#verdict'), { timeout: 60_000 })
      .toBe('You did not answer.');
    expect((await ana.heard()).slice(2)).toEqual([
      'Question 2 of 3. 16 seconds.',
      '10 seconds left.',
      '5 seconds left.',
      'Question 2 is closed.',
    ]);
    await terminal.shows('Right.');

    // The third, and the end.
    await held.next();
    await held.next();
    for (const each of [ana, ben, cy]) {
      await each.says('Question 3 of 3');
      await each.type(held.right(2), 'Enter');
    }
    await terminal.shows('Question 3 of 3');
    await terminal.shows('a-e answer');
    // Its keys are deaf for a moment, to what was meant for the question before.
    await new Promise((resolve) => setTimeout(resolve, 200));
    terminal.type(held.right(2));
    await terminal.shows('✓ Right.');
    await held.next();
    await ana.says('The result');
    await held.next();
    await ana.says(/You: 1 of 3 right/);
    await ben.says(/You: 3 of 3 right/);
    await cy.says(/You: 2 of 3 right/);
    await terminal.shows('You: 2 of 3 right');
    terminal.type('\r');
    expect(await terminal.exit).toBe(0);

    // What was sent is what is in the room, to the letter, and in the student's own journal.
    const { rounds, players } = held.room.state;
    expect(players.size).toBe(4);
    expect(rounds.map(({ answers }) => answers.size)).toEqual([4, 2, 4]);
    expect(reviewsIn(terminal.home).map(({ mode, verdict }) => `${mode} ${verdict}`)).toEqual([
      ...['class wrong', 'class right', 'class right'],
    ]);
    for (const each of [ana, ben]) expect(await each.complaints()).toEqual([]);
    for (const complaint of await cy.complaints())
      expect(complaint).toMatch(/ERR_INTERNET_DISCONNECTED/);
    expect(await ana.page.locator('[aria-live], [role=status], [role=alert]').count()).toBe(1);
    await Promise.all([ana, ben, cy].map(({ context }) => context.close()));
  });

  it('are the same students when another quiz ran in between by mistake', {
    timeout: 60_000,
  }, async () => {
    const held = await openClassRoom(2, { seconds: 120 });
    const place = held.address.replace('http://', '');
    const [ana, ben] = [
      await openStudentPage(browser(), held),
      await openStudentPage(browser(), held),
    ];
    for (const each of [ana, ben]) await joinByKeys(each, held.code);
    const [screen, lines] = [
      startTerminal(['join', place, held.code]),
      startTerminal(['join', place, held.code, '--plain']),
    ];
    for (const each of [screen, lines]) await each.shows('You are in as');
    const names = await Promise.all([ana, ben].map(nameOn));
    await held.next();
    await ana.says('Question 1 of 2');
    await ana.type(held.right(0), 'Enter');
    await ana.says('Sent: ');
    await held.crash();
    const at = { port: Number(place.split(':')[1]), code: 'WR9NG22' };
    const other = await openClassRoom(2, {}, [], at);
    for (const each of [ana, ben])
      await expect
        .poll(() => shown(each.page, 'main'), { timeout: 15_000 })
        .toContain('Another quiz runs here now. Type its code to come in.');
    for (const each of [screen, lines]) await sees(each, /Another quiz runs there now/);
    // One believes it, and is in the other quiz; one loads the page anew.
    await joinByKeys(ben, at.code);
    expect(other.room.state.players.size).toBe(1);
    await ana.page.reload();
    await ana.says('in again by yourself');
    await other.crash();
    await held.comeBack();
    for (const [each, name] of [
      [ana, names[0]],
      [ben, names[1]],
    ] as const) {
      await expect
        .poll(() => shown(each.page, 'main'), { timeout: 20_000 })
        .toContain('Question 1 of 2');
      expect(await nameOn(each)).toBe(name);
    }
    await ana.says('Sent: ');
    await sees(screen, /a-e answer/);
    await sees(lines, /You are in as.*You are in as/s);
    expect(held.room.state.players.size).toBe(4);
    await expect.poll(() => held.room.state.here.size).toBe(4);
    screen.type('q');
    lines.type('quit\r');
    expect([await screen.exit, await lines.exit]).toEqual([0, 0]);
    await Promise.all([ana, ben].map(({ context }) => context.close()));
  });

  it('keeps an answer while the host is gone, and sends it when it is back', async () => {
    const held = await openClassRoom(2);
    const ana = await openStudentPage(browser(), held);
    await joinByKeys(ana, held.code);
    await held.next();
    await ana.says('Question 1 of 2');
    await held.crash();
    await ana.says('Trying to reach your teacher');
    await ana.type(held.right(0), 'Enter');
    await ana.says('Kept: ');
    expect(await ana.page.title()).toContain('No connection');
    await held.comeBack();
    await expect
      .poll(() => answersIn(held), { timeout: 12_000 })
      .toEqual({
        [await nameOn(ana)]: held.right(0),
      });
    await ana.says('✓ Right.');
    await ana.context.close();
  });
});
