import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { loadPage } from '../../src/network/page-files.ts';

it('is small, and loads nothing but itself', () => {
  const { html, css, js } = loadPage();
  expect(gzipSync(html + css + js).length).toBeLessThan(12_000);
  expect(html).not.toMatch(/ style=| on[a-z]+=|<style|<script>/);
  expect([...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address)).toEqual([
    ...['/page.css', '/page.js'],
  ]);
  expect(css).not.toMatch(/url\(|@import/);
  expect(js).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|eval\(|https?:\/\//);
});
