import { chromium } from 'playwright-core';
import { it } from 'vitest';
import { openClassRoom } from '../network/class-room.ts';

it('looks', async () => {
  const held = await openClassRoom(4, { seconds: 30 });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  const shots = async (page: any, name: string) => {
    for (const [width, height] of [[320, 640], [390, 844], [1280, 800]] as const)
      for (const look of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme: look });
        await page.screenshot({ path: `/tmp/st-shots/${name}-${width}-${look}.png` });
      }
  };
  const page = await browser.newPage();
  page.on('console', (m: any) => console.log('console', m.text()));
  page.on('pageerror', (m: any) => console.log('error', m.message));
  await page.goto(`${held.address}/#BAD`);
  await shots(page, '0-join');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  await shots(page, '1-wrong');
  await page.fill('#code', held.code);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  await shots(page, '2-lobby');
  const other = await browser.newContext();
  const page2 = await other.newPage();
  await page2.goto(`${held.address}/#${held.code}`);
  await page2.click('#join-button');
  await page2.waitForTimeout(300);
  await held.next();
  await page.waitForTimeout(300);
  await shots(page, '3-question');
  await page.keyboard.press('2');
  await shots(page, '4-picked');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  await shots(page, '5-sent');
  await page2.keyboard.press(held.right(0));
  await page2.keyboard.press('Enter');
  await page.waitForTimeout(500);
  await shots(page, '6-answer');
  await held.next();
  await page.waitForTimeout(300);
  await shots(page, '7-board');
  await held.next();
  await page.waitForTimeout(300);
  await held.crash();
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(700);
  await shots(page, '8-gone');
  await held.comeBack();
  await page.waitForTimeout(6000);
  await shots(page, '9-back');
  await held.room.ask({ type: 'end' });
  await page.waitForTimeout(300);
  await shots(page, '10-over');
  await browser.close();
}, 60000);
