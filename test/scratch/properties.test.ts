import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptanceOf, judgeAgainst } from '../../src/grading/acceptance.ts';
import { formatPorts, type Item, portNumbers } from '../../src/registry/item.ts';
import { fold } from '../../src/registry/names.ts';
import { isFound, markSheet } from '../../src/scratch/sheet.ts';
import { catalog, iana } from '../catalog.ts';
import { listingOf, read } from './listing.ts';

const lists = catalog.decks.map(({ id }) => id);

const rightItems = (line: string, list: string): readonly string[] => {
  const entries = read(line, listingOf(list));
  if (typeof entries === 'string' || entries.length !== 1) return [];
  const [entry] = entries;
  return entry?.verdict === 'right' ? entry.hits.map(({ item }) => item.id) : [];
};

const separators = [' ', ': ', ' = ', ' - ', ' -> ', ', ', '\t', ' | '] as const;

describe.each(lists)('every item of %s', (list) => {
  it('is right under its printed name, in either order', () => {
    const { items } = listingOf(list);
    items.forEach((item, at) => {
      const ports = formatPorts(portNumbers(item));
      const between = separators[at % separators.length] ?? ' ';
      for (const line of [
        `${ports} ${item.name}`,
        `${item.name} ${ports}`,
        `${ports}${between}${item.name.toUpperCase()}`,
      ])
        expect(rightItems(line, list), line).toContain(item.id);
    });
  }, 60_000);
});

const everything = listingOf('everything');
const anyItem = fc.constantFrom(...everything.items);
const numbersOf = (item: Item): string => formatPorts(portNumbers(item));

/** What the grader of all other answers says: the numbers for the name, or the name for the numbers. */
const isTrue = (name: string, ports: string): boolean => {
  const byName = acceptanceOf(catalog, iana, name);
  const byPort = ports.includes('/') ? undefined : acceptanceOf(catalog, iana, ports);
  const judged = [
    ...(byName ? [judgeAgainst(byName, ports, catalog, iana)] : []),
    ...(byPort ? [judgeAgainst(byPort, name, catalog, iana)] : []),
  ];
  return judged.some(({ verdict }) => verdict !== 'wrong');
};

describe('whatever is written', () => {
  it('a wrong pairing is never right', () => {
    fc.assert(
      fc.property(anyItem, anyItem, fc.constantFrom(...lists), (one, other, list) => {
        const ports = numbersOf(one);
        fc.pre(!isTrue(other.name, ports));
        for (const line of [`${ports} ${other.name}`, `${other.name} ${ports}`]) {
          const entries = read(line, listingOf(list));
          const verdicts = typeof entries === 'string' ? [] : entries.map(({ verdict }) => verdict);
          expect(
            verdicts.filter((verdict) => verdict !== 'wrong'),
            line,
          ).toEqual([]);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('no text throws, and what stands on the sheet is fit to print', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({
        unit: fc.constantFrom(...'0123456789 ,;/-=:.()tcpudssh\u001B\u202E'),
        maxLength: 50,
      }),
      fc
        .array(
          fc.constantFrom('22', 'ssh', 'tcp', 'to', 'is', '-', ',', ';', 'pop', '3', '137-139'),
          {
            maxLength: 40,
          },
        )
        .map((words) => words.join(' ')),
    );
    const core = listingOf('core');
    fc.assert(
      fc.property(line, (text) => {
        const entries = read(text, core);
        if (typeof entries === 'string') return;
        for (const entry of entries) {
          expect(entry.text).not.toMatch(/\p{Cc}|\p{Cf}/u);
          expect(entry.text).not.toBe('');
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('what is found does not depend on the order of the lines', () => {
    const core = listingOf('core');
    const lines = core.items.flatMap((item) => [
      `${numbersOf(item)} ${item.name}`,
      ...item.ports.map(({ number }) => `${number} ${item.name}`),
    ]);
    const wrong = ['21 ssh', '80 https', 'gopher 70', '23 telent'];
    fc.assert(
      fc.property(
        fc
          .shuffledSubarray([...lines, ...wrong])
          .chain((some) =>
            fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
          ),
        ([some, shuffled]) => {
          const found = (all: readonly string[]) => {
            const sheet = markSheet(
              all.flatMap((text) => {
                const entries = read(text, core);
                return typeof entries === 'string' ? [] : entries;
              }),
            );
            return core.items.filter((item) => isFound(sheet, item)).map(({ id }) => id);
          };
          expect(found(shuffled)).toEqual(found(some));
        },
      ),
      { numRuns: 30 },
    );
  });
});

it('the names of the content have no line that is a command', () => {
  for (const word of ['done', 'undo', 'quit', 'help'])
    expect(catalog.itemsByName.has(fold(word))).toBe(false);
});
