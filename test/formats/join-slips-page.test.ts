import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanText } from '../../src/formats/clean-text.ts';
import { joinSlipsPage } from '../../src/formats/join-slips-page.ts';
import { hostile } from './sheets.ts';
import { slipsFor } from './slips.ts';
import { tagsIn, textOf } from './tags.ts';

const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.constant(hostile));

it('has a slip for each student, ten a sheet', () => {
  for (const [count, sheets] of [
    [0, 0],
    [1, 1],
    [10, 1],
    [11, 2],
    [30, 3],
  ] as const) {
    const page = joinSlipsPage(slipsFor(count));
    tagsIn(page);
    expect(page.match(/<section class="slip">/g) ?? []).toHaveLength(count);
    expect(page.match(/<div class="sheet">/g) ?? []).toHaveLength(sheets);
  }
});

it('tells each student their own, and nothing of the others', () => {
  const all = slipsFor(23);
  const [, ...slips] = joinSlipsPage(all).split('<section class="slip">');
  for (const [at, html] of slips.entries()) {
    const text = textOf(html.split('</section>')[0] ?? '');
    for (const [other, { name, nickname, code }] of all.slips.entries())
      for (const own of [name, nickname, code]) expect(text.includes(own)).toBe(other === at);
    expect(text).toContain(all.address);
  }
});

it('no name breaks the page', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const slips = [{ name: text, nickname: text, code: text }];
      const page = joinSlipsPage({ title: text, address: text, slips });
      expect(tagsIn(page)).toEqual(tagsIn(joinSlipsPage(slipsFor(1))));
      expect(textOf(page)).toContain(cleanText(text));
    }),
  );
});
