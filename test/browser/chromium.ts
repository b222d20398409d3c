import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';

/** Where chromium is: PORTQUIZ_CHROMIUM, or where Debian puts it. */
const executablePath = process.env.PORTQUIZ_CHROMIUM || '/usr/bin/chromium';

/** With PORTQUIZ_BROWSER=required a missing browser fails what needs it, as in .ci/run; else it is skipped. */
const isSkipped = !existsSync(executablePath) && process.env.PORTQUIZ_BROWSER !== 'required';

const args = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** How a window is. */
export interface Window {
  readonly width: number;
  readonly look?: 'light' | 'dark';
}

/** What a browser said while it showed a page. */
export interface Watched {
  readonly page: Page;
  /** Addresses asked for beside the page's own. */
  readonly requests: readonly string[];
  /** What became of those that came to nothing: `csp` where the page itself forbids them. */
  readonly failures: readonly string[];
  /** Errors, warnings and refusals. */
  readonly complaints: readonly string[];
}

/** A browser that shows one page at a time. */
export interface Opener {
  readonly open: (html: string, window: Window) => Promise<Watched>;
  /** The browser itself, for tests with several pages of a host. */
  readonly browser: () => Browser;
}

const watch = (page: Page, address: string): Watched => {
  const requests: string[] = [];
  const failures: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== address) requests.push(request.url());
  });
  page.on('requestfailed', (request) => failures.push(request.failure()?.errorText ?? ''));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, requests, failures, complaints };
};

/** Tests with a browser, one for all of them; skipped by name where there is none. */
export const describeInBrowser = (title: string, tests: (browser: Opener) => void): void => {
  describe.skipIf(isSkipped)(`${title} (needs chromium)`, () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'portquiz-browser-'));
    let browser: Browser | undefined;
    let last: Page | undefined;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args });
    });
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true });
    });
    const running = (): Browser => {
      if (!browser) throw new Error(`no browser: ${executablePath}`);
      return browser;
    };
    const open: Opener['open'] = async (html, { width, look = 'light' }) => {
      const file = path.join(folder, 'page.html');
      writeFileSync(file, html);
      const address = pathToFileURL(file).href;
      await last?.close();
      last = await running().newPage({ viewport: { width, height: 800 }, colorScheme: look });
      const watched = watch(last, address);
      await last.goto(address);
      return watched;
    };
    tests({ open, browser: running });
  });
};
