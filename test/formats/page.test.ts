import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/formats/clean-text.ts';
import { escapeHtml, htmlPage } from '../../src/formats/page.ts';
import { hostile } from './sheets.ts';
import { tagsIn, textOf } from './tags.ts';

const special = fc.string({ unit: fc.constantFrom(...'<>&"\'/ a!-;#=\n\u0000\u202e') });

describe('escaped text', () => {
  it('is shown as it is and is no markup', () => {
    const texts = fc.oneof(special, fc.string({ unit: 'binary' }), fc.constant(hostile));
    fc.assert(
      fc.property(texts, (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"'\u0000-\u001f\u202e]/);
        expect(textOf(escapeHtml(text))).toBe(cleanText(text));
      }),
    );
  });
});

describe('a page', () => {
  const page = htmlPage({ title: hostile, style: '.own { margin: 0; }', body: '<p>Body</p>' });

  it('is well-formed, says its language and its characters, and shows its title', () => {
    expect(tagsIn(page)).toEqual(
      'html head meta meta meta meta title /title /head body main h1 /h1 p /p /main /body /html'.split(
        ' ',
      ),
    );
    expect(page).toContain('<html lang="en">');
    expect(page.indexOf('<meta charset="utf-8">')).toBeLessThan(900);
    const [, title = ''] = /<title>(.*)<\/title>/.exec(page) ?? [];
    expect(textOf(title)).toBe(cleanText(hostile));
  });

  it('loads nothing and runs nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|https?:|url\(|@import|src=|javascript:/);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  it('has colours for a light and a dark screen; paper is black on white, of any size', () => {
    expect(page).toMatch(/@media screen and \(prefers-color-scheme: dark\)/);
    expect(page).toMatch(
      /@media print \{\s*:root \{ color-scheme: light; --ink: #000; --paper: #fff/,
    );
    expect(page).toMatch(/@page \{ margin: \d+mm; \}/);
    expect(page).toContain('break-inside: avoid');
  });

  it('takes a style of its own behind the common one', () => {
    expect(page.indexOf('.own')).toBeGreaterThan(page.lastIndexOf('@media print'));
    expect(page.match(/<style>/g)).toHaveLength(1);
  });
});
