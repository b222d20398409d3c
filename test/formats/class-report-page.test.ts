import { describe, expect, it } from 'vitest';
import { classReport } from '../../src/classroom/report/class-report.ts';
import { classPaper } from '../../src/commands/class/class-paper.ts';
import { classReportPage } from '../../src/formats/class-report-page.ts';
import { catalog } from '../catalog.ts';
import { drillOf, handInOf, marksOf, takenOf } from '../classroom/report/marked.ts';
import { tagsIn, textOf } from './tags.ts';

const drill = drillOf(10);
const pageOf = (names: readonly string[], patterns: readonly string[]) =>
  classReportPage(
    classPaper(
      classReport(
        [
          takenOf(
            names.map((name, at) =>
              handInOf(name, marksOf(drill, patterns[at % patterns.length] ?? ''), {
                person: `${at}`,
              }),
            ),
          ),
        ],
        catalog,
      ),
      catalog,
    ),
  );
const pupils = (count: number) => Array.from({ length: count }, (_, at) => `pupil ${at + 1}`);

describe('the page of a class report', () => {
  it('has tables whose cells have headings, and runs no script', () => {
    const page = pageOf(pupils(24), ['1111100000', '111111111x', '0000011?-1']);
    const tags = tagsIn(page);
    expect(tags.filter((tag) => tag === 'table')).toHaveLength(4);
    expect(tags.filter((tag) => tag === 'caption')).toHaveLength(4);
    expect(tags).not.toContain('script');
    expect(page).not.toMatch(/\son\w+=|javascript:|<img|<link|https?:/);
    for (const [, row = ''] of page.matchAll(/<tr>(.*?)<\/tr>/g))
      expect(row).toMatch(/^<th scope="(row|col)"/);
    expect(page).toContain('Teach again');
    expect(page.indexOf('Teach again')).toBeLessThan(page.indexOf('Known by most'));
    expect(page).toContain('Strong and weak students');
  });

  it('says nothing of strong and weak below 20 students', () => {
    const page = pageOf(pupils(19), ['1111100000', '1111111111']);
    expect(page).not.toContain('>Strong and weak students<');
    expect(textOf(page)).not.toContain('chance plays a part');
  });

  it('shows names as they are, and runs none', () => {
    const names = ['<b>Ana</b>', '"><script>alert(1)</script>', "=1+1 & 'x'", '\u202eevil\u0007'];
    const page = pageOf(names, ['1111111111']);
    expect(tagsIn(page)).not.toContain('script');
    expect(page).not.toMatch(/\u202e|\u0007/);
    for (const name of names.slice(0, 3)) expect(textOf(page)).toContain(name);
  });

  it('stands where nothing was asked yet', () => {
    expect(tagsIn(pageOf(['Ana'], ['']))).toContain('table');
    expect(tagsIn(pageOf([], ['']))).not.toContain('table');
  });
});
