import { expect, it } from 'vitest';
import { statsPage } from '../../src/formats/stats-page.ts';
import { everyLearner, sentences, thousand, threeWeeks } from '../formats/charts.ts';
import { describeInBrowser } from './chromium.ts';
import { leastContrast, overlaps, printed, shownOf, tooWide, wordsOf } from './seen.ts';

const widths = [320, 560, 719, 720, 800, 1400] as const;

describeInBrowser('the page of statistics in a browser', ({ open }) => {
  it.each(everyLearner)(
    'of a learner %s asks for nothing and complains of nothing',
    async (_, charts) => {
      const { requests, complaints } = await open(statsPage(charts, sentences), { width: 800 });
      expect([...requests, ...complaints]).toEqual([]);
    },
  );

  it('would not load what was put into it', async () => {
    const { page, failures, complaints } = await open(statsPage(threeWeeks, sentences), {
      width: 800,
    });
    await page.locator('main').evaluate((main) => {
      const image = '<img src="https://example.invalid/x.png" onerror="alert(1)">';
      main.insertAdjacentHTML('beforeend', image);
    });
    await expect.poll(() => failures).toEqual(['csp']);
    expect(complaints.join()).toMatch(/Content Security Policy/);
  });

  it.each(everyLearner)('of a learner %s fits windows of all widths', async (_, charts) => {
    const { page } = await open(statsPage(charts, sentences), { width: 800 });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect(await tooWide(page), `${width}`).toBe(0);
      const labels = await wordsOf(page, 'svg text');
      expect(overlaps(labels), `${width}`).toEqual([]);
      expect(Math.min(...labels.map(({ left }) => left))).toBeGreaterThanOrEqual(0);
      expect(Math.max(...labels.map(({ right }) => right))).toBeLessThanOrEqual(width);
      const around = await shownOf(page, 'h2, figcaption, .legend, summary, footer');
      for (const label of labels) expect(overlaps([label, ...around])).toEqual([]);
    }
  });

  it.each(everyLearner)('of a learner %s fits a phone with all figures open', async (_, charts) => {
    const { page } = await open(statsPage(charts, sentences), { width: 320 });
    await page.locator('details').evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '');
    });
    expect(await tooWide(page)).toBe(0);
  });

  it('shows each chart once, large enough to read', async () => {
    const { page } = await open(statsPage(threeWeeks, sentences), { width: 800 });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect(await shownOf(page, 'svg[role=img]')).toHaveLength(10);
      const heights = (await wordsOf(page, 'svg text')).map(({ top, bottom }) => bottom - top);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(11);
    }
  });

  it.each(['light', 'dark'] as const)('can be read on a %s ground', async (look) => {
    for (const charts of [threeWeeks, thousand]) {
      const { page } = await open(statsPage(charts, sentences), { width: 800, look });
      const words = 'h1, h2, p, figcaption, .legend span, summary, th, td, footer';
      expect(await leastContrast(page, words, 'color')).toBeGreaterThanOrEqual(4.5);
      expect(await leastContrast(page, 'svg text', 'fill')).toBeGreaterThanOrEqual(4.5);
      const shapes = 'svg rect, svg circle:not(.few)';
      expect(await leastContrast(page, shapes, 'fill')).toBeGreaterThanOrEqual(3);
      const lines = '.few, .mark, .known-line, .met-line, .axis-line';
      expect(await leastContrast(page, lines, 'stroke')).toBeGreaterThanOrEqual(3);
    }
  });

  it('is read aloud as headings, sentences, named pictures and figures that open by key', async () => {
    const { page } = await open(statsPage(threeWeeks, sentences), { width: 800 });
    const aloud = await page.locator('body').ariaSnapshot();
    expect(aloud).toContain('- heading "Over time" [level=2]');
    expect(aloud.match(/- img "/g)).toHaveLength(10);
    expect(aloud).toContain('- img "Mixed up"');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('#now tbody tr').count()).toBe(4);
    expect(await page.locator('#now table').isVisible()).toBe(true);
  });

  it.each(['A4', 'Letter'] as const)('prints on %s without a figure cut in two', async (format) => {
    const most = {
      'who has answered nothing': 1,
      'after the first day': 2,
      'after three weeks': 2,
    };
    for (const [name, charts] of everyLearner) {
      const { page } = await open(statsPage(charts, sentences), { width: 800, look: 'dark' });
      const { pages } = await printed(page, format);
      expect(pages, name).toBeLessThanOrEqual({ ...most, 'with a list of a thousand': 4 }[name]);
      await page.emulateMedia({ media: 'print' });
      // Paper without its margins, in CSS pixels.
      const sheet = (format === 'A4' ? 297 - 24 : 279.4 - 24) * (96 / 25.4);
      for (const { words, top, bottom } of await shownOf(page, 'section'))
        expect(bottom - top, words).toBeLessThan(sheet);
    }
  });
});
