import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ClassRoom } from '../network/class-room.ts';

/** What a page says without being asked, and what its policy refuses. */
const watcher = `
  window.heard = [];
  window.refused = [];
  document.addEventListener('securitypolicyviolation', (event) => window.refused.push(event.violatedDirective + ' ' + event.blockedURI));
  document.addEventListener('DOMContentLoaded', () => {
    const live = document.querySelector('[aria-live]');
    new MutationObserver(() => window.heard.push(live.textContent)).observe(live, { childList: true, characterData: true, subtree: true });
  });
`;

/** A student at a browser of their own. */
export interface StudentPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What was read out since the page was loaded. */
  heard(): Promise<readonly string[]>;
  /** Errors, refusals of the page's policy, and addresses asked for that are not the room's. */
  complaints(): Promise<readonly string[]>;
  /** The id of what has the focus. */
  focus(): Promise<string>;
  says(text: string | RegExp): Promise<void>;
  type(...keys: readonly string[]): Promise<void>;
}

/** What can be read of an element: nothing that is hidden. */
export const shown = async (page: Page, selector: string): Promise<string> =>
  String(await page.evaluate(`document.querySelector('${selector}').innerText`));

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map((each) => String(each)) : [];

/** Opens the page of a room. @param hash what stands behind its address */
export const openStudentPage = async (
  browser: Browser,
  { address }: ClassRoom,
  hash = '',
  context?: BrowserContext,
): Promise<StudentPage> => {
  const own = context ?? (await browser.newContext({ viewport: { width: 390, height: 844 } }));
  const page = await own.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('dialog', (dialog) => wrong.push(dialog.message()));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${address}/`)) wrong.push(request.url());
  });
  await page.addInitScript(watcher);
  await page.goto(`${address}/${hash}`);
  return {
    page,
    context: own,
    heard: async () => texts(await page.evaluate('window.heard')),
    complaints: async () => [...wrong, ...texts(await page.evaluate('window.refused'))],
    focus: async () =>
      String(
        await page.evaluate('document.activeElement.id || document.activeElement.value || ""'),
      ),
    says: (text) => expect.poll(() => shown(page, 'body')).toMatch(text),
    type: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
  };
};

/** In the room, by keyboard alone. */
export const joinByKeys = async (student: StudentPage, code: string): Promise<void> => {
  await student.page.keyboard.type(code);
  await student.type('Enter');
  await student.says('You are in.');
};
